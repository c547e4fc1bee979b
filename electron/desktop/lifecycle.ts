import { rmSync } from 'node:fs';
import { app, type BrowserWindow, powerMonitor } from 'electron/main';
import { Refusal } from '../../shared/contract/refusal.ts';
import { reportQuietly } from '../browser/report.ts';
import type { App } from '../core/app.ts';
import type { Dialogs } from './dialogs.ts';

interface Parts {
  readonly core: App;
  readonly dialogs: Dialogs;
  readonly temporary: string;
  /** Has the page ask where something is typed and not saved: whether there may be. Else it goes on once the page says so. */
  readonly askBeforeLeaving: (goOn: () => void) => boolean;
}

/** A window that is closed again so soon is closed, whatever its page has to say: nobody is held. */
const AGAIN_MS = 10_000;

/**
 * Closing, quitting, logging off, sleeping. What was acknowledged is in the journal already; each of these only
 * sees to it that the school file itself is written while there is time.
 */
export function keepSafe({ core, dialogs, temporary, askBeforeLeaving }: Parts) {
  let quitting = false;
  let disposed = false;
  let shuttingDown = false;
  const snapshot = (where: string) => {
    core.files.snapshot().catch((error: unknown) => reportQuietly(error, where));
  };
  const closeFile = async (): Promise<void> => {
    // Closing keeps what cannot be written in a backup and says nothing of it, so it is asked before.
    for (let unsaved = false; ; ) {
      try {
        if (!unsaved) await core.files.snapshot();
        return await core.files.end();
      } catch (error) {
        // Both versions lie in the folder then, and the page has said which is which.
        const bothKept = error instanceof Refusal && error.data.code === 'file.changed-underneath';
        if (!bothKept) reportQuietly(error, 'closing the file');
        if (unsaved) return;
        unsaved = bothKept || (await dialogs.confirmCloseUnsaved(error)) === 'close';
      }
    }
  };

  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('will-quit', (event) => {
    if (disposed) return;
    event.preventDefault();
    disposed = true;
    core
      .dispose()
      .catch((error: unknown) => reportQuietly(error, 'ending'))
      .finally(() => {
        rmSync(temporary, { recursive: true, force: true });
        app.quit();
      });
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('browser-window-blur', () => snapshot('leaving the window'));
  app.on('child-process-gone', (_, details) =>
    reportQuietly(new Error(details.reason), `the process ${details.type}`),
  );
  // A file with a passphrase is locked, which writes it; another is written, and covered while the screen is locked.
  const leave = (where: string) => {
    const locking = core.files.lock('away');
    locking
      .then(async (locked) => {
        if (!locked) await core.files.snapshot();
      })
      .catch((error: unknown) => reportQuietly(error, where));
  };
  powerMonitor.on('suspend', () => leave('going to sleep'));
  powerMonitor.on('lock-screen', () => {
    core.menu('blank');
    leave('the locked screen');
  });
  powerMonitor.on('unlock-screen', () => core.menu('unblank'));
  if (process.platform !== 'win32') {
    powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
      event?.preventDefault();
      shuttingDown = true;
      app.quit();
    });
  }

  return {
    /**
     * Prevents the window's closing until what is typed has been asked about and the file is written, then lets the
     * closing or the quit go on.
     */
    guard(window: BrowserWindow): void {
      let closing = false;
      let closed = false;
      let askedAt = Number.NEGATIVE_INFINITY;
      window.on('close', (event) => {
        if (closed) return;
        event.preventDefault();
        if (closing) return;
        const again = performance.now() - askedAt < AGAIN_MS;
        const goOn = quitting ? () => app.quit() : () => window.close();
        if (!shuttingDown && !again && askBeforeLeaving(goOn)) {
          askedAt = performance.now();
          quitting = false;
          return;
        }
        closing = true;
        closeFile()
          .then(() => {
            closed = true;
            // Preventing the close has also cancelled the quit that asked for it.
            if (quitting) app.quit();
            else window.close();
          })
          .catch((error: unknown) => reportQuietly(error, 'closing'));
      });
      window.on('query-session-end', () => snapshot('logging off'));
      window.on('session-end', () => {
        // Windows ends the process after this: nothing further may be begun.
        closed = true;
        disposed = true;
      });
    },
  };
}
