/** Milliseconds after a start by when the first page is drawn: reading what it did without holds nothing up any more. */
export const SETTLED_MS = 3_000;
