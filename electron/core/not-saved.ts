import type { AppStatus } from '../../shared/contract/app-status.ts';
import type { SchoolFile } from './school-file/school-file.ts';

type NotSaved = NonNullable<AppStatus['locked']>['notSaved'];

/**
 * What to say of a file that was closed: why it could not be written, where what was done is by now, and what to do.
 * Undefined where everything is in it.
 */
export function notSavedOf(file: SchoolFile): NotSaved {
  const { state, reason, wayOut } = file.status();
  if (state !== 'cannot_save' || reason === undefined) return undefined;
  // Both versions lie side by side, and that says which is which.
  if (file.writtenTo !== file.path && wayOut !== undefined) return { say: reason, wayOut };
  const kept = file.backing !== null && file.backing.state().problem === null;
  return {
    say: reason,
    wayOut: kept
      ? 'Everything you did is in a backup on this computer. Put the matter right, then open it again. If the file is not there then, Baton offers you that backup.'
      : 'No backup of it could be made either. Put the matter right before you open it again.',
  };
}
