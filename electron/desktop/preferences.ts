import { ipcMain } from 'electron/main';
import Store from 'electron-store';
import { z } from 'zod';
import { preferences as ofEveryShell } from '../../shared/contract/preferences.ts';
import { type Recents, recent, recentsOver } from '../core/recents.ts';
import type { KeptPreferences } from '../core/shell.ts';

const preferences = z.object({
  window: z
    .object({
      x: z.number().int().optional(),
      y: z.number().int().optional(),
      width: z.number().int().min(400).max(10_000),
      height: z.number().int().min(300).max(10_000),
      maximised: z.boolean(),
    })
    .catch({ width: 1280, height: 840, maximised: false }),
  ...ofEveryShell.shape,
  /** Names of school files; nothing about people is ever kept here. */
  recent: z.array(recent).max(12).catch([]),
});
export type Preferences = z.infer<typeof preferences>;

export function openPreferences() {
  const store = new Store<Record<string, unknown>>({ name: 'preferences', clearInvalidConfig: true });
  // The library also answers pages with the path of this folder; no page of ours asks.
  ipcMain.removeAllListeners('electron-store-get-data');
  return {
    read: (): Preferences => preferences.parse(store.store),
    write<Key extends keyof Preferences>(key: Key, value: Preferences[Key]): void {
      store.set(key, value);
    },
  };
}
export type PreferenceStore = ReturnType<typeof openPreferences>;

/** What every shell keeps alike; `changed` is told, so that the windows and the menu follow. */
export function keptIn(store: PreferenceStore, changed: () => void): KeptPreferences {
  return {
    read: () => ofEveryShell.parse(store.read()),
    async write(change) {
      if (change.theme !== undefined) store.write('theme', change.theme);
      if (change.singleKeys !== undefined) store.write('singleKeys', change.singleKeys);
      if (change.staffDensity !== undefined) store.write('staffDensity', change.staffDensity);
      if (change.staffColumns !== undefined) store.write('staffColumns', change.staffColumns);
      changed();
    },
  };
}

/** The files opened lately, kept with the preferences; `changed` is told so that the menu follows. */
export function recentsIn(store: PreferenceStore, changed: () => void): Recents {
  return recentsOver(
    () => store.read().recent,
    (entries) => {
      store.write('recent', entries);
      changed();
    },
  );
}
