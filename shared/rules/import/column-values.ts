import { readContract } from './contracts.ts';
import { dayOrderOf, readDate } from './dates.ts';
import { type Field, fieldWords } from './fields.ts';
import { roleOfTitle } from './job-titles.ts';
import { isTitle, splitName } from './names.ts';
import { keyOf } from './text.ts';
import { readAgency, readEmail, readShare, readTick, readTrn, readYears, readYesNo } from './values.ts';

export interface Meaning {
  field: Field;
  rank: 1 | 2 | 3 | 4;
  confidence: 'sure' | 'likely' | 'guess';
  reason: string;
}

const sampled = 500;
/** Any fixed day: only whether a text is a date matters here, not which. */
const anyDay = '2020-01-01';
/** By itself, or as a folder of accounts: '/Students/2020'. */
export const pupilWord = /(^|\/)(student|pupil|learner|child)s?(\/|$)/i;
const institution = /\b(school|academy|college|nursery|trust|federation|university|infants|juniors)\b/i;

/** What people call a site or a part of one school. */
const partOfSchool =
  /^(the )?(upper|lower|middle|main|whole|senior|junior|infant|prep|pre|first|high|sixth form|primary|secondary)? ?-?(school|college|academy|nursery|infants|juniors)( (site|building|hall|office|kitchen))?$/i;
const isSchool = (value: string) => institution.test(value) && !partOfSchool.test(value);

const isJobTitle = (value: string) => roleOfTitle(value).certainty === 'sure';

const tests: Partial<Record<Field, { test(value: string): boolean; say: string }>> = {
  trn: { test: (value) => readTrn(value).ok, say: '7 digits' },
  email: { test: (value) => readEmail(value).ok, say: 'the form of an email address' },
  title: { test: isTitle, say: 'a form of address' },
  full_name: {
    test: (value) =>
      /\p{L}{2}/u.test(value) && !/\d/.test(value) && !institution.test(value) && !isJobTitle(value),
    say: 'the form of a name',
  },
  surname: { test: (value) => /\p{L}/u.test(value) && !/\d{3}/.test(value), say: 'the form of a name' },
  forename: { test: (value) => /\p{L}/u.test(value) && !/\d{3}/.test(value), say: 'the form of a name' },
  start_date: isDate(),
  end_date: isDate(),
  post_start: isDate(),
  post_end: isDate(),
  qts_date: isDate(),
  qts: { test: (value) => readYesNo(value) !== null, say: 'yes or no' },
  teaching: { test: (value) => readYesNo(value) !== null, say: 'yes or no' },
  agency: { test: (value) => readAgency(value) !== null, say: 'yes, no or an agency’s name' },
  supply: { test: (value) => readTick(value) !== null, say: 'yes or no' },
  fte: { test: (value) => readShare(value).ok, say: 'a share of full time' },
  teaching_years: { test: (value) => readYears(value).ok, say: 'a number of years' },
  school_urn: { test: (value) => /^\d{5,7}$/.test(value), say: 'the form of a URN' },
};

function isDate() {
  return {
    test: (value: string) =>
      readDate(value, 'dmy', 1900, anyDay).ok || readDate(value, 'mdy', 1900, anyDay).ok,
    say: 'a date',
  };
}

/**
 * Checks a meaning that a heading suggests against the column's values, and changes it in place: a reason
 * with counts where it holds, another field or a mere guess where it does not.
 */
export function checkByValues(meaning: Meaning, values: readonly string[]): void {
  const sample = values.slice(0, sampled);
  if (sample.length === 0) return;
  if (meaning.field === 'team' && sample.every((value) => value.startsWith('/'))) {
    meaning.field = 'person_type';
    meaning.reason += ' But its values are folders of accounts, which say what kind of person each is.';
  }
  if (
    ['person_type', 'role', 'job_title'].includes(meaning.field) &&
    sample.some((value) => pupilWord.test(value))
  ) {
    meaning.field = 'person_type';
    meaning.reason += ' It says who is a pupil.';
    return;
  }
  if (meaning.field === 'person_type' && sample.every((value) => readYesNo(value) !== null))
    meaning.field = 'teaching';
  const contracts = sample.filter((value) => readContract(value) !== null).length;
  if (meaning.field === 'person_type' && contracts / sample.length >= 0.5) {
    meaning.field = 'contract';
    meaning.confidence = 'likely';
    meaning.reason += ` But ${contracts} of ${sample.length} say a kind of contract, so it is taken for the contract.`;
    return;
  }
  const check = tests[meaning.field];
  if (!check) return;
  const hits = sample.filter(check.test).length;
  const counts = `${hits} of ${sample.length} ${hits === 1 ? 'has' : 'have'} ${check.say}.`;
  if (hits / sample.length >= 0.5) {
    meaning.reason += ` ${counts}`;
    if (hits < sample.length * 0.8 && meaning.confidence === 'sure') meaning.confidence = 'likely';
    return;
  }
  const few = hits === 0 ? `none of ${sample.length} has ${check.say}` : `only ${counts.slice(0, -1)}`;
  const other = instead(meaning.field, sample, hits);
  if (other) {
    meaning.field = other;
    meaning.rank = 1;
    meaning.confidence = 'likely';
  } else {
    meaning.rank = 1;
    meaning.confidence = 'guess';
  }
  meaning.reason += ` But ${few}${other ? `, so it is taken for the ${fieldWords[other].toLowerCase()}` : ''}.`;
}

function instead(field: Field, sample: readonly string[], hits: number): Field | null {
  if (hits > 0) return null;
  if (field === 'trn') return 'staff_code';
  if (field === 'title') return 'job_title';
  if (field === 'full_name' && sample.some((value) => institution.test(value))) return 'school_name';
  if (field === 'full_name' && sample.every(isJobTitle)) return 'job_title';
  if (field === 'end_date' && sample.every((value) => readTick(value) !== null)) return 'status';
  if (field === 'teaching') return 'role';
  if (field === 'qts' && sample.some((value) => readDate(value, 'dmy', 1900, anyDay).ok)) return 'qts_date';
  return null;
}

/** A meaning from the values alone, for a heading that says nothing; null where they show none. */
export function guessByValues(
  heading: string,
  values: readonly string[],
  taken: ReadonlySet<Field>,
): Meaning | null {
  const sample = values.slice(0, sampled);
  if (sample.length === 0) return null;
  const share = (test: (value: string) => boolean) => sample.filter(test).length / sample.length;
  const guess = (field: Field, words: string): Meaning => ({
    field,
    rank: 1,
    confidence: 'guess',
    reason: words,
  });
  const key = keyOf(heading);
  if (/secondary|alternat|other|manager|user/.test(key)) return null;
  if (!taken.has('email') && share((value) => readEmail(value).ok) > 0.8) {
    return guess('email', 'Most values are email addresses.');
  }
  const mayBeTrn = key === '' || /teacher|dfe|reference|ref$/.test(key);
  if (
    !taken.has('trn') &&
    mayBeTrn &&
    share((value) => readTrn(value).ok) > 0.9 &&
    new Set(sample).size === sample.length
  ) {
    return guess('trn', 'Every value has 7 digits, and none appears twice.');
  }
  if (
    !taken.has('school_name') &&
    !taken.has('school_urn') &&
    /location|workplace|placeofwork|^base$|^org/.test(key) &&
    share(isSchool) > 0.5
  ) {
    return guess('school_name', 'Most values are names of schools, and no other column has those.');
  }
  const hasName = taken.has('full_name') || taken.has('surname');
  // 'Staff 2025-26' and 'Employee details', and not 'Staff type', whose values are few.
  if (
    !hasName &&
    /^(staff|employee|teacher)/.test(key) &&
    new Set(sample).size > sample.length / 2 &&
    share((value) => splitName(value) !== null && tests.full_name?.test(value) === true) > 0.8
  ) {
    return guess('full_name', 'Most values have the form of a name, and no other column has names.');
  }
  if (
    !hasName &&
    key === '' &&
    share((value) => /^\p{L}[\p{L}'’ -]+, \p{L}[\p{L}'’ .-]+$/u.test(value)) > 0.8
  ) {
    return guess('full_name', 'Most values have the form ‘Surname, Forename’.');
  }
  return !taken.has('title') && key === '' && share(isTitle) > 0.9
    ? guess('title', 'Most values are forms of address.')
    : null;
}

/** The day order of each date column, by column name. */
export function dayOrders(
  columns: readonly { name: string; field: Field | null; index: number }[],
  cellsOf: (index: number) => string[],
) {
  return columns
    .filter(({ field }) => field !== null && tests[field]?.say === 'a date')
    .map(({ name, index }) => ({ column: name, ...dayOrderOf(cellsOf(index)) }));
}
