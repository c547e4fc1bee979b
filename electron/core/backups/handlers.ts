import type { AppStatus } from '../../../shared/contract/app-status.ts';
import type { backupsContract } from '../../../shared/contract/backups.ts';
import type { Handlers } from '../context.ts';
import type { OpenFile } from '../open-file.ts';
import type { Backup } from '../school-file/backups.ts';
import * as refusals from './refusals.ts';

export { backupsContract as contract } from '../../../shared/contract/backups.ts';

/** The same state backed up again as it was closed and replaced says nothing new: the reason that is newest stands. */
function withoutRepeats(backups: readonly Backup[]): Backup[] {
  return backups.filter(({ hash }, place) => backups[place - 1]?.hash !== hash);
}

/** Backups of the open file: what there is, how each differs from now, and the ways back. Not in a meeting. */
export function handlersFor({
  files,
  status,
}: {
  readonly files: OpenFile;
  status(): AppStatus;
}): Handlers<typeof backupsContract> {
  const { backups } = files;
  const notInMeeting = () => {
    if (files.meeting() !== null) throw refusals.inMeeting();
  };
  const then = async (work: () => Promise<void>): Promise<AppStatus> => {
    notInMeeting();
    await work();
    return status();
  };
  return {
    list: ({ meeting }) => {
      if (meeting) return { backups: [], problem: null, hidden: true };
      return {
        hidden: false,
        backups: withoutRepeats(backups.list()).map(({ id, at, bytes, reason }) => ({
          id,
          at,
          bytes,
          reason,
        })),
        problem: files.backupProblem(),
      };
    },
    differences: async ({ progress, signal }, { id }) => {
      notInMeeting();
      const still = files.beginning();
      const differences = await backups.differences(id, progress, signal);
      // A meeting may have begun, or another file been opened, while they were counted.
      still();
      notInMeeting();
      return { differences };
    },
    restore: (_, { id, thoughErased }) => then(() => backups.restore(id, thoughErased)),
    look: (_, { id }) => then(() => backups.look(id)),
    leave: () => then(backups.leave),
    rescue: () => then(backups.rescue),
    lookAtOffer: (_, { by }) => then(() => backups.lookAtOffer(by)),
  };
}
