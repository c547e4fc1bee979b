import { type BrowserWindow, type Rectangle, screen } from 'electron/main';
import type { PreferenceStore } from './preferences.ts';

const overlaps = (a: Rectangle, b: Rectangle) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Where the window was, unless that screen is no longer there. */
export function rememberedBounds(store: PreferenceStore): Partial<Rectangle> {
  const { x, y, width, height } = store.read().window;
  if (x === undefined || y === undefined) return { width, height };
  const wished = { x, y, width, height };
  const seen = screen.getAllDisplays().some((display) => overlaps(display.workArea, wished));
  return seen ? wished : { width, height };
}

export function rememberBounds(window: BrowserWindow, store: PreferenceStore): void {
  const keep = () => store.write('window', { ...window.getNormalBounds(), maximised: window.isMaximized() });
  window.on('resized', keep);
  window.on('moved', keep);
  window.on('close', keep);
}
