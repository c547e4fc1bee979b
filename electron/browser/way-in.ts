import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a page into `folder` that leads to the address, for this account alone to read. The browser is started with
 * its path: the arguments of a program are in the list of processes, which every user of the computer can read. Returns
 * the path, or null where the disk does not take it.
 */
export function writeWayIn(folder: string, address: string): string | null {
  const path = join(folder, `${randomBytes(12).toString('hex')}.html`);
  const page = `<!doctype html><meta charset="utf-8"><title>Baton</title><script>location.replace(${JSON.stringify(address)})</script>`;
  try {
    writeFileSync(path, page, { flag: 'wx', mode: 0o600 });
    return path;
  } catch {
    // Whoever starts Baton is told to open the printed address instead.
    return null;
  }
}
