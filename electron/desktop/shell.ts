import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { shell } from 'electron/common';
import { Refusal } from '../../shared/contract/refusal.ts';
import { wipeFolder } from '../browser/temporary-folder.ts';
import { plainName } from '../core/file-names.ts';
import { putFile, refuseOwnPlace } from '../core/put-file.ts';
import { realDisk } from '../core/school-file/disk.ts';
import type { HandedFile, KeptPreferences, PrintJob, Shell } from '../core/shell.ts';
import type { Dialogs } from './dialogs.ts';
import { openKept } from './links.ts';

export interface DesktopShell extends Shell {
  /** Takes in a file that the user dropped or opened; null when it is not a file. */
  take(path: string): HandedFile | null;
}

/** The desktop's shell: the system's dialogs and file manager, printing in a hidden window. */
export function createDesktopShell(parts: {
  temporary: string;
  /** Folders of Baton's own, in which nothing is put for its user. */
  own: readonly string[];
  preferences: KeptPreferences;
  dialogs: Dialogs;
  print: (job: PrintJob, path: string, signal: AbortSignal) => Promise<void>;
}): DesktopShell {
  const taken = new Map<string, HandedFile>();
  const handedOver = new Map<string, string>();
  const newRef = () => randomBytes(12).toString('base64url');
  const take = (given: string): HandedFile | null => {
    if (!path.isAbsolute(given) || !existsSync(given)) return null;
    const about = statSync(given);
    if (!about.isFile()) return null;
    const file = { ref: newRef(), name: path.basename(given), path: given, bytes: about.size };
    taken.set(file.ref, file);
    return file;
  };
  return {
    kind: 'desktop',
    preferences: parts.preferences,
    take,
    handed(ref) {
      const file = taken.get(ref);
      if (file !== undefined) return file;
      throw new Refusal('file.not-handed', 'That file is no longer at hand.', { wayOut: 'Choose it again.' });
    },
    async choose(purpose) {
      const chosen = await parts.dialogs.chooseToOpen(purpose);
      return chosen === null ? null : take(chosen);
    },
    async chooseSeveral(purpose) {
      const chosen = await parts.dialogs.chooseSeveralToOpen(purpose);
      return chosen.flatMap((one) => take(one) ?? []);
    },
    async placeForNew(name) {
      const to = await parts.dialogs.chooseToSave('Keep the school file', `${plainName(name)}.baton`);
      if (to !== null) refuseOwnPlace(to, parts.own);
      return to;
    },
    adopt: async (file) => file.path,
    letGo: () => undefined,
    wipe: () => wipeFolder(parts.temporary),
    temporary: (name) => path.join(parts.temporary, `${newRef()}-${plainName(name)}`),
    async handOver(from, suggestedName) {
      const to = await parts.dialogs.chooseToSave('Save', plainName(suggestedName));
      try {
        if (to === null) return null;
        await putFile(realDisk, from, to, parts.own);
      } finally {
        await rm(from, { force: true });
      }
      const ref = newRef();
      handedOver.set(ref, to);
      return { ref, name: path.basename(to) };
    },
    reveal(ref) {
      const place = handedOver.get(ref);
      if (place !== undefined && existsSync(place)) shell.showItemInFolder(place);
    },
    openInBrowser: openKept,
    printToPdf: parts.print,
  };
}
