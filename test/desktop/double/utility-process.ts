import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import path from 'node:path';
import { across } from './ports.ts';
import { onlyAfterReady } from './state.ts';

class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;
  #live = true;
  pid: number | undefined;
  constructor(entry: string, args: string[], execArgv: string[]) {
    super();
    this.#child = fork(entry, args, {
      serialization: 'advanced',
      execArgv: [...execArgv, '--import', path.join(import.meta.dirname, 'utility-child.ts')],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child.on('spawn', () => {
      this.pid = this.#child.pid;
      this.emit('spawn');
    });
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('exit', (code, signal) => {
      this.#live = false;
      this.pid = undefined;
      this.emit('exit', code ?? (signal === null ? 0 : 15));
    });
  }
  postMessage(message: unknown): void {
    const copy = across(message);
    if (this.#live) this.#child.send(copy as object);
  }
  kill(): boolean {
    return this.#child.kill();
  }
}

export const utilityProcess = {
  fork(entry: string, args: string[] = [], options: { execArgv?: string[] } = {}): UtilityProcess {
    onlyAfterReady('utilityProcess.fork');
    if (!path.isAbsolute(entry)) throw new Error('The entry of a utility process must be an absolute path');
    return new UtilityProcess(entry, args, options.execArgv ?? []);
  },
};
