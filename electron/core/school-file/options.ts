import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { Disk } from './disk.ts';
import type { Unlock } from './encryption/file-key.ts';
import type { Holder, Pause } from './lock.ts';

/** Where a school file and what Baton keeps of it lie. */
export interface SchoolFileOptions {
  /** The school file, 'Name.baton'. */
  readonly path: string;
  /** Folder in the app's own data for journals. */
  readonly journals: string;
  /** Folder in the app's own data under which backups are kept; none are made where left out. */
  readonly backups?: string;
  readonly clock: () => Date;
  /** Who is named in the lock; this process where left out. */
  readonly holder?: Holder;
  /** How time passes while the lock of another computer is watched; really, where left out. */
  readonly pause?: Pause;
  /** The disk, so that a failing one can be tested. */
  readonly disk?: Disk;
}

/** How a file is opened that is only looked at. */
export interface Looking {
  /** What is said to whoever tries to change it. */
  readonly why: Refusal;
  readonly unlock?: Unlock;
  /** A backup is shown as it is; a file that is open elsewhere with what its journals here hold. */
  readonly journals: 'ignored' | 'replayed';
}
