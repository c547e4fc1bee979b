import { basename, dirname, join } from 'node:path';
import type { AppStatus } from '../../../shared/contract/app-status.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { byText } from '../../../shared/rules/by-text.ts';
import { londonDate } from '../../../shared/rules/dates.ts';
import { type Backup, backupsIn } from '../school-file/backups.ts';
import { aboutBackups, backedUpFrom } from '../school-file/backups-about.ts';
import type { Disk } from '../school-file/disk.ts';
import { loadEngine } from '../school-file/engine.ts';
import { unseal } from '../school-file/image.ts';
import { load, replay } from '../school-file/opening.ts';
import { Statements, writerOn } from '../school-file/statements.ts';
import { newestStep } from '../school-file/steps.ts';
import { type Held, heldIn } from './holds.ts';
import { whyRescue } from './refusals.ts';

export interface Offer {
  /** The file that is damaged, or where it was. */
  readonly path: string;
  readonly why: 'damaged' | 'missing';
  readonly backup: Backup;
  readonly refused: Refusal['data'];
  /** On how many later days the file was written: what was done on them is not in the backup. */
  readonly laterDays: number;
  /** Later changes that Baton kept besides and that go on from this backup; null where only the passphrase shows it. */
  readonly continued: number | null;
  /** What a head counts in it; null where only the passphrase shows it. */
  readonly holds: readonly Held[] | null;
}

/**
 * After a file could not be opened: the newest backup of what was there last, where the file is damaged, empty,
 * something else by now or not there any more, and a backup with a whole seal is there. Else null.
 */
export async function offerFor(
  disk: Disk,
  { backups, journals }: { readonly backups: string; readonly journals: string },
  path: string,
  error: unknown,
): Promise<Offer | null> {
  const why = error instanceof Refusal ? whyRescue(error.data.code) : null;
  if (!(error instanceof Refusal) || why === null) return null;
  // Within a file the sequence says which is the newest; the clock only where two files were at this place.
  const candidates = backedUpFrom(disk, backups, path)
    .map((id) => backupsIn(disk, join(backups, id)))
    .sort(([a], [b]) => byText(b?.at ?? '', a?.at ?? ''));
  for (const backup of candidates.flat()) {
    if (!(await isWhole(disk, backup))) continue;
    const days = aboutBackups(disk, dirname(backup.path))?.days ?? [];
    const laterDays = days.filter((day) => day > londonDate(backup.at)).length;
    return { path, why, backup, refused: error.data, laterDays, ...(await inside(disk, journals, backup)) };
  }
  return null;
}

/** What is in a backup, and how many changes the journals hold that go on from it: opening it replays them. */
async function inside(
  disk: Disk,
  journals: string,
  { path }: Backup,
): Promise<Pick<Offer, 'continued' | 'holds'>> {
  let holds: Offer['holds'] = null;
  try {
    const loaded = await load(await loadEngine(), disk, path);
    const statements = new Statements(loaded.db);
    try {
      holds = heldIn(writerOn(statements, () => false));
      const before = newestStep(statements);
      replay(loaded, { ...disk, remove: () => undefined }, journals);
      return { holds, continued: newestStep(statements) - before };
    } finally {
      statements.free();
      loaded.db.close();
    }
  } catch (error) {
    // Locked with a passphrase, or a journal that opening the backup will refuse in its own words.
    if (error instanceof Refusal) return { holds, continued: null };
    throw error;
  }
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

/** What pages are told of an offer. `recent` is the file's entry among the recent files, or null. */
export const describeOffer = (offer: Offer | null, recent: string | null): AppStatus['rescue'] =>
  offer === null
    ? null
    : {
        name: basename(offer.path).replace(/\.baton$/i, ''),
        why: offer.why,
        recent,
        refused: offer.refused,
        at: offer.backup.at,
        bytes: offer.backup.bytes,
        holds: offer.holds === null ? null : [...offer.holds],
        laterDays: offer.laterDays,
        continued: offer.continued,
      };
