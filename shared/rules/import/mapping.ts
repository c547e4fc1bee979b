import { checkByValues, guessByValues, type Meaning } from './column-values.ts';
import { type Field, fieldWords, type Sensitive, sensitiveWords } from './fields.ts';
import type { Column } from './header-row.ts';
import { headingMeanings, meaningOfStaffs } from './headings.ts';
import { isInitial } from './names.ts';
import { own } from './own.ts';
import { sensitiveByValues, sensitivityOf } from './sensitive.ts';
import type { Row } from './table.ts';
import { cellValue, keyOf, wordsOf } from './text.ts';
import { isBlank, isCellError } from './values.ts';

export interface ColumnReading extends Column {
  readonly field: Field | null;
  readonly confidence: 'sure' | 'likely' | 'guess' | 'none' | 'chosen';
  /** Why, in a sentence for the head. */
  readonly reason: string;
  /** Never mapped and never shown where set. */
  readonly sensitive: Sensitive | null;
  readonly filled: number;
  /** Up to three different values; none of a sensitive column. */
  readonly examples: readonly string[];
}

/** What the head chose for a column, by its name; 'none' leaves it out. */
export type Corrections = Readonly<Record<string, Field | 'none'>>;

interface Draft {
  readonly column: Column;
  readonly values: readonly string[];
  readonly sensitive: Sensitive | null;
  meaning: Meaning | null;
  reason: string;
  chosen: boolean;
}

/**
 * Gives each column its meaning: from its heading by the words that MIS and the DfE use, checked against the
 * values below it, and from the values alone where the heading says nothing. At most one column for a field,
 * and never an empty one where another is filled; the reason says why the other was not taken. Sensitive columns are refused whatever was chosen for them.
 */
export function mapColumns(
  columns: readonly Column[],
  rows: readonly Row[],
  corrections: Corrections = {},
): ColumnReading[] {
  const drafts = columns.map((column) => draftOf(column, rows, corrections));
  for (const draft of drafts) {
    if (draft.sensitive || draft.chosen) continue;
    draft.meaning = meaningOf(draft.column.heading);
    if (draft.meaning) checkByValues(draft.meaning, draft.values);
    if (
      draft.meaning?.field === 'staff_code' &&
      draft.values.filter(isInitial).length * 2 > draft.values.length
    )
      drop(draft, 'These are the initials of names, and tell nobody apart.');
  }
  settleNames(drafts);
  settleRole(drafts);
  settleConflicts(drafts);
  for (const draft of drafts) {
    if (draft.sensitive || draft.meaning || draft.chosen || draft.reason) continue;
    const taken = new Set(drafts.flatMap(({ meaning }) => meaning?.field ?? []));
    draft.meaning = guessByValues(draft.column.heading, draft.values, taken);
  }
  return drafts.map(readingOf);
}

function draftOf(column: Column, rows: readonly Row[], corrections: Corrections): Draft {
  const values: string[] = [];
  for (const row of rows) {
    const value = cellValue(row.cells[column.index] ?? '');
    if (value !== '' && !isBlank(value) && !isCellError(value)) values.push(value);
  }
  const sensitive = sensitivityOf(column.heading) ?? sensitiveByValues(values);
  const chosen = sensitive ? undefined : own(corrections, column.name);
  const draft: Draft = { column, values, sensitive, meaning: null, reason: '', chosen: chosen !== undefined };
  if (chosen === 'none') draft.reason = 'You chose to leave this column out.';
  else if (chosen)
    draft.meaning = { field: chosen, rank: 4, confidence: 'likely', reason: 'You chose this.' };
  return draft;
}

const otherPeople =
  /^(previous|former|maiden|middle|old|emergency|parent|head|headteacher|principal|manager|user|username|login|file|itt|degree|course|trainee|training|placement|apprenticeship|scheme|created|modified|updated|display|secondary|alternative|other|last|mentor)$/;

// A date or a status guessed wrongly would propose somebody for leaving out.
const mayBeNear: ReadonlySet<Field> = new Set([
  'forename',
  'surname',
  'full_name',
  'preferred_name',
  'trn',
  'email',
  'job_title',
  'line_manager',
  'staff_code',
  'start_date',
]);

function meaningOf(heading: string): Meaning | null {
  const key = keyOf(heading);
  const known = headingMeanings.get(key);
  if (known) {
    const reason = `Heading ‘${heading}’ is ${known.source} name for the ${lower(fieldWords[known.field])}.`;
    return { field: known.field, rank: known.rank, confidence: 'sure', reason };
  }
  // 'Employee Last Name' and 'Staff Leaving Date', of the very people in the list.
  const theirs = meaningOfStaffs(key);
  if (theirs) {
    const reason = `Heading ‘${heading}’ is taken for the ${lower(fieldWords[theirs.field])}.`;
    return { field: theirs.field, rank: theirs.rank, confidence: 'likely', reason };
  }
  if (wordsOf(heading).some((word) => otherPeople.test(word))) return null;
  let best = '';
  for (const [candidate, { field }] of headingMeanings) {
    // 'Employee Surname' is a surname; 'Employee Status' and 'First Aider' are no names at all.
    const begins =
      key.startsWith(candidate) &&
      ((field !== 'full_name' && candidate !== 'first') || candidate.includes('name'));
    const within = begins || key.endsWith(candidate);
    if (candidate.length >= 5 && candidate.length > best.length && within) best = candidate;
  }
  const near = headingMeanings.get(best);
  if (!near || !mayBeNear.has(near.field)) return null;
  const reason = `Heading ‘${heading}’ sounds like the ${lower(fieldWords[near.field])}.`;
  return { field: near.field, rank: 1, confidence: 'guess', reason };
}

const lower = (words: string) =>
  /^(QTS|FTE)/.test(words) ? words : words.slice(0, 1).toLowerCase() + words.slice(1);

function drop(draft: Draft | undefined, reason: string): void {
  if (!draft || draft.chosen) return;
  draft.meaning = null;
  draft.reason = reason;
}

const isFilled = ({ values }: Draft) => values.length > 0;

function settleNames(drafts: readonly Draft[]): void {
  const of = (field: Field) => drafts.filter((draft) => draft.meaning?.field === field);
  if (of('surname').some(isFilled) && ![...of('forename'), ...of('full_name')].some(isFilled))
    for (const draft of drafts.filter(({ column }) => /^(first)?initials?$/.test(keyOf(column.heading))))
      if (isFilled(draft) && draft.values.every(isInitial) && !draft.chosen)
        draft.meaning = {
          field: 'forename',
          rank: 1,
          confidence: 'likely',
          reason: 'No other column has forenames.',
        };
  const isGuess = ({ meaning }: Draft) => meaning?.confidence === 'guess';
  const isPair = of('forename').some(isFilled) && of('surname').some(isFilled);
  // 'Contact Surname' may be another's, where a plain heading says whose row it is; and 'Class Teacher' beside 'TA Surname'.
  const saysWhose = ({ meaning }: Draft) => !isPair || (meaning?.rank ?? 0) > 1;
  if (
    of('full_name').some((draft) => isFilled(draft) && !isGuess(draft) && !draft.chosen && saysWhose(draft))
  )
    for (const draft of [...of('forename'), ...of('surname')].filter(isGuess))
      drop(draft, 'May be somebody else’s name; this row’s own stands in another column.');
  // Headings over nothing say nobody's name.
  if (of('forename').some(isFilled) && of('surname').some(isFilled)) {
    for (const draft of of('full_name'))
      drop(draft, 'The name stands in columns of its own, which are taken instead.');
  }
}

/** A column headed 'Role' is the job title where nothing else is, and says who is a pupil where it says that. */
function settleRole(drafts: readonly Draft[]): void {
  const title = drafts.find(
    (draft) => draft.meaning?.field === 'job_title' && (isFilled(draft) || draft.chosen),
  );
  const role = drafts.find((draft) => draft.meaning?.field === 'role');
  if (title || !role?.meaning || role.chosen) return;
  role.meaning.field = 'job_title';
  role.meaning.confidence = 'likely';
  role.meaning.reason = `Heading ‘${role.column.heading}’, and no other column has job titles.`;
}

/** Where a second date column loses, it still says when the post started or ended. */
const secondMeaning: Partial<Record<Field, Field>> = { start_date: 'post_start', end_date: 'post_end' };

function settleConflicts(drafts: readonly Draft[]): void {
  const byField = Map.groupBy(
    drafts.filter(({ meaning }) => meaning),
    ({ meaning }) => meaning?.field,
  );
  for (const [field, rivals] of byField) {
    if (!field || rivals.length < 2) continue;
    const order = rivals.toSorted(
      (a, b) =>
        Number(b.chosen) - Number(a.chosen) ||
        Number(isFilled(b)) - Number(isFilled(a)) ||
        (b.meaning?.rank ?? 0) - (a.meaning?.rank ?? 0) ||
        b.values.length - a.values.length,
    );
    const [winner, ...losers] = order;
    if (!winner) continue;
    for (const loser of losers) {
      const second = secondMeaning[field];
      const generic = /^(start|end|date)/.test(keyOf(loser.column.heading));
      if (second && generic && loser.meaning && !byField.has(second) && !loser.chosen) {
        byField.set(second, [loser]);
        loser.meaning.field = second;
        loser.meaning.confidence = 'likely';
        loser.meaning.reason = `‘${winner.column.name}’ says when they joined or left, so this is taken for the post.`;
        continue;
      }
      const sameRank = winner.meaning?.rank === loser.meaning?.rank;
      const why = winner.chosen
        ? 'which you chose'
        : isFilled(winner) && !isFilled(loser)
          ? 'as nothing stands in this one'
          : !sameRank
            ? 'whose heading is the plainer'
            : winner.values.length > loser.values.length
              ? 'which more rows fill'
              : 'which comes first';
      loser.meaning = null;
      loser.reason = `Also says the ${lower(fieldWords[field])}; taken from ‘${winner.column.name}’, ${why}.`;
    }
  }
}

function readingOf({ column, values, sensitive, meaning, reason, chosen }: Draft): ColumnReading {
  const base = { ...column, sensitive, filled: values.length };
  if (sensitive) {
    const words = `Not shown: ${sensitiveWords[sensitive]} is not needed for succession planning and is never taken in.`;
    return { ...base, field: null, confidence: 'none', reason: words, examples: [] };
  }
  return {
    ...base,
    field: meaning?.field ?? null,
    confidence: chosen ? 'chosen' : (meaning?.confidence ?? 'none'),
    reason: meaning?.reason ?? (reason || 'Nothing here that the app keeps.'),
    examples: [...new Set(values.slice(0, 200))].slice(0, 3),
  };
}
