import { createHash } from 'node:crypto';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { ExportPreview } from '../../../shared/contract/round-views.ts';
import { exportColumns } from '../../../shared/reference/export-columns.ts';
import { academicYearForFiles } from '../../../shared/rules/academic-year.ts';
import { counted } from '../../../shared/rules/dates.ts';
import { goesForward } from '../../../shared/rules/places.ts';
import type { QueryContext } from '../context.ts';
import { plainName } from '../file-names.ts';
import { repeatSheetName } from '../spreadsheets/nomination/repeat-records.ts';
import type { NominationWorkbook } from '../spreadsheets/nomination-workbook-data.ts';
import { build, type Reader } from '../sql.ts';
import { nameOf } from '../staff/names.ts';
import { type Gathered, gather, type NominationRowOf } from './gather.ts';
import { columnsFilled, leaving, linesOf } from './lines.ts';
import { inWords } from './sent.ts';

/** A workbook that is about to leave: what is written, and about whom. */
export interface Leaving {
  readonly gathered: Gathered;
  readonly rows: readonly NominationRowOf[];
  readonly workbook: NominationWorkbook;
  readonly fileName: string;
  /** A digest of all that leaves, so that nothing leaves but what was looked at. */
  readonly seen: string;
}

/** Gathers the nomination workbook of a round: ready rows and those sent before, only the columns asked for. */
export function workbookOf(
  { db, today, now, meeting }: QueryContext,
  roundId: string,
  forAnotherBaton: boolean,
): Leaving {
  if (meeting)
    throw new Refusal('programmes.meeting', 'Nothing is exported while a meeting looks on.', {
      wayOut: 'Turn meeting mode off first.',
    });
  const gathered = gather(db, roundId, today);
  const { round, content } = gathered;
  const school = ourSchool(db);
  const rows = leaving(gathered);
  const lines = linesOf(db, gathered, rows);
  const workbook: NominationWorkbook = {
    title: `${content.name} ${round.academic_year}: nominations`,
    marking: 'CONFIDENTIAL: school and programme organiser',
    toWhom: round.organiser,
    exportedAt: now,
    exportedOn: today,
    school,
    round: { cohort: round.academic_year, closingDate: round.deadline },
    programmes: [{ name: content.name, places: gathered.quota }],
    asked: content.columns,
    rows: rows.flatMap((row) => lines.get(row.id) ?? []),
    forAnotherBaton,
  };
  const { exportedAt: _, ...stays } = workbook;
  return {
    gathered,
    rows,
    workbook,
    fileName: plainName(
      `${school.name} - ${content.name} nominations ${academicYearForFiles(round.academic_year)} - ${today}.xlsx`,
    ),
    seen: createHash('sha256').update(JSON.stringify(stays)).digest('hex'),
  };
}

function ourSchool(db: Reader): NominationWorkbook['school'] {
  const row = db.get(build.selectFrom('school').selectAll().where('ours', '=', 1).orderBy('id'));
  return {
    name: row?.name ?? '',
    urn: row?.urn ?? null,
    localAuthority: row?.local_authority ?? '',
    phase: row?.phase ?? '',
    headteacher: row?.head_name ?? null,
    contact: null,
  };
}

const notLeaving = { draft: 'a draft, not ready', declined: 'declined', withdrawn: 'withdrawn' } as const;

/** Everything that would leave, about whom and to whom, and what stays, before it leaves. */
export function exportPreview(
  context: QueryContext,
  data: { roundId: string; forAnotherBaton: boolean },
): ExportPreview {
  const leave = workbookOf(context, data.roundId, data.forAnotherBaton);
  const { gathered, rows, workbook } = leave;
  const columns = columnsFilled(workbook.asked);
  const asked = new Set<string>(columns.map((column) => column.key));
  // A programme that names no qualification asks for the status of none.
  const empty = columns.filter(
    ({ key }) =>
      (key !== 'npq_status' || gathered.content.npq !== null) &&
      workbook.rows.every((line) => line.values[key] === undefined),
  );
  return {
    toWhom: workbook.toWhom,
    fileName: leave.fileName,
    sheets: [
      { name: 'Nominations', holds: 'The columns below, one row for each person.' },
      { name: 'Eligibility', holds: 'Each rule with its verdict, the reason, and where that is from.' },
      { name: 'School summary', holds: 'Counts, and the school’s own details.' },
      { name: 'Guidance', holds: 'What each column means. Nothing about people.' },
      ...(data.forAnotherBaton
        ? [{ name: repeatSheetName, holds: 'The same again, for another copy of Baton to read.' }]
        : []),
    ],
    columns,
    leftOut: [
      ...exportColumns.filter((column) => !asked.has(column.key)).map((column) => column.words),
      'Flags, notes and ratings',
      'Ethnicity and other characteristics, and what anybody declared',
    ],
    people: rows.map((row, index) => ({
      id: row.id,
      name: nameOf(row),
      place: index + 1,
      reserve: row.group === 'reserve',
      values: columns.map(({ key }) => inWords(key, workbook.rows[index]?.values[key])),
    })),
    notGoing: gathered.nominations
      .filter((row) => !rows.includes(row))
      .map((row) => ({
        id: row.id,
        name: nameOf(row),
        why: row.state in notLeaving ? notLeaving[row.state as keyof typeof notLeaving] : row.state,
      })),
    warnings: warningsOf(
      gathered,
      rows,
      empty.map((column) => column.words),
    ),
    seen: leave.seen,
  };
}

function warningsOf(
  { quota, onLeave, nominations, decisions, round }: Gathered,
  rows: readonly NominationRowOf[],
  empty: readonly string[],
): string[] {
  const over = rows.filter((row) => row.group === 'reserve').length;
  const drafts = nominations.filter((row) => row.state === 'draft' && goesForward(row.state)).length;
  const untold = rows.filter((row) => onLeave.has(row.person_id) && row.told_on_leave_on === null);
  const open = rows.filter((row) => decisions.get(row.person_id)?.verdict === 'not_known');
  const against = rows.filter((row) => decisions.get(row.person_id)?.verdict === 'not_met');
  return [
    ...untold.map((row) => `${nameOf(row)} is on leave, and nothing says that they have been told.`),
    ...open.map((row) => `${nameOf(row)}: an answer is missing, so the workbook says ‘Confirm’.`),
    ...against.map((row) => `${nameOf(row)} does not meet a rule, and the workbook says so.`),
    ...(over > 0 && quota !== null
      ? [
          `${over} more than the ${counted(quota, 'place')}: kept as ranked ${over === 1 ? 'reserve' : 'reserves'}, after them.`,
        ]
      : []),
    ...(drafts > 0
      ? [`${counted(drafts, 'draft')} ${drafts === 1 ? 'is' : 'are'} left out: only what is ready leaves.`]
      : []),
    ...(rows.length > 0 && empty.length > 0
      ? [`Asked for, but nothing is recorded: ${empty.join(', ')}.`]
      : []),
    ...(round.closed_on === null ? [] : ['This round is closed.']),
  ];
}
