import { BrowserWindow, nativeTheme } from 'electron/main';
import { reportQuietly } from '../browser/report.ts';
import { home } from './pages.ts';
import type { PreferenceStore } from './preferences.ts';
import { recoverPage } from './recovery.ts';
import { preload, webPreferences } from './web-preferences.ts';
import { rememberBounds, rememberedBounds } from './window-state.ts';

/** Opens the one window, shown when it has something to show. */
export function openMainWindow(store: PreferenceStore): BrowserWindow {
  const window = new BrowserWindow({
    ...rememberedBounds(store),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Baton',
    // The page's own, from the theme: no flash of another colour before it is drawn.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#11181a' : '#f3f4f1',
    webPreferences: { ...webPreferences, preload },
  });
  if (store.read().window.maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.webContents.on('preload-error', (_, __, error) => reportQuietly(error, 'preload'));
  rememberBounds(window, store);
  recoverPage(window);
  window.loadURL(home).catch((error: unknown) => reportQuietly(error, 'loading the page'));
  return window;
}

/** Brings the window to the front, from the task bar too. */
export function showWindow(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** The keys and mouse buttons that some computers have for it: Electron leaves them to the app. */
export function turnsPages(window: BrowserWindow, turn: (way: 'back' | 'forward') => void): void {
  window.on('app-command', (_, command) => {
    if (command === 'browser-backward') turn('back');
    if (command === 'browser-forward') turn('forward');
  });
}
