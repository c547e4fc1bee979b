/** A file the user handed to Baton: pages know it by `ref` only, never by path. */
export interface HandedFile {
  readonly ref: string;
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/** What core asks of the window it lives in: the desktop app, or the browser's host. */
export interface Shell {
  readonly kind: 'desktop' | 'browser';
  /** A file that the user chose or dropped, by its ref. Throws a Refusal when the ref is not known. */
  handed(ref: string): HandedFile;
  /** A new empty path in Baton's own temporary folder, wiped at start and at a clean exit. */
  temporary(name: string): string;
  /**
   * Hands a finished file to the user: the desktop asks where to save it, the browser downloads it.
   * Returns null when the user thinks better of it. `ref` lets 'Show file' reveal it later.
   */
  handOver(path: string, suggestedName: string): Promise<{ ref: string; name: string } | null>;
  /** Prints a page of the app (`#/print/…`) to a tagged PDF at `path`. */
  printToPdf(html: PrintJob, path: string, signal: AbortSignal): Promise<void>;
}

/** One document to print: a name from `renderer/print/` and the data it shows. */
export interface PrintJob {
  readonly document: string;
  readonly title: string;
  readonly data: unknown;
}
