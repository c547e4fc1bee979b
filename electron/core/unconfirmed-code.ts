import { z } from 'zod';
import { newId } from './new-id.ts';
import type { SchoolFile } from './school-file/school-file.ts';
import { keepSetting, setting } from './settings.ts';
import type { Reader, Writer } from './sql.ts';

/**
 * The setting that says that recovery codes were made and not confirmed to be kept: by the ids of the keys that came
 * with them, which open nothing. One of a key that is in force no more says nothing; while the key is being changed
 * that of the key before stands too, since the change may fail.
 */
export const UNCONFIRMED = 'recovery_code_unconfirmed';

const keptIn = (db: Reader): readonly string[] =>
  setting(db, UNCONFIRMED, z.union([z.array(z.string()), z.string().transform((id) => [id])])) ?? [];

/** Notes in a file that is being made under this key that its recovery code is not confirmed. */
export function noteUnconfirmed(db: Writer, keyId: string): void {
  keepSetting(db, UNCONFIRMED, [keyId]);
}

/** Whether the recovery code of this file was made and never confirmed to be kept. */
export function isUnconfirmed(file: SchoolFile): boolean {
  const id = file.unlock?.key.id;
  return id !== undefined && !file.readOnly && file.query(keptIn).includes(id);
}

/** Before the file is encrypted under a new key: should nobody confirm the code that comes with it, Baton asks again. */
export function beginChange(file: SchoolFile, keyId: string): void {
  const before = file.unlock?.key.id;
  file.command({ id: newId(), area: 'settings', name: 'beginPassphrase' }, (db, describe) => {
    keepSetting(db, UNCONFIRMED, [...keptIn(db).filter((id) => id === before), keyId]);
    describe('Began to change what opens the file');
  });
}

/** Somebody says that the recovery code is kept. */
export function confirm(file: SchoolFile): void {
  if (!isUnconfirmed(file)) return;
  file.command({ id: newId(), area: 'settings', name: 'confirmRecoveryCode' }, (db, describe) => {
    keepSetting(db, UNCONFIRMED, null);
    describe('Confirmed that the recovery code is in the safe');
  });
}
