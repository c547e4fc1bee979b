import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { runningContract } from '../../../shared/contract/running.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import { partOf } from '../../../shared/rules/running.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { participantsOf } from '../programmes/taking-part.ts';
import { build, type Reader } from '../sql.ts';
import { whom } from '../staff/names.ts';
import { goneOf, refuseGone } from './checks.ts';
import { requireEvent } from './events.ts';
import { lineName, linesOfRound } from './lines.ts';
import { roundName } from './round-name.ts';
import { type EventFile, eventFieldsOf } from './rows.ts';

type Data<Name extends keyof typeof runningContract> = DataOf<(typeof runningContract)[Name]>;

/** The marks of events by event and participant. */
export function marksOf(db: Reader, eventIds: readonly string[]) {
  const rows =
    eventIds.length === 0
      ? []
      : db.all(
          build
            .selectFrom('event_attendance')
            .selectAll()
            .where('event_id', 'in', [...eventIds]),
        );
  return new Map(
    [...Map.groupBy(rows, (row) => row.nomination_id)].map(([nomination, all]) => [
      nomination,
      new Map(all.map(({ event_id, state, days }) => [event_id, { state, days }])),
    ]),
  );
}

interface Whom {
  readonly takenUpOn: string;
  readonly ended: 'completed' | 'withdrew' | null;
  readonly endedOn: string | null;
  readonly leftOn: string | null;
}

/**
 * Whether a register asks about a participant, and what it says beside them. Nobody is asked about who withdrew or left
 * before the event began, and cannot be marked; nor about who took up the place after it was over, as a reserve does, who
 * may be marked where they caught up.
 */
export function askedAt(
  { from_date, to_date }: Pick<EventFile, 'from_date' | 'to_date'>,
  one: Whom,
): { readonly asked: boolean; readonly gone: string | null; readonly note: string | null } {
  const gone = goneOf(one);
  const left = gone === null ? null : `${gone.words} on ${longDate(gone.on)}`;
  if (from_date === null) return { asked: true, gone: null, note: left };
  if (gone !== null && gone.on < from_date) return { asked: false, gone: left, note: null };
  const joined = one.takenUpOn <= (to_date ?? from_date);
  return {
    asked: joined,
    gone: null,
    note: joined ? left : `took up the place on ${longDate(one.takenUpOn)}, after this`,
  };
}

/** One event with its register; whoever withdrew or left before its day stands in it and need not be marked. */
export function event(
  context: QueryContext,
  { id }: Data<'event'>,
): ReplyOf<(typeof runningContract)['event']> {
  const { db, meeting } = context;
  const row = requireEvent(db, id);
  const marks = marksOf(db, [id]);
  const fields = eventFieldsOf(row);
  return {
    id,
    ...roundName(db, row.round_id),
    fields: meeting ? { ...fields, ledBy: '' } : fields,
    line: lineName(linesOfRound(db, row.round_id), fields.element, { line: fields.line, text: fields.title }),
    notNeededOn: row.not_needed_on,
    register: participantsOf(context, { roundId: row.round_id }).map((one) => {
      const mark = marks.get(one.id)?.get(id);
      return {
        id: one.id,
        name: one.name,
        state: mark?.state ?? null,
        days: mark?.days ?? null,
        ...askedAt(row, one),
      };
    }),
  };
}

/**
 * Marks who was at an event and for how many of its days, in half days where it was part; null takes a mark out.
 * Refuses an event without a date or to come, more days than it has, and whoever withdrew or left before it.
 */
export function attend(context: CommandContext, { eventId, marks }: Data<'attend'>): { changed: number } {
  const { db, today } = context;
  const row = requireEvent(db, eventId);
  if (row.from_date === null || row.from_date > today)
    throw new Refusal(
      'running.not-yet',
      row.from_date === null ? 'This event has no date yet.' : `This event is on ${longDate(row.from_date)}.`,
      { wayOut: 'Mark it once it has been.' },
    );
  const on = row.from_date;
  const people = marks.map(({ nominationId, state, days }) => {
    const who = refuseGone(db, nominationId, state === null ? '' : on, 'marks');
    if (who.roundId !== row.round_id)
      throw new Refusal('running.other-round', `${who.name} is in another round.`);
    db.run(
      build
        .deleteFrom('event_attendance')
        .where('event_id', '=', eventId)
        .where('nomination_id', '=', nominationId),
    );
    if (state === null) return who.personId;
    const had = {
      attended: row.days,
      caught_up: row.days,
      part: days ?? partOf(row.days),
      apologies: 0,
      missed: 0,
    };
    if (had[state] > row.days)
      throw new Refusal('running.more-days', `‘${row.title}’ has ${row.days} days.`, { field: 'days' });
    db.run(
      build
        .insertInto('event_attendance')
        .values({ event_id: eventId, nomination_id: nominationId, state, days: had[state] }),
    );
    return who.personId;
  });
  context.describe(`Marked attendance of ‘${row.title}’ for ${whom(db, people)}`, people);
  return { changed: people.length };
}
