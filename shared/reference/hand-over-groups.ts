/** What a head decides about when the file is handed to the next: each group passes whole, or stays behind whole. */
export const handOverGroupIds = [
  'notes',
  'flags',
  'flag_notes',
  'mentor_logs',
  'programme_logs',
  'reviews',
  'answers',
  'comments',
  'plans',
  'case_histories',
  'own_words',
  'drafts',
  'wishes',
  'interests',
  'reminders',
  'leavers',
  'expired',
  'history',
] as const;
export type HandOverGroupId = (typeof handOverGroupIds)[number];

interface HandOverGroup {
  readonly id: HandOverGroupId;
  readonly title: string;
  /** What is in it, for whoever decides. */
  readonly says: string;
  readonly one: string;
  readonly many: string;
  /** Whether it passes unless the head decides otherwise. */
  readonly usual: boolean;
  /** It can only pass with this one. */
  readonly with: HandOverGroupId | null;
  readonly source: string;
}

const minimal = 'UK GDPR Article 5(1)(c): no more than the next head needs';
const whole = 'DESIGN section 1, journey 8: the file is the school’s, and goes on';

export const handOverGroups: readonly HandOverGroup[] = [
  {
    id: 'notes',
    title: 'Private notes',
    says: 'What you wrote about people for yourself.',
    one: 'private note',
    many: 'private notes',
    usual: false,
    with: null,
    source: 'Issue 3, point 4: private notes stay behind by default',
  },
  {
    id: 'flags',
    title: 'Flags',
    says: 'On people and posts, with their evidence, those that are over too.',
    one: 'flag',
    many: 'flags',
    usual: true,
    with: null,
    source: whole,
  },
  {
    id: 'flag_notes',
    title: 'Notes on flags',
    says: 'What was written beside a flag.',
    one: 'note on a flag',
    many: 'notes on flags',
    usual: false,
    with: 'flags',
    source: minimal,
  },
  {
    id: 'mentor_logs',
    title: 'What was said with mentors',
    says: 'The logs of meetings between mentors and those they mentor. Who mentors whom passes.',
    one: 'logged meeting',
    many: 'logged meetings',
    usual: false,
    with: null,
    source: minimal,
  },
  {
    id: 'programme_logs',
    title: 'Coaching logs and applications on programmes',
    says: 'What was talked about with coaches and mentors, diaries of visits and shadowing, and applications for posts.',
    one: 'log or application',
    many: 'logs and applications',
    usual: false,
    with: null,
    source: minimal,
  },
  {
    id: 'reviews',
    title: '360 reviews and self-assessments',
    says: 'With their results, and what was entered in those that are open.',
    one: 'review',
    many: 'reviews',
    usual: true,
    with: null,
    source: whole,
  },
  {
    id: 'answers',
    title: 'Single answers in closed 360s',
    says: 'Without them the figures stay as they were shown, but such a 360 cannot be opened again.',
    one: 'person’s answers',
    many: 'people’s answers',
    usual: false,
    with: 'reviews',
    source: minimal,
  },
  {
    id: 'comments',
    title: 'Comments in 360s',
    says: 'In the words of those who were asked, who did not write for the next head.',
    one: 'comment',
    many: 'comments',
    usual: false,
    with: 'answers',
    source: minimal,
  },
  {
    id: 'plans',
    title: 'Pathway plans',
    says: 'With goals, actions and reviews; earlier versions too.',
    one: 'plan',
    many: 'plans',
    usual: true,
    with: null,
    source: whole,
  },
  {
    id: 'case_histories',
    title: 'Projects that are not shared',
    says: 'What participants wrote of their projects for themselves and their coach. What they agreed to share always passes.',
    one: 'project not shared',
    many: 'projects not shared',
    usual: false,
    with: null,
    source: minimal,
  },
  {
    id: 'own_words',
    title: 'Self-ratings, and words on programmes without permission',
    says: 'How participants rated themselves, with the means on the impact page, and what they said without permission to show it, in copies of workbooks too. What may be shown always passes.',
    one: 'self-rating or testimony',
    many: 'self-ratings and testimonies',
    usual: false,
    with: null,
    source: minimal,
  },
  {
    id: 'drafts',
    title: 'Nominations that were not sent',
    says: 'Drafts, and those that are ready. What was sent always passes.',
    one: 'nomination not sent',
    many: 'nominations not sent',
    usual: true,
    with: null,
    source: whole,
  },
  {
    id: 'wishes',
    title: 'What people hope for',
    says: 'In their own words, as they told you.',
    one: 'wish',
    many: 'wishes',
    usual: true,
    with: null,
    source: whole,
  },
  {
    id: 'interests',
    title: 'Declared interests',
    says: 'Relatives, partners and own children. Meetings hide people by them.',
    one: 'declared interest',
    many: 'declared interests',
    usual: true,
    with: null,
    source: whole,
  },
  {
    id: 'reminders',
    title: 'Reminders',
    says: 'What you asked Baton to remind you of.',
    one: 'reminder',
    many: 'reminders',
    usual: true,
    with: null,
    source: whole,
  },
  {
    id: 'leavers',
    title: 'Leavers',
    says: 'Who has left and is kept until a date, with all that is recorded about them.',
    one: 'leaver',
    many: 'leavers',
    usual: true,
    with: null,
    source: whole,
  },
  {
    id: 'expired',
    title: 'Leavers kept past their date',
    says: 'Their date has gone by, so they should have been deleted.',
    one: 'leaver past the date',
    many: 'leavers past the date',
    usual: false,
    with: null,
    source: 'UK GDPR Article 5(1)(e): kept no longer than needed',
  },
  {
    id: 'history',
    title: 'The history, in words',
    says: 'What was done and when, without what stays behind. Nothing in it can be undone there.',
    one: 'step of the history',
    many: 'steps of the history',
    usual: true,
    with: null,
    source: whole,
  },
];

/** Whether a group passes, given which were chosen: some only pass with another. */
export function groupPasses(group: HandOverGroup, chosen: ReadonlySet<HandOverGroupId>): boolean {
  return chosen.has(group.id) && (group.with === null || groupPasses(handOverGroup(group.with), chosen));
}

export const handOverGroup = (id: HandOverGroupId): HandOverGroup => {
  const found = handOverGroups.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No group ${id} is handed over.`);
  return found;
};
