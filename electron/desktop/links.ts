import { shell } from 'electron/common';
import { reportQuietly } from '../browser/report.ts';

/** The only places that Baton ever sends the user's browser to. */
export const linkHosts: ReadonlySet<string> = new Set([
  'www.gov.uk',
  'www.legislation.gov.uk',
  'ico.org.uk',
  'professional-development-for-teachers-leaders.education.gov.uk',
]);

export function mayOpen(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === 'https:' &&
    url.username === '' &&
    url.password === '' &&
    linkHosts.has(url.host)
  );
}

export function openLink(address: string): void {
  if (!mayOpen(address)) return;
  shell.openExternal(address).catch((error: unknown) => reportQuietly(error, 'opening a link'));
}
