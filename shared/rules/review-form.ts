import { longDate } from './dates.ts';
import type { Minimums, RaterGroup, ShortGroups } from './scoring-report.ts';
import { groupNames, scaleWords } from './scoring-words.ts';
import { groupIn } from './short-groups.ts';
import { neededForComments } from './suppression.ts';

/** What a form has to say of its review: everything was fixed when the review opened, but for the last day. */
export interface FormReview {
  readonly kind: 'review_360' | 'self_assessment';
  readonly person: string;
  /** '' where the person holds no post. */
  readonly post: string;
  readonly purpose: string;
  readonly readers: string;
  /** '' where whoever keeps the school’s file collects. */
  readonly collector: string;
  /** YYYY-MM-DD; null where no last day was set. */
  readonly closesOn: string | null;
  readonly minimums: Minimums;
  readonly colleaguesTogether: boolean;
  /** What becomes of a group of which too few reply. */
  readonly shortGroups: ShortGroups;
}

/** The answers that a form offers, in the order of the scale: '1 Rarely seen' … 'Not observed'. */
export const answerChoices: readonly string[] = [
  ...scaleWords.map((words, at) => `${at + 1} ${words}`),
  'Not observed',
];

/** What a form says at its comment box: how the comment will be shown to the readers of the result. */
export function commentWords(
  group: RaterGroup,
  review: Pick<FormReview, 'minimums' | 'colleaguesTogether'>,
): string {
  if (group === 'self')
    return 'Your comment is shown as yours, word for word, without the names of other staff.';
  if (standsAlone(group, review))
    return 'Your comment is shown as the line manager’s, word for word, without the names of other staff.';
  return 'Comments are shown together with those of others, word for word. Leave names out, and whatever would tell who wrote it.';
}

/** Whether one line manager's answers are shown by themselves: then they can be recognised, and are told so. */
const standsAlone = (
  group: Exclude<RaterGroup, 'self'>,
  { minimums, colleaguesTogether }: Pick<FormReview, 'minimums' | 'colleaguesTogether'>,
): boolean => groupIn(group, { colleaguesTogether }) === 'manager' && minimums.manager === 1;

const asOne: Record<RaterGroup, string> = {
  self: 'about yourself',
  manager: 'as their line manager',
  peers: 'as one of their peers',
  reports: 'as one of the people they lead',
  others: 'as one of their other colleagues',
  students: 'as one of their students',
};

/** 'as one of their peers' */
export const ratesAs = (group: RaterGroup): string => asOne[group];

/** How far a rater of a group stays unknown to the readers of the result, in sentences; by the review's own minimums. */
export function anonymityWords(group: RaterGroup, review: FormReview): string {
  const { kind, minimums, colleaguesTogether, shortGroups } = review;
  if (kind === 'self_assessment')
    return 'This is a self-assessment: nobody else is asked, and your answers are shown as yours.';
  if (group === 'self')
    return 'Your own answers are shown as yours, beside those of others. Others are never named.';
  const shownIn = groupIn(group, { colleaguesTogether });
  if (shownIn === 'manager')
    return standsAlone(group, review)
      ? 'A line manager can be recognised: your ratings and comments are shown as the line manager’s.'
      : `Line managers’ ratings are shown where at least ${minimums.manager} answered. So few can be recognised.`;
  const name = groupNames[shownIn].toLowerCase();
  const ratings = `Readers of the result see no names. Ratings of ${name} are shown together, and only where at least ${minimums[shownIn]} answered;`;
  const forComments = neededForComments(shownIn, minimums);
  if (shortGroups === 'merge' && (shownIn === 'peers' || shownIn === 'reports'))
    return `${ratings} where fewer do, they are counted with other colleagues’ and shown only where there are enough together. Comments are shown only where at least ${forComments ?? minimums[shownIn]} answered.`;
  return forComments === null
    ? `${ratings} otherwise they are withheld.`
    : `${ratings} comments only where at least ${forComments} did.`;
}

/** Who takes the forms in, and that they see single answers. */
export function collectorWords({ kind, collector }: Pick<FormReview, 'kind' | 'collector'>): string {
  const who = collector === '' ? 'Whoever keeps the school’s file in Baton' : collector;
  if (kind === 'self_assessment') return `${who} takes in the form, and keeps it confidential.`;
  return `${who} takes in the forms, sees single answers, and keeps them confidential.`;
}

/** 'Laura Dunmore, Head of Science' */
export const aboutWhom = ({ person, post }: Pick<FormReview, 'person' | 'post'>): string =>
  post === '' ? person : `${person}, ${post}`;

/** The lines at the head of every form, on the screen or on paper: label and words. */
export function formHead(group: RaterGroup, review: FormReview): readonly (readonly [string, string])[] {
  return [
    ['About', aboutWhom(review)],
    ['What it is for', review.purpose],
    ['Who may read the result', sentence(review.readers)],
    ['Who collects', collectorWords(review)],
    [
      review.kind === 'review_360' ? 'How far you stay unknown' : 'How your answers are shown',
      anonymityWords(group, review),
    ],
    ['Please answer by', review.closesOn === null ? 'No last day is set.' : longDate(review.closesOn)],
  ];
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** The email that goes with a questionnaire, to copy: its subject and its words. `rater` is whom it is sent to. */
export function coveringText(
  rater: string,
  group: RaterGroup,
  review: FormReview,
): { readonly subject: string; readonly words: string } {
  const by = review.closesOn === null ? '' : ` by ${longDate(review.closesOn)}`;
  const back = review.collector === '' ? 'reply with it' : `send it back to ${review.collector}`;
  const own = review.kind === 'self_assessment';
  const ask = own
    ? 'This is the form for your self-assessment.'
    : group === 'self'
      ? 'This is your own questionnaire for your 360 review.'
      : `${aboutWhom(review)}, is having a 360 review. You are asked to answer ${ratesAs(group)}.`;
  const free =
    group === 'self' ? [] : ['If you would rather not take part, please say so. You need give no reason.'];
  return {
    subject: `${own ? 'Self-assessment' : '360 questionnaire'}: please answer${by}`,
    words: [
      `Dear ${rater}`,
      ask,
      `What it is for: ${review.purpose}`,
      `Who may read the result: ${review.readers}.`,
      anonymityWords(group, review),
      collectorWords(review),
      `Please open the attached workbook in Excel or LibreOffice, choose an answer in each yellow cell, save it, and ${back}${by}. Choose “Not observed” where you cannot say.`,
      ...free,
    ].join('\n\n'),
  };
}
