import type { ImportChoices } from '../../../shared/contract/import.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { ComparedStaffList } from '../jobs/compare-staff-list.ts';

export interface KeptPreview {
  /** The school file that it was compared with, and the newest step then. */
  readonly fileId: string;
  readonly seq: number;
  readonly ref: string;
  readonly choices: ImportChoices;
  readonly compared: ComparedStaffList;
  /** What taking it in answered, so that a second click takes in nothing again; it holds as long as its step does. */
  applied: Applied | null;
}

export interface Applied {
  readonly added: number;
  readonly changed: number;
  readonly missing: number;
  readonly unsettled: number;
  readonly problems: number;
  readonly rowsLost: number;
  /** The command that took it in; null where there was nothing to take in. */
  readonly command: string | null;
}

/** A head compares one list at a time; the last but one serves a second page. */
const most = 2;
const kept = new Map<string, KeptPreview>();

/** Keeps a preview in memory, so that what is taken in is what core worked out and not what a page says. */
export function keepPreview(id: string, preview: KeptPreview): void {
  kept.delete(id);
  kept.set(id, preview);
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
}

/**
 * Refuses to put what was typed for a row into the row of that number where the file was saved anew since it was last
 * compared: it may be somebody else's by now.
 */
export function refuseSavedAnew({
  ref,
  choices,
  compared,
}: Pick<KeptPreview, 'ref' | 'choices' | 'compared'>): void {
  if (Object.keys(choices.fixes).length === 0) return;
  const before = [...kept.values()].findLast((preview) => preview.ref === ref);
  if (before === undefined || before.compared.mark === compared.mark) return;
  throw new Refusal(
    'import.saved-anew',
    'The file was saved anew meanwhile, so what you mended here may stand in other rows now.',
    { wayOut: 'Choose the file again, and look at its rows once more.' },
  );
}

/** Lets go of every preview, since they hold people of a file that is closed. */
export function forgetPreviews(): void {
  kept.clear();
}

/** A preview that was made for this file. Refuses where it is no longer at hand. */
export function previewOf(id: string, fileId: string): KeptPreview {
  const found = kept.get(id);
  if (found?.fileId === fileId) return found;
  throw new Refusal('import.no-preview', 'This comparison is no longer at hand; nothing was changed.', {
    wayOut: 'Choose the file again.',
  });
}
