import { mkdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { HostCore } from './browser/host-core.ts';
import { keptTheme } from './browser/kept-theme.ts';
import { outliveTheTerminal, reportQuietly } from './browser/report.ts';
import { createServer } from './browser/server.ts';
import { ownTemporaryFolder, wipeFolder } from './browser/temporary-folder.ts';
import { writeWayIn } from './browser/way-in.ts';
import { errorCode } from './core/school-file/disk.ts';
import { because } from './core/school-file/refusals.ts';
import { SETTLED_MS } from './core/settled.ts';

/** The second shell's entry: the same app on 127.0.0.1, in the user's own browser. */
const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, data: { type: 'string' } },
});
const data = values.data ?? join(homedir(), '.baton');
function folders() {
  try {
    for (const folder of [data, join(data, 'schools'), join(data, 'samples'), join(data, 'journals')])
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    const temporary = ownTemporaryFolder(join(data, 'temporary'));
    // Apart from the temporary files, which are wiped whenever a file is closed.
    return { temporary, door: ownTemporaryFolder(join(data, 'way-in')) };
  } catch (error) {
    process.stderr.write(
      `Baton cannot write in ${data}. ${because(error)} Start it with --data and another folder.\n`,
    );
    process.exit(1);
  }
}
const { temporary, door } = folders();

const built = join(import.meta.dirname, '..');
const core = Promise.withResolvers<HostCore>();
const server = createServer({
  core: core.promise,
  theme: () => keptTheme(data),
  rendererFolder: join(built, 'renderer'),
  idleMinutes: 5,
});

let ending: Promise<void> | null = null;
/** Writes what is open and ends the process. */
export const end = (code: number): Promise<void> => {
  ending ??= finish(code);
  return ending;
};
async function finish(code: number): Promise<void> {
  try {
    await server.close();
    await (await core.promise.catch(() => null))?.app.dispose();
    for (const folder of [temporary, door]) rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    reportQuietly(error, 'ending');
    process.exit(1);
  }
  process.exit(code);
}
outliveTheTerminal();
process.on('SIGINT', () => void end(0));
process.on('SIGTERM', () => void end(0));
process.on('disconnect', () => void end(0));
process.on('uncaughtException', (error) => {
  reportQuietly(error, 'uncaught');
  void end(1);
});
process.on('unhandledRejection', (error) => {
  reportQuietly(error, 'unhandled');
  void end(1);
});

const { port, token, traded } = await server.listen(Number(values.port)).catch((error: unknown) => {
  const taken = errorCode(error) === 'EADDRINUSE';
  const why = taken ? 'another program has it' : 'this computer does not allow it';
  process.stderr.write(`Port ${values.port} cannot be used: ${why}. Start with another, or with --port 0.\n`);
  process.exit(1);
});
/** Where this host is, with the token that lets one browser in. */
export const address = `http://127.0.0.1:${port}/#token=${token}`;
process.stdout.write(`Baton is running at ${address}\n`);
/** A page on the disk that leads there, until one browser came in; null where the disk does not take it. */
export const wayIn = (): string | null => {
  const page = writeWayIn(door, address);
  traded.then(() => wipeFolder(door)).catch((error: unknown) => reportQuietly(error, 'removing the way in'));
  return page;
};

/**
 * Reads core once the address is known, a part after the other: the browser starts, and has its pages, in between. SQLite
 * comes first, as it is compiled beside this thread. `hostSteps` in build/targets.ts makes each part one file.
 */
async function readCore(): Promise<HostCore> {
  for (const part of [
    () => import('./core/school-file/engine-ahead.ts'),
    () => import('../shared/contract/kinds.ts'),
    () => import('../shared/contract/app.ts'),
    () => import('../shared/contract/staff.ts'),
    () => import('./core/sql.ts'),
    () => import('./core/staff.ts'),
  ]) {
    await part();
    await setImmediate();
  }
  const { openHostCore } = await import('./browser/host-core.ts');
  return openHostCore({ data, temporary, built });
}

async function start(): Promise<void> {
  const read = await readCore();
  core.resolve(read);
  // Where it fails, the first page says so.
  if (ending === null)
    await read.app.files
      .reopen()
      .catch((error: unknown) => reportQuietly(error, 'opening the file of the last time'));
  await setImmediate();
  // Whatever answers for the first time takes long over it, and the page is still on its way: it finds all warmed up.
  if (ending === null) await read.ahead();
  await setTimeout(SETTLED_MS, undefined, { ref: false });
  if (ending === null) await read.app.readFurther();
}
start().catch((error: unknown) => {
  core.reject(error);
  reportQuietly(error, 'starting');
  process.stderr.write(
    `Baton had to end. Where it says so again, delete ${built}, from which it runs: npm start then builds it anew.\n`,
  );
  void end(1);
});
