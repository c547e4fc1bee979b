import { EventEmitter } from 'node:events';
import { across } from './ports.ts';

type Handler = (event: object, ...given: unknown[]) => unknown;

class IpcMain extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  }
  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }
}
export const ipcMain = new IpcMain();

/** Answers a page's `invoke`; of an error only the text crosses. */
export async function invoke(event: object, channel: string, given: unknown[]): Promise<unknown> {
  const handler = ipcMain.handlers.get(channel);
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
  return across(await handler(event, ...across(given)));
}
