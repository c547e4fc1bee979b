import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inDist } from '../../../build/paths.ts';
import { createJobRunner, forkNode, type JobLimits } from '../../../electron/core/jobs/runner.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { inFolder } from '../folders.ts';
import { type Amounts, chanceOf, pick } from '../schedule.ts';
import type { Tally } from '../tally.ts';
import { archives } from './archives.ts';
import type { HostileSheet } from './hostile-sheet.ts';
import { sheets } from './sheets.ts';
import { texts } from './texts.ts';

const LIMITS: JobLimits = { milliseconds: 60_000, bytes: 640 * 1024 * 1024 };

/** Reads what nobody should send, in the process that may be killed, with the limits of the product's memory. */
export async function readHostileSheets(amounts: Amounts, seed: number, tally: Tally): Promise<void> {
  await inFolder(async (folder) => {
    for (const one of chosen(amounts, seed)) {
      tally.add('hostile');
      await read(one, join(folder, 'staff'), tally);
      const more = readdirSync(folder).filter((name) => name !== 'staff');
      if (more.length > 0) tally.fail('accepted', `spreadsheet '${one.name}' wrote ${more.join(', ')}`);
    }
  });
}

function chosen({ sheets: most }: Amounts, seed: number): readonly HostileSheet[] {
  const all = [...archives, ...sheets, ...texts];
  if (most >= all.length) return all;
  const chance = chanceOf(seed, 'spreadsheets');
  return Array.from({ length: most }, () =>
    pick(
      chance,
      all.filter((one) => !one.slow),
    ),
  );
}

async function read(one: HostileSheet, path: string, tally: Tally): Promise<void> {
  writeFileSync(path, one.bytes());
  const jobs = createJobRunner({ fork: () => forkNode(inDist('jobs', 'jobs.js'), LIMITS), limits: LIMITS });
  try {
    const list = await jobs.run('readStaffList', { path, today: '2026-11-23' });
    if (one.must === 'refused') tally.fail('accepted', `spreadsheet '${one.name}' was read`);
    const said = JSON.stringify(list);
    if (one.secret !== undefined && said.includes(one.secret))
      tally.fail('accepted', `spreadsheet '${one.name}': what it tried came of it`);
    const people = list.staged.people.length;
    if (people > (one.most ?? 1)) tally.fail('accepted', `spreadsheet '${one.name}' gave ${people} people`);
  } catch (error) {
    // Past its limits it is stopped and refused in a sentence; a process that ends by itself has crashed.
    if (!(error instanceof Refusal) || error.data.code === 'job.stopped')
      tally.fail(
        'crashes',
        `spreadsheet '${one.name}': ${error instanceof Refusal ? JSON.stringify(error.data.details) : error}`,
      );
  }
}
