import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inCache } from '../../build/paths.ts';
import { clear } from './folders.ts';
import { BUNDLED } from './kills/bundled.ts';
import type { Sum } from './tally.ts';
import { type Order, report } from './telling.ts';

/** Longer than any short part takes beside other tests. */
const SHORT_MS = 180_000;

interface Place {
  /** Where the story may write, gone when it has ended. */
  readonly folder: string;
  /** Where the bundled processes lie that it kills; null where it starts them from their sources. */
  readonly bundled: string | null;
  /** Ends it at once, with all that it started. */
  readonly stop: AbortSignal;
}

/**
 * Tells one part of a story in a process of its own, which shares nothing with the others and can be ended: past its
 * time, or where it ends before its end, that is a failure; where it is stopped it is unfinished. What it started ends
 * with it. Always settles, and never throws.
 */
export function tellApart(order: Order, minutes: number, place: Place, tally: Sum): Promise<void> {
  const temporary = join(place.folder, `${order.story} ${order.at}`);
  mkdirSync(temporary);
  const child = fork(join(import.meta.dirname, 'teller.ts'), [JSON.stringify(order)], {
    // What the process that asks was started with, as a test runner's, is not for the story.
    execArgv: [],
    // A group of its own, so that what it started can be ended with it.
    detached: true,
    env: {
      ...process.env,
      TMPDIR: temporary,
      TEMP: temporary,
      TMP: temporary,
      NODE_COMPILE_CACHE: inCache('compiled'),
      ...(place.bundled !== null && { [BUNDLED]: place.bundled }),
    },
  });
  const where = `${order.story}, part ${order.at + 1} of ${order.of}`;
  let told = false;
  let overran = false;
  const milliseconds = order.short ? SHORT_MS : minutes * 60_000;
  const bound = setTimeout(() => {
    overran = true;
    endAll(child);
  }, milliseconds);
  const onStop = () => endAll(child);
  place.stop.addEventListener('abort', onStop);
  if (place.stop.aborted) onStop();
  child.on('message', (message: unknown) => {
    const { data: heard } = report.safeParse(message);
    if (heard === undefined) tally.fail('crashes', `${where}: it told what is no report`);
    else if ('add' in heard) tally.add(heard.add, heard.by);
    else if ('fail' in heard) tally.fail(heard.fail, heard.what);
    else told = true;
  });
  return new Promise((resolve) => {
    let over = (how: string) => {
      over = () => undefined;
      clearTimeout(bound);
      place.stop.removeEventListener('abort', onStop);
      endAll(child);
      if (told) return finish();
      if (place.stop.aborted) tally.unfinished(`${where}: stopped`);
      else if (overran)
        tally.fail('crashes', `${where}: not at its end after ${milliseconds / 1000} s, so it was stopped`);
      else tally.fail('crashes', `${where}: its process ended before it did, with ${how}`);
      finish();
    };
    const finish = () => {
      clear(temporary);
      resolve();
    };
    child.on('error', (error) => over(error.message));
    child.on('exit', (code, signal) => over(String(code ?? signal)));
  });
}

/** Ends a process with everything that it started and that is still there. */
function endAll(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // All of it has gone.
  }
}
