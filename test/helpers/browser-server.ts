import { hostCore } from '../../electron/browser/host-core.ts';
import { createServer } from '../../electron/browser/server.ts';
import type { BrowserShell } from '../../electron/browser/shell.ts';
import type { App } from '../../electron/core/app.ts';

/** The browser's host around an application that is there already, serving the pages of a folder. */
export const serverOf = (app: App, shell: BrowserShell, rendererFolder: string) =>
  createServer({
    core: Promise.resolve(hostCore(app, shell)),
    theme: () => 'system',
    rendererFolder,
    idleMinutes: 5,
  });
