import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Row } from '../../../shared/rules/import/table.ts';
import { sheetName as nominationsSheet } from '../spreadsheets/nomination/place.ts';
import { repeatFormats, repeatSheetName } from '../spreadsheets/nomination/repeat-records.ts';
import { bytesOf } from '../spreadsheets/read-table.ts';
import { sniff } from '../spreadsheets/sniff.ts';
import { openWorkbook } from '../spreadsheets/xlsx.ts';
import {
  type Decision,
  type DecisionsAbout,
  decision,
  decisionsAbout,
  decisionsDigest,
  decisionsFormats,
  decisionsSheet,
  decisionWords,
} from './decision-records.ts';
import type { WorkbookFile } from './read-workbooks.ts';
import { decisionsInCells } from './yellow-cells.ts';

export interface ReadDecisions {
  /** Null of a nomination workbook with its yellow cells filled in, which is of the round that has its references. */
  readonly about: DecisionsAbout | null;
  readonly decisions: readonly Decision[];
}

const askAgain = 'Ask the organiser to send the workbook of decisions once more.';
const most = { bytes: 10 * 1024 * 1024, inflated: 64 * 1024 * 1024 } as const;

/**
 * Reads a workbook of decisions, or a nomination workbook in whose yellow cells the organiser decided. Refuses with its
 * reason what is none, is of another version, or was altered: where the digest is wrong, or where the sheet that people
 * read says something else than the one that is taken in.
 */
export async function readDecisions(file: WorkbookFile): Promise<ReadDecisions> {
  try {
    return await readWorkbook(file);
  } catch (error) {
    throw error instanceof Refusal ? ofDecisions(error) : error;
  }
}

/** What programs make of a workbook, from which nothing is lost on the way back. */
const savedOtherwise = new Set(['table.old-xls', 'table.ods', 'table.numbers', 'table.xlsb']);

/** What is said of staff lists, of any table, would send a school astray. */
function ofDecisions({ data }: Refusal): Refusal {
  const { code, say, wayOut } = data;
  if (!code.startsWith('table.') || code === 'table.unreadable')
    return new Refusal(code, say, wayOut === undefined ? {} : { wayOut });
  return new Refusal(code, say, {
    wayOut:
      code === 'table.password'
        ? 'Open it with its password, save it without one, and choose that file.'
        : savedOtherwise.has(code)
          ? 'Open it, save it as an Excel workbook (.xlsx), and choose that file.'
          : askAgain,
  });
}

async function readWorkbook({ path, key }: WorkbookFile): Promise<ReadDecisions> {
  const bytes = await bytesOf(path, key, most.bytes);
  if (sniff(bytes) === 'text') throw none();
  const workbook = await openWorkbook(bytes, most.inflated);
  try {
    const [shown, last] = [decisionsSheet, repeatSheetName].map((name) =>
      workbook.sheets.find((sheet) => sheet.name === name),
    );
    const sent = workbook.sheets.find(({ name }) => name === nominationsSheet);
    if (shown === undefined && sent !== undefined) return inCells((await workbook.read(sent)).rows);
    if (last === undefined) throw none();
    const found = recordsIn((await workbook.read(last)).rows);
    if (shown === undefined)
      throw new Refusal(
        'intake.renamed',
        `This workbook has no sheet called ${decisionsSheet} any more, so what people read in it cannot be held beside its last sheet.`,
        {
          wayOut: `If it was renamed, call it ${decisionsSheet} again and save; if not, ask the organiser to send the workbook once more.`,
        },
      );
    const { rows } = await workbook.read(shown);
    if (!shows(rows, found.decisions))
      throw altered('The sheet that people read says something else than its last sheet.');
    return found;
  } finally {
    workbook.close();
  }
}

function inCells(rows: readonly Row[]): ReadDecisions {
  const decisions = decisionsInCells(rows);
  if (decisions === null) throw none();
  if (decisions.length > 0) return { about: null, decisions };
  throw new Refusal(
    'intake.nothing-decided',
    'This is a workbook of nominations, and nothing is decided in its yellow cells.',
    {
      wayOut:
        'Ask the organiser for the one that they filled in. Nominations are taken in under Nominations from schools.',
    },
  );
}

function recordsIn(rows: readonly Row[]): ReadDecisions & { about: DecisionsAbout } {
  const values = (type: string) =>
    rows.filter(({ number, cells }) => number > 4 && cells[0] === type).map(({ cells }) => cells[1] ?? '');
  const [format = rows.find(({ cells }) => cells[0] === 'format')?.cells[1] ?? ''] = values('format');
  if (repeatFormats.some((one) => one === format))
    throw new Refusal(
      'intake.nominations',
      `This is a workbook of nominations that has no sheet called ${nominationsSheet} any more.`,
      {
        wayOut: `If the organiser decided in its yellow cells, call that sheet ${nominationsSheet} again and save; if not, ask for their decisions.`,
      },
    );
  if (!decisionsFormats.some((one) => one === format))
    throw new Refusal(
      'intake.version',
      'This workbook is of another version, which this Baton does not read.',
      {
        wayOut: 'Bring Baton up to date, or set each decision by hand in the round.',
      },
    );
  const found = parsed(values('about')[0] ?? '', values('decision'));
  if (found === null || decisionsDigest(found.about, found.decisions) !== values('SHA-256')[0])
    throw altered('Its last sheet was changed after it was written.');
  return found;
}

function parsed(
  about: string,
  decisions: readonly string[],
): (ReadDecisions & { about: DecisionsAbout }) | null {
  try {
    return {
      about: decisionsAbout.parse(JSON.parse(about)),
      decisions: decisions.map((json) => decision.parse(JSON.parse(json))),
    };
  } catch {
    return null;
  }
}

const plain = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Whether the sheet that people read shows these decisions, in any order, and no others. */
function shows(rows: readonly Row[], decisions: readonly Decision[]): boolean {
  const shown = rows
    .filter(({ number }) => number > 4)
    .map(({ cells }) => [0, 1, 2, 3, 4, 5].map((at) => plain(cells[at])).join('\t'))
    .sort();
  const told = decisions
    .map((one) =>
      [one.ref, one.surname, one.forename, decisionWords[one.state], one.on, one.words].map(plain).join('\t'),
    )
    .sort();
  return JSON.stringify(shown) === JSON.stringify(told);
}

const none = () =>
  new Refusal('intake.no-decisions', 'This is not a workbook of decisions that Baton wrote.', {
    wayOut: 'Choose the one that the organiser sent, or set each decision by hand in the round.',
  });

const altered = (why: string) =>
  new Refusal('intake.altered', `This workbook was altered, so nothing of it is taken in. ${why}`, {
    wayOut: askAgain,
  });
