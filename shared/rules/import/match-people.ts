import { isInitials, mayBeForename, mayBeInitialOf, nameKey } from './names.ts';
import { own } from './own.ts';
import type { ExistingPerson } from './records.ts';
import type { StagedPerson } from './staged.ts';
import { listOf } from './text.ts';

export interface Matched {
  readonly added: readonly StagedPerson[];
  readonly known: readonly {
    readonly person: StagedPerson;
    readonly match: ExistingPerson;
    readonly by: string;
    /** Had left, and comes back by the head's word. */
    readonly back: boolean;
  }[];
  /** In the school's file, not archived, and not in the import: shown, never deleted. */
  readonly missing: readonly ExistingPerson[];
  readonly questions: readonly MatchQuestion[];
  /** Of those added, whose staff code somebody of quite another name has here: said, not asked. */
  readonly codeHolders: ReadonlyMap<StagedPerson, ExistingPerson>;
}

export interface MatchQuestion {
  readonly key: string;
  /** 'initial': by that and their surname one person of the file, and nobody else's row is about them. */
  readonly kind: 'other_name' | 'which_person' | 'had_left' | 'initial';
  readonly person: StagedPerson;
  /** The people of the file that they may be. */
  readonly matches: readonly ExistingPerson[];
  readonly say: string;
  /** The head's answer, where there is one: the question stays so that it can be changed. */
  readonly answer: string | null;
}
/** The id of the person they are, 'new', or 'leave_out'. */
export type MatchAnswers = Readonly<Record<string, string>>;

const nameOf = (person: { forename: string; surname: string }) => `${person.forename} ${person.surname}`;
const fullKey = (person: { forename: string; surname: string }) =>
  `${nameKey(person.forename)}|${nameKey(person.surname)}`;
const codesOf = ({ employments }: { employments: readonly { staff_code: string | null }[] }) =>
  employments.flatMap(({ staff_code }) => (staff_code ? [staff_code.toLowerCase()] : []));
const codeKeys = (code: string | null, surname: string) =>
  code ? [`${code.toLowerCase()}|${nameKey(surname)}`] : [];

/** The ways to know somebody again, the surest first, and how each is said. */
const ways: readonly {
  by: string;
  staged(person: StagedPerson): string[];
  existing(person: ExistingPerson): string[];
  uniqueOnly?: true;
}[] = [
  {
    by: 'id in the MIS',
    staged: (p) => (p.mis_id ? [p.mis_id] : []),
    existing: (p) => (p.mis_id ? [p.mis_id] : []),
  },
  {
    by: 'teacher reference number',
    staged: (p) => (p.trn ? [p.trn] : []),
    existing: (p) => (p.trn ? [p.trn] : []),
  },
  {
    by: 'staff code and surname',
    staged: (p) => p.employments.flatMap((one) => codeKeys(one.staff_code, p.surname)),
    existing: (p) => p.employments.flatMap((one) => codeKeys(one.staff_code, p.surname)),
  },
  {
    by: 'email',
    staged: (p) => (p.email ? [p.email.toLowerCase()] : []),
    existing: (p) => (p.email ? [p.email.toLowerCase()] : []),
  },
  { by: 'name', staged: (p) => [fullKey(p)], existing: (p) => [fullKey(p)], uniqueOnly: true },
];
const byInitial = 'initial and surname';

/**
 * Matches staged people with those of the school's file, each of the file's at most once: by id in the MIS,
 * else TRN, else staff code and surname, else email, else by a name that is unique on both sides. Who may only have
 * another's initial is asked about. A staff code alone
 * settles nothing: with the same first forename it may be a new surname, else initials that were given again.
 *
 * Out: whom the import adds, whom it knows, who is missing from it, and questions: an id that has another
 * name in the file, one import row for two people of the file, a name that several share, somebody who had
 * left. Nobody in question is added or changed until answered. And whose staff codes two people have now.
 */
export function matchPeople(
  staged: readonly StagedPerson[],
  existing: readonly ExistingPerson[],
  answers: MatchAnswers = {},
): Matched {
  const byId = new Map(existing.map((person) => [person.id, person]));
  const indexes = ways.map((way) => multimap(existing, way.existing));
  const stagedNames = multimap(staged, (person) => [fullKey(person)]);
  const added: StagedPerson[] = [];
  const known: Matched['known'][number][] = [];
  const questions: MatchQuestion[] = [];
  const codeHolders = new Map<StagedPerson, ExistingPerson>();
  const met = new Set<string>();
  const settled = new Set<string>();
  const found = staged.map((person) => candidates(person, indexes, stagedNames));
  const surely = new Set(found.flatMap(({ matches, sure }) => (sure ? matches : [])));
  // Whom another row surely names is not asked about here.
  const free = existing.filter((match) => match.archived_on === null && !surely.has(match));
  const byLetter = multimap(free, letterKeys);
  const byInitials = multimap(
    free.filter((match) => namesOf(match).some(isInitials)),
    letterKeys,
  );
  const surer = staged.map((person, at) => {
    const known = found[at];
    if (known && known.matches.length > 0) return known;
    const letter = `${nameKey(person.surname)}|${nameKey(person.forename).slice(0, 1)}`;
    const matches = ((isInitials(person.forename) ? byLetter : byInitials).get(letter) ?? []).filter(
      (match) => isInitialOf(person, match) && !contradicts(person, match),
    );
    return { by: byInitial, matches, sure: false };
  });
  const byCode = codeFinder(existing, new Set(surer.flatMap(({ matches }) => matches.map(({ id }) => id))));
  const settle = (person: StagedPerson, match: ExistingPerson, by: string) => {
    met.add(match.id);
    settled.add(match.id);
    known.push({ person, match, by, back: match.archived_on !== null });
  };

  for (const [at, person] of staged.entries()) {
    const known = surer[at];
    const holders = known?.matches.length ? [] : byCode(person);
    const renamed = holders.filter((holder) => sameForename(person, holder));
    const found = known?.matches.length ? known : { by: 'staff code', matches: renamed, sure: false };
    // Whom an answer has found on another row is none of several here.
    const free = found.matches.filter(({ id }) => !settled.has(id));
    const matches = free.length > 0 ? free : found.matches;
    const [only] = matches;
    if (!only) {
      const holder = holders.find(({ archived_on }) => archived_on === null);
      if (holder) codeHolders.set(person, holder);
      added.push(person);
      continue;
    }
    const taken = met.has(only.id);
    const alone = found.matches.length === 1 && !taken && found.sure;
    const twin = (stagedNames.get(fullKey(person))?.length ?? 1) > 1 ? `|${person.key}` : '';
    if (alone && only.archived_on === null) {
      settle(person, only, found.by);
      continue;
    }
    const key = `is:${person.mis_id ?? person.trn ?? fullKey(person)}|${fullKey(person)}${twin}`;
    const kind = alone
      ? 'had_left'
      : found.matches.length > 1 || taken
        ? 'which_person'
        : found.by === byInitial
          ? 'initial'
          : 'other_name';
    const answer = own(answers, key) ?? null;
    const say = sentence(person, matches, found.by, taken && !(twin && free.length > 0), kind);
    questions.push({ key, kind, person, matches, say, answer });
    const chosen = answer === null ? undefined : byId.get(answer);
    if (chosen && !met.has(chosen.id)) settle(person, chosen, 'your answer');
    else {
      for (const { id } of found.matches) met.add(id);
      if (answer === 'new') added.push(person);
    }
  }
  const missing = existing.filter((person) => person.archived_on === null && !met.has(person.id));
  return { added, known, missing, questions, codeHolders };
}

function candidates(
  person: StagedPerson,
  indexes: readonly Map<string, ExistingPerson[]>[],
  stagedNames: Map<string, StagedPerson[]>,
) {
  for (const [at, way] of ways.entries()) {
    const matches = [...new Set(way.staged(person).flatMap((key) => indexes[at]?.get(key) ?? []))];
    if (matches.length === 0) continue;
    if (!way.uniqueOnly) {
      // Two people who were told apart under one id are known again by their names.
      const named = matches.filter((match) => sameName(person, match));
      if (named.length === 1) return { by: way.by, matches: named, sure: true };
      return { by: way.by, matches, sure: false };
    }
    // Two people of one name, told apart by ids on both sides, are two people.
    const possible = matches.filter((match) => !contradicts(person, match));
    if (possible.length === 0) continue;
    const alone = (stagedNames.get(fullKey(person))?.length ?? 1) === 1;
    return { by: way.by, matches: possible, sure: alone };
  }
  return { by: '', matches: [], sure: true };
}

const contradicts = (person: StagedPerson, match: ExistingPerson) =>
  (person.mis_id !== null && match.mis_id !== null && person.mis_id !== match.mis_id) ||
  (person.trn !== null && match.trn !== null && person.trn !== match.trn);

/** Who has one of a person's staff codes here, but for those whom the import knows by something surer. */
function codeFinder(existing: readonly ExistingPerson[], elsewhere: ReadonlySet<string>) {
  const holders = multimap(
    existing.filter(({ id }) => !elsewhere.has(id)),
    codesOf,
  );
  return (person: StagedPerson) =>
    [...new Set(codesOf(person).flatMap((code) => holders.get(code) ?? []))].filter(
      (holder) => !contradicts(person, holder),
    );
}

/** Another forename or surname on a known id may be a marriage or another person: the head says which. */
const sameName = (person: StagedPerson, match: ExistingPerson) =>
  (sameForename(person, match) ||
    (isInitialOf(person, match) && ![person.forename, match.forename].some(mayBeForename))) &&
  nameKey(person.surname) === nameKey(match.surname);

const isInitialOf = (person: StagedPerson, match: ExistingPerson) =>
  namesOf(match).some((name) => mayBeInitialOf(person.forename, name));

const namesOf = ({ forename, preferred_name }: ExistingPerson) => [forename, preferred_name ?? ''];

const letterKeys = (match: ExistingPerson) =>
  namesOf(match).map((name) => `${nameKey(match.surname)}|${nameKey(name).slice(0, 1)}`);

function sameForename(person: StagedPerson, match: ExistingPerson): boolean {
  const firstWord = (name: string) => nameKey(name.split(/[\s-]/)[0] ?? name);
  return [match.forename, match.preferred_name ?? match.forename].some(
    (name) => firstWord(name) === firstWord(person.forename),
  );
}

function sentence(
  person: StagedPerson,
  matches: readonly ExistingPerson[],
  by: string,
  taken: boolean,
  kind: MatchQuestion['kind'],
): string {
  const names = listOf(matches.map(nameOf));
  const who = `Row ${person.rows[0]} is ${nameOf(person)}`;
  if (kind === 'had_left') return `${who}, who is recorded here as having left. Back again?`;
  if (taken)
    return `${who}, but ${names} ${matches.length === 1 ? 'was' : 'were'} already found on another row.`;
  if (kind !== 'other_name') {
    const title = person.posts[0]?.job_title;
    const any = matches.length > 1 ? 'any of ' : '';
    return `${who}${title ? `, ${title}` : ''}. By ${by} that could be ${any}${names}.`;
  }
  return `${who}, but that ${by} belongs to ${names} here. The same person?`;
}

function multimap<T>(people: readonly T[], keysOf: (person: T) => string[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const person of people) {
    for (const key of new Set(keysOf(person))) {
      const own = map.get(key);
      if (own) own.push(person);
      else map.set(key, [person]);
    }
  }
  return map;
}
