import { type Manager, managerFinder } from './line-managers.ts';
import { type MatchQuestion, matchPeople } from './match-people.ts';
import {
  type ChangeRules,
  changesOf,
  type FieldChange,
  type NewHolding,
  type PersonChanges,
} from './person-changes.ts';
import { type NewPost, postGiver } from './posts.ts';
import type { EmploymentFacts, ExistingPerson, ExistingRecords, TitleMeaning } from './records.ts';
import { readSchools, type SchoolReading } from './schools.ts';
import type { LeaveOutKind, Problem, Staged, StagedPerson } from './staged.ts';
import { meanings, type TakenHolding, type TakenPerson, takePerson } from './take-people.ts';

/** What the head decided; all of it can be left empty. */
export interface Choices {
  /** To questions, by their key. */
  readonly answers: Readonly<Record<string, string>>;
  /** By job title in small letters. */
  readonly titles: Readonly<Record<string, TitleMeaning>>;
  /** Kinds proposed for leaving out that come in all the same. */
  readonly keepIn: readonly LeaveOutKind[];
  /** By the import's own name or number of a school. */
  readonly schools: Readonly<Record<string, string>>;
  /** Ends posts that the file no longer lists for somebody, today. */
  readonly endPosts: boolean;
}

export interface PlanRules {
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly remembered: Readonly<Record<string, TitleMeaning>>;
}

export interface AddedPerson {
  readonly key: string;
  readonly taken: TakenPerson;
  /** Null where the number belongs to somebody else already. */
  readonly trn: string | null;
  readonly holdings: readonly NewHolding[];
  /** Somebody of quite another name here who has the same staff code. */
  readonly codeHolder: ExistingPerson | null;
}

export interface ChangedPerson extends PersonChanges {
  readonly match: ExistingPerson;
  readonly rows: readonly number[];
  readonly by: string;
  readonly back: boolean;
}

export interface UnmatchedManager {
  readonly text: string;
  readonly reason: string;
  readonly people: number;
}

/** Everything that the import would do, by reference to what is there and what is new; nothing is done yet. */
export interface Plan {
  readonly added: readonly AddedPerson[];
  readonly changed: readonly ChangedPerson[];
  readonly same: readonly { readonly match: ExistingPerson; readonly rows: readonly number[] }[];
  readonly missing: readonly ExistingPerson[];
  /** `match` is whom the school's file has as theirs, who stays as they are; null where they are not here. */
  readonly leftOut: readonly { readonly person: StagedPerson; readonly match: ExistingPerson | null }[];
  readonly elsewhere: readonly StagedPerson[];
  readonly posts: readonly NewPost[];
  readonly questions: readonly MatchQuestion[];
  readonly managers: readonly UnmatchedManager[];
  readonly unlisted: number;
  readonly schools: readonly SchoolReading[];
  readonly problems: readonly Problem[];
}

/**
 * Compares staged people with the school's file and works out every write, without making one.
 * The same import a second time plans nothing.
 */
export function planImport(
  staged: Staged,
  records: ExistingRecords,
  choices: Choices,
  rules: PlanRules,
): Plan {
  const keep = new Set(choices.keepIn);
  const stays = (person: StagedPerson) => person.leave_out === null || keep.has(person.leave_out.kind);
  const leftOut = staged.people.filter((person) => !stays(person));
  const staying = staged.people.filter(stays);
  const schools = readSchools(staying, records.schools, choices.schools);
  const meaningOf = meanings(choices.titles, rules.remembered);
  const schoolOf = new Map(schools.map(({ key, school }) => [key, school]));
  const taken = new Map<StagedPerson, TakenPerson>();
  const elsewhere: StagedPerson[] = [];
  for (const person of staying) {
    const one = takePerson(person, { today: rules.today, schools: schoolOf, meaningOf });
    if (one) taken.set(person, one);
    else elsewhere.push(person);
  }
  const matched = matchPeople([...taken.keys()], records.people, choices.answers);
  // A leaver whom the import lists is in it, and is not said to be missing from it.
  const leaving = matchPeople(leftOut, matched.missing).known;
  const leavingAs = new Map(leaving.map(({ person, match }) => [person, match]));
  const listed = new Set(leaving.map(({ match }) => match.id));
  const managers = managersOf(matched, records);
  const unkept = unkeptManagers();
  const find = managerFinder(managers);
  const finderFor = (self: string, own: (ref: { id: string } | { key: string }) => boolean) => {
    return (holding: TakenHolding) => {
      if (holding.manager === null && holding.manager_id === null) return null;
      const found = find(holding.manager, holding.manager_id);
      const reason = found.ref === null ? found.reason : own(found.ref) ? 'Nobody manages themselves.' : null;
      if (reason === null) return found;
      unkept.add(holding.manager ?? holding.manager_id ?? '', reason, self);
      return null;
    };
  };

  for (const [person] of taken)
    for (const text of person.managers_without_post)
      unkept.add(
        text,
        'The file gives them no job title, so no post that their line manager could stand with.',
        person.key,
      );

  const giver = postGiver(records, rules.today);
  const names = new Map(
    records.people.map((one) => [one.id, `${one.preferred_name ?? one.forename} ${one.surname}`]),
  );
  const schoolNames = new Map(records.schools.map(({ id, name }) => [id, name]));
  const { problems, freeTrn } = trnKeeper(records);
  const changed: ChangedPerson[] = [];
  const same: Plan['same'][number][] = [];
  let unlisted = 0;
  for (const { person, match, by, back } of matched.known) {
    const one = taken.get(person);
    if (!one) continue;
    const own = (ref: { id: string } | { key: string }) => 'id' in ref && ref.id === match.id;
    const ways: ChangeRules = {
      today: rules.today,
      managerOf: finderFor(match.id, own),
      givePost: giver.give,
      nameOf: (id) => names.get(id) ?? '',
      schoolName: (id) => schoolNames.get(id) ?? '',
    };
    const trn = freeTrn(person, match.id);
    const changes = changesOf(trn === person.trn ? one : { ...one, staged: { ...person, trn } }, match, ways);
    unlisted += changes.unlisted.length;
    const ending = choices.endPosts ? changes.unlisted : [];
    const fields: FieldChange[] = [
      ...(back ? [{ what: 'Left', from: 'yes', to: 'back again' }] : []),
      ...changes.fields,
      ...ending.map(({ title }) => ({ what: 'Post ends', from: title, to: 'ended today' })),
    ];
    if (fields.length === 0 && changes.holdings.length === 0) same.push({ match, rows: person.rows });
    else changed.push({ ...changes, unlisted: ending, fields, match, rows: person.rows, by, back });
  }
  const added = matched.added.flatMap((person): AddedPerson[] => {
    const one = taken.get(person);
    if (!one) return [];
    const managerOf = finderFor(`new ${person.key}`, (ref) => 'key' in ref && ref.key === person.key);
    const holdings = one.holdings.map((holding): NewHolding => {
      const manager = managerOf(holding);
      return { ...holding, post: giver.give(holding), line_manager: manager?.ref ?? null };
    });
    const codeHolder = matched.codeHolders.get(person) ?? null;
    return [{ key: person.key, taken: one, trn: freeTrn(person, null), holdings, codeHolder }];
  });
  const covered = new Set(
    schools.flatMap(({ school }) => (school && school !== 'leave_out' ? [school] : [])),
  );
  return {
    added,
    changed,
    same,
    missing: matched.missing.filter(
      (one) =>
        !listed.has(one.id) &&
        one.employments.some(
          ({ school_id, to_date }) => covered.has(school_id) && (to_date === null || to_date >= rules.today),
        ),
    ),
    leftOut: leftOut.map((person) => ({ person, match: leavingAs.get(person) ?? null })),
    elsewhere,
    posts: giver.made,
    questions: matched.questions,
    managers: unkept.list(),
    unlisted,
    schools,
    problems,
  };
}

/** Line managers that are not kept, each with the reason and for how many people. */
function unkeptManagers() {
  const found = new Map<string, { text: string; reason: string; people: Set<string> }>();
  return {
    add(text: string, reason: string, person: string): void {
      const key = JSON.stringify([text, reason]);
      const entry = found.get(key) ?? { text, reason, people: new Set<string>() };
      entry.people.add(person);
      found.set(key, entry);
    },
    list: (): UnmatchedManager[] =>
      [...found.values()].map(({ text, reason, people }) => ({ text, reason, people: people.size })),
  };
}

function managersOf(matched: ReturnType<typeof matchPeople>, records: ExistingRecords): Manager[] {
  const codes = (list: readonly (StagedPerson['employments'][number] | EmploymentFacts)[]) =>
    list.flatMap(({ staff_code }) => (staff_code ? [staff_code] : []));
  const seen = new Set(matched.known.map(({ match }) => match.id));
  return [
    ...matched.added.map((one) => ({ ...one, ref: { key: one.key }, staff_codes: codes(one.employments) })),
    ...matched.known.map(({ person, match }) => ({
      ref: { id: match.id },
      forename: person.forename,
      surname: person.surname,
      preferred_name: match.preferred_name ?? person.preferred_name,
      mis_id: person.mis_id ?? match.mis_id,
      staff_codes: [...new Set([...codes(person.employments), ...codes(match.employments)])],
    })),
    ...records.people
      .filter((one) => one.archived_on === null && !seen.has(one.id))
      .map((one) => ({ ...one, ref: { id: one.id }, staff_codes: codes(one.employments) })),
  ];
}

/** A teacher reference number belongs to one person: whoever would be the second goes without, and is listed. */
function trnKeeper(records: ExistingRecords) {
  const problems: Problem[] = [];
  const owner = new Map(records.people.flatMap(({ trn, id }) => (trn ? [[trn, id] as const] : [])));
  return {
    problems,
    freeTrn(person: StagedPerson, id: string | null): string | null {
      if (person.trn === null) return null;
      const self = id ?? `new ${person.key}`;
      const holder = owner.get(person.trn);
      if (holder === undefined || holder === self) {
        owner.set(person.trn, self);
        return person.trn;
      }
      problems.push({
        row: person.rows[0] ?? 0,
        column: '',
        value: person.trn,
        reason: 'Somebody else has this teacher reference number; one of the two has a typing slip.',
        suggestion: null,
        lost: 'value',
      });
      return null;
    },
  };
}
