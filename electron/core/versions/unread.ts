import type { Refusal } from '../../../shared/contract/refusal.ts';
import { madeBy } from '../../../shared/rules/conflicted-names.ts';

const OF_ANOTHER = ['versions.of-another', 'file.foreign'];
const LOCKED = ['unlock.other-passphrase', 'file.locked'];

/**
 * Whether a file beside the open one, which could not be read for this reason, may be a version of it: from before its
 * passphrase was changed, whatever it is called, or damaged under a name that is made of the open file's, `own`.
 */
export function mayBeVersion({ data }: Refusal, name: string, own: string): boolean {
  if (OF_ANOTHER.includes(data.code)) return false;
  return LOCKED.includes(data.code) || madeBy(name, own) !== null || name.startsWith(own);
}
