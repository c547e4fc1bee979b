import { ORPCError } from '@orpc/server';
import type { AppStatus } from '../../shared/contract/app.ts';
import type { historyContract } from '../../shared/contract/history.ts';
import type { ReplyOf } from '../../shared/contract/kinds.ts';
import type { PreferenceChange } from '../../shared/contract/preferences.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import { londonDate } from '../../shared/rules/dates.ts';
import { createFeed } from './feed.ts';
import { state as takingBackNow } from './history/state.ts';
import type { JobRunner } from './jobs/runner.ts';
import { createOpenFile, type OpenFile } from './open-file.ts';
import type { Recents } from './recents.ts';
import { composeRouter, readRouter } from './router.ts';
import type { ScryptCost } from './school-file/encryption/slots.ts';
import type { Shell } from './shell.ts';

export interface AppOptions {
  readonly shell: Shell;
  /** Baton's own data folder: journals, samples and temporary files lie under it. */
  readonly data: string;
  readonly clock: () => Date;
  readonly jobs: JobRunner;
  readonly recents: Recents;
  readonly version: string;
  /** Told of what nobody foresaw; must not write what the error says, since that may name people. */
  readonly report: (error: unknown, where: string) => void;
  /** Told after every change that pages are told of; the desktop's menu names what can be undone. */
  readonly told?: () => void;
  /** What it costs to try a passphrase; the usual cost where left out. */
  readonly cost?: ScryptCost;
}

export type AppEvent =
  | { type: 'changed'; areas: string[]; status: AppStatus }
  | { type: 'menu'; chosen: string };

export interface App {
  readonly router: ReturnType<typeof composeRouter>;
  readonly files: OpenFile;
  status(): AppStatus;
  /** Whether any page is there. */
  isWatched(): boolean;
  /** What undo and redo would do in the open file, as a page would be told; null where none is open. */
  takingBack(): ReplyOf<(typeof historyContract)['state']> | null;
  /** Tells pages that a menu item was chosen: 'find', 'print', 'import', 'meeting', … */
  menu(chosen: string): void;
  /** Keeps a preference that was changed outside the pages, and tells them. */
  prefer(change: PreferenceChange): Promise<void>;
  /** Whether one rater has the computer, so that nothing of the file may be shown. */
  isGivenAway(): boolean;
  /** Reads what no page has asked for yet, for the next one to find it read. */
  readFurther(): Promise<void>;
  /** Writes the snapshot and gives the file back. */
  dispose(): Promise<void>;
}

/** What a status says of the file and of others while one rater has the computer. */
const quiet = {
  file: null,
  recent: [],
  locked: null,
  rescue: null,
  atStart: { opening: null, refused: null },
  meeting: null,
  lastRoom: [],
} satisfies Partial<AppStatus>;

/**
 * Composes the application: one router over every area, the open school file, the feed that tells pages what
 * changed. Holds no Electron; the shell is its only way to the window.
 */
export function createApp(options: AppOptions): App {
  // A page that only begins to listen while the screen is locked is covered too.
  let covered = false;
  const feed = createFeed<AppEvent>(() => [
    ...(covered ? [{ type: 'menu', chosen: 'blank' } as const] : []),
    { type: 'changed', areas: [], status: status() },
  ]);
  const moment = () => {
    const now = options.clock().toISOString();
    return { now, today: londonDate(now) };
  };
  const files = createOpenFile({ ...options, changed: (changed) => tell(changed) });
  const status = (): AppStatus => {
    const sitting = files.sitting.state();
    const about = { version: options.version, shell: options.shell.kind, today: moment().today };
    return sitting === null ? { ...about, ...everything() } : { ...about, ...quiet, sitting };
  };
  const everything = (): Omit<AppStatus, 'version' | 'shell' | 'today'> => ({
    sitting: null,
    file: files.describe(),
    recent: options.recents.list().map(({ id, name, openedAt }) => ({ id, name, openedAt })),
    locked: files.locked(),
    rescue: files.backups.offered(),
    atStart: files.atStart(),
    meeting: files.meeting(),
    lastRoom: files.lastRoom(),
  });
  const tell = (changed: readonly string[]) => {
    feed.send({ type: 'changed', areas: files.sitting.isOn() ? [] : [...changed], status: status() });
    options.told?.();
  };

  const router = composeRouter({
    files,
    status,
    moment,
    shell: options.shell,
    jobs: options.jobs,
    changes: (signal) => feed.listen(signal),
    tell,
    refuse: (error, where) => {
      if (error instanceof Refusal)
        return new ORPCError('REFUSED', {
          defined: true,
          status: 409,
          message: files.shown(error.message),
          data: files.shown(error.data),
        });
      if (error instanceof ORPCError) return error;
      // Whoever asked thought better of it: nothing went wrong.
      if (!(error instanceof Error && error.name === 'AbortError')) options.report(error, where);
      return new ORPCError('REFUSED', {
        defined: true,
        status: 500,
        data: {
          code: 'app.unforeseen',
          say: 'Something went wrong inside Baton, so nothing was changed.',
          wayOut: 'Try again. If it happens again, close Baton and open it; your file is safe.',
        },
      });
    },
  });

  return {
    router,
    files,
    status,
    isWatched: feed.isHeard,
    takingBack: () =>
      files.describe() === null || files.sitting.isOn() ? null : files.query(moment(), takingBackNow),
    menu: (chosen) => {
      const covers = /^(un)?blank$/.test(chosen);
      if (covers) covered = chosen === 'blank';
      // The cover of a locked screen says nothing; whatever else is chosen is not for whoever sits there now.
      if (!files.sitting.isOn() || covers) feed.send({ type: 'menu', chosen });
    },
    prefer: async (change) => {
      await options.shell.preferences.write(change);
      tell(['preferences']);
    },
    isGivenAway: files.sitting.isOn,
    readFurther: () => readRouter(router),
    dispose: () => files.end(),
  };
}
