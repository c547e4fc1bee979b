import { nameKey } from './names.ts';
import type { StagedPerson } from './staged.ts';
import { listOf } from './text.ts';

const compared = [
  'title',
  'forename',
  'surname',
  'preferred_name',
  'mis_id',
  'trn',
  'email',
  'qts_date',
] as const;
const ofEmployment = ['staff_code', 'from', 'to', 'contract', 'share', 'team'] as const;

/** A person of the file, as far as an import can change them. Their employment here comes along. */
export interface ExistingPerson extends Readonly<Record<(typeof compared)[number], string | null>> {
  readonly id: string;
  readonly forename: string;
  readonly surname: string;
  readonly archived: boolean;
  readonly employment: {
    readonly staff_code: string | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly contract: string | null;
    readonly share: number | null;
    readonly team: string | null;
  } | null;
  /** Posts held now, by title. */
  readonly posts: readonly { readonly title: string }[];
}

export interface FieldChange {
  readonly field: (typeof compared)[number] | (typeof ofEmployment)[number] | 'post';
  readonly from: string | null;
  readonly to: string;
}

export interface Compared {
  readonly added: readonly StagedPerson[];
  readonly changed: readonly {
    readonly id: string;
    readonly person: StagedPerson;
    readonly by: string;
    readonly fields: readonly FieldChange[];
  }[];
  readonly same: readonly { readonly id: string; readonly person: StagedPerson }[];
  /** In the school's file, not archived, and not in the import: shown, never deleted. */
  readonly missing: readonly string[];
  readonly questions: readonly CompareQuestion[];
}

export interface CompareQuestion {
  readonly key: string;
  readonly person: StagedPerson;
  /** The people of the file that they may be. */
  readonly ids: readonly string[];
  readonly say: string;
}
/** The id of the person they are, 'new', or 'leave_out'. */
export type CompareAnswers = Readonly<Record<string, string>>;

const nameOf = (person: { forename: string; surname: string }) => `${person.forename} ${person.surname}`;
const fullKey = (person: { forename: string; surname: string }) =>
  `${nameKey(person.forename)}|${nameKey(person.surname)}`;
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
    existing: (p) => codeKeys(p.employment?.staff_code ?? null, p.surname),
  },
  {
    by: 'email',
    staged: (p) => (p.email ? [p.email.toLowerCase()] : []),
    existing: (p) => (p.email ? [p.email.toLowerCase()] : []),
  },
  { by: 'name', staged: (p) => [fullKey(p)], existing: (p) => [fullKey(p)], uniqueOnly: true },
];

/**
 * Matches staged people with those of the school's file, each of the file's at most once: by id in the MIS,
 * else TRN, else staff code and surname, else email, else by a name that is unique on both sides.
 *
 * Out: whom the import adds, whom it changes field by field (a blank in the import changes nothing), who is
 * missing from it, and questions: an id that has another name in the file, one import row for two people of
 * the file, or a name that several share. Nobody in question is added or changed until answered.
 */
export function comparePeople(
  staged: readonly StagedPerson[],
  existing: readonly ExistingPerson[],
  answers: CompareAnswers = {},
): Compared {
  const byId = new Map(existing.map((person) => [person.id, person]));
  const indexes = ways.map((way) => multimap(existing, way.existing));
  const stagedNames = multimap(staged, (person) => [fullKey(person)]);
  const added: StagedPerson[] = [];
  const changed: Compared['changed'][number][] = [];
  const same: Compared['same'][number][] = [];
  const questions: CompareQuestion[] = [];
  const met = new Set<string>();

  function settle(person: StagedPerson, match: ExistingPerson, by: string): void {
    met.add(match.id);
    const fields = changesOf(person, match);
    if (fields.length > 0) changed.push({ id: match.id, person, by, fields });
    else same.push({ id: match.id, person });
  }

  for (const person of staged) {
    const found = candidates(person, indexes, stagedNames);
    const ids = found.matches.map(({ id }) => id);
    const key = `is:${person.mis_id ?? person.trn ?? fullKey(person)}`;
    const answer = answers[key];
    const chosen = answer === undefined ? undefined : byId.get(answer);
    const [only] = found.matches;
    const taken = only !== undefined && met.has(only.id);
    if (chosen) settle(person, chosen, 'your answer');
    else if (answer === 'new') added.push(person);
    else if (answer === 'leave_out') for (const id of ids) met.add(id);
    else if (!only) added.push(person);
    else if (ids.length === 1 && !taken && found.sure) settle(person, only, found.by);
    else {
      for (const id of ids) met.add(id);
      questions.push({ key, person, ids, say: sentence(person, found.matches, found.by, taken) });
    }
  }
  const missing = existing.filter((person) => !person.archived && !met.has(person.id)).map(({ id }) => id);
  return { added, changed, same, missing, questions };
}

function candidates(
  person: StagedPerson,
  indexes: readonly Map<string, ExistingPerson[]>[],
  stagedNames: Map<string, StagedPerson[]>,
) {
  for (const [at, way] of ways.entries()) {
    const matches = [...new Set(way.staged(person).flatMap((key) => indexes[at]?.get(key) ?? []))];
    if (matches.length === 0) continue;
    if (!way.uniqueOnly)
      return { by: way.by, matches, sure: matches.every((match) => sameName(person, match)) };
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

/** Another forename or surname on a known id may be a marriage or another person: the head says which. */
function sameName(person: StagedPerson, match: ExistingPerson): boolean {
  const firstWord = (name: string) => nameKey(name.split(/[\s-]/)[0] ?? name);
  const forename = [match.forename, match.preferred_name ?? match.forename].some(
    (name) => firstWord(name) === firstWord(person.forename),
  );
  return forename && nameKey(person.surname) === nameKey(match.surname);
}

function sentence(
  person: StagedPerson,
  matches: readonly ExistingPerson[],
  by: string,
  taken: boolean,
): string {
  const names = listOf(matches.map(nameOf));
  if (taken)
    return `Row ${person.rows[0]} is ${nameOf(person)}, but ${names} was already found on another row.`;
  if (matches.length > 1)
    return `Row ${person.rows[0]} is ${nameOf(person)}. By ${by} that could be any of ${names}.`;
  return `Row ${person.rows[0]} is ${nameOf(person)}, but that ${by} belongs to ${names} here. The same person?`;
}

/** A name that differs by capitals or kind of apostrophe alone is as the head wrote it. */
const plain = (value: string | null) => value?.toLowerCase().replace(/[’‘`]/g, "'") ?? null;

function changesOf(person: StagedPerson, match: ExistingPerson): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const field of compared) {
    const to = person[field];
    if (to !== null && to !== '' && plain(to) !== plain(match[field]))
      changes.push({ field, from: match[field], to });
  }
  const employment = person.employments[0];
  for (const field of ofEmployment) {
    const to = employment?.[field] ?? null;
    const from = match.employment?.[field] ?? null;
    if (to !== null && to !== from)
      changes.push({ field, from: from === null ? null : String(from), to: String(to) });
  }
  const held = new Set(match.posts.map(({ title }) => title.toLowerCase()));
  for (const { job_title } of person.posts) {
    if (job_title && !held.has(job_title.toLowerCase()))
      changes.push({ field: 'post', from: null, to: job_title });
  }
  return changes;
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
