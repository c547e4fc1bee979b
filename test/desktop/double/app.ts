import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Lock, takeLock } from './instance-lock.ts';
import { note, onlyBeforeReady, state } from './state.ts';
import { windows } from './windows-list.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const pkg = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

const flag = (name: string) =>
  process.argv.find((item) => item.startsWith(`--${name}=`))?.slice(name.length + 3);

/** An event that a listener may prevent. */
export function preventable() {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

class App extends EventEmitter {
  readonly #paths = new Map<string, string>([
    ['userData', flag('user-data-dir') ?? path.join(os.tmpdir(), 'baton-double')],
    ['home', os.homedir()],
    ['documents', process.env.BATON_DOUBLE_DOCUMENTS ?? os.homedir()],
    ['downloads', path.join(os.homedir(), 'Downloads')],
    ['temp', os.tmpdir()],
  ]);
  #lock: Lock | null = null;
  #quitting = false;
  #ended = false;
  readonly #becameReady = Promise.withResolvers<void>();
  readonly isPackaged = false;
  readonly commandLine = {
    hasSwitch: (name: string) =>
      process.argv.some((item) => item === `--${name}` || item.startsWith(`--${name}=`)),
    appendSwitch: (_name: string) => onlyBeforeReady('commandLine.appendSwitch'),
  };

  override emit(event: string, ...given: unknown[]): boolean {
    note(`app ${event}`);
    return super.emit(event, ...given);
  }
  getName = () => String(pkg.productName);
  getVersion = () => String(pkg.version);
  getAppPath = () => root;
  isReady = () => state.ready;
  whenReady = () => this.#becameReady.promise;
  getPath(name: string): string {
    const found = this.#paths.get(name);
    if (found === undefined) throw new Error(`Failed to get '${name}' path`);
    return found;
  }
  setPath(name: string, folder: string): void {
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute');
    if (!existsSync(folder)) throw new Error(`Failed to set path: ${folder} does not exist`);
    if (name === 'userData') onlyBeforeReady("setPath('userData')");
    this.#paths.set(name, folder);
  }
  enableSandbox(): void {
    onlyBeforeReady('app.enableSandbox');
    state.handlers.add('enableSandbox');
  }
  setAppUserModelId(_id: string): void {}
  setAboutPanelOptions(_options: object): void {}
  requestSingleInstanceLock(told?: unknown): boolean {
    this.#lock ??= takeLock(this.getPath('userData'), told, (argv, cwd, data) =>
      this.emit('second-instance', preventable(), argv, cwd, data),
    );
    return this.#lock !== null;
  }
  releaseSingleInstanceLock(): void {
    this.#lock?.release();
    this.#lock = null;
  }

  becomeReady(): void {
    state.ready = true;
    this.emit('will-finish-launching');
    this.emit('ready', preventable(), {});
    this.#becameReady.resolve();
  }
  quit(): void {
    if (this.#quitting) return;
    if (!state.ready) {
      this.#end(0);
      return;
    }
    const asked = preventable();
    this.emit('before-quit', asked);
    if (asked.defaultPrevented) return;
    this.#quitting = true;
    for (const window of [...windows]) {
      window.close();
      // A window that prevents its closing cancels the quit.
      if (windows.has(window)) {
        this.#quitting = false;
        return;
      }
    }
    this.#willQuit();
  }
  #willQuit(): void {
    const asked = preventable();
    this.emit('will-quit', asked);
    this.#quitting = false;
    if (!asked.defaultPrevented) this.#end(0);
  }
  exit(code = 0): void {
    this.#quitting = true;
    for (const window of [...windows]) window.destroy();
    this.#end(code);
  }
  #end(code: number): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#quitting = true;
    this.emit('quit', preventable(), code);
    this.#lock?.release();
    process.send?.({ ended: code, trace: state.trace });
    const leave = () => process.exit(code);
    if (state.browser === null) setImmediate(leave);
    else state.browser.close().then(leave, leave);
  }
  /** For the double: a window has gone. */
  windowGone(): void {
    if (windows.size > 0 || this.#quitting) return;
    if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }
}

export const app = new App();
