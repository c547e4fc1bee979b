import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Row } from '../../../shared/rules/import/table.ts';
import { keyOf } from '../../../shared/rules/import/text.ts';
import { readTypedDate } from '../../../shared/rules/typed-date.ts';
import { organiserColumns } from '../spreadsheets/nomination/columns.ts';
import { type Decision, decisionWords } from './decision-records.ts';

const stateOf = new Map<string, Decision['state']>();
for (const state of ['offered', 'reserve', 'declined', 'turned_down', 'withdrawn'] as const)
  stateOf.set(keyOf(decisionWords[state]), state);

const heads = ['Ref', 'Surname', 'Forename', ...organiserColumns.map(({ head }) => head)];

interface YellowRow {
  readonly number: number;
  readonly ref: string;
  readonly surname: string;
  readonly forename: string;
  /** Each as it stands there. */
  readonly decision: string;
  readonly day: string;
  readonly words: string;
}

/**
 * The rows of people in whose yellow cells something is said, other than that they are pending; null where there are no
 * such columns. A sum or a remark below the table is of nobody.
 */
function yellowRows(rows: readonly Row[]): YellowRow[] | null {
  const places = ({ cells }: Row) => {
    const keys = cells.map(keyOf);
    return heads.map((head) => keys.indexOf(keyOf(head)));
  };
  const head = rows.find((row) => places(row).every((at) => at >= 0));
  if (head === undefined) return null;
  const at = places(head);
  return rows
    .filter(({ number }) => number > head.number)
    .map(({ number, cells }) => {
      const [ref = '', surname = '', forename = '', decision = '', day = '', words = ''] = at.map((place) =>
        (cells[place] ?? '').trim(),
      );
      return { number, ref, surname, forename, decision, day, words };
    })
    .filter(({ ref, surname, forename }) => ref + surname + forename !== '')
    .filter(({ decision, words }) => !isPending(decision) || words !== '');
}

const isPending = (decision: string) => decision === '' || keyOf(decision) === keyOf(decisionWords.submitted);

/** Of how many nominations the yellow cells say something. */
export const decidedRows = (rows: readonly Row[]): number => yellowRows(rows)?.length ?? 0;

/**
 * What an organiser wrote into the yellow cells of a nomination workbook, row by row; a note beside what is still pending
 * has no day (''). Null where the sheet has no such columns. Throws a Refusal with the row where a cell cannot be read.
 */
export function decisionsInCells(rows: readonly Row[]): Decision[] | null {
  const found = yellowRows(rows);
  if (found === null) return null;
  const decisions = found.map(({ number, decision, day, ...said }): Decision => {
    if (isPending(decision)) return { ...said, state: 'submitted', on: '' };
    const unread = (why: string) =>
      new Refusal(
        'intake.unread-cell',
        `Row ${number}, ${`${said.forename} ${said.surname}`.trim() || said.ref}: ${why}`,
        {
          wayOut: 'Ask the organiser, put it right in the yellow cell, save, and choose the file again.',
        },
      );
    const state = stateOf.get(keyOf(decision));
    if (state === undefined)
      throw unread(`‘${decision}’ is not a decision. It is Accepted, Reserve or Not accepted.`);
    // A day that was written with its time, as NOW() does, comes as 2026-11-20T14:30.
    const on = readTypedDate(day.replace(/T[\d:.]+$/, ''));
    if (on.kind === 'empty') throw unread('the decision has no date.');
    if (on.kind === 'problem') throw unread(on.problem);
    return { ...said, state, on: on.date };
  });
  // A row that was copied says the same once more.
  return [...new Map(decisions.map((one) => [JSON.stringify(one), one])).values()];
}
