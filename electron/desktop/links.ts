import { shell } from 'electron/common';
import { reportQuietly } from '../browser/report.ts';
import { mayOpen } from './link-hosts.ts';

export function openLink(address: string): void {
  if (!mayOpen(address)) return;
  shell.openExternal(address).catch((error: unknown) => reportQuietly(error, 'opening a link'));
}
