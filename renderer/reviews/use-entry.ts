import { useState } from 'react';
import type { EnteredRater, EntryView, InvitedRater } from '../../shared/contract/review-shapes.ts';
import { suggestsHarm } from '../../shared/rules/harm-words.ts';
import type { RaterGroup } from '../../shared/rules/scoring-report.ts';
import { groupNames } from '../../shared/rules/scoring-words.ts';
import { api, client, send } from '../client.ts';
import { makeDrafts } from '../drafts.ts';
import { overtakenWords } from '../ui/overtaken.ts';
import { useCameInTime } from './CameInTime.tsx';
import type { Ratings } from './RatingGrid.tsx';

/** 'Peers 3'; the person and a line manager alone need no number. */
export function raterName({ group, number }: { group: RaterGroup; number: number }): string {
  return group === 'self' ? groupNames.self : `${groupNames[group]} ${number}`;
}

/** One rater's answers as they are typed; `raterId` is null for somebody new. */
interface Hand {
  readonly raterId: string | null;
  /** The answers as they were when they were opened; what is saved goes over those. */
  readonly opened: string | null;
  readonly group: RaterGroup;
  readonly ratings: Ratings;
  readonly comment: string;
  /** What the tick beside the comment says; null where it was not touched, so that Baton’s own suggestion holds. */
  readonly harm: boolean | null;
  /** Whose form a new one is, of those who are asked. */
  readonly of: string | null;
}

/** Asks for one review's single answers, which the page holds only as long as they are on screen: closing hides them. */
export const entryOptions = (id: string) => api.reviews.entry.queryOptions({ input: { id }, gcTime: 0 });

/** What was typed and not saved, by review: it is there again when the head comes back to the page. */
const drafts = makeDrafts<Hand>();

/** Whether answers for this review were typed and not saved. */
export const hasDraft = (reviewId: string): boolean => drafts.has(reviewId);

/** Drops what was typed for this review and not saved: it is closed, and nothing more can be entered. */
export const dropDraft = (reviewId: string): void => void drafts.delete(reviewId);

const takenOutWords =
  'This rater was taken out meanwhile. Saved now, the answers are those of one more rater.';

const none = { raterId: null, opened: null, ratings: {}, comment: '', harm: null, of: null } as const;

/** The form in hand: one rater's answers, saved as one step. Nothing typed is dropped without being asked for. */
export function useEntry(entry: EntryView, asked: readonly InvitedRater[]) {
  const reviewId = entry.head.id;
  const [hand, setHand] = useState<Hand>(() => drafts.get(reviewId) ?? { ...none, group: nextGroup(entry) });
  const [touched, setTouched] = useState(() => hasDraft(reviewId));
  const [said, setSaid] = useState(
    touched ? 'These answers were typed before the page was left. They are not saved yet.' : '',
  );
  // Ticked once for a pile of forms, not for each.
  const { sending, tick, cameInTime } = useCameInTime(entry.head, ['group', 'comment']);
  const { group, ratings, comment } = hand;
  const harm = hand.harm ?? suggestsHarm(comment);
  // Whoever was opened may have been taken out meanwhile; the answers in hand stay, as those of one more rater.
  const takenOut = hand.raterId !== null && !entry.raters.some((one) => one.id === hand.raterId);
  const raterId = takenOut ? null : hand.raterId;
  const asNow = raterId === null ? null : JSON.stringify(entry.raters.find((one) => one.id === raterId));
  const overtaken = asNow !== null && asNow !== hand.opened;
  // Whoever was chosen may be awaited no more.
  const awaited = awaitedIn(asked, group).some((one) => one.id === hand.of);
  const of = raterId === null && awaited ? hand.of : null;
  const start = (next: Hand) => {
    setHand(next);
    setTouched(false);
    drafts.delete(reviewId);
    sending.forget();
  };
  const type = (part: Partial<Hand>) => {
    const next = { ...hand, ...part };
    setHand(next);
    setTouched(true);
    drafts.set(reviewId, next);
    setSaid('');
  };
  return {
    raterId,
    group,
    ratings,
    comment,
    harm,
    touched: touched || takenOut,
    said: takenOut ? takenOutWords : said,
    busy: sending.busy,
    problem: sending.rest ?? sending.problem('group') ?? sending.problem('comment'),
    answered: Object.keys(ratings).length,
    of,
    tick,
    setGroup: (next: RaterGroup) => type({ group: next, of: null }),
    setOf: (next: string | null) => type({ of: next }),
    setRatings: (next: Ratings) => type({ ratings: next }),
    setHarm: (next: boolean) => type({ harm: next }),
    setComment: (next: string) => type({ comment: next }),
    clear: () => {
      start({ ...none, group });
      setSaid('');
    },
    edit: (rater: EnteredRater) => {
      start({
        raterId: rater.id,
        opened: JSON.stringify(rater),
        group: rater.group,
        ratings: rater.ratings,
        comment: rater.comment,
        // What was entered was looked at then.
        harm: rater.comment === '' ? null : false,
        of: null,
      });
      setSaid('');
    },
    save: async () => {
      if (overtaken) {
        type({ opened: asNow });
        setSaid(overtakenWords);
        return false;
      }
      return sending.submit(async () => {
        await send(client.reviews.saveRater, {
          reviewId,
          raterId,
          group,
          ratings,
          comment: group === 'students' ? '' : comment,
          harm,
          of,
          cameInTime,
        });
        const count = Object.keys(ratings).length;
        setSaid(
          count === 0
            ? 'The comment is held out of the report. Nothing was rated, so this counts as no reply.'
            : `${groupNames[group]}: saved, ${count} answered.`,
        );
        start({ ...none, group: group === 'self' ? nextGroup(entry, true) : group });
      });
    },
  };
}

/** Whose form may be entered in a group. */
export const awaitedIn = (asked: readonly InvitedRater[], group: RaterGroup): readonly InvitedRater[] =>
  asked.filter((one) => one.group === group && one.state === 'invited');

/** Where entering begins: the person's own answers, then the first group that still waits for some. */
function nextGroup(entry: EntryView, selfIn = false): RaterGroup {
  const has = (group: RaterGroup) => entry.raters.filter((one) => one.group === group).length;
  if (!selfIn && has('self') === 0) return 'self';
  const waiting = (['manager', 'peers', 'reports', 'others', 'students'] as const).find(
    (group) => entry.groups.includes(group) && has(group) < entry.asked[group],
  );
  return waiting ?? (entry.groups.includes('peers') ? 'peers' : 'self');
}
