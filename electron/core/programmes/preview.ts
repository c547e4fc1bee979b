import { createHash } from 'node:crypto';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { ExportPreview } from '../../../shared/contract/round-views.ts';
import { exportColumns } from '../../../shared/reference/export-columns.ts';
import { academicYearForFiles } from '../../../shared/rules/academic-year.ts';
import { saidInWords } from '../../../shared/rules/authority-said.ts';
import { counted, longDate } from '../../../shared/rules/dates.ts';
import { goesForward } from '../../../shared/rules/places.ts';
import type { QueryContext } from '../context.ts';
import { plainName } from '../file-names.ts';
import { authoritySheetName } from '../spreadsheets/nomination/place.ts';
import { hasAuthority, repeatSheetName } from '../spreadsheets/nomination/repeat-records.ts';
import type { NominationWorkbook } from '../spreadsheets/nomination-workbook-data.ts';
import { build, type Reader } from '../sql.ts';
import { headsOn } from '../staff/head.ts';
import { nameOf } from '../staff/names.ts';
import { authorityStepsIn, isBacked } from './authority.ts';
import { type Gathered, gather, type NominationRowOf } from './gather.ts';
import { columnsFilled, leaving, linesOf } from './lines.ts';
import { inWords } from './sent.ts';
import { sharesOf } from './shares.ts';

/** A workbook that is about to leave: what is written, and about whom. */
export interface Leaving {
  readonly gathered: Gathered;
  readonly rows: readonly NominationRowOf[];
  /** The same, with those sent before in any case. */
  readonly known: readonly NominationRowOf[];
  readonly workbook: NominationWorkbook;
  readonly fileName: string;
  /** A digest of all that leaves, so that nothing leaves but what was looked at. */
  readonly seen: string;
}

/** What the head chooses about a workbook. */
export interface ExportChoices {
  readonly roundId: string;
  /** Whether those sent before go along, as a list that takes the place of the last. */
  readonly sentBefore: boolean;
  readonly forAnotherBaton: boolean;
}

/**
 * Gathers the nomination workbook of a round: ready rows only, unless those sent before are to go along; only the
 * columns asked for. Their ranks count those sent before in either case, since the organiser has them.
 */
export function workbookOf(
  { db, today, now, meeting }: QueryContext,
  { roundId, sentBefore, forAnotherBaton }: ExportChoices,
): Leaving {
  if (meeting)
    throw new Refusal('programmes.meeting', 'Nothing is exported while a meeting looks on.', {
      wayOut: 'Turn meeting mode off first.',
    });
  const gathered = gather(db, roundId, today);
  const { round, content } = gathered;
  const school = ourSchool(db, today);
  const known = leaving(gathered);
  const rows = sentBefore ? known : known.filter((row) => row.state === 'ready');
  const lines = linesOf(db, gathered, known);
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
    known,
    workbook,
    fileName: plainName(
      `${school.name} - ${content.name} nominations ${academicYearForFiles(round.academic_year)} - ${today}.xlsx`,
    ),
    seen: createHash('sha256').update(JSON.stringify(stays)).digest('hex'),
  };
}

/** Our school as documents name it; empty where it is not recorded. */
export function ourSchool(db: Reader, today: string): NominationWorkbook['school'] {
  const row = db.get(build.selectFrom('school').selectAll().where('ours', '=', 1).orderBy('id'));
  return {
    name: row?.name ?? '',
    urn: row?.urn ?? null,
    localAuthority: row?.local_authority ?? '',
    phase: row?.phase ?? '',
    headteacher: headsOn(db, today)(row),
    contact: null,
  };
}

const notLeaving: Readonly<Record<NominationRowOf['state'], string>> = {
  draft: 'a draft, not ready',
  ready: 'ready',
  submitted: 'sent before',
  offered: 'sent before, and offered a place',
  reserve: 'sent before, and in reserve',
  declined: 'declined',
  withdrawn: 'withdrawn',
};

/** Everything that would leave, about whom and to whom, and what stays, before it leaves. */
export function exportPreview(context: QueryContext, data: ExportChoices): ExportPreview {
  const leave = workbookOf(context, data);
  const { gathered, rows, known, workbook } = leave;
  const going = new Set(rows.map((row) => row.id));
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
      { name: 'Nominations', holds: 'The columns above, one row for each person.' },
      { name: 'Eligibility', holds: 'Each rule with its verdict, the reason, and where that is from.' },
      ...(hasAuthority(workbook)
        ? [
            {
              name: authoritySheetName,
              holds: 'What the local authority was asked and said of each person, with its words.',
            },
          ]
        : []),
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
    sentBefore: known.filter((row) => row.state !== 'ready').length,
    people: rows.map((row, index) => ({
      id: row.id,
      name: nameOf(row),
      place: known.indexOf(row) + 1,
      reserve: row.group === 'reserve',
      values: columns.map(({ key }) => inWords(key, workbook.rows[index]?.values[key])),
      authority: (workbook.rows[index]?.authority ?? []).map(saidInWords),
    })),
    notGoing: gathered.nominations
      .filter((row) => !going.has(row.id))
      .map((row) => ({
        id: row.id,
        name: nameOf(row),
        why: row.archived_on === null ? notLeaving[row.state] : 'has left the school',
      })),
    shares: sharesOf(context.db, gathered, context.today),
    warnings: warningsOf(
      gathered,
      unbackedIn(context.db, gathered, rows),
      context.today,
      rows,
      empty.map((column) => column.words),
    ),
    seen: leave.seen,
  };
}

/** Those whom the local authority has to put forward, and has not. */
function unbackedIn(db: Reader, { round, content }: Gathered, rows: readonly NominationRowOf[]) {
  if (content.route !== 'local_authority') return [];
  const steps = authorityStepsIn(db, round.id);
  return rows.filter((row) => !isBacked(steps.get(row.id)?.[0]));
}

function warningsOf(
  { quota, onLeave, nominations, decisions, round }: Gathered,
  unbacked: readonly NominationRowOf[],
  today: string,
  rows: readonly NominationRowOf[],
  empty: readonly string[],
): string[] {
  const over = rows.filter((row) => row.group === 'reserve').length;
  const drafts = nominations.filter((row) => row.state === 'draft' && goesForward(row)).length;
  const untold = rows.filter((row) => onLeave.has(row.person_id) && row.told_on_leave_on === null);
  const open = rows.filter((row) => decisions.get(row.person_id)?.verdict === 'not_known');
  const against = rows.filter((row) => decisions.get(row.person_id)?.verdict === 'not_met');
  return [
    ...unbacked.map((row) => `${nameOf(row)}: the local authority has not proposed or endorsed them.`),
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
    ...(round.opens_on !== null && today < round.opens_on
      ? [`Nominations open on ${longDate(round.opens_on)}: it is early to send this.`]
      : []),
    ...(today > round.deadline ? [`Nominations closed on ${longDate(round.deadline)}.`] : []),
    ...(round.closed_on === null ? [] : ['This round is closed.']),
  ];
}
