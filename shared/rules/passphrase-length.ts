/** Fewer are tried out in days by whoever has the file, however strange they are. */
export const shortestPassphrase = 10;

/** Letters as people count them: an accent typed apart is none of its own. */
export const lengthOf = (passphrase: string): number => [...passphrase.normalize('NFC')].length;
