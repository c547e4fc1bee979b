import { app } from 'electron/main';
import { z } from 'zod';
import { schoolFilesIn } from './options.ts';

const launch = z.object({ argv: z.array(z.string()), cwd: z.string() });

/** What a second launch tells the first: its own argv, since the one that Chromium passes on is reordered. */
export const thisLaunch = () => ({ argv: process.argv, cwd: process.cwd() });

/**
 * School files that the system asks Baton to open: on the command line, by a second launch, or by macOS, which may
 * ask before `ready`. They wait until somebody takes them.
 */
export function gatherRequests() {
  const waiting = schoolFilesIn(process.argv, process.cwd());
  let take: ((path: string) => void) | null = null;
  let raise: () => void = () => undefined;
  const ask = (path: string) => {
    if (take === null) waiting.push(path);
    else take(path);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    ask(path);
  });
  app.on('second-instance', (_, __, ___, told) => {
    raise();
    const { data } = launch.safeParse(told);
    if (data !== undefined) for (const path of schoolFilesIn(data.argv, data.cwd)) ask(path);
  });
  return {
    /** Hands over what waits and what comes; says whether anything waited. */
    take(opener: (path: string) => void, toFront: () => void): boolean {
      take = opener;
      raise = toFront;
      const asked = waiting.splice(0);
      for (const path of asked) opener(path);
      return asked.length > 0;
    },
  };
}
export type Requests = ReturnType<typeof gatherRequests>;
