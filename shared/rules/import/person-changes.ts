import { roleOf } from '../../reference/roles.ts';
import { longDate } from '../dates.ts';
import { yearsTeaching } from '../years.ts';
import { contractWords } from './contracts.ts';
import { fieldWords } from './fields.ts';
import type { Found, Ref } from './line-managers.ts';
import { isInitials } from './names.ts';
import type { PostRef } from './posts.ts';
import { type EmploymentFacts, type ExistingHolding, type ExistingPerson, isNow } from './records.ts';
import type { TakenHolding, TakenPerson } from './take-people.ts';

/** One change, in words for the screen. */
export interface FieldChange {
  readonly what: string;
  /** Null where nothing was recorded; '' where this comes beside what is there. */
  readonly from: string | null;
  readonly to: string;
}

export interface NewHolding extends TakenHolding {
  readonly post: PostRef | null;
  readonly line_manager: Ref | null;
}

export interface PersonChanges {
  readonly set: Readonly<Record<string, string | number | null>>;
  readonly employments: readonly { readonly id: string; readonly set: Partial<EmploymentFacts> }[];
  readonly newEmployments: readonly EmploymentFacts[];
  readonly holdings: readonly HoldingChange[];
  readonly newHoldings: readonly NewHolding[];
  /** Posts held here now that the file no longer lists for them. */
  readonly unlisted: readonly ExistingHolding[];
  readonly fields: readonly FieldChange[];
}

export interface HoldingChange {
  readonly id: string;
  readonly set: Partial<
    Pick<ExistingHolding, 'title' | 'role' | 'from_date' | 'to_date' | 'basis' | 'share'>
  >;
  readonly post?: PostRef;
  readonly line_manager?: Ref;
}

export interface ChangeRules {
  readonly today: string;
  managerOf(holding: TakenHolding): Found | null;
  givePost(holding: TakenHolding): PostRef | null;
  nameOf(id: string): string;
  schoolName(id: string): string;
}

const facts = [
  'title',
  'forename',
  'surname',
  'preferred_name',
  'mis_id',
  'trn',
  'email',
  'qts_date',
] as const;
const ofEmployment = ['staff_code', 'from_date', 'to_date', 'contract', 'share', 'team'] as const;
const employmentWords: Record<(typeof ofEmployment)[number], string> = {
  staff_code: fieldWords.staff_code,
  from_date: fieldWords.start_date,
  to_date: fieldWords.end_date,
  contract: fieldWords.contract,
  share: fieldWords.fte,
  team: fieldWords.team,
};

/** A name that differs by capitals or kind of apostrophe alone is as the head wrote it. */
const plain = (value: string | null) => value?.toLowerCase().replace(/[’‘`]/g, "'") ?? null;

/** A value as the screen says it. */
export function shown(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return longDate(value);
  const words: Readonly<Record<string, string>> = contractWords;
  return words[value] ?? value;
}

/**
 * What the import changes on somebody it knows: facts, employments school by school, posts by their title.
 * A blank in the import changes nothing, and nothing is taken away.
 */
export function changesOf(taken: TakenPerson, match: ExistingPerson, rules: ChangeRules): PersonChanges {
  const fields: FieldChange[] = [];
  const note = (what: string, from: string | number | null, to: string | number) =>
    fields.push({ what, from: from === null ? null : shown(from), to: shown(to) });
  const set: Record<string, string | number | null> = {};
  for (const field of facts) {
    const to = taken.staged[field];
    if (to === null || to === '' || plain(to) === plain(match[field])) continue;
    if (field === 'forename' && (isInitials(to) || plain(to) === plain(match.preferred_name))) continue;
    set[field] = to;
    note(fieldWords[field], match[field], to);
  }
  // A count that says no more than the day of QTS does, as our own list has it, is no news.
  const reckoned = yearsTeaching({ ...match, teaching_years_as_of: null }, rules.today);
  if (
    taken.staged.teaching_years !== null &&
    match.teaching_years === null &&
    taken.staged.teaching_years !== reckoned
  ) {
    set.teaching_years = taken.staged.teaching_years;
    set.teaching_years_as_of = rules.today;
    note(fieldWords.teaching_years, null, taken.staged.teaching_years);
  }
  const employments: { id: string; set: Partial<EmploymentFacts> }[] = [];
  const newEmployments: EmploymentFacts[] = [];
  for (const one of taken.employments) {
    const own = match.employments
      .filter(({ school_id }) => school_id === one.school_id)
      .toSorted((a, b) => Number(isNow(b, rules.today)) - Number(isNow(a, rules.today)));
    const now = own.find(
      (candidate) => isNow(candidate, rules.today) || candidate.from_date === one.from_date,
    );
    const [latest] = own;
    const before = now ?? (match.archived_on === null ? latest : undefined);
    if (!before) {
      newEmployments.push({ ...one, from_date: one.from_date ?? (latest ? rules.today : null) });
      note('Employed at', null, rules.schoolName(one.school_id));
      continue;
    }
    const different = ofEmployment.filter((field) => one[field] !== null && one[field] !== before[field]);
    if (different.length === 0) continue;
    employments.push({
      id: before.id,
      set: Object.fromEntries(different.map((field) => [field, one[field]])),
    });
    for (const field of different) note(employmentWords[field], before[field], one[field] ?? '');
  }
  return { set, employments, newEmployments, fields, ...postChanges(taken, match, rules, note) };
}

function postChanges(
  taken: TakenPerson,
  match: ExistingPerson,
  rules: ChangeRules,
  note: (what: string, from: string | number | null, to: string | number) => void,
): Pick<PersonChanges, 'holdings' | 'newHoldings' | 'unlisted'> {
  const left = new Set(match.holdings);
  const holdings: HoldingChange[] = [];
  const newHoldings: NewHolding[] = [];
  for (const one of taken.holdings) {
    const manager = rules.managerOf(one);
    const managerRef = manager?.ref ?? null;
    const before = sameHolding(one, left, rules.today);
    if (!before) {
      newHoldings.push({ ...one, post: rules.givePost(one), line_manager: managerRef });
      const hasOthers = match.holdings.some((other) => isNow(other, rules.today));
      if (hasOthers) note('Another post', '', one.title);
      else note('Post', null, one.title);
      continue;
    }
    left.delete(before);
    const change = holdingChange(one, before, rules, note);
    const known = managerRef && 'id' in managerRef ? managerRef.id : null;
    const another = managerRef !== null && (known === null || known !== before.line_manager_id);
    if (manager?.ref && another)
      note(
        `Line manager, ${before.title}`,
        before.line_manager_id === null ? null : rules.nameOf(before.line_manager_id),
        manager.name,
      );
    const changed = { ...change, ...(another && managerRef ? { line_manager: managerRef } : {}) };
    if (Object.keys(changed.set).length > 0 || changed.post || changed.line_manager) holdings.push(changed);
  }
  const schools = new Set(taken.employments.map(({ school_id }) => school_id));
  const unlisted =
    taken.holdings.length === 0
      ? []
      : [...left].filter(
          (one) => one.school_id !== null && schools.has(one.school_id) && isNow(one, rules.today),
        );
  return { holdings, newHoldings, unlisted };
}

/** The holding that a post of the import is: same title at the same school, by its dates where there are two. */
function sameHolding(one: TakenHolding, left: ReadonlySet<ExistingHolding>, today: string) {
  const alike = [...left].filter(
    (other) =>
      other.title.toLowerCase() === one.title.toLowerCase() &&
      (other.school_id === null || other.school_id === one.school_id),
  );
  return (
    alike.find((other) => other.from_date === one.from_date && other.to_date === one.to_date) ??
    alike.find((other) => one.from_date !== null && other.from_date === one.from_date) ??
    alike.find((other) => isNow(other, today) && (one.to_date === null || one.to_date >= today)) ??
    alike.find((other) => one.to_date !== null && one.to_date < today && isNow(other, today))
  );
}

function holdingChange(
  one: TakenHolding,
  before: ExistingHolding,
  rules: ChangeRules,
  note: (what: string, from: string | number | null, to: string | number) => void,
): HoldingChange {
  const set: Record<string, string | number | null> = {};
  const words = { from_date: 'from', to_date: 'until', share: 'share' } as const;
  for (const field of ['from_date', 'to_date', 'share'] as const) {
    const to = one[field];
    if (to === null || to === before[field]) continue;
    set[field] = to;
    note(`${before.title}, ${words[field]}`, before[field], to);
  }
  if (one.basis !== before.basis) {
    set.basis = one.basis;
    note(`${before.title}, held as`, before.basis, one.basis);
  }
  // A role that the head has set stays; only what is not settled yet is filled in.
  const settled = before.role === null && one.role !== null;
  if (settled) {
    set.role = one.role;
    note(`${before.title}, role`, null, roleOf(one.role)?.words ?? one.role ?? '');
  }
  const post = before.post_id === null && settled ? rules.givePost(one) : null;
  return { id: before.id, set, ...(post ? { post } : {}) };
}
