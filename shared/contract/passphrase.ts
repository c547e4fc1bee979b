import { z } from 'zod';

/** Fewer are tried out in days by whoever has the file, however strange they are. */
export const shortestPassphrase = 10;

/** Letters as people count them: an accent typed apart is none of its own. */
export const lengthOf = (passphrase: string): number => [...passphrase.normalize('NFC')].length;

/** A passphrase for a file. Nothing is asked of it but its length, in any script. */
export const newPassphrase = z
  .string()
  .max(1000, 'Keep the passphrase under 1,000 characters.')
  .refine(
    (typed) => lengthOf(typed) >= shortestPassphrase,
    `Use at least ${shortestPassphrase} characters: shorter ones can all be tried by somebody who has the file.`,
  );
