import { type HandOverGroupId, handOverGroups } from '../../../shared/reference/hand-over-groups.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import { listed } from '../../../shared/rules/listed.ts';
import { withoutErasures } from '../erasure/handed-over.ts';
import { pendingIn } from '../erasure/target.ts';
import { newId } from '../new-id.ts';
import { newestSchema } from '../school-file/migrations/index.ts';
import { build, type Writer } from '../sql.ts';
import { noteUnconfirmed } from '../unconfirmed-code.ts';
import { raw } from '../versions/raw.ts';
import { REMINDER, takeOutGroup } from './groups.ts';
import { keepOnly, stepsThatPass } from './history.ts';
import { peopleLeftOut, takeOutPeople } from './people.ts';
import * as refusals from './refusals.ts';

interface About {
  /** What the copy is encrypted with: until its recovery code is confirmed to be kept, Baton asks for that. */
  readonly keyId: string;
  readonly now: string;
  readonly today: string;
}

/** What stays behind, in words and without a name. */
export function leftInWords(chosen: ReadonlySet<HandOverGroupId>): string {
  const titles = handOverGroups.filter(({ id }) => !chosen.has(id)).map(({ title }) => lowerFirst(title));
  return titles.length === 0 ? 'Everything passed.' : `Not handed over: ${listed(titles)}.`;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * Takes what was not chosen out of a copy of the file, in a transaction and with foreign keys on: rows and all that
 * hangs on them, people with all that is recorded about them, and the history's words about either. No image of a row
 * passes, whatever was chosen, nor anything by which it could be told who was erased. The copy's history says that it was
 * handed over, and what stayed behind. Refuses where an erasure was begun and is not finished.
 */
export function leaveOut(
  db: Writer,
  chosen: ReadonlySet<HandOverGroupId>,
  { now, today, keyId }: About,
): void {
  if (pendingIn(db) !== null) throw refusals.erasing();
  const left = peopleLeftOut(db, chosen, today);
  const passing = stepsThatPass(db, chosen, left);
  const newest = db.get(raw<{ seq: number }>('SELECT coalesce(max(seq), 0) AS seq FROM main.step'))?.seq ?? 0;
  // While the images are there, since they know what people were called before.
  takeOutPeople(db, left);
  keepOnly(db, passing, left);
  for (const { id } of handOverGroups) if (!chosen.has(id)) takeOutGroup(db, id);
  db.run(build.deleteFrom('reminder').where('words', '=', REMINDER));
  withoutErasures(db);
  noteUnconfirmed(db, keyId);
  db.run(
    build.insertInto('step').values({
      seq: newest + 1,
      at: now,
      command_id: newId(),
      area: 'handOver',
      name: 'handedOver',
      words: `Handed over to the next head on ${longDate(today)}. ${leftInWords(chosen)}`,
      reply: 'null',
      schema: newestSchema,
      images_gone: 1,
    }),
  );
}
