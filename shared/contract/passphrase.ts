import { z } from 'zod';
import { lengthOf, shortestPassphrase } from '../rules/passphrase-length.ts';

/** A passphrase for a file. Nothing is asked of it but its length, in any script. */
export const newPassphrase = z
  .string()
  .max(1000, 'Keep the passphrase under 1,000 characters.')
  .refine(
    (typed) => lengthOf(typed) >= shortestPassphrase,
    `Use at least ${shortestPassphrase} characters: shorter ones can all be tried by somebody who has the file.`,
  );
