/** What a failed test says too where its page draws nothing any more, and takes no click. */
export const stalledWords = 'The browser has stalled: this page draws no more frames.';
