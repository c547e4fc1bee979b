import { z } from 'zod';
import { appStatus, handedOver } from './app-status.ts';
import { job, jobOfAnyFile, query } from './kinds.ts';
import { newPassphrase } from './passphrase.ts';

const nothing = z.strictObject({});
const secret = z.string().max(1000);
/** Asked again before it is changed, so that a desk left unlocked is not enough; not after the recovery code. */
const current = secret.nullable();
/** What somebody knows that opens a file. */
export const typed = z.union([
  z.strictObject({ passphrase: secret }),
  z.strictObject({ recoveryCode: secret }),
]);
export type Typed = z.infer<typeof typed>;

/** The passphrase of the school file: what opens it, locks it and changes what opens it. */
export const protectionContract = {
  /** Opens the file that is locked. Tries become slower after a few wrong ones; none of them loses anything. */
  unlock: jobOfAnyFile(typed, appStatus),
  /** Locks the file: it is written, and what opens it and what is in it leave memory. */
  lock: jobOfAnyFile(nothing, appStatus),
  /** Somebody is at the keyboard; the file is locked when nobody has been for as long as it says. */
  stirred: jobOfAnyFile(nothing, nothing),
  /** Sets or changes the passphrase. The file is encrypted anew and gets a new recovery code; the old is void. */
  setPassphrase: job(z.strictObject({ current, passphrase: newPassphrase }), appStatus),
  /** Takes the encryption off. */
  removePassphrase: job(z.strictObject({ current }), appStatus),
  /** A new recovery code under the same passphrase; the old code is void. */
  renewRecoveryCode: job(z.strictObject({ current: secret }), appStatus),
  /** The recovery code that was just made, until it has been confirmed; then null, since it is kept nowhere. */
  recoveryCode: query(nothing, z.object({ code: z.string().nullable() })),
  /** The recovery code as a page for the school's safe. */
  printRecoveryCode: job(nothing, handedOver.nullable()),
  /** The recovery code has been printed or written down, so it is forgotten here. */
  confirmRecoveryCode: job(nothing, appStatus),
};
