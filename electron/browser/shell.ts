import { randomBytes } from 'node:crypto';
import { constants, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../shared/contract/refusal.ts';
import { freePlace, plainName } from '../core/file-names.ts';
import { errorCode } from '../core/school-file/disk.ts';
import { cannotWrite } from '../core/school-file/refusals.ts';
import { openUpload } from '../core/sealed-upload.ts';
import type { HandedFile, KeptPreferences, Shell } from '../core/shell.ts';
import { printWithBrowser } from './print.ts';
import { wipeFolder } from './temporary-folder.ts';

export interface BrowserShell extends Shell {
  /** Takes in an uploaded file that already lies in the temporary folder. */
  take(path: string, name: string, bytes: number, key?: string): HandedFile;
  /** A file ready to be downloaded, by ref. */
  ready(ref: string): { path: string; name: string } | undefined;
  /** It has been downloaded whole, so Baton keeps it no longer. */
  fetched(ref: string): void;
}

/** A page fetches what is ready at once; one that does not has gone. */
const FETCHED_WITHIN_MS = 2 * 60_000;

/** The shell of the browser's host: files come by upload and leave by download; school files stay in one folder. */
export function createBrowserShell(parts: {
  schools: string;
  temporary: string;
  /** The folder of what was built, for printing. */
  built: string;
  preferences: KeptPreferences;
}): BrowserShell {
  const taken = new Map<string, HandedFile>();
  const outgoing = new Map<string, { path: string; name: string }>();
  const adopted = new Set<string>();
  const newRef = () => randomBytes(12).toString('base64url');
  const letGo = (ref: string) => {
    const file = outgoing.get(ref);
    outgoing.delete(ref);
    if (file !== undefined) rmSync(file.path, { force: true });
  };
  return {
    kind: 'browser',
    preferences: parts.preferences,
    take(path, name, bytes, key) {
      const file = { ref: newRef(), name: plainName(name), path, bytes, key };
      taken.set(file.ref, file);
      return file;
    },
    handed(ref) {
      const file = taken.get(ref);
      if (file !== undefined) return file;
      throw new Refusal('file.not-handed', 'That file is no longer at hand.', { wayOut: 'Choose it again.' });
    },
    choose: async () => null,
    chooseSeveral: async () => [],
    placeForNew: async (name) => freePlace(parts.schools, `${plainName(name)}.baton`),
    adopt: async (file) => {
      const path = freePlace(parts.schools, `${file.name.replace(/\.baton$/i, '')}.baton`);
      try {
        if (file.key === undefined) copyFileSync(file.path, path, constants.COPYFILE_EXCL);
        else {
          const bytes = openUpload(readFileSync(file.path), file.key);
          writeFileSync(path, bytes, { flag: 'wx', mode: 0o600 });
        }
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') rmSync(path, { force: true });
        throw cannotWrite(error);
      }
      adopted.add(path);
      return path;
    },
    letGo: (path) => {
      if (adopted.delete(path)) rmSync(path, { force: true });
    },
    wipe() {
      taken.clear();
      outgoing.clear();
      wipeFolder(parts.temporary);
    },
    temporary: (name) => join(parts.temporary, `${newRef()}-${plainName(name)}`),
    async handOver(path, suggestedName) {
      const file = { ref: newRef(), name: plainName(suggestedName), path };
      outgoing.set(file.ref, file);
      setTimeout(() => letGo(file.ref), FETCHED_WITHIN_MS).unref();
      return { ref: file.ref, name: file.name };
    },
    ready: (ref) => outgoing.get(ref),
    fetched: letGo,
    reveal: () => undefined,
    openInBrowser: () => false,
    printToPdf: (job, path, signal) =>
      printWithBrowser(
        job,
        path,
        { built: parts.built, profile: join(parts.temporary, `browser-${newRef()}`) },
        signal,
      ),
  };
}
