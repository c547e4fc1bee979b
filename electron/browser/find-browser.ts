import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
];

const macApps = ['Google Chrome', 'Microsoft Edge', 'Chromium'];

const windowsPlaces = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a Chrome, Edge or Chromium would be on this system, the likeliest first. */
export function browserPlaces(platform: NodeJS.Platform, env: Environment): string[] {
  if (platform === 'darwin') {
    return ['/Applications', `${env.HOME ?? ''}/Applications`].flatMap((folder) =>
      macApps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return folders.flatMap((folder) =>
      folder ? windowsPlaces.map((place) => path.win32.join(folder, place)) : [],
    );
  }
  const folders = (env.PATH ?? '').split(':').filter(Boolean);
  return linuxNames.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The installed Chrome, Edge or Chromium that prints and tests can drive.
 * @param env CHROME_PATH names one outright.
 * @returns its path, or null where there is none.
 */
export function findBrowser(
  platform: NodeJS.Platform = process.platform,
  env: Environment = process.env,
  exists: (file: string) => boolean = canRun,
): string | null {
  if (env.CHROME_PATH && exists(env.CHROME_PATH)) return env.CHROME_PATH;
  return browserPlaces(platform, env).find(exists) ?? null;
}
