import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import type { programmesContract } from '../../../shared/contract/programmes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import { requestsSaid } from '../../../shared/rules/requests-said.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { requestsLeave } from '../matching/leaving.ts';
import type { RequestFile } from '../matching/rows.ts';
import { build, type Reader } from '../sql.ts';
import { leftAlready, nameOf, requireName, whom } from '../staff/names.ts';
import { schoolOf } from '../staff/school-of.ts';
import { keepOffer, offersOf } from './kept-offers.ts';
import { requireNomination } from './nominations.ts';
import { afterKept } from './offer-days.ts';
import { goesOn, leftOf, placesTaken } from './places-taken.ts';
import { requireRound } from './rounds.ts';
import { stateWords } from './states.ts';

type Data<Name extends keyof typeof programmesContract> = DataOf<(typeof programmesContract)[Name]>;
type Reply<Name extends keyof typeof programmesContract> = ReplyOf<(typeof programmesContract)[Name]>;

/** One participant's place. Refuses somebody who has not taken one up. */
export function requirePlace(db: Reader, nominationId: string) {
  const row = db.get(
    build.selectFrom('programme_place').selectAll().where('nomination_id', '=', nominationId),
  );
  if (row !== undefined) return row;
  const { person_id } = requireNomination(db, nominationId);
  throw new Refusal(
    'programmes.no-place',
    `${requireName(db, person_id)} has not taken up a place on this programme.`,
    { wayOut: 'Record first that they took up the place they were offered.' },
  );
}

function refuseFuture(on: string, today: string, field: string): void {
  if (on > today)
    throw new Refusal('programmes.place-future', `${longDate(on)} is still to come.`, { field });
}

/** The nominations of these ids, each with a place offered by `on` that nobody has answered for yet. */
function offered({ db, today }: CommandContext, ids: readonly string[], on: string, so: string) {
  const rows = [...new Set(ids)].map((id) => requireNomination(db, id));
  for (const row of rows)
    if (row.state !== 'offered')
      throw new Refusal(
        'programmes.not-offered',
        `${requireName(db, row.person_id)}’s nomination is ${stateWords[row.state]}, so there is no place to ${so}.`,
        { wayOut: 'Record the offer first.' },
      );
  const taken = placesTaken(
    db,
    rows.map((row) => row.id),
  );
  for (const row of rows)
    if (taken.has(row.id))
      throw new Refusal(
        'programmes.place-taken',
        `${requireName(db, row.person_id)} has taken up the place already.`,
        {
          wayOut: 'If they left the programme, record that they withdrew.',
        },
      );
  for (const row of rows)
    if (on < row.state_on)
      throw new Refusal(
        'programmes.before-offered',
        `${requireName(db, row.person_id)} was offered the place on ${longDate(row.state_on)}, after ${longDate(on)}.`,
        { field: 'on', wayOut: afterKept(row.state_on, today) },
      );
  return rows;
}

/**
 * Records that nominees took up the places they were offered, on `on` (YYYY-MM-DD, not to come): they are participants
 * from then. Refuses who was not offered one, or only after `on`, or has taken it up already.
 */
export function takeUp(context: CommandContext, { ids, on }: Data<'takeUp'>): { changed: number } {
  const { db, today } = context;
  refuseFuture(on, today, 'on');
  const rows = offered(context, ids, on, 'take up');
  for (const row of rows)
    db.run(build.insertInto('programme_place').values({ nomination_id: row.id, taken_up_on: on }));
  const people = rows.map((row) => row.person_id);
  context.describe(`${whom(db, people)}: took up the place offered`, people);
  return { changed: rows.length };
}

/** Records that nominees turned down the places they were offered, on `on`. Refuses as `takeUp` does. */
export function turnDown(context: CommandContext, { ids, on }: Data<'turnDown'>): { changed: number } {
  const { db, today } = context;
  refuseFuture(on, today, 'on');
  const rows = offered(context, ids, on, 'turn down');
  for (const row of rows) {
    // The day of the offer gives way to that of the answer below: figures of a day between the two count the offer.
    if (offersOf(db, row.id).length === 0)
      keepOffer(context, row.id, {
        kind: 'offered',
        on: row.state_on,
        reason: 'Offered by hand',
        answerBy: null,
      });
    db.run(
      build
        .updateTable('nomination')
        .set({ state: 'declined', state_on: on, turned_down_on: on })
        .where('id', '=', row.id),
    );
  }
  const people = rows.map((row) => row.person_id);
  context.describe(`${whom(db, people)}: turned down the place offered`, people);
  return { changed: rows.length };
}

const endWords = { completed: 'completed the programme', withdrew: 'withdrew from the programme' } as const;

/**
 * Records how participants' time on a programme ended, not before they took up the place; null takes it back. What
 * whoever withdrew still asks for in Matching is withdrawn with it; taking back asks for none of it again.
 */
export function endPlaces(context: CommandContext, { ids, ended }: Data<'endPlaces'>): Reply<'endPlaces'> {
  const { db, today } = context;
  if (ended !== null) refuseFuture(ended.on, today, 'on');
  const people = [...new Set(ids)].map((id) => {
    const { person_id } = requireNomination(db, id);
    const place = requirePlace(db, id);
    if (ended !== null && ended.on < place.taken_up_on)
      throw new Refusal(
        'programmes.ended-before',
        `${requireName(db, person_id)} took up the place on ${longDate(place.taken_up_on)}, after ${longDate(ended.on)}.`,
        { field: 'on', wayOut: afterKept(place.taken_up_on, today) },
      );
    // Of whoever takes part already, nothing is taken back: it may have been said that they go on.
    const why = ended?.why ?? (goesOn(place) ? place.why : '');
    db.run(
      build
        .updateTable('programme_place')
        .set({ ended: ended?.how ?? null, ended_on: ended?.on ?? null, why })
        .where('nomination_id', '=', id),
    );
    return person_id;
  });
  const requests =
    ended?.how === 'withdrew' ? requestsLeave(context, askedFor(db, ids, people), ended.on) : 0;
  const what = ended === null ? 'takes part in the programme again' : endWords[ended.how];
  context.describe(`${whom(db, people)}: ${what}${requestsSaid(requests)}`, people);
  return { changed: people.length, requests };
}

/**
 * Records that a participant who left the school goes on with the programme, and from where. Refuses who has not left, and
 * where their time on it has ended.
 */
export function goOn(context: CommandContext, { id, from }: Data<'goOn'>): { done: true } {
  const { db } = context;
  const { person_id } = requireNomination(db, id);
  if (requirePlace(db, id).ended !== null)
    throw new Refusal(
      'programmes.ended',
      `${requireName(db, person_id)}’s time on the programme has ended already.`,
      { wayOut: 'Record first that they take part again.' },
    );
  if (!leftAlready(db).has(person_id))
    throw new Refusal('programmes.not-left', `${requireName(db, person_id)} has not left the school.`, {
      wayOut: 'Load the page again: they take part as before.',
    });
  db.run(build.updateTable('programme_place').set({ why: from }).where('nomination_id', '=', id));
  context.describe(`${whom(db, [person_id])}: goes on with the programme after leaving the school`, [
    person_id,
  ]);
  return { done: true };
}

/** Which requests are of places that ended: those of their rounds, and those put in by hand unless their person is on another programme. */
function askedFor(
  db: Reader,
  ids: readonly string[],
  personIds: readonly string[],
): (request: RequestFile) => boolean {
  const stillOn = new Set(
    db
      .all(
        build
          .selectFrom('programme_place')
          .innerJoin('nomination', 'nomination.id', 'programme_place.nomination_id')
          .select('person_id')
          .where('ended', 'is', null),
      )
      .map((row) => row.person_id),
  );
  const places = new Set(ids);
  const people = new Set(personIds.filter((id) => !stillOn.has(id)));
  return ({ nomination_id, person_id }) =>
    nomination_id === null ? people.has(person_id ?? '') : places.has(nomination_id);
}

/** Everybody who took up a place in a round, by surname; who went on after leaving the school has not left it; a meeting sees those it may, without the reasons. */
export function participantsOf(
  { db, meeting }: QueryContext,
  { roundId }: Data<'participants'>,
): Reply<'participants'> {
  requireRound(db, roundId);
  const schools = schoolOf(db);
  return db
    .all(
      build
        .selectFrom('programme_place')
        .innerJoin('nomination', 'nomination.id', 'programme_place.nomination_id')
        .innerJoin('person', 'person.id', 'nomination.person_id')
        .selectAll('programme_place')
        .select(['person.id', 'person.forename', 'person.surname', 'person.preferred_name', 'person.title'])
        .select('person.archived_on')
        .where('round_id', '=', roundId)
        .orderBy('person.surname')
        .orderBy('person.forename')
        .orderBy('nomination.id'),
    )
    .map((row) => ({
      id: row.nomination_id,
      personId: row.id,
      name: nameOf(row),
      schoolId: schools.get(row.id)?.id ?? null,
      school: schools.get(row.id)?.name ?? '',
      takenUpOn: row.taken_up_on,
      ended: row.ended,
      endedOn: row.ended_on,
      why: meeting ? '' : row.why,
      leftOn: leftOf(row),
    }));
}
