import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron/main';
import { isOurs } from './pages.ts';

/** Whether a message comes from the top frame of one of our pages. A frame that has gone is not trusted. */
export function isOurPage(event: Pick<IpcMainEvent | IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOurs(frame.url);
}

/** The only way that messages from pages are listened to. */
export function listen(channel: string, take: (event: IpcMainEvent) => void): void {
  ipcMain.on(channel, (event) => {
    if (isOurPage(event)) take(event);
  });
}

/** The only way that questions from pages are answered. */
export function answer(channel: string, reply: (given: unknown) => unknown): void {
  ipcMain.handle(channel, (event, given: unknown) => {
    if (!isOurPage(event)) throw new Error('Not one of our pages.');
    return reply(given);
  });
}
