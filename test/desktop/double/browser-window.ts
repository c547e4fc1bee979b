import { EventEmitter } from 'node:events';
import path from 'node:path';
import { app, preventable } from './app.ts';
import { note, onlyAfterReady } from './state.ts';
import { WebContents } from './web-contents.ts';
import { windows } from './windows-list.ts';

interface Options {
  show?: boolean;
  width?: number;
  height?: number;
  webPreferences?: Record<string, unknown> & { preload?: string };
}

/** What no window of a careful app has. */
function checkPreferences(preferences: Record<string, unknown>): void {
  if (
    preferences.sandbox === false ||
    preferences.contextIsolation === false ||
    preferences.webSecurity === false
  )
    throw new Error('A window without sandbox, context isolation or web security');
  if (preferences.nodeIntegration === true) throw new Error('A window with Node in its page');
  const { preload } = preferences;
  if (preload !== undefined && !(typeof preload === 'string' && path.isAbsolute(preload)))
    throw new Error('preload script must have absolute path');
}

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;
  #destroyed = false;
  #shown: boolean;
  #focused = false;
  #maximised = false;
  readonly #bounds: { x: number; y: number; width: number; height: number };

  constructor(options: Options = {}) {
    super();
    onlyAfterReady('BrowserWindow');
    checkPreferences(options.webPreferences ?? {});
    this.#shown = options.show ?? true;
    this.#bounds = { x: 0, y: 0, width: options.width ?? 800, height: options.height ?? 600 };
    this.webContents = new WebContents(options.webPreferences?.preload);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    windows.add(this);
    app.emit('browser-window-created', preventable(), this);
  }
  static getAllWindows = () =>
    [...windows].filter((one): one is BrowserWindow => one instanceof BrowserWindow);
  override emit(event: string, ...given: unknown[]): boolean {
    note(`window ${event}`);
    return super.emit(event, ...given);
  }
  #alive(): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
  }
  loadURL(url: string): Promise<void> {
    this.#alive();
    return this.webContents.loadURL(url);
  }
  show(): void {
    this.#alive();
    this.#shown = true;
    this.focus();
  }
  focus(): void {
    this.#alive();
    this.#focused = true;
    note('window focused');
  }
  restore(): void {
    this.#alive();
  }
  maximize(): void {
    this.#maximised = true;
  }
  setMenu(_menu: unknown): void {
    this.#alive();
  }
  isVisible = () => this.#shown;
  isFocused = () => this.#focused;
  isMinimized = () => false;
  isMaximized = () => this.#maximised;
  isDestroyed = () => this.#destroyed;
  getNormalBounds = () => ({ ...this.#bounds });
  close(): void {
    if (this.#destroyed) return;
    const asked = preventable();
    this.emit('close', asked);
    if (!asked.defaultPrevented) this.destroy();
  }
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    windows.delete(this);
    this.webContents.destroy();
    this.emit('closed');
    app.windowGone();
  }
}
