import { counted } from './dates.ts';
import type { Counts, Figure, YearLine } from './impact.ts';

/** A part of a sentence: words, or a figure that opens the people behind it, of some academic years where it says which. */
export type SaidPart =
  | string
  | {
      readonly figure: Figure;
      readonly completers: boolean;
      readonly count: number;
      readonly years: readonly string[] | null;
    };
export interface Said {
  readonly parts: readonly SaidPart[];
  /** How it was made: its denominator in words. */
  readonly how: readonly SaidPart[];
}

const simple: readonly (readonly [share: number, words: string])[] = [
  [1 / 4, 'a quarter'],
  [1 / 3, 'a third'],
  [1 / 2, 'half'],
  [2 / 3, 'two thirds'],
  [3 / 4, 'three quarters'],
  [1, 'all'],
];

/**
 * A share in words: 'a quarter' where it is one to within half a percentage point, else whole per cent: '10%'. `of` is
 * at least 1.
 */
export function shareWords(count: number, of: number): string {
  const share = count / of;
  if (count === 0) return 'none';
  const found = simple.find(([exact]) => (exact === 1 ? count === of : Math.abs(share - exact) <= 0.005));
  if (found !== undefined) return found[1];
  const percent = Math.round(share * 100);
  return percent === 0 ? 'under 1%' : percent === 100 ? 'over 99%' : `${percent}%`;
}

interface Told {
  readonly counts: Counts;
  readonly years: readonly YearLine[];
  /** The academic year in which the as-at date lies. */
  readonly yearNow: string;
  /** Places that the rounds had, and how many of them are taken up; null where none was set. */
  readonly places: { readonly of: number; readonly filled: number } | null;
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const part = (
  figure: Figure,
  count: number,
  { completers = false, years = null }: { completers?: boolean; years?: readonly string[] | null } = {},
): SaidPart => ({ figure, completers, count, years });
/** 'All 22 participants', 'Both participants (2)', 'The only participant (1)'; the number opens who they are. */
function everybody(one: SaidPart, count: number, more = ''): SaidPart[] {
  if (count > 2) return ['All ', one, ` participants${more}`];
  return [`${count === 1 ? 'The only participant' : 'Both participants'}${more} (`, one, ')'];
}
/** 'A quarter of the participants (30 of 120)'; one person is no share: '1 of 6 participants'. Both numbers open who they are. */
const ofAll = (one: SaidPart, count: number, of: number): SaidPart[] =>
  count === 1 && of > 1
    ? [one, ' of ', part('took_up', of), ' participants']
    : [`${upper(shareWords(count, of))} of the participants (`, one, ' of ', part('took_up', of), ')'];
/** 'Of all 22 who completed.'; one and two are said without a number. */
const ofWhom = (one: SaidPart, count: number, who: string): SaidPart[] =>
  count > 2 ? ['Of all ', one, ` who ${who}`] : [`Of ${count === 1 ? 'the one' : 'both'} who ${who}`];
/** 'none of the other 8 has a place': the number opens the others; of one, in words with the number behind. */
const ofOthers = (one: SaidPart, left: number, none: string, no: string): SaidPart[] =>
  left === 1 ? [`; ${no} of the other (`, one, ').'] : ['; none of the other ', one, ` ${none}.`];

/**
 * The figures of a choice of participants as sentences, each with its denominator. Nobody, one and everybody are said in
 * words of their own; what rests on nobody is left out.
 */
export function impactSaid({ counts, years, yearNow, places }: Told): Said[] {
  const { all, completers } = counts;
  const said: Said[] = [];
  const say = (how: readonly SaidPart[], parts: readonly SaidPart[]) => said.push({ parts, how });
  if (all.took_up > 0) say(['Of all who took up a place.'], howFar(all));
  if (all.completed > 0)
    say(
      [
        ...ofWhom(part('completed', all.completed), all.completed, 'completed'),
        '. Headship counts as a promotion; nobody is counted twice.',
      ],
      promoted(completers),
    );
  if (all.took_up > 0)
    say(
      [
        ...ofWhom(part('took_up', all.took_up), all.took_up, 'took up a place'),
        ', whether they completed or not.',
      ],
      headship(all),
    );
  if (all.year_done > 0)
    say(
      ['Of those who completed at least a year before this date: for the others the year is not over.'],
      withinYear(all),
    );
  const taken = ofYears(years, yearNow);
  if (taken !== null) say(['Who took up a place, by the academic year of the round.'], taken);
  if (places !== null) say(['Places that the rounds had, where their number was set.'], filled(places));
  return said;
}

function howFar({ took_up: took, completed, withdrew, still_on: still }: Counts['all']): SaidPart[] {
  if (completed === took) return [...everybody(part('completed', took), took), ' completed.'];
  if (withdrew === took) return [...everybody(part('withdrew', took), took), ' withdrew.'];
  if (still === took)
    return [
      ...everybody(part('still_on', took), took),
      took === 1 ? ' still takes part.' : ' still take part.',
    ];
  const stays = still === 1 ? ' still takes part' : ' still take part';
  const others: readonly SaidPart[] = [
    ...(withdrew === 0 ? [] : [part('withdrew', withdrew), ' withdrew']),
    ...(withdrew > 0 && still > 0 ? [' and '] : []),
    ...(still === 0 ? [] : [part('still_on', still), stays]),
  ];
  return completed === 0
    ? ['Of ', part('took_up', took), ' participants nobody has completed yet; ', ...others, '.']
    : [
        part('completed', completed),
        ' of ',
        part('took_up', took),
        ' participants completed; ',
        ...others,
        '.',
      ];
}

function promoted({ completed, promoted: up, accredited_further: course }: Counts['completers']): SaidPart[] {
  const of = { completers: true };
  const has = (count: number) => (count === 1 ? ' has' : ' have');
  if (up === 0 && course === 0)
    return ['Of those who completed, no promotion and no place on an accredited course is recorded so far.'];
  if (up === completed)
    return [...everybody(part('promoted', up, of), up, ' who completed'), `${has(up)} been promoted.`];
  if (up === 0)
    return [
      'Of those who completed, nobody has been promoted so far; ',
      part('accredited_further', course, of),
      `${has(course)} a place on an accredited course.`,
    ];
  const first: SaidPart[] = [
    'Of those who completed, ',
    part('promoted', up, of),
    `${has(up)} been promoted`,
  ];
  if (course > 0)
    return [
      ...first,
      ', and a further ',
      part('accredited_further', course, of),
      `${has(course)} a place on an accredited course.`,
    ];
  const left = completed - up;
  return [
    ...first,
    ...ofOthers(
      part('not_promoted', left, of),
      left,
      'has a place on an accredited course',
      'no place on an accredited course is recorded',
    ),
  ];
}

function headship({ took_up: took, headship: heads, promoted_further: further }: Counts['all']): SaidPart[] {
  const left = took - heads;
  const role =
    further === 1 ? 'was promoted into another leadership role' : 'were promoted into other leadership roles';
  if (heads === 0 && further === 0) return ['No headship and no other promotion is recorded so far.'];
  if (heads === 0)
    return [
      'No headship is recorded so far. ',
      ...ofAll(part('promoted_further', further), further, took),
      ` ${role}.`,
    ];
  const first: SaidPart[] = [
    ...ofAll(part('headship', heads), heads, took),
    ` became ${heads === 1 ? 'a headteacher' : 'headteachers'}`,
  ];
  if (left === 0)
    return [
      ...everybody(part('headship', heads), took),
      took === 1 ? ' became a headteacher.' : ' became headteachers.',
    ];
  if (further === 0)
    return [
      ...first,
      ...ofOthers(
        part('not_headship', left),
        left,
        'was promoted into another leadership role',
        'no promotion is recorded',
      ),
    ];
  return [
    ...first,
    ...(further === left
      ? left === 1
        ? [', and the other one (']
        : [', and the other ', part('promoted_further', further), ' (']
      : [`, and a further ${shareWords(further, took)} (`]),
    part('promoted_further', further),
    ' of ',
    part('took_up', took),
    `) ${role}.`,
  ];
}

function withinYear({ year_done: done, headship_in_year: heads }: Counts['all']): SaidPart[] {
  if (heads === 0)
    return [
      'Of ',
      part('year_done', done),
      ` who completed, no headship within a year of the programme is recorded.`,
    ];
  const share =
    heads < done && heads * 2 > done ? 'the majority' : done === 1 ? 'the only one' : shareWords(heads, done);
  return [
    `${upper(share)} (`,
    part('headship_in_year', heads),
    ' of ',
    part('year_done', done),
    ') went into headship within a year of the programme.',
  ];
}

function ofYears(years: readonly YearLine[], yearNow: string): SaidPart[] | null {
  const now = years.find(({ year }) => year === yearNow)?.tookUp ?? 0;
  const earlier = years.filter(({ year, tookUp }) => year < yearNow && tookUp > 0);
  const before = earlier.reduce((sum, { tookUp }) => sum + tookUp, 0);
  const [first] = earlier;
  if (now === 0 && first === undefined) return null;
  const took = (count: number, of: readonly string[]) => part('took_up', count, { years: of });
  const current: readonly SaidPart[] =
    now === 0
      ? [`Nobody so far in ${yearNow}`]
      : [took(now, [yearNow]), ` ${now === 1 ? 'participant' : 'participants'} in ${yearNow}`];
  if (first === undefined) return [...current, '.'];
  const since = earlier.length === 1 ? 'in' : 'since';
  return [
    ...current,
    ', after ',
    took(
      before,
      earlier.map(({ year }) => year),
    ),
    ` ${since} ${first.year}.`,
  ];
}

function filled({ of, filled: taken }: NonNullable<Told['places']>): SaidPart[] {
  if (taken === 0) return [`None of ${counted(of, 'place')} is filled.`];
  if (taken === of && of > 1) return ['All ', part('filled', taken), ' places are filled.'];
  const share = of === 1 ? '' : ` (${shareWords(taken, of)})`;
  return [part('filled', taken), ` of ${counted(of, 'place')} ${taken === 1 ? 'is' : 'are'} filled${share}.`];
}

/** A sentence as plain text, for a workbook and for paper. */
export const saidText = ({ parts }: Pick<Said, 'parts'>): string =>
  parts.map((one) => (typeof one === 'string' ? one : String(one.count))).join('');
export const howText = ({ how }: Pick<Said, 'how'>): string => saidText({ parts: how });
