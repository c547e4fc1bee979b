import { Refusal } from '../../shared/contract/refusal.ts';
import { veil } from './meeting.ts';
import { type HiddenNames, leaveOut, refuseLeftOut } from './meeting-names.ts';
import { roomOf } from './meeting-room.ts';
import type { SchoolFile } from './school-file/school-file.ts';

interface Meeting {
  /** How many were ticked; who they are stays in core. */
  readonly room: number;
  /** The ids of the people hidden and of what is about them. */
  readonly hidden: ReadonlySet<string>;
  readonly names: HiddenNames | null;
}

/** The meeting that hides people from the open file, or none. */
export function createOpenMeeting() {
  let meeting: Meeting | null = null;
  /** Who was ticked last, so that the next meeting of this session starts with them. */
  let lastRoom: readonly string[] = [];
  /** The meeting in which a file was closed: it goes on where that file is what is opened next. */
  let left: { readonly file: string; readonly room: readonly string[] } | null = null;
  const begin = (file: SchoolFile, ids: readonly string[]): void => {
    file.veil(null);
    const { present, hidden, about, names } = file.query((db) => roomOf(db, ids));
    file.veil(veil(hidden));
    meeting = { room: present.length, hidden: about, names };
    lastRoom = present;
  };
  const forget = (): void => {
    meeting = null;
    left = null;
    lastRoom = [];
  };
  return {
    /** Hides the people of a meeting, and all that is about them, until it ends. */
    begin,
    end(file: SchoolFile): void {
      file.veil(null);
      meeting = null;
    },
    /** The file is closed: what it hid went with it. */
    over({ id }: SchoolFile): void {
      left = meeting === null ? null : { file: id, room: lastRoom };
      meeting = null;
    },
    /** A file is open: with the room it was locked with, with that of the meeting it was closed in, or with none. */
    opened(file: SchoolFile, locked: readonly string[] | null): void {
      const room = locked ?? (left?.file === file.id ? left.room : null);
      forget();
      if (room !== null) begin(file, room);
    },
    /** The user has closed the file: nobody was ever in the room. */
    forget,
    isOn: () => meeting !== null,
    /** Who is in the room while a meeting is on, or null: for core alone. */
    present: () => (meeting === null ? null : lastRoom),
    /** How many are in the room, or null. */
    state: () => (meeting === null ? null : { room: meeting.room }),
    /** Who was in the room last; nobody while a meeting is on, since a page would be told of them. */
    lastRoom: () => (meeting === null ? [...lastRoom] : []),
    /** What may be shown of a value now: in a meeting, names of people hidden are left out of its texts too. */
    shown: <T>(value: T): T => (meeting === null ? value : leaveOut(value, meeting.names)),
    /** Refuses what would change, or write back, something that the meeting hides. */
    refuse(data: unknown): void {
      const text = JSON.stringify(data ?? null);
      refuseLeftOut(text);
      if (meeting === null) return;
      for (const id of meeting.hidden)
        if (text.includes(`"${id}"`))
          throw new Refusal(
            'meeting.hidden',
            'That person is in the room, or connected with somebody who is.',
            { wayOut: 'Turn meeting mode off first.' },
          );
    },
  };
}
