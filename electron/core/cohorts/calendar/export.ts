import { writeFile } from 'node:fs/promises';
import type { cohortsContract } from '../../../../shared/contract/cohorts.ts';
import type { DataOf, ReplyOf } from '../../../../shared/contract/kinds.ts';
import { Refusal } from '../../../../shared/contract/refusal.ts';
import type { JobContext } from '../../context.ts';
import { plainName } from '../../file-names.ts';
import { schoolPrinted } from '../../printed.ts';
import { requireCohort } from '../rows.ts';
import { entriesOf, everyEntry } from './entries.ts';
import { calendarText } from './ics.ts';

type Exporting = (typeof cohortsContract)['calendar'];

/** Writes a cohort's calendar, or that of everything, and hands it over; null if not wanted. Refuses an empty one. */
export async function calendar(
  context: JobContext,
  { cohortId, names }: DataOf<Exporting>,
): Promise<ReplyOf<Exporting>> {
  const { called, entries } = context.query((read) =>
    cohortId === null
      ? { called: schoolPrinted(read).school, entries: everyEntry(read, names) }
      : { called: requireCohort(read.db, cohortId).name, entries: entriesOf(read, cohortId, names) },
  );
  if (entries.length === 0)
    throw new Refusal('cohorts.nothing-dated', 'There is nothing for a calendar yet.', {
      wayOut: 'Add sessions to a cohort first.',
    });
  const path = context.shell.temporary('calendar.ics');
  await writeFile(path, calendarText(called, entries, context.now), { mode: 0o600 });
  return context.shell.handOver(path, plainName(`${called} - Calendar - ${context.today}.ics`));
}
