import { basename, join } from 'node:path';
import type { AppStatus } from '../../../shared/contract/app-status.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { byText } from '../../../shared/rules/by-text.ts';
import { type Backup, backupsIn } from '../school-file/backups.ts';
import { backedUpFrom } from '../school-file/backups-about.ts';
import type { Disk } from '../school-file/disk.ts';
import { unseal } from '../school-file/image.ts';
import { refusalOfDamage } from './refusals.ts';

export interface Offer {
  /** The damaged file. */
  readonly path: string;
  readonly backup: Backup;
  readonly refused: Refusal['data'];
}

/**
 * After a file could not be opened: the newest backup of what was there last, where the file is damaged, empty or
 * something else by now, and a backup with a whole seal is there. Else null.
 */
export async function offerFor(
  disk: Disk,
  backups: string,
  path: string,
  error: unknown,
): Promise<Offer | null> {
  if (!(error instanceof Refusal) || !refusalOfDamage(error.data.code)) return null;
  // Within a file the sequence says which is the newest; the clock only where two files were at this place.
  const candidates = backedUpFrom(disk, backups, path)
    .map((id) => backupsIn(disk, join(backups, id)))
    .sort(([a], [b]) => byText(b?.at ?? '', a?.at ?? ''));
  for (const backup of candidates.flat())
    if (await isWhole(disk, backup)) return { path, backup, refused: error.data };
  return null;
}

async function isWhole(disk: Disk, { path }: Backup): Promise<boolean> {
  try {
    await unseal(await disk.readWhole(path));
    return true;
  } catch {
    // An older one may be whole.
    return false;
  }
}

export const describeOffer = (offer: Offer | null): AppStatus['rescue'] =>
  offer === null
    ? null
    : {
        name: basename(offer.path).replace(/\.baton$/i, ''),
        refused: offer.refused,
        at: offer.backup.at,
        bytes: offer.backup.bytes,
      };
