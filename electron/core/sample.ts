import { newId } from './new-id.ts';
import { seedFile } from './seed-file.ts';
import type { Writer } from './sql.ts';

/** Fills a file with the sample school. */
export function fillSample(db: Writer, moment: { now: string; today: string }): void {
  seedFile(db, {
    name: 'Harrowmere High School',
    phase: 'Secondary',
    localAuthority: 'Marlshire',
    academicYear: '2026/27',
    ...moment,
    newId,
    sample: true,
  });
}
