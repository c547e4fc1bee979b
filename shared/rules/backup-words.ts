import { londonDate, londonTime, longDate } from './dates.ts';

/** The kinds of record by which a backup is compared with now, in the order in which a head asks for them. */
export const differenceKinds = [
  'person',
  'stage_place',
  'cohort',
  'review',
  'flag',
  'nomination',
  'outcome',
  'giver',
  'request',
  'project',
  'opportunity',
  'plan',
  'round',
  'export',
  'intake',
  'post',
  'school',
  'reminder',
  'stage',
  'framework',
  'programme',
  'flag_kind',
  'project_theme',
  'setting',
  'import',
  'erasure',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export const kindWords: Readonly<Record<DifferenceKind, { readonly one: string; readonly many: string }>> = {
  person: { one: 'person', many: 'people' },
  stage_place: { one: 'place on a stage', many: 'places on stages' },
  cohort: { one: 'cohort', many: 'cohorts' },
  review: { one: '360 or self-assessment', many: '360s and self-assessments' },
  flag: { one: 'flag', many: 'flags' },
  nomination: { one: 'nomination', many: 'nominations' },
  outcome: { one: 'outcome of a participant', many: 'outcomes of participants' },
  giver: { one: 'offer of help', many: 'offers of help' },
  request: { one: 'request for help', many: 'requests for help' },
  project: { one: 'project', many: 'projects' },
  opportunity: { one: 'project opportunity', many: 'project opportunities' },
  plan: { one: 'plan', many: 'plans' },
  round: { one: 'round', many: 'rounds' },
  export: { one: 'export', many: 'exports' },
  intake: { one: 'school’s workbook', many: 'schools’ workbooks' },
  post: { one: 'post', many: 'posts' },
  school: { one: 'school', many: 'schools' },
  reminder: { one: 'reminder', many: 'reminders' },
  stage: { one: 'stage', many: 'stages' },
  framework: { one: 'framework', many: 'frameworks' },
  programme: { one: 'programme', many: 'programmes' },
  flag_kind: { one: 'kind of flag', many: 'kinds of flag' },
  project_theme: { one: 'project theme', many: 'project themes' },
  setting: { one: 'setting', many: 'settings' },
  erasure: { one: 'erasure', many: 'erasures' },
  import: { one: 'answer kept from imports', many: 'answers kept from imports' },
};

/** So many of a kind in words: '1 person', '1,200 people'. */
export function kindCounted(kind: DifferenceKind, count: number): string {
  const { one, many } = kindWords[kind];
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

interface Counts {
  readonly kind: DifferenceKind;
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
}

/** One kind in words: '3 people added since, 12 changed, 1 deleted'. Empty where nothing differs. */
export function differenceWords({ kind, added, changed, gone }: Counts): string {
  const said = [
    [added, 'added since'],
    [changed, 'changed since'],
    [gone, 'deleted since'],
  ] as const;
  return said
    .filter(([count]) => count > 0)
    .map(([count, what], place) =>
      place === 0
        ? `${kindCounted(kind, count)} ${what}`
        : `${count.toLocaleString('en-GB')} ${what.replace(' since', '')}`,
    )
    .join(', ');
}

/** When a backup was made, in London: '27 November 2026 at 16:02'. */
export function backupMoment(at: string): string {
  return `${longDate(londonDate(at))} at ${londonTime(at)}`;
}
