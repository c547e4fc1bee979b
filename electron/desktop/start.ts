import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { app, type BrowserWindow, nativeTheme, session } from 'electron/main';
import { z } from 'zod';
import { reportQuietly } from '../browser/report.ts';
import { createApp } from '../core/app.ts';
import { createJobRunner } from '../core/jobs/runner.ts';
import { SETTLED_MS } from '../core/settled.ts';
import { dataFolder, temporaryFolder } from './data-folder.ts';
import { createDialogs } from './dialogs.ts';
import { answer } from './ipc.ts';
import { forkJobs } from './jobs.ts';
import { keepSafe } from './lifecycle.ts';
import { type MenuActions, showMenu } from './menu.ts';
import type { Requests } from './opening.ts';
import { keptIn, openPreferences, recentsIn } from './preferences.ts';
import { printer } from './printing.ts';
import { servePages } from './protocol.ts';
import { serveRpc } from './rpc.ts';
import { lockSession } from './security.ts';
import { createDesktopShell } from './shell.ts';
import { openMainWindow, showWindow, turnsPages } from './windows.ts';

const dist = path.join(import.meta.dirname, '..');

function freshFolders(): void {
  rmSync(temporaryFolder, { recursive: true, force: true });
  for (const name of ['temporary', 'samples', 'journals'])
    mkdirSync(path.join(dataFolder, name), { recursive: true, mode: 0o700 });
}

/** Composes the desktop app once Electron is ready: session locked, pages served, core, menu, window. */
export function start(requests: Requests): void {
  freshFolders();
  lockSession(session.defaultSession);
  servePages(session.defaultSession, dist);
  const store = openPreferences();
  nativeTheme.themeSource = store.read().theme;

  let window: BrowserWindow | null = null;
  const dialogs = createDialogs(() => window);
  const preferences = keptIn(store, () => {
    nativeTheme.themeSource = store.read().theme;
    refreshMenu();
  });
  const shell = createDesktopShell({
    temporary: temporaryFolder,
    own: ['temporary', 'samples', 'journals', 'backups'].map((name) => path.join(dataFolder, name)),
    preferences,
    dialogs,
    print: printer(dist),
  });
  let shown = '';
  let prints = false;
  let typed = false;
  const refreshMenu = () => {
    const ways = core.takingBack();
    const state = {
      undo: ways?.undo ?? null,
      redo: ways?.redo ?? null,
      prints,
      givenAway: core.isGivenAway(),
      platform: process.platform,
      recent: recents.list(),
      theme: store.read().theme,
    };
    const now = JSON.stringify(state);
    if (now !== shown) showMenu(state, actions, window);
    shown = now;
  };
  const recents = recentsIn(store, () => refreshMenu());
  const core = createApp({
    shell,
    data: dataFolder,
    clock: () => new Date(),
    jobs: createJobRunner({ fork: () => forkJobs(path.join(dist, 'jobs', 'jobs.js')) }),
    recents,
    version: app.getVersion(),
    report: reportQuietly,
    // Once the command has ended, since what can be undone is worked out by a query.
    told: () => {
      Promise.resolve()
        .then(refreshMenu)
        .catch((error: unknown) => reportQuietly(error, 'the menu'));
    },
  });

  const attempt = (work: () => Promise<unknown>) => () => {
    work()
      .catch((error: unknown) => dialogs.say(error))
      .finally(refreshMenu)
      .catch((error: unknown) => reportQuietly(error, 'the menu'));
  };
  /** What waits for the page's answer: it asks the user, or says that there is nothing to ask. */
  let held: (() => void) | null = null;
  const askBeforeLeaving = (goOn: () => void) => {
    held = typed ? goOn : null;
    if (typed) core.menu('ask');
    return typed;
  };
  // It is chosen again once what is typed has been left.
  const leaving = (work: () => Promise<unknown>) => {
    const goOn = attempt(work);
    return () => void (askBeforeLeaving(goOn) || goOn());
  };
  const actions: MenuActions = {
    tell: (chosen) => core.menu(chosen),
    open: leaving(async () => {
      const file = await shell.choose('school_file');
      if (file !== null) await core.files.openPath(file.path);
    }),
    openRecent: (id) => leaving(() => core.files.openRecent(id))(),
    saveCopy: attempt(async () => {
      const copy = shell.temporary('copy.baton');
      await shell.handOver(copy, await core.files.copyTo(copy));
    }),
    close: leaving(() => core.files.close()),
    setTheme: (theme) => attempt(() => core.prefer({ theme }))(),
  };

  serveRpc(core.router);
  answer('file:dropped', (given) => {
    const place = z.string().min(1).safeParse(given);
    return place.success ? (shell.take(place.data)?.ref ?? null) : null;
  });
  answer('menu:prints', (can) => {
    prints = can === true;
    refreshMenu();
  });
  answer('menu:typed', (unsaved) => {
    typed = unsaved === true;
  });
  answer('menu:nothing-typed', () => {
    typed = false;
    held?.();
    held = null;
  });
  const safe = keepSafe({ core, dialogs, temporary: temporaryFolder, askBeforeLeaving });
  const open = () => {
    window = openMainWindow(store);
    safe.guard(window);
    turnsPages(window, actions.tell);
    window.webContents.on('render-process-gone', () => {
      typed = false;
    });
    window.on('closed', () => {
      window = null;
      prints = false;
      typed = false;
    });
    refreshMenu();
  };
  open();
  app.on('activate', () => {
    if (window === null) open();
    else showWindow(window);
  });
  const asked = requests.take(
    (file) => {
      showWindow(window);
      leaving(() => core.files.openPath(file))();
    },
    () => showWindow(window),
  );
  if (!asked) attempt(() => core.files.reopen())();
  setTimeout(() => {
    core.readFurther().catch((error: unknown) => reportQuietly(error, 'reading core'));
  }, SETTLED_MS).unref();
}
