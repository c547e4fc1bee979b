import type { cohortsContract } from '../../../../shared/contract/cohorts.ts';
import type { DataOf, ReplyOf } from '../../../../shared/contract/kinds.ts';
import type { JobContext } from '../../context.ts';
import { printAndHandOver, schoolPrinted } from '../../printed.ts';
import { versionById } from '../../stages/versions.ts';
import { graduationsOf } from '../graduation/rows.ts';
import { requireCohort, type SessionRow, sessionsOf } from '../rows.ts';

type Printing = (typeof cohortsContract)['printTermSheet'];

/** Prints a cohort's sessions, cancelled ones as such, and what ceremony is to come. Refuses an unknown cohort. */
export async function printTermSheet(
  context: JobContext,
  { cohortId }: DataOf<Printing>,
): Promise<ReplyOf<Printing>> {
  const data = context.query((read) => {
    const { db } = read;
    const cohort = requireCohort(db, cohortId);
    const { content } = versionById(db)(cohort.version_id);
    return {
      ...schoolPrinted(read),
      cohort: cohort.name,
      stage: `${content.name} ${content.title}`.trim(),
      academicYear: cohort.academic_year,
      ledBy: cohort.led_by || null,
      sessions: sessionsOf(db, cohortId).map((row) => ({
        on: row.on_date,
        time: timeOf(row),
        topic: row.topic,
        place: row.held_at || null,
        ledBy: row.led_by || null,
        cancelled: row.cancelled === 1,
      })),
      graduations: graduationsOf(db, cohortId)
        .filter((row) => row.held_on === null)
        .map((row) => ({ on: row.on_date, place: row.held_at || null })),
    };
  });
  return printAndHandOver(
    context,
    { document: 'term-sheet', title: `Term sheet, ${data.cohort}, ${data.printedOn}`, data },
    `${data.cohort} - Term sheet - ${data.printedOn}`,
  );
}

function timeOf({ starts, ends }: SessionRow): string | null {
  if (starts === null) return null;
  return ends === null ? starts : `${starts} to ${ends}`;
}
