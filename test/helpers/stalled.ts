/** What a failed test says too where its page draws nothing any more, and takes no click. */
export const stalledWords = 'The browser has stalled: this page draws no more frames.';

/** How long a page may take for a frame, or for the pointer: a busy computer takes some tenths of a second. */
export const stallLimit = 5_000;

/** False where a page gives no sign for as long as it may take. */
export const inTime = (sign: Promise<unknown>): Promise<boolean> =>
  Promise.race([sign.then(() => true), new Promise<false>((over) => setTimeout(over, stallLimit, false))]);
