import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { recentsInFolder } from '../../electron/core/recents.ts';
import { fillSample } from '../../electron/core/sample.ts';
import { SchoolFile } from '../../electron/core/school-file/school-file.ts';
import { londonDate } from '../../shared/rules/dates.ts';

/** The bytes of a sample school made today, as core makes it. */
async function madeNow(): Promise<Buffer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'baton-sample-'));
  try {
    const clock = () => new Date();
    const now = clock().toISOString();
    const options = { path: path.join(folder, 'Sample.baton'), journals: folder, clock };
    const file = await SchoolFile.create(options, (db) => fillSample(db, { now, today: londonDate(now) }));
    await file.close();
    return readFileSync(options.path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let made: Promise<Buffer> | null = null;

/**
 * Puts the sample school where Baton keeps the ones it makes, for tests that are not about making it: it is made once for
 * all that a process tests.
 * @returns the path of the file
 */
export async function putSample(data: string): Promise<string> {
  made ??= madeNow();
  const file = path.join(data, 'samples', 'Sample school.baton');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, await made);
  return file;
}

/** The same for the browser shell, which opens it at its start as what was open last. */
export async function leaveSampleOpen(data: string): Promise<void> {
  recentsInFolder(data).opened({
    id: 'sample',
    name: 'Sample school',
    path: await putSample(data),
    openedAt: new Date().toISOString(),
    meeting: false,
  });
}
