import type { DifferenceKind } from '../../../shared/rules/backup-words.ts';
import type { Reader } from '../sql.ts';
import { raw } from '../versions/raw.ts';

export interface Held {
  readonly kind: DifferenceKind;
  readonly count: number;
}

/** By these a head knows a file again. They stand on the first page, which anybody may see: flags are not among them. */
const told = ['person', 'post', 'review', 'nomination', 'plan'] as const satisfies readonly DifferenceKind[];

/** How many records of each kind by which a head knows a file again are in it; what there is none of is left out. */
export function heldIn(db: Reader): Held[] {
  return told
    .map((kind) => ({
      kind,
      count: db.get(raw<{ n: number }>(`SELECT count(*) AS n FROM main.${kind}`))?.n ?? 0,
    }))
    .filter(({ count }) => count > 0);
}
