import { Refusal } from '../../shared/contract/refusal.ts';
import type { CommandContext, QueryContext } from './context.ts';
import { stepsShown } from './history/steps-shown.ts';
import { newId } from './new-id.ts';
import type { createOpenMeeting } from './open-meeting.ts';
import type { SchoolFile } from './school-file/school-file.ts';
import type { createSitting } from './sitting.ts';

type Moment = { now: string; today: string };

/** What pages ask of the open file and do in it: queries, commands, and the meeting that hides people from both. */
export function createInUse({
  file,
  which,
  meeting,
  sitting,
  stirred,
  met,
  changed,
}: {
  /** The file that is open; refuses where none is. */
  readonly file: () => SchoolFile;
  /** Which file is open, or which backup of it is looked at; null where none is. */
  readonly which: () => string | null;
  readonly meeting: ReturnType<typeof createOpenMeeting>;
  readonly sitting: ReturnType<typeof createSitting>;
  /** Somebody is at work, so the file is not locked meanwhile. */
  readonly stirred: () => void;
  /** A meeting begins or ends. */
  readonly met: (on: boolean) => void;
  readonly changed: (areas: readonly string[]) => void;
}) {
  const query = <T>(moment: Moment, read: (context: QueryContext) => T): T =>
    meeting.shown(
      file().query((db) =>
        read({
          ...moment,
          db,
          meeting: meeting.isOn(),
          seat: sitting.seat(),
          openedAt: file().openedAt,
        }),
      ),
    );

  return {
    query,
    shown: meeting.shown,

    /** Refuses where a page speaks of another file than the one that is open. */
    mustBe(id: string | undefined): void {
      if (id === undefined || id === file().id) return;
      throw another();
    },

    /** Work begins with the file that is open now: what is returned refuses once that is another, or none. */
    beginning(): () => void {
      const begun = which();
      return () => {
        const now = which();
        if (now === begun) return;
        throw now === null ? closedMeanwhile() : another();
      };
    },

    /** Refuses where the file can only be read. */
    mustKeep(): void {
      const { readOnlyBecause } = file();
      if (readOnlyBecause !== null) throw readOnlyBecause;
    },

    command<T>(
      step: { id: string; area: string; name: string },
      moment: Moment,
      data: unknown,
      write: (context: CommandContext) => T,
    ): T {
      meeting.refuse(data);
      stirred();
      const open = file();
      const veiled = meeting.isOn() && step.area === 'history';
      const showsStep = veiled ? stepsShown((read) => open.query(read)) : () => true;
      const done = open.command(step, (db, describe, rewind) =>
        write({
          ...moment,
          db,
          meeting: meeting.isOn(),
          seat: sitting.seat(),
          newId,
          describe,
          rewind,
          showsStep,
          openedAt: open.openedAt,
        }),
      );
      if (!done.repeated && step.area === 'reviews' && step.name === 'handIn') sitting.thank();
      if (!done.repeated) changed([step.area]);
      return meeting.shown(done.reply);
    },

    meeting: meeting.state,
    lastRoom: meeting.lastRoom,

    startMeeting(ids: readonly string[]): void {
      meeting.begin(file(), ids);
      met(true);
      changed(['app', 'all']);
    },

    endMeeting(): void {
      meeting.end(file());
      met(false);
      changed(['app', 'all']);
    },
  };
}

const another = () =>
  new Refusal('file.another', 'Another school file has been opened, so nothing was changed.', {
    wayOut: 'Look again: this page shows the file that is open now.',
  });
const closedMeanwhile = () =>
  new Refusal('file.closed-meanwhile', 'The school file was closed meanwhile, so this was not finished.', {
    wayOut: 'Open the file, then do it again.',
  });
