import { hiddenBy, idsAbout } from './meeting.ts';
import { namesOfHidden } from './meeting-names.ts';
import { build, type Reader } from './sql.ts';

/** Who of those ticked is in the file, and what a meeting with them in the room hides: people, ids and names. */
export function roomOf(db: Reader, ids: readonly string[]) {
  const room =
    ids.length === 0
      ? []
      : db.all(
          build
            .selectFrom('person')
            .select('id')
            .where('id', 'in', [...ids]),
        );
  const present = room.map((one) => one.id);
  const hidden = hiddenBy(db, present);
  return { present, hidden, about: idsAbout(db, hidden), names: namesOfHidden(db, new Set(hidden)) };
}
