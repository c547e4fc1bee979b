import { nameKey } from './names.ts';
import { own } from './own.ts';
import type { Answer, Question, ReadRow } from './staged.ts';
import { listOf } from './text.ts';

const fullName = (row: ReadRow) => `${row.forename} ${row.surname}`;
const surnameKey = (row: ReadRow) => nameKey(row.surname);
/** 'Jane' and 'Jane Elizabeth' are one forename. */
const forenameKey = (row: ReadRow) => nameKey(row.forename.split(/[\s-]/, 1)[0] ?? row.forename);
const shortName = (row: ReadRow) => `${forenameKey(row)}|${surnameKey(row)}`;

/** By any of these two rows are one person's: id in the MIS, TRN, staff code with surname, email with name. */
function idsOf(row: ReadRow): string[] {
  const ids: string[] = [];
  if (row.mis_id) ids.push(`id ${row.mis_id}`);
  if (row.trn) ids.push(`TRN ${row.trn}`);
  if (row.staff_code) ids.push(`staff code ${row.staff_code} ${surnameKey(row)}`);
  if (row.email) ids.push(`email ${row.email} ${shortName(row)}`);
  return ids;
}

/**
 * Gathers rows of one person with several contracts.
 *
 * Out: groups of rows, and questions where one id has two names, or one name stands twice without any id.
 * Rows in question are in no group until `answers` (by question key) say what they are; an answered question
 * stays among them with its answer.
 */
export function gatherPeople(
  rows: readonly ReadRow[],
  answers: Readonly<Record<string, Answer>>,
): { groups: ReadRow[][]; questions: Question[] } {
  const groups: ReadRow[][] = [];
  const questions: Question[] = [];
  for (const group of connected(rows)) {
    if (group.length === 1) {
      groups.push(group);
      continue;
    }
    const names = [...new Map(group.map((row) => [shortName(row), fullName(row)])).values()];
    const sure = group.some((row) => idsOf(row).length > 0) || isRepeat(group);
    if (names.length === 1 && sure) {
      groups.push(group);
      continue;
    }
    const question = names.length === 1 ? sameName(group, names) : twoNames(group, names);
    const answer = own(answers, question.key) ?? null;
    questions.push({ ...question, answer });
    if (answer === 'one_person') groups.push(group);
    else if (answer === 'separate') groups.push(...apart(group, question.kind));
  }
  return { groups, questions };
}

function apart(group: readonly ReadRow[], kind: Question['kind']): ReadRow[][] {
  return kind === 'same_name' ? group.map((row) => [row]) : [...Map.groupBy(group, shortName).values()];
}

const isRepeat = (group: readonly ReadRow[]) =>
  new Set(group.map((row) => JSON.stringify(row.values))).size === 1;

function sameName(group: readonly ReadRow[], names: readonly string[]): Question {
  const numbers = group.map((row) => row.number);
  return {
    key: `same_name:${group.map(shortName)[0]}`,
    kind: 'same_name',
    say: `${names[0]} is on rows ${listOf(numbers.map(String))} without an id. One person, or several?`,
    rows: numbers,
    names,
    answer: null,
  };
}

function twoNames(group: readonly ReadRow[], names: readonly string[]): Question {
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
    answer: null,
  };
}

function connected(rows: readonly ReadRow[]): ReadRow[][] {
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
    // Rows without any id meet by name, to be asked about.
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
