import type { cohortsContract } from '../../../../shared/contract/cohorts.ts';
import type { RegisterRow } from '../../../../shared/contract/graduations.ts';
import type { DataOf, ReplyOf } from '../../../../shared/contract/kinds.ts';
import { Refusal } from '../../../../shared/contract/refusal.ts';
import { bySurname, byText } from '../../../../shared/rules/by-text.ts';
import { stageNumber } from '../../../../shared/rules/stage-verdict.ts';
import type { JobContext, QueryContext } from '../../context.ts';
import { plainName } from '../../file-names.ts';
import { printAndHandOver, schoolPrinted } from '../../printed.ts';
import type { TableWorkbook } from '../../spreadsheets/table-workbook.ts';
import { build } from '../../sql.ts';
import { leftAlready, namesOf, surnamesOf } from '../../staff/names.ts';
import { allPlaces } from '../../stages/places.ts';
import { versionById } from '../../stages/versions.ts';
import { certificatesByPlace, shownNumber } from './rows.ts';

type Exporting = (typeof cohortsContract)['exportGraduates'];

const person = ({ personId, name, surname }: RegisterRow) => ({ id: personId, name, surname });

/** Everybody who graduated from a stage, with a certificate or without, the latest first; those who left too. */
export function graduates(context: QueryContext): RegisterRow[] {
  const { db } = context;
  const certified = certificatesByPlace(db);
  const version = versionById(db);
  const gone = leftAlready(db);
  const cohorts = new Map(
    db
      .all(
        build
          .selectFrom('participant')
          .innerJoin('cohort', 'cohort.id', 'participant.cohort_id')
          .select(['participant.stage_place_id', 'cohort.name']),
      )
      .map((row) => [row.stage_place_id, row.name]),
  );
  const places = [...allPlaces(db).values()]
    .flat()
    .filter((place) => place.state === 'graduated' || certified.has(place.id));
  const people = places.map((place) => place.person_id);
  const names = namesOf(db, people);
  const surnames = surnamesOf(db, people);
  return places
    .flatMap((place): RegisterRow[] => {
      const name = names.get(place.person_id);
      if (name === undefined) return [];
      const own = certified.get(place.id);
      const stage = version(place.version_id).content.name;
      return [
        {
          placeId: place.id,
          personId: place.person_id,
          number: shownNumber(context, own),
          name,
          surname: surnames.get(place.person_id) ?? '',
          certifiedAs: own === undefined || own.says.name === name ? null : own.says.name,
          stage,
          stageNumber: stageNumber(stage),
          cohort: cohorts.get(place.id) ?? null,
          awardedOn: own?.awarded_on ?? place.state_on,
          here: !gone.has(place.person_id),
          printedOn: own?.printed_on ?? null,
        },
      ];
    })
    .sort((a, b) => byText(b.awardedOn, a.awardedOn) || bySurname(person(a), person(b)));
}

/** Writes these rows of the register to a workbook, in this order, and hands it over; null if not wanted. */
export async function exportGraduates(
  context: JobContext,
  asked: DataOf<Exporting>,
): Promise<ReplyOf<Exporting>> {
  const data = context.query((read) => registerWorkbook(read, asked.placeIds, context.now));
  const path = context.shell.temporary('graduates.xlsx');
  await context.work('writeTableWorkbook', { path, data });
  return context.shell.handOver(path, plainName(`${data.school} - Graduates - ${context.today}.xlsx`));
}

/** Prints these rows of the register, in this order. Refuses where none of them may be shown. */
export async function printGraduates(
  context: JobContext,
  { placeIds }: DataOf<Exporting>,
): Promise<ReplyOf<Exporting>> {
  const data = context.query((read) => ({
    ...schoolPrinted(read),
    rows: rowsOf(read, placeIds).map(({ name, certifiedAs, stage, cohort, awardedOn, number, here }) => ({
      name,
      certifiedAs,
      stage,
      cohort,
      awardedOn,
      number,
      here,
    })),
  }));
  return printAndHandOver(
    context,
    { document: 'graduates', title: `Register of graduates, ${data.school}, ${data.printedOn}`, data },
    `${data.school} - Register of graduates - ${data.printedOn}`,
  );
}

function rowsOf(context: QueryContext, placeIds: readonly string[]): RegisterRow[] {
  const all = new Map(graduates(context).map((row) => [row.placeId, row]));
  const rows = placeIds.flatMap((id) => all.get(id) ?? []);
  if (rows.length > 0) return rows;
  throw new Refusal('cohorts.nobody-graduated', 'Nobody who graduated is listed.', {
    wayOut: 'Take a filter off.',
  });
}

/** The workbook's data. Refuses where none of the rows may be shown. */
export function registerWorkbook(
  context: QueryContext,
  placeIds: readonly string[],
  exportedAt: string,
): TableWorkbook {
  const rows = rowsOf(context, placeIds);
  const { school, printedOn } = schoolPrinted(context);
  const text = { is: 'text' } as const;
  const numbered = rows.some((row) => row.number !== null);
  return {
    title: 'Register of graduates',
    school,
    marking: 'CONFIDENTIAL: staff record',
    exportedAt,
    exportedOn: printedOn,
    sheets: [
      {
        name: 'Graduates',
        note: `${rows.length} ${rows.length === 1 ? 'graduation' : 'graduations'} at ${school}`,
        columns: [
          ...(numbered ? [{ head: 'Certificate', width: 16, kind: text }] : []),
          { head: 'Name', width: 28, kind: text },
          ...(numbered ? [{ head: 'Name on the certificate', width: 28, kind: text }] : []),
          { head: 'Stage', width: 14, kind: text },
          { head: 'Cohort', width: 20, kind: text },
          { head: 'Awarded on', width: 14, kind: { is: 'date' } },
          { head: 'At the school', width: 14, kind: text },
        ],
        rows: rows.map((row) => [
          ...(numbered ? [row.number] : []),
          row.name,
          ...(numbered ? [row.number === null ? null : (row.certifiedAs ?? row.name)] : []),
          row.stage,
          row.cohort,
          row.awardedOn,
          row.here ? 'Still here' : 'Left',
        ]),
      },
    ],
  };
}
