/** Numbers that a school may change, each with our default and what it may be. All are judgements of ours. */
export type NumberSettingFacts = {
  readonly words: string;
  /** What follows the number, for one and for more. */
  readonly units: readonly [one: string, more: string];
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  /** Steps of the number: 1, or 0.1. */
  readonly step: number;
  readonly about: 'keeping' | 'reviews' | 'flags';
  readonly source: string;
};

const OURS = 'our default';
const setting = (
  words: string,
  about: NumberSettingFacts['about'],
  units: NumberSettingFacts['units'],
  [least, usual, most]: readonly [number, number, number],
  source = OURS,
  step = 1,
): NumberSettingFacts => ({ words, units, usual, least, most, step, about, source });

const replies = (words: string, usual: number) =>
  setting(words, 'reviews', ['reply', 'replies'], [1, usual, 50]);

export const numberSettingFacts = {
  retention_years: setting(
    'A leaver’s record is kept after they leave for',
    'keeping',
    ['year', 'years'],
    [1, 6, 40],
    'School retention schedules: personnel files, leaving + 6 years',
  ),
  flag_months: setting('A flag ends, unless it is renewed, after', 'flags', ['month', 'months'], [1, 12, 36]),
  gap_points: setting(
    'A gap between self and others counts from',
    'reviews',
    ['point', 'points'],
    [0.1, 1, 4],
    OURS,
    0.1,
  ),
  minimum_manager: replies('Line manager: shown from', 1),
  minimum_peers: replies('Peers: shown from', 3),
  minimum_reports: replies('People they lead: shown from', 3),
  minimum_students: replies('Students: shown from', 5),
  minimum_others: replies('Others: shown from', 3),
  minimum_comments: replies('Comments of a group: shown from', 4),
  small_school_staff: setting(
    'Colleagues are one group in a school with fewer staff than',
    'reviews',
    ['member of staff', 'staff'],
    [0, 15, 100],
  ),
  minimum_colleagues: replies('Colleagues as one group: shown from', 5),
  minimum_cohort: setting(
    'A cohort’s strengths and needs: shown from',
    'reviews',
    ['person', 'people'],
    [3, 3, 50],
  ),
} as const satisfies Record<string, NumberSettingFacts>;

export type NumberSetting = keyof typeof numberSettingFacts;

/** A number of a setting with its unit: '1 reply', '6 years'. */
export function settingWords(key: NumberSetting, value: number): string {
  const [one, more] = numberSettingFacts[key].units;
  return `${value} ${value === 1 ? one : more}`;
}
