import type { AppStatus, appContract } from '../../shared/contract/app.ts';
import type { DataOf, ReplyOf } from '../../shared/contract/kinds.ts';
import type { Preferences } from '../../shared/contract/preferences.ts';
import { type ProtectionHandlers, protectionHandlers } from './protection-handlers.ts';
import type { RouterParts } from './router.ts';

export { appContract as contract } from '../../shared/contract/app.ts';

type AppJobs = Omit<
  typeof appContract,
  'status' | 'beat' | 'preferences' | 'changes' | keyof ProtectionHandlers
>;
type AppHandlers = {
  [Name in keyof AppJobs]: (context: unknown, data: DataOf<AppJobs[Name]>) => Promise<ReplyOf<AppJobs[Name]>>;
} & ProtectionHandlers & {
    status: () => AppStatus;
    beat: () => Record<string, never>;
    preferences: () => Preferences;
    changes: () => never;
  };

/** What the application does around the school file: open, close, copy, meeting mode, the system's dialogs. */
export function handlersFor({ files, shell, status, moment, tell }: RouterParts): AppHandlers {
  const after = async (work: Promise<unknown> | undefined): Promise<AppStatus> => {
    await work;
    return status();
  };
  return {
    status,
    beat: () => ({}),
    preferences: () => shell.preferences.read(),
    prefer: async (_, change) => {
      try {
        await shell.preferences.write(change);
      } finally {
        tell(['preferences']);
      }
      return shell.preferences.read();
    },
    changes: () => {
      throw new Error('The feed is served by the router.');
    },
    create: (_, data) => after(files.create(data, moment())),
    open: async (_, data) => {
      if ('recent' in data) await files.openRecent(data.recent);
      else {
        const path = await shell.adopt(shell.handed(data.ref));
        try {
          await files.openPath(path);
        } catch (error) {
          shell.letGo(path);
          throw error;
        }
      }
      return status();
    },
    openSample: () => after(files.openSample(moment())),
    saveCopy: async () => {
      const path = shell.temporary('copy.baton');
      const name = await files.copyTo(path);
      return shell.handOver(path, name);
    },
    close: () => after(files.close()),
    away: async () => {
      await files.snapshot();
      return {};
    },
    forgetRecent: async (_, { recent }) => {
      files.forgetRecent(recent);
      tell(['app']);
      return status();
    },
    choose: async (_, { purpose }) => {
      const file = await shell.choose(purpose);
      return file === null ? null : { ref: file.ref, name: file.name, bytes: file.bytes };
    },
    chooseSeveral: async (_, { purpose }) => {
      const files = await shell.chooseSeveral(purpose);
      return files.map(({ ref, name, bytes }) => ({ ref, name, bytes }));
    },
    reveal: async (_, { ref }) => {
      shell.reveal(ref);
      return {};
    },
    startMeeting: async (_, { room }) => {
      files.startMeeting(room);
      return status();
    },
    ...protectionHandlers({ files, status }),
    startSitting: (_, { code, ...asked }) => after(files.startSitting(asked, code, moment())),
    keepTyped: async (_, { form, ...typed }) => {
      files.sitting.keepTyped(form, typed);
      return {};
    },
    stopSitting: async () => {
      files.sitting.stop();
      return status();
    },
    nextStudent: async () => {
      files.nextStudent(moment());
      return status();
    },
    takeBack: async (_, { typed }) => {
      const { reviewId } = await files.sitting.takeBack(typed);
      return { status: status(), reviewId };
    },
    endMeeting: async () => {
      files.endMeeting();
      return status();
    },
  };
}
