import { EventEmitter } from 'node:events';
import { note, onlyAfterReady, state } from './state.ts';

/** The small modules of which Baton uses one or two things. */
class PowerMonitor extends EventEmitter {
  override on(event: string, listener: (...given: unknown[]) => void): this {
    onlyAfterReady('powerMonitor');
    return super.on(event, listener);
  }
}
export const powerMonitor = new PowerMonitor();

class NativeTheme extends EventEmitter {
  themeSource = 'system';
  get shouldUseDarkColors(): boolean {
    return this.themeSource === 'dark';
  }
}
export const nativeTheme = new NativeTheme();

export const screen = {
  getAllDisplays() {
    onlyAfterReady('screen');
    const area = { x: 0, y: 0, width: 1920, height: 1080 };
    return [{ id: 1, bounds: area, workArea: area }];
  },
};

export const shell = {
  async openExternal(url: string): Promise<void> {
    state.opened.push(url);
  },
  async openPath(file: string): Promise<string> {
    state.opened.push(file);
    return '';
  },
  showItemInFolder(file: string): void {
    note('reveal');
    state.opened.push(file);
  },
};
