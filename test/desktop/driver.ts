import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { inRoot } from '../../build/paths.ts';
import { startOnDouble } from './drive-double.ts';
import { startOnElectron } from './drive-electron.ts';

export interface Asked {
  readonly kind: string;
  readonly options: Record<string, unknown>;
}

/** One running desktop app, on the double or on Electron itself, as a user and the system meet it. */
export interface Desktop {
  /** The window's page, found again after a reload. */
  page(): Promise<Page>;
  /** The app's data folder. */
  readonly data: string;
  /** Chooses from the menu by its words: `menu('File', 'Open…')`. */
  menu(...words: string[]): Promise<void>;
  readonly dialogs: {
    /** What the next dialog of this kind is answered with; null cancels. */
    answer(kind: 'open', paths: string[] | null): Promise<void>;
    answer(kind: 'save', path: string | null): Promise<void>;
    answer(kind: 'message', button: number): Promise<void>;
    asked(): Promise<readonly Asked[]>;
  };
  /** Closes the window as a user does, and gives the exit code once the app has ended. */
  close(): Promise<number | null>;
  /** Ends the app at once, as a power cut does. */
  kill(): Promise<void>;
  /** Ends what is still running, for tidying up. */
  stop(): Promise<void>;
  /** Closes, then starts again on the same data folder. */
  relaunch(more?: { args?: string[] }): Promise<Desktop>;
  readonly ended: Promise<number | null>;
}

export interface DesktopOptions {
  readonly data: string;
  readonly args?: readonly string[];
  readonly cwd?: string;
  /** The double keeps its pages' profile in the data folder, as Electron does, in a browser of its own: slower. */
  readonly ownProfile?: boolean;
}

const binary = () => {
  const folder = inRoot('node_modules/electron/dist');
  const names = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' } as Record<
    string,
    string
  >;
  return path.join(folder, names[process.platform] ?? 'electron');
};

export const hasElectron = () => existsSync(binary());

/** Starts the built app on Electron where its binary is present, else on the double. */
export function desktopDriver(options: DesktopOptions): Promise<Desktop> {
  return hasElectron() ? startOnElectron(options, binary()) : startOnDouble(options);
}
