import type { FilePurpose } from '../../shared/contract/app.ts';
import type { PreferenceChange, Preferences } from '../../shared/contract/preferences.ts';

/** A file the user handed to Baton: pages know it by `ref` only, never by path. */
export interface HandedFile {
  readonly ref: string;
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** What an upload is encrypted with while it waits; absent for the user's own file. */
  readonly key?: string;
}

/** One document to print: its name in `renderer/print/` and the data it shows. */
export interface PrintJob {
  readonly document: string;
  readonly title: string;
  readonly data: unknown;
}

/** How somebody likes Baton on this computer, kept from one start to the next. Nothing about people goes there. */
export interface KeptPreferences {
  read(): Preferences;
  /** It holds at once, and is kept once this settles; throws a Refusal where it could not be. */
  write(change: PreferenceChange): Promise<void>;
}

/** What core asks of the window it lives in: the desktop app, or the browser's host. */
export interface Shell {
  readonly kind: 'desktop' | 'browser';
  readonly preferences: KeptPreferences;
  /** A file that the user chose, dropped or uploaded, by its ref. Throws a Refusal when it is not known. */
  handed(ref: string): HandedFile;
  /** Asks for a file with the system's dialog; null when the user thinks better of it. */
  choose(purpose: FilePurpose): Promise<HandedFile | null>;
  /** Asks for any number of files at once; none when the user thinks better of it. */
  chooseSeveral(purpose: FilePurpose): Promise<readonly HandedFile[]>;
  /** Where a new school file goes: the desktop asks, the browser's host keeps it in its own folder. */
  placeForNew(suggestedName: string): Promise<string | null>;
  /** The path at which a handed school file is edited: itself on the desktop, a copy in the browser's host. */
  adopt(file: HandedFile): Promise<string>;
  /** Takes back what `adopt` made where the file could not be opened; the handed file stays as it is. */
  letGo(path: string): void;
  /** A new path in Baton's own temporary folder, which is wiped at start and at a clean exit. */
  temporary(name: string): string;
  /** Removes everything in Baton's own temporary folder and forgets what was handed to Baton or is ready to be fetched. */
  wipe(): void;
  /** Hands a finished file to the user: the desktop asks where to save it, the browser downloads it. */
  handOver(path: string, suggestedName: string): Promise<{ ref: string; name: string } | null>;
  /** Shows a handed-over file in the system's file manager. */
  reveal(ref: string): void;
  /** Opens a web address in the user's browser, https alone; false where the page, which is in it, does so itself. */
  openInBrowser(address: string): boolean;
  /** Prints one document to a tagged PDF at `path`. */
  printToPdf(job: PrintJob, path: string, signal: AbortSignal): Promise<void>;
}
