import type { impactContract } from '../../../shared/contract/impact.ts';
import type { ParticipantView } from '../../../shared/contract/impact-shapes.ts';
import type { ReplyOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { QueryContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { dueOf, followUpsOf } from './follow-ups.ts';
import { proposalRows } from './proposal-rows.ts';
import { statementsOf } from './ratings.ts';
import {
  outcomeFieldsOf,
  outcomeWords,
  type PlaceTakenUp,
  participantNamer,
  placesTakenUp,
  requireTakenUp,
  schoolNames,
  testimonyFieldsOf,
} from './rows.ts';

const placeOf = (row: PlaceTakenUp) => ({
  takenUpOn: row.taken_up_on,
  ended: row.ended,
  endedOn: row.ended_on,
});

export function outcomesOf(db: Reader, id: string) {
  const schools = schoolNames(db);
  return db
    .all(
      build
        .selectFrom('outcome')
        .selectAll()
        .where('nomination_id', '=', id)
        .orderBy('on_date')
        .orderBy('id'),
    )
    .map((row) => {
      const fields = outcomeFieldsOf(row);
      return { id: row.id, fields, what: outcomeWords(fields, schools) };
    });
}

/** One participant: what became of them, when to ask again, how they rate themselves and what they said. */
export function participantView(
  { db, today, meeting }: QueryContext,
  { id }: { id: string },
): ParticipantView {
  if (meeting)
    throw new Refusal('impact.meeting', 'What became of participants is not shown in a meeting.', {
      wayOut: 'Turn meeting mode off to see it.',
    });
  const place = requireTakenUp(db, id);
  const who = participantNamer(db)(place);
  const statements = statementsOf(db);
  const order = new Map(statements.map(({ key }, at) => [key, at]));
  const ratings = db.all(
    build.selectFrom('self_rating').selectAll().where('nomination_id', '=', id).orderBy('statement'),
  );
  const moments = (['start', 'end'] as const).flatMap((moment) => {
    const of = ratings
      .filter((row) => row.moment === moment)
      .toSorted((a, b) => (order.get(a.statement) ?? 99) - (order.get(b.statement) ?? 99));
    const [first] = of;
    return first === undefined
      ? []
      : [
          {
            moment,
            on: first.on_date,
            ratings: of.map(({ statement: key, about, words, rating }) => ({ key, about, words, rating })),
          },
        ];
  });
  return {
    ...who,
    ...placeOf(place),
    outcomes: outcomesOf(db, id),
    ...proposalRows(db, [place], today),
    followUps: followUpsOf(db, place, today),
    statements: [...statements],
    ratings: moments,
    testimonies: db
      .all(build.selectFrom('testimony').selectAll().where('nomination_id', '=', id).orderBy('said_on'))
      .map((row) => ({ id: row.id, fields: testimonyFieldsOf(row) })),
  };
}

/** What programmes led to for one person, newest first; nothing while a meeting looks on. */
export function impactOfPerson(
  { db, today, meeting }: QueryContext,
  { personId }: { personId: string },
): ReplyOf<(typeof impactContract)['ofPerson']> {
  if (meeting) return [];
  const places = placesTakenUp(db, { personId });
  if (places.length === 0) return [];
  const name = participantNamer(db);
  const due = dueOf(db, places, today);
  return places
    .toSorted((a, b) => (a.taken_up_on < b.taken_up_on ? 1 : -1))
    .map((place) => ({
      ...name(place),
      ...placeOf(place),
      outcomes: outcomesOf(db, place.id).map(({ id, what, fields }) => ({ id, what, on: fields.on })),
      due: due.filter((one) => one.place.id === place.id).length,
    }));
}
