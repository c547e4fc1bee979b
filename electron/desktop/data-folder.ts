import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron/main';
import { optionIn } from './options.ts';

// Imported first: the single instance lock, the session and the preferences are all keyed on this folder.
const wished = optionIn(process.argv, 'data') ?? optionIn(process.argv, 'user-data-dir');
if (wished !== undefined) {
  const folder = path.resolve(wished);
  // Electron refuses folders that are not there.
  mkdirSync(path.join(folder, 'crashes'), { recursive: true, mode: 0o700 });
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
  app.setPath('crashDumps', path.join(folder, 'crashes'));
}

/** Everything that Baton writes of its own accord lies under this folder. */
export const dataFolder = app.getPath('userData');
export const temporaryFolder = path.join(dataFolder, 'temporary');
