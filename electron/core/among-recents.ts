import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { Refusal } from '../../shared/contract/refusal.ts';
import type { Recents } from './recents.ts';

interface Options {
  readonly recents: Recents;
  readonly clock: () => Date;
  report(error: unknown, where: string): void;
}

/**
 * The open file's place in the list of recent files. A list that cannot be written, as on a full disk, takes nothing from
 * the file that is open: that is reported, and work goes on.
 */
export function createAmongRecents({ recents, clock, report }: Options) {
  const write = (work: () => void) => {
    try {
      work();
    } catch (error) {
      report(error, 'the list of recent files');
    }
  };
  return {
    opened: (path: string, meeting: boolean) =>
      write(() =>
        recents.opened({
          id: randomBytes(9).toString('base64url'),
          name: basename(path).replace(/\.baton$/i, ''),
          path,
          openedAt: clock().toISOString(),
          meeting,
        }),
      ),
    met: (on: boolean) => write(() => recents.met(on)),
    /** One that is in the list still. Refuses with 'file.not-in-list'. */
    require(id: string) {
      const found = recents.list().find((one) => one.id === id);
      if (found !== undefined) return found;
      throw new Refusal('file.not-in-list', 'That file is no longer in the list.', {
        wayOut: 'Choose it with Open.',
      });
    },
  };
}
