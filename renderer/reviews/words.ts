import type {
  GroupReplies,
  InvitedState,
  InvitedView,
  ReviewHead,
} from '../../shared/contract/review-shapes.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { listed } from '../../shared/rules/listed.ts';
import { groupNames } from '../../shared/rules/scoring-words.ts';

export const kindWords = { review_360: '360 review', self_assessment: 'Self-assessment' } as const;

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const inWords = (count: number) => numbers[count] ?? String(count);

/** '2 of 6 replied, 3 needed', for a group's box; of a result that was shown before also what is not in it yet. */
export function repliesWords({ group, state, asked, replied, needed, since }: GroupReplies): string {
  if (state === 'withheld' && replied >= needed)
    return `${replied} of ${asked} replied, ${needed === 1 ? 'no' : 'too few'} ratings`;
  const anonymous = group === 'manager' && state === 'shown' ? 'not anonymous' : `${needed} needed`;
  const waiting =
    since === null || since.replies === 0
      ? ''
      : `; ${since.replies} not counted${since.forGood ? '' : ' yet'}`;
  return `${replied} of ${asked} replied, ${anonymous}${waiting}`;
}

/** '2 of 3 peers: one more needed'; null where the group has enough. */
export function shortOf({ name, replied, needed }: GroupReplies): string | null {
  if (replied >= needed) return null;
  return `${replied} of ${needed} ${name.toLowerCase()}: ${inWords(needed - replied)} more needed`;
}

/** What a review still waits for, for a list. */
export function waitingFor(head: ReviewHead): string[] {
  const short = head.groups.flatMap((group) => shortOf(group) ?? []);
  return head.selfReplied ? short : ['own answers not in yet', ...short];
}

/** What a closed review's result does not show, in one line: 'Withheld: peers and students'. */
function withheldLine({ groups, selfReplied }: ReviewHead): string {
  const withheld = groups.flatMap(({ state, name }) => (state === 'withheld' ? [name.toLowerCase()] : []));
  // More than three names find no room in a line.
  const named = withheld.length > 3 ? `${withheld.length} groups` : listed(withheld);
  const own = selfReplied ? [] : ['No own answers'];
  const said = withheld.length === 0 ? own : [`Withheld: ${named}`, ...own];
  return said.length === 0 ? 'Every group is shown' : said.join('. ');
}

/**
 * The same in one line: '2 of 3 peers: one more needed', or who is short where several are: 'Too few yet: peers and
 * students'. A closed review waits for nothing: of it is said what its result withholds.
 */
export function waitingLine(head: ReviewHead): string {
  if (head.kind === 'self_assessment') return head.selfReplied ? 'Own answers in' : 'Own answers not in yet';
  if (head.closedOn !== null) return withheldLine(head);
  const [only, ...more] = waitingFor(head);
  if (only === undefined) return 'Every group has enough';
  if (more.length === 0) return sentenceCase(only);
  const short = head.groups.flatMap((group) => (shortOf(group) === null ? [] : group.name.toLowerCase()));
  // More than three names find no room in a line.
  const groups = short.length + (head.selfReplied ? 0 : 1) > 3 ? [`${short.length} groups`] : short;
  return `Too few yet: ${listed(head.selfReplied ? groups : ['own answers', ...groups])}`;
}

type Asked = Pick<InvitedView, 'invited' | 'planned'>;
type AskedGroup = 'manager' | 'peers' | 'reports' | 'others';
const askedGroups: readonly AskedGroup[] = ['manager', 'peers', 'reports', 'others'];

/** 'Peers: 5 were to be asked, and 6 are.'; null where no more are but for who declined, or it was never set how many. */
function beyond({ invited, planned }: Asked, group: AskedGroup, more: number): string | null {
  const named = invited.filter((one) => one.group === group && one.state !== 'declined').length + more;
  const least = planned[group];
  if (named <= least || askedGroups.every((one) => planned[one] === 0)) return null;
  const were = least === 0 ? 'nobody was' : least === 1 ? '1 was' : `${least} were`;
  return `${groupNames[group]}: ${were} to be asked, and ${named} ${named === 1 ? 'is' : 'are'}.`;
}

/** Groups of which more are asked by name than were to be. */
export const beyondPlanned = (view: Asked): string[] =>
  askedGroups.flatMap((group) => beyond(view, group, 0) ?? []);

/** Groups that will have too few even if everybody who has not declined replies: 'Peers: 2 asked and 3 needed.' */
export function askedTooFew({ groups, closedOn }: ReviewHead, invited: InvitedView['invited']): string[] {
  if (closedOn !== null) return [];
  return groups.flatMap(({ group, name, asked, needed }) => {
    const declined = invited.filter(
      (one) => one.state === 'declined' && (one.group === group || group === 'colleagues'),
    ).length;
    if (asked === 0 || asked - declined >= needed) return [];
    return `${name}: ${asked} asked${declined === 0 ? '' : `, ${declined} declined`} and ${needed} needed.`;
  });
}

/** What to mind before one more of a group is asked; null while fewer are asked than were to be. */
export function oneMore(view: Asked, group: AskedGroup): string | null {
  const words = beyond(view, group, 1);
  return words === null ? null : `With one more: ${words}`;
}

export const repliesIn = (head: ReviewHead) =>
  head.groups.reduce((sum, group) => sum + group.replied, head.selfReplied ? 1 : 0);

export const sentenceCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export function openedWords(
  { openedOn, closedOn }: Pick<ReviewHead, 'openedOn' | 'closedOn'>,
  today: string,
): string {
  if (openedOn > today && closedOn === null) return `Opens ${longDate(openedOn)}`;
  return closedOn === null ? `Opened ${longDate(openedOn)}` : `Closed ${longDate(closedOn)}`;
}

export const invitedWords: Readonly<Record<InvitedState, string>> = {
  invited: 'Awaited',
  answered: 'Answered',
  declined: 'Declined',
};
