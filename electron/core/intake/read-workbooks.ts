import { createHash } from 'node:crypto';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { counted } from '../../../shared/rules/dates.ts';
import type { Row } from '../../../shared/rules/import/table.ts';
import { keyOf } from '../../../shared/rules/import/text.ts';
import { fieldOfHeading, fieldsOfHeadings, type IntakeField } from '../../../shared/rules/intake/columns.ts';
import { type IntakeLine, linesOfRows } from '../../../shared/rules/intake/lines.ts';
import type { JobTools } from '../jobs/handlers.ts';
import { authoritySheetName, sheetName } from '../spreadsheets/nomination/place.ts';
import { repeatSheetName } from '../spreadsheets/nomination/repeat-records.ts';
import { bytesOf, textReader } from '../spreadsheets/read-table.ts';
import { sniff } from '../spreadsheets/sniff.ts';
import { openWorkbook } from '../spreadsheets/xlsx.ts';
import { type StepShown, stepsDiffering, stepsOnSheet, unreadSteps, withSteps } from './authority-came.ts';
import { columnsGone, differing } from './differing.ts';
import { readRepeat } from './read-repeat.ts';
import { decidedRows } from './yellow-cells.ts';

export interface WorkbookFile {
  readonly path: string;
  /** What the file is encrypted with, where it is an upload. */
  readonly key?: string;
}

export interface SentSchool {
  readonly name: string;
  readonly urn: string;
  readonly localAuthority: string;
  readonly phase: string;
  readonly headteacher: string;
}

/** A school's workbook as it was read, or why it cannot be. */
export type ReadWorkbook =
  | {
      readonly state: 'read';
      readonly sha256: string;
      /** The sheet for another Baton, the Nominations sheet by its headings, or a table of another make. */
      readonly from: 'repeat' | 'sheet' | 'mapped';
      /** Null where nothing but the lines names it. */
      readonly school: SentSchool | null;
      readonly lines: readonly IntakeLine[];
      readonly without: number;
      /** Sentences on what is to be looked at before it goes in. */
      readonly notes: readonly string[];
      /** Whether it is better not taken in until somebody has looked: it was altered. */
      readonly doubtful: boolean;
      /** The table's headings with their meanings, and its rows, so that meanings can be chosen by hand. */
      readonly headings: readonly string[];
      readonly fields: readonly (IntakeField | null)[];
      readonly rows: readonly (readonly string[])[];
      /** What its sheet of the local authority shows, where the Nominations sheet is read. */
      readonly steps: readonly StepShown[];
    }
  | { readonly state: 'refused'; readonly sha256: string; readonly say: string; readonly wayOut: string };

/** As many lines as one school's workbook may have; a list of everybody is no nomination. */
export const mostLines = 1000;

const most = { bytes: 10 * 1024 * 1024, inflated: 64 * 1024 * 1024 } as const;

/** Reads schools' workbooks one by one; one that cannot be read says so in its place. */
export async function readWorkbooks(
  files: readonly WorkbookFile[],
  progress: JobTools['progress'],
): Promise<ReadWorkbook[]> {
  const read: ReadWorkbook[] = [];
  for (const [at, file] of files.entries()) {
    progress(at / files.length, `Reading file ${at + 1} of ${files.length}`);
    read.push(await readOne(file));
  }
  return read;
}

async function readOne({ path, key }: WorkbookFile): Promise<ReadWorkbook> {
  let sha256 = '';
  try {
    const bytes = await bytesOf(path, key, most.bytes);
    sha256 = createHash('sha256').update(bytes).digest('hex');
    if (sniff(bytes) !== 'text') return await ofWorkbook(sha256, bytes);
    const { readCsv } = await textReader();
    return ofTable(sha256, readCsv(bytes).rows, [], false);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { state: 'refused', sha256, say: error.data.say, wayOut: wayOutOf(error) };
  }
}

/** What is said of staff lists would send a co-ordinator astray. */
function wayOutOf({ data }: Refusal): string {
  if (data.code === 'table.too-many-rows' || data.code === 'table.too-many-columns')
    return 'It is no list of nominations: ask the school for the workbook that its Baton exported.';
  if (data.code === 'table.old-xls' || data.code === 'table.ods' || data.code === 'table.numbers')
    return 'Open it, save it as an Excel workbook (.xlsx), and choose that file.';
  if (data.code === 'table.password')
    return 'Open it with its password, save it without one, and choose that file.';
  return data.code === 'table.unreadable'
    ? (data.wayOut ?? '')
    : 'Ask the school to send it once more, as an Excel workbook (.xlsx).';
}

async function ofWorkbook(sha256: string, bytes: Buffer): Promise<ReadWorkbook> {
  const workbook = await openWorkbook(bytes, most.inflated);
  try {
    const named = (name: string) => workbook.sheets.find((sheet) => sheet.name === name);
    const last = named(repeatSheetName);
    const repeat = last === undefined ? null : readRepeat((await workbook.read(last)).rows);
    if (repeat !== null && repeat.state === 'decisions')
      return {
        state: 'refused',
        sha256,
        say: 'These are decisions that an organiser sent back, not nominations.',
        wayOut: 'A school takes them in on its own round’s page, under Take in decisions.',
      };
    const shown = named(sheetName) ?? workbook.sheets.find(({ state }) => state === 'visible');
    const rows = shown === undefined ? [] : (await workbook.read(shown)).rows;
    const authority = named(authoritySheetName);
    const decided = decidedIn(rows);
    const steps = stepsOnSheet(authority === undefined ? [] : (await workbook.read(authority)).rows);
    if (repeat?.state === 'intact') {
      if (repeat.lines.length > mostLines) return tooMany(sha256, repeat.lines.length);
      const cells =
        shown?.name === sheetName
          ? [
              ...differing(rows, repeat.lines),
              ...stepsDiffering(steps.shown, repeat.lines).map((ref) => `${ref} ${authoritySheetName}`),
            ]
          : [];
      const gone = shown?.name === sheetName ? columnsGone(rows, repeat.lines) : [];
      return {
        state: 'read',
        sha256,
        from: 'repeat',
        school: repeat.school,
        lines: repeat.lines,
        without: 0,
        notes: [
          ...decided,
          ...(shown?.name === sheetName
            ? []
            : [
                `It has no sheet called ${sheetName} any more, so what people see in it was not compared with its last sheet, which is read.`,
              ]),
          ...(gone.length === 0
            ? []
            : [
                `${gone.length === 1 ? 'A column is' : `${gone.length} columns are`} gone from its Nominations sheet, and still in its last sheet, which is read: ${gone.slice(0, 5).join('; ')}${gone.length > 5 ? ' …' : ''}. Ask the school whether ${gone.length === 1 ? 'it was' : 'they were'} meant to be sent.`,
              ]),
          ...(cells.length === 0
            ? []
            : [
                `${cells.length === 1 ? 'A cell' : `${cells.length} cells`} of its other sheets ${cells.length === 1 ? 'differs' : 'differ'} from the last sheet, which is read: ${cells.slice(0, 5).join('; ')}${cells.length > 5 ? ' …' : ''}.`,
              ]),
        ],
        doubtful: false,
        headings: [],
        fields: [],
        rows: [],
        steps: [],
      };
    }
    const notes = repeat === null ? decided : [...decided, repeat.say];
    return ofTable(sha256, rows, notes, repeat?.state === 'altered', steps);
  } finally {
    workbook.close();
  }
}

/** That somebody has decided in the yellow cells already: what is taken in here is nominations. */
function decidedIn(rows: readonly Row[]): string[] {
  const count = decidedRows(rows);
  return count === 0
    ? []
    : [
        `Its yellow cells say something of ${counted(count, 'nomination')}, and are not taken in: set each decision in the round.`,
      ];
}

const tooMany = (sha256: string, count: number): ReadWorkbook => ({
  state: 'refused',
  sha256,
  say: `It has ${count.toLocaleString('en-GB')} rows; a school’s nominations are at most ${mostLines.toLocaleString('en-GB')}.`,
  wayOut: 'Ask the school for its nominations alone, or split the list by school.',
});

/** A table under its headings: the row, of the first twenty, in which the most headings are known. */
function ofTable(
  sha256: string,
  rows: readonly Row[],
  notes: readonly string[],
  doubtful: boolean,
  steps: ReturnType<typeof stepsOnSheet> = { shown: [], unread: [] },
): ReadWorkbook {
  let head = { at: -1, known: 0 };
  for (const [at, { cells }] of rows.slice(0, 20).entries()) {
    const known = new Set(cells.map(fieldOfHeading).filter((field) => field !== null)).size;
    if (known > head.known) head = { at, known };
  }
  const at = Math.max(0, head.at);
  const headings = (rows[at]?.cells ?? []).map((cell) => cell.trim());
  const body = rows.slice(at + 1).map(({ cells }) => cells);
  if (body.length === 0)
    return {
      state: 'refused',
      sha256,
      say: 'Nobody is in it: there is no row under its headings.',
      wayOut: 'Ask the school for its nominations once more.',
    };
  if (body.length > mostLines) return tooMany(sha256, body.length);
  const fields = fieldsOfHeadings(headings);
  const { lines: bare, without } = linesOfRows(body, fields);
  const lines = withSteps(bare, steps.shown);
  const keys = new Set(headings.map(keyOf));
  const isOurs = ['ref', 'surname', 'forename', 'programme', 'eligibility'].every((key) => keys.has(key));
  return {
    state: 'read',
    sha256,
    from: isOurs ? 'sheet' : 'mapped',
    school: null,
    lines,
    without,
    notes: [...notes, ...unreadSteps(steps.unread)],
    doubtful,
    headings,
    fields,
    rows: body,
    steps: steps.shown,
  };
}
