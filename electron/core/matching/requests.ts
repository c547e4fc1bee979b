import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { matchingContract } from '../../../shared/contract/matching.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { type MatchKind, matchKindWords } from '../../../shared/reference/matching.ts';
import type { ElementKind } from '../../../shared/reference/programme-elements.ts';
import { roleSaid } from '../../../shared/reference/roles.ts';
import { counted, longDate } from '../../../shared/rules/dates.ts';
import type { CommandContext } from '../context.ts';
import { contentOf } from '../programmes/content.ts';
import { placesHeld } from '../programmes/places-taken.ts';
import { requireRound } from '../programmes/rounds.ts';
import { build, type Reader } from '../sql.ts';
import { leftAlready, requireName } from '../staff/names.ts';
import { schoolOf } from '../staff/school-of.ts';
import { checkRequest, refuseAsking } from './checks.ts';
import { noneEased, type RequestFile, requestValues, requireRequest } from './rows.ts';

type Data<Name extends keyof typeof matchingContract> = DataOf<(typeof matchingContract)[Name]>;
const done = { done: true } as const;

/** Keeps a request that was put in by hand. Refuses what cannot be true. */
export function addRequest(context: CommandContext, fields: Data<'addRequest'>): { id: string } {
  checkRequest(context, fields, null);
  const id = context.newId();
  const row = requestValues(fields);
  context.db.run(build.insertInto('request').values({ id, ...row, eased: JSON.stringify(noneEased) }));
  describe(context, row, (who, one) => `Put in a ${one.request} of ${who}`);
  return { id };
}

/** Changes what is asked for. Where somebody else asks now, it is no longer of the round that the first one is in. */
export function editRequest(context: CommandContext, { id, fields }: Data<'editRequest'>): typeof done {
  const { db } = context;
  const before = requireRequest(db, id);
  if (before.kind !== fields.kind)
    throw new Refusal('matching.other-kind', 'A request stays of one kind.', {
      wayOut: 'Put in the other kind beside it.',
    });
  checkRequest(context, fields, id);
  const row = requestValues(fields);
  const nomination_id = row.person_id === before.person_id ? before.nomination_id : null;
  db.run(
    build
      .updateTable('request')
      .set({ ...row, nomination_id })
      .where('id', '=', id),
  );
  describe(context, row, (who, one) => `Changed the ${one.request} of ${who}`);
  return done;
}

/**
 * Keeps that a request is not asked for any more, or with null that it is again; not of whoever has left, or asks for such
 * by another request since. Its pair goes with the next run.
 */
export function withdrawRequest(context: CommandContext, { id, on }: Data<'withdrawRequest'>): typeof done {
  const row = requireRequest(context.db, id);
  const { kind, person_id: personId } = row;
  if (on === null && row.withdrawn_on !== null && personId !== null && kind !== 'consultant')
    refuseAsking(context.db, { kind, personId, id });
  context.db.run(build.updateTable('request').set({ withdrawn_on: on }).where('id', '=', id));
  describe(context, row, (who, one) =>
    on === null
      ? `Asked again: the ${one.request} of ${who}`
      : `Withdrew the ${one.request} of ${who} on ${longDate(on)}`,
  );
  return done;
}

/** Takes a request out, with the pair that it is in. */
export function removeRequest(context: CommandContext, { id }: Data<'removeRequest'>): typeof done {
  const row = requireRequest(context.db, id);
  context.db.run(build.deleteFrom('request').where('id', '=', id));
  describe(context, row, (who, one) => `Took out the ${one.request} of ${who}`);
  return done;
}

/**
 * Makes a request of one kind for everybody who was offered a place in a round, has not withdrawn or left and has none of that kind
 * for it yet: of their school and its phase, with the role that their nomination aims at, in the words they wrote; of one phase alone where the programme says so.
 */
export function fromRound(context: CommandContext, data: Data<'fromRound'>): { made: number } {
  const { db, today, newId } = context;
  const { roundId, kind, days } = data;
  const round = requireRound(db, roundId);
  if (kind === 'consultant')
    throw new Refusal('matching.schools-ask', 'Schools ask for consultant leaders, not participants.', {
      wayOut: 'Put in a request of the school.',
    });
  const samePhase = onePhase(db, round.version_id, kind);
  const left = leftAlready(db);
  const schools = schoolOf(db);
  const asked = new Set(
    db
      .all(build.selectFrom('request').select('nomination_id').where('kind', '=', kind))
      .map((row) => row.nomination_id),
  );
  const { freed } = placesHeld(db, roundId);
  const people: string[] = [];
  const offered = build.selectFrom('nomination').selectAll().where('round_id', '=', roundId);
  for (const row of db.all(offered.where('state', '=', 'offered').orderBy('rank').orderBy('id'))) {
    const school = schools.get(row.person_id);
    if (school === undefined || left.has(row.person_id) || asked.has(row.id) || freed.has(row.id)) continue;
    const values = requestValues({
      kind,
      personId: row.person_id,
      name: '',
      schoolId: school.id,
      role: roleSaid(row.target_role)?.code ?? null,
      focus: [],
      phase: null,
      samePhase,
      from: null,
      to: null,
      days: kind === 'visit' ? days : 1,
      reach: null,
      challenging: null,
      choices: [],
      words: (kind === 'visit' ? row.shadowing : kind === 'coach' ? row.coach : row.needs).slice(0, 1000),
      askedOn: today,
    });
    db.run(
      build.insertInto('request').values({
        id: newId(),
        ...values,
        phase: school.phase,
        same_phase: Number(samePhase),
        nomination_id: row.id,
        eased: JSON.stringify(noneEased),
      }),
    );
    people.push(row.person_id);
  }
  if (people.length === 0)
    throw new Refusal(
      'matching.nobody-new',
      'Everybody who was offered a place has such a request already.',
      {
        wayOut: 'Put in a request by hand, or offer places in the round first.',
      },
    );
  context.describe(
    `Took over ${counted(people.length, matchKindWords[kind].request, `${matchKindWords[kind].request.replace(/^(shadowing or visit )?request/, '$1requests')}`)} from a round`,
    people,
  );
  return { made: people.length };
}

/** Which elements of a programme are matched as which kind. */
const elementsOf: Readonly<Record<MatchKind, readonly ElementKind[]>> = {
  coach: ['coaching'],
  mentor: ['mentoring'],
  visit: ['shadowing', 'visits'],
  placement: ['placement'],
  consultant: [],
};

const onePhase = (db: Reader, versionId: string, kind: MatchKind): boolean =>
  contentOf(db, versionId).elements.some(
    (one) => one.samePhase === true && elementsOf[kind].includes(one.kind),
  );

/** Whether the programme of a nomination keeps this kind to one phase; not where a request has no nomination. */
export function samePhaseFor(db: Reader, nominationId: string | null, kind: MatchKind): boolean {
  const row = db.get(
    build
      .selectFrom('nomination')
      .innerJoin('round', 'round.id', 'nomination.round_id')
      .select('round.version_id')
      .where('nomination.id', '=', nominationId ?? ''),
  );
  return row !== undefined && onePhase(db, row.version_id, kind);
}

type Named = Pick<RequestFile, 'kind' | 'person_id'>;

/** Somebody from outside is not named in the history, whose words would outlast them. */
function describe(
  context: CommandContext,
  { kind, person_id }: Named,
  words: (who: string, one: (typeof matchKindWords)[Named['kind']]) => string,
): void {
  const outside = kind === 'consultant' ? 'a school' : 'somebody from outside';
  const who = person_id === null ? outside : requireName(context.db, person_id);
  context.describe(words(who, matchKindWords[kind]), person_id === null ? [] : [person_id]);
}
