import { nameKey } from './names.ts';
import { own } from './own.ts';
import type { Answer, AnsweredBefore, Question, ReadRow } from './staged.ts';
import { listOf } from './text.ts';

const fullName = (row: ReadRow) => `${row.forename} ${row.surname}`;
const surnameKey = (row: ReadRow) => nameKey(row.surname);
/** 'Jane' and 'Jane Elizabeth' are one forename. */
const forenameKey = (row: ReadRow) => nameKey(row.forename.split(/[\s-]/, 1)[0] ?? row.forename);
const shortName = (row: ReadRow) => `${forenameKey(row)}|${surnameKey(row)}`;
const codeOf = ({ staff_code: code, values }: ReadRow) => {
  const school = values.school_name ?? values.school_urn;
  return code ? `staff code ${code}${school ? ` at ${school}` : ''}` : '';
};

/** More names than this under one code, and it is no code of a person: a department's, or 'TBC'. */
const mostNames = 3;

/**
 * Rows whose staff code stands under several names at one school, each with that code in words, so that the head says
 * whose it is. Rows told apart by id in the MIS or TRN are known to be several people's.
 */
function codesInQuestion(rows: readonly ReadRow[]): ReadonlyMap<ReadRow, string> {
  const found = new Map<ReadRow, string>();
  for (const [code, sharing] of Map.groupBy(rows, (row) => codeOf(row).toLowerCase())) {
    if (code === '' || sharing.length < 2) continue;
    const names = new Set(sharing.map(shortName)).size;
    if (names < 2 || names > mostNames || toldApart(sharing)) continue;
    for (const row of sharing) found.set(row, codeOf(sharing[0] ?? row));
  }
  return found;
}

const toldApart = (rows: readonly ReadRow[]) =>
  [(row: ReadRow) => row.mis_id, (row: ReadRow) => row.trn].some(
    (idOf) => new Set(rows.map(idOf).filter((one) => one !== null)).size > 1,
  );

/**
 * By any of these two rows are one person's: id in the MIS, TRN, staff code with surname, email with name; and by a
 * staff code alone where that is `inQuestion`.
 */
function idsOf(row: ReadRow, inQuestion: ReadonlyMap<ReadRow, string>): string[] {
  const ids: string[] = [];
  if (row.mis_id) ids.push(`id ${row.mis_id}`);
  if (row.trn) ids.push(`TRN ${row.trn}`);
  const code = inQuestion.get(row);
  if (code) ids.push(code);
  if (row.staff_code) ids.push(`staff code ${row.staff_code} ${surnameKey(row)}`);
  if (row.email) ids.push(`email ${row.email} ${shortName(row)}`);
  return ids;
}

/**
 * Gathers rows of one person with several contracts.
 *
 * Out: groups of rows, and questions where one id or staff code has two names, where one name stands twice without any id,
 * and where a row without an id has the name of somebody with one. Rows in question are in no group until `answers` (by
 * question key), or what was answered `before`, say what they are; an answered question stays among them with its answer.
 */
export function gatherPeople(
  rows: readonly ReadRow[],
  answers: Readonly<Record<string, Answer>>,
  before: AnsweredBefore = () => null,
): { groups: ReadRow[][]; questions: Question[] } {
  const questions: Question[] = [];
  const inQuestion = codesInQuestion(rows);
  const idsOfRow = new Map(rows.map((row) => [row, idsOf(row, inQuestion)]));
  const ids = (row: ReadRow) => idsOfRow.get(row) ?? [];
  const ask = (question: Omit<Question, 'answer'>): Answer | null => {
    const answer = own(answers, question.key) ?? before(question);
    questions.push({ ...question, answer });
    return answer;
  };
  const alone = new Map<string, ReadRow[]>();
  const known: Person[] = [];
  for (const group of connected(rows, ids)) {
    const [first] = group;
    if (first === undefined) continue;
    if (ids(first).length === 0) alone.set(shortName(first), group);
    else known.push(...peopleOf(group, ids, ask));
  }
  const byName = Map.groupBy(known, (person) => person.name);
  const without = [...alone].flatMap(([name, group]) => settleAlone(group, byName.get(name) ?? [], ask));
  const settled = known.filter((person) => person.settled).map((person) => person.rows);
  return { groups: inOrder([...settled, ...without]), questions };
}

type IdsOf = (row: ReadRow) => string[];
type Ask = (question: Omit<Question, 'answer'>) => Answer | null;

/** Somebody with an id; `settled` once it is known that these rows are theirs. */
interface Person {
  readonly name: string;
  readonly rows: ReadRow[];
  readonly settled: boolean;
}

/** Whom the rows joined by ids are: one person, or as many as there are names where the head says so. */
function peopleOf(group: readonly ReadRow[], idsOf: IdsOf, ask: Ask): Person[] {
  const [only] = group;
  if (only && group.length === 1) return [{ name: shortName(only), rows: [only], settled: true }];
  const names = Map.groupBy(group, shortName);
  const [[name] = ['']] = names;
  if (names.size === 1) return [{ name, rows: [...group], settled: true }];
  const answer = ask(
    twoNames(
      group,
      [...names.values()].flatMap((rows) => rows.slice(0, 1).map(fullName)),
      idsOf,
    ),
  );
  if (answer === 'one_person') return [{ name, rows: [...group], settled: true }];
  return [...names].map(([one, rows]) => ({ name: one, rows, settled: answer === 'separate' }));
}

/**
 * Whose the rows of one name without any id are, `known` being those of that name who have one. Rows that go to one of
 * them are added there; those that are nobody else's are handed back, a group for each person.
 */
function settleAlone(group: readonly ReadRow[], known: readonly Person[], ask: Ask): ReadRow[][] {
  const [only] = known;
  if (only === undefined) {
    if (group.length === 1 || isRepeat(group)) return [[...group]];
    const answer = ask(sameName(group, []));
    if (answer === 'one_person') return [[...group]];
    return answer === 'separate' ? group.map((row) => [row]) : [];
  }
  if (known.length === 1) {
    const answer = ask(sameName(group, only.rows));
    if (answer === 'one_person') only.rows.push(...group);
    return answer === 'separate' ? group.map((row) => [row]) : [];
  }
  return group.flatMap((row) => {
    const answer = ask(whichRow(row, known));
    known.find((person) => person.rows.some(({ number }) => answer === `row_${number}`))?.rows.push(row);
    return answer === 'separate' ? [[row]] : [];
  });
}

const inOrder = (groups: readonly ReadRow[][]) =>
  groups
    .map((group) => group.toSorted((a, b) => a.number - b.number))
    .toSorted((a, b) => (a[0]?.number ?? 0) - (b[0]?.number ?? 0));

const isRepeat = (group: readonly ReadRow[]) =>
  new Set(group.map((row) => JSON.stringify(row.values))).size === 1;

const rowsOf = (group: readonly ReadRow[]) =>
  `${group.length === 1 ? 'row' : 'rows'} ${listOf(group.map(({ number }) => String(number)))}`;

/** Whether rows without an id are one person's, and that of `known`, who has an id, where there is such a one. */
function sameName(group: readonly ReadRow[], known: readonly ReadRow[]): Omit<Question, 'answer'> {
  const names = group.slice(0, 1).map(fullName);
  const where = known.length === 0 ? '' : ` and, with an id, on ${rowsOf(known)}`;
  return {
    key: `same_name:${group.map(shortName)[0]}`,
    kind: 'same_name',
    say: `${names[0]} is on ${rowsOf(group)} without an id${where}. One person, or several?`,
    rows: group.map((row) => row.number),
    names,
    among: [],
  };
}

/** Which of several people of one name a row without an id belongs to. */
function whichRow(row: ReadRow, known: readonly Person[]): Omit<Question, 'answer'> {
  const firsts = known.flatMap((person) => person.rows.slice(0, 1));
  return {
    key: `which_row:${shortName(row)}:${row.number}`,
    kind: 'which_row',
    say: `${fullName(row)} is on row ${row.number} without an id, and with different ids on ${rowsOf(firsts)}. Which of them?`,
    rows: [row.number],
    names: [fullName(row)],
    among: firsts.map(({ number }) => number),
  };
}

function twoNames(
  group: readonly ReadRow[],
  names: readonly string[],
  idsOf: IdsOf,
): Omit<Question, 'answer'> {
  const counts = Map.groupBy(
    group.flatMap((row) => idsOf(row).map((id) => [id, shortName(row)] as const)),
    ([id]) => id,
  );
  const shared =
    [...counts].find(([, uses]) => new Set(uses.map(([, name]) => name)).size > 1)?.[0] ?? 'one id';
  const numbers = group.map((row) => row.number);
  return {
    key: `two_names:${shared}`,
    kind: 'two_names',
    say: `${listOf(names)} have the same ${shared}, on rows ${listOf(numbers.map(String))}. One person, or several?`,
    rows: numbers,
    names,
    among: [],
  };
}

function connected(rows: readonly ReadRow[], idsOf: IdsOf): ReadRow[][] {
  const parent = rows.map((_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[at] = root;
    return root;
  };
  const first = new Map<string, number>();
  rows.forEach((row, at) => {
    const ids = idsOf(row);
    // Rows without any id meet each other by name, to be asked about.
    for (const id of ids.length > 0 ? ids : [`name ${shortName(row)}`]) {
      const known = first.get(id);
      if (known === undefined) first.set(id, at);
      else parent[find(at)] = find(known);
    }
  });
  return [...Map.groupBy(rows.keys(), find).values()].map((members) =>
    members.flatMap((at) => rows[at] ?? []),
  );
}
