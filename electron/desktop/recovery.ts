import { type BrowserWindow, dialog } from 'electron/main';
import { reportQuietly } from '../browser/report.ts';
import { reloadBudget } from './reload-budget.ts';

/** Brings a page back that crashed, and asks about one that hangs. Core lives elsewhere, so no edit is lost. */
export function recoverPage(window: BrowserWindow): void {
  const mayReload = reloadBudget(Date.now);
  const { webContents } = window;
  let asking = false;
  webContents.on('render-process-gone', (_, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    reportQuietly(new Error(details.reason), 'the page');
    if (mayReload()) webContents.reload();
    else
      dialog.showErrorBox(
        'Baton’s page keeps stopping',
        'Close Baton and open it again. Everything you saved is safe.',
      );
  });
  window.on('unresponsive', () => {
    if (asking) return;
    asking = true;
    dialog
      .showMessageBox(window, {
        type: 'question',
        message: 'This page has stopped answering.',
        detail: 'What you saved is safe. Loading it again loses only what you were typing.',
        buttons: ['Wait', 'Load it again'],
        defaultId: 0,
        cancelId: 0,
      })
      .then(({ response }) => {
        // The crash is then met above, which loads the page again.
        if (response === 1 && !window.isDestroyed()) webContents.forcefullyCrashRenderer();
      })
      .catch((error: unknown) => reportQuietly(error, 'asking about a page'))
      .finally(() => {
        asking = false;
      });
  });
}
