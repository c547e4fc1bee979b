import type { DataOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { runningContract } from '../../../shared/contract/running.ts';
import type { EventFields } from '../../../shared/contract/running-shapes.ts';
import { counted, daysBetween, longDate } from '../../../shared/rules/dates.ts';
import type { LineOf } from '../../../shared/rules/ledger-lines.ts';
import { partOf } from '../../../shared/rules/running.ts';
import type { CommandContext } from '../context.ts';
import { contentOf } from '../programmes/content.ts';
import { requireRound } from '../programmes/rounds.ts';
import { build, type Reader } from '../sql.ts';
import { found, goneFrom, refuseBackwards, requireTakesPart } from './checks.ts';
import { linesOfRound, refuseNoLine } from './lines.ts';
import { eventValues } from './rows.ts';

type Data<Name extends keyof typeof runningContract> = DataOf<(typeof runningContract)[Name]>;
const done = { done: true } as const;

/** One event's row. Refuses when there is none. */
export const requireEvent = (db: Reader, id: string) =>
  found(db.get(build.selectFrom('programme_event').selectAll().where('id', '=', id)));

/** Refuses a line that is not there, days that cannot be, and more days than lie between the first and the last. */
function checkEvent(
  lines: readonly LineOf[],
  { element, line, from, to, days }: EventFields,
  before?: { readonly element: string; readonly line: string },
): void {
  refuseNoLine(lines, element, line, before && { kind: before.element, line: before.line });
  refuseBackwards(from, to);
  if (from === null) return;
  const most = daysBetween(from, to ?? from) + 1;
  if (days > most)
    throw new Refusal('running.days', `${counted(days, 'day')} do not fit into ${counted(most, 'day')}.`, {
      field: 'to',
      wayOut: 'Give the last day, or fewer days.',
    });
}

/** Puts events into a round at once, dates left open where they are not known. Refuses days that cannot be. */
export function planEvents(
  context: CommandContext,
  { roundId, events }: Data<'planEvents'>,
): { made: number } {
  const round = requireRound(context.db, roundId);
  const lines = linesOfRound(context.db, roundId);
  for (const fields of events) {
    checkEvent(lines, fields);
    context.db.run(
      build
        .insertInto('programme_event')
        .values({ id: context.newId(), round_id: roundId, ...eventValues(fields) }),
    );
  }
  const { name } = contentOf(context.db, round.version_id);
  context.describe(`Planned ${counted(events.length, 'event')} of ${name} ${round.academic_year}`);
  return { made: events.length };
}

/**
 * Changes an event; marks of its register stay, and count no more days than it has. Refuses a day on which those marked
 * cannot have been there: none, one to come, or one after they withdrew or left.
 */
export function editEvent(context: CommandContext, { id, fields }: Data<'editEvent'>): typeof done {
  const { db } = context;
  const before = requireEvent(db, id);
  checkEvent(linesOfRound(db, before.round_id), fields, before);
  if (fields.from !== before.from_date) refuseMarked(context, id, fields.from);
  db.run(build.updateTable('programme_event').set(eventValues(fields)).where('id', '=', id));
  if (before.days !== fields.days) {
    const whole = build.updateTable('event_attendance').where('event_id', '=', id);
    db.run(whole.set({ days: fields.days }).where('state', 'in', ['attended', 'caught_up']));
    db.run(
      whole
        .set({ days: partOf(fields.days) })
        .where('state', '=', 'part')
        .where('days', '>=', fields.days),
    );
  }
  context.describe(`Changed the event ‘${fields.title}’`);
  return done;
}

function refuseMarked({ db, today, meeting }: CommandContext, id: string, from: string | null): void {
  const marked = db.all(
    build.selectFrom('event_attendance').select('nomination_id').where('event_id', '=', id),
  );
  if (marked.length === 0) return;
  if (from === null || from > today)
    throw new Refusal('running.marked', 'Its register is marked, so it has been.', {
      field: 'from',
      wayOut: 'Take the marks out first.',
    });
  for (const { nomination_id } of marked) {
    const gone = goneFrom(db, nomination_id);
    if (gone === null || gone.on >= from) continue;
    if (meeting) refuseUnseen();
    const { name } = requireTakesPart(db, nomination_id);
    throw new Refusal(
      'running.marked-gone',
      `${name} is marked in its register, and ${gone.words} on ${longDate(gone.on)}.`,
      { field: 'from', wayOut: 'Take that mark out first, or give a day before it.' },
    );
  }
}

/** What a register holds of whoever a meeting does not see is neither changed unseen nor told of. */
function refuseUnseen(): never {
  throw new Refusal('running.meeting', 'Its register is marked, and a meeting may not see all of it.', {
    wayOut: 'Turn meeting mode off first.',
  });
}

/** Takes an event out with its register. Refuses in a meeting where it is marked. */
export function removeEvent(context: CommandContext, { id }: { id: string }): typeof done {
  const { db } = context;
  const row = requireEvent(db, id);
  const people = db
    .all(
      build
        .selectFrom('event_attendance')
        .innerJoin('nomination', 'nomination.id', 'event_attendance.nomination_id')
        .select('person_id')
        .where('event_id', '=', id),
    )
    .map((one) => one.person_id);
  if (context.meeting && people.length > 0) refuseUnseen();
  db.run(build.deleteFrom('programme_event').where('id', '=', id));
  context.describe(`Took out the event ‘${row.title}’`, people);
  return done;
}
