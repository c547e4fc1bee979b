import { app, dialog } from 'electron/main';
import { reportQuietly } from '../browser/report.ts';

let failed = false;

/**
 * Ends at once on what nobody foresaw. Electron would otherwise go on with whatever state was left; what was
 * acknowledged is in the journal, so nothing more may be written.
 */
export function failAtOnce(error: unknown, where: string): void {
  reportQuietly(error, where);
  if (failed) return;
  failed = true;
  try {
    dialog.showErrorBox(
      'Baton has to close',
      'Something went wrong inside Baton. Everything you saved is safe; open Baton again to go on.',
    );
  } finally {
    app.exit(1);
  }
}

export function endOnFailure(): void {
  process.on('uncaughtException', (error) => failAtOnce(error, 'uncaught'));
  process.on('unhandledRejection', (error) => failAtOnce(error, 'unhandled'));
}
