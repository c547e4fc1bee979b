import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import initSqlJs from 'sql.js';
import { decryptImage } from '../../electron/core/school-file/encryption/container.ts';
import type { Unlock } from '../../electron/core/school-file/encryption/file-key.ts';
import { unseal } from '../../electron/core/school-file/image.ts';

const sql = await initSqlJs();

/** The file that was handed over, as whoever has it can open it. */
export async function handed(folder: string, unlock: Unlock) {
  const { image } = await unseal(readFileSync(join(folder, 'handed-over.baton')));
  const opened = await decryptImage(image, unlock);
  const db = new sql.Database(opened.image);
  const list = (query: string) => db.exec(query)[0]?.values.map((row) => row[0]) ?? [];
  return { bytes: opened.image, list };
}
