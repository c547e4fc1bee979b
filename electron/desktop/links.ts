import { shell } from 'electron/common';
import { webAddress } from '../../shared/rules/web-address.ts';
import { reportQuietly } from '../browser/report.ts';
import { mayOpen } from './link-hosts.ts';

const open = (address: string) =>
  void shell.openExternal(address).catch((error: unknown) => reportQuietly(error, 'opening a link'));

/** What a page or the menu asks for: the listed places alone. */
export function openLink(address: string): void {
  if (mayOpen(address)) open(address);
}

/** A web address that the school's file keeps and its user asked to open; whether it is one. */
export function openKept(address: string): boolean {
  const web = webAddress(address);
  if (web !== null) open(web);
  return web !== null;
}
