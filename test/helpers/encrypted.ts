import { type FileKey, makeKey } from '../../electron/core/school-file/encryption/file-key.ts';
import type { ScryptCost } from '../../electron/core/school-file/encryption/slots.ts';

/** So cheap that a test can try hundreds of passphrases; the app has no way to it but this parameter. */
export const cheap: ScryptCost = { N: 16, r: 8, p: 1 };

export const PASSPHRASE = 'seven quiet herons wade';

export const cheapKey = (passphrase = PASSPHRASE): Promise<{ key: FileKey; recoveryCode: string }> =>
  makeKey(passphrase, cheap);
