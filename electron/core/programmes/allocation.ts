import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import type { ByHandChoice } from '../../../shared/contract/places-shapes.ts';
import type { programmesContract } from '../../../shared/contract/programmes.ts';
import { roundClosed } from '../../../shared/contract/round-closed.ts';
import {
  type Allocated,
  type Allocating,
  allocate,
  type Contender,
  losers,
  withChoice,
} from '../../../shared/rules/allocation.ts';
import { criteriaOf } from '../../../shared/rules/criteria.ts';
import { counted, longDate } from '../../../shared/rules/dates.ts';
import { goesForward } from '../../../shared/rules/places.ts';
import { firstMet } from '../../../shared/rules/priorities.ts';
import type { Decision } from '../../../shared/rules/rule.ts';
import { summarise } from '../../../shared/rules/summarise.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { prioritiesForAll } from '../eligibility.ts';
import { saidEligible } from '../intake/said-eligible.ts';
import { build, type Reader } from '../sql.ts';
import { nameOf } from '../staff/names.ts';
import { authorityStepsIn, isBacked } from './authority.ts';
import { type Gathered, gather, type NominationRowOf } from './gather.ts';
import { answersBy } from './kept-offers.ts';
import { refuseInMeeting } from './needs-meetings.ts';
import { placesHeld } from './places-taken.ts';
import { askedBy, requireRound } from './rounds.ts';
import { schoolReader } from './schools.ts';

type Contract = typeof programmesContract;

/** A round with what the rule proposes for its places. */
export interface Proposal {
  readonly gathered: Gathered;
  readonly of: Allocating;
  readonly rows: readonly Allocated[];
}

/** Whether a nomination may be offered a place: it was sent in, or is in reserve, and the nominee is still here. */
const contends = (row: NominationRowOf): boolean =>
  goesForward(row) && (row.state === 'submitted' || row.state === 'reserve');

/**
 * Gathers what the rule of `shared/rules/allocation.ts` is given, and what it proposes. `trying` stands in for what is kept
 * by hand of one nomination; null of it is nothing by hand.
 */
export function proposalFor(
  db: Reader,
  roundId: string,
  today: string,
  trying: { readonly id: string; readonly byHand: ByHandChoice | null } | null = null,
): Proposal {
  const gathered = gather(db, roundId, today);
  const { round, content, nominations } = gathered;
  const contending = nominations.filter(contends);
  const priorities = prioritiesForAll(
    db,
    askedBy(round, content),
    content.priorities,
    contending.map((row) => row.person_id),
  );
  const steps = content.route === 'local_authority' ? authorityStepsIn(db, roundId) : null;
  const eligible = saidEligible(db, roundId);
  const hands = choicesIn(db, roundId);
  const { held, freed } = placesHeld(db, roundId);
  const school = schoolReader(db);
  const ranks = new Map<string | null, number>();
  const contenders = nominations.flatMap((row): Contender[] => {
    const at = school(row.person_id);
    const rank = (ranks.get(at?.id ?? null) ?? 0) + 1;
    if (goesForward(row)) ranks.set(at?.id ?? null, rank);
    if (!contends(row)) return [];
    const first = firstMet(priorities.get(row.person_id) ?? []);
    return [
      {
        id: row.id,
        schoolId: at?.id ?? null,
        school: at?.name ?? '',
        priority: first === null ? null : { rank: first.rank, words: first.words },
        rank,
        nominatedOn: row.nominated_on,
        ...standing(gathered, row, steps, eligible),
        byHand: hands.get(row.id) ?? null,
      },
    ];
  });
  const of: Allocating = {
    places: round.places,
    perSchool: round.places_per_school,
    prioritised: content.priorities.length > 0,
    given: nominations
      .filter(
        (row) => held.has(row.id) || (row.state === 'offered' && goesForward(row) && !freed.has(row.id)),
      )
      .map((row) => ({ schoolId: school(row.person_id)?.id ?? null })),
    contenders,
  };
  const rows = allocate(of);
  if (trying === null) return { gathered, of, rows };
  const tried = {
    ...of,
    contenders: withChoice(of.contenders, { ...trying, stood: orderOf(rows, trying.id) }),
  };
  return { gathered, of: tried, rows: allocate(tried) };
}

/** Where somebody stands among offers and reserves, the first is 1; null for all others. */
export const orderOf = (rows: readonly Allocated[], id: string): number | null =>
  rows.find((row) => row.id === id)?.order ?? null;

/**
 * What a nomination waits for, and what speaks against an offer by the rule. Where this file cannot tell whether somebody
 * another school sent is eligible, that school's word in its workbook counts: it has the facts. What this file knows to be
 * against it stands, whatever the school says.
 */
function standing(
  { decisions }: Gathered,
  row: NominationRowOf,
  steps: ReturnType<typeof authorityStepsIn> | null,
  eligible: ReadonlySet<string>,
): Pick<Contender, 'waitsFor' | 'against'> {
  const waitsFor: string[] = [];
  const against: string[] = [];
  const decision = decisions.get(row.person_id);
  const { notMet, missing } = byRules(decision, steps !== null);
  if (notMet !== null) against.push(`does not meet the rules: ${notMet}`);
  else if (missing !== 0 && !eligible.has(row.id))
    waitsFor.push(
      missing === null
        ? 'an answer to the rules is missing'
        : `${counted(missing, 'answer')} to the rules ${missing === 1 ? 'is' : 'are'} missing`,
    );
  if (steps !== null) {
    const last = steps.get(row.id)?.[0];
    if (last?.step === 'not_endorsed')
      against.push(`not endorsed by ${last.authority} on ${longDate(last.on)}`);
    else if (!isBacked(last))
      waitsFor.push(
        last === undefined
          ? 'the local authority has not proposed or endorsed it'
          : `${last.authority} was asked on ${longDate(last.on)} and has not answered`,
      );
  }
  return { waitsFor, against };
}

/**
 * What the rules hold against somebody, and how many answers they lack; null of how many where it cannot be told. Where the
 * local authority's word is a step of its own, it is said there and not twice.
 */
function byRules(
  decision: Decision | undefined,
  saidApart: boolean,
): { notMet: string | null; missing: number | null } {
  if (decision === undefined) return { notMet: null, missing: null };
  if (decision.verdict === 'met') return { notMet: null, missing: 0 };
  const open = criteriaOf(decision.tree).filter((one) => one.strength === 'must' && one.verdict !== 'met');
  const others = saidApart ? open.filter((one) => one.fact?.name !== 'la_puts_forward') : open;
  const apart = open.length - others.length;
  if (decision.verdict === 'not_met') {
    const stops = others.find((one) => one.verdict === 'not_met');
    if (stops === undefined && apart > 0) return { notMet: null, missing: 0 };
    return {
      notMet: (apart > 0 ? stops?.reason : summarise(decision).reason) ?? decision.reason,
      missing: 0,
    };
  }
  return { notMet: null, missing: others.length === 0 ? 0 : decision.toAnswer - apart || null };
}

function choicesIn(db: Reader, roundId: string): Map<string, ByHandChoice> {
  return new Map(
    db
      .all(
        build
          .selectFrom('place_choice')
          .innerJoin('nomination', 'nomination.id', 'place_choice.nomination_id')
          .selectAll('place_choice')
          .where('round_id', '=', roundId),
      )
      .map(({ nomination_id, choice, place, reason }): [string, ByHandChoice] => [
        nomination_id,
        choice === 'move' ? { choice, place: place ?? 1, reason } : { choice, reason },
      ]),
  );
}

/** The proposal as its page shows it, with whom the changes by hand cost a place. Refuses in a meeting. */
export function allocationView(
  context: QueryContext,
  { roundId, trying }: DataOf<Contract['allocation']>,
): ReplyOf<Contract['allocation']> {
  refuseInMeeting(context, 'Places are not given');
  const { db, today } = context;
  const { gathered, of, rows } = proposalFor(db, roundId, today, trying);
  const { round, content, nominations } = gathered;
  const byRule = allocate({
    ...of,
    contenders: of.contenders.map((one) => ({ ...one, byHand: null })),
  });
  const named = new Map(nominations.map((row) => [row.id, row]));
  const contenders = new Map(of.contenders.map((one) => [one.id, one]));
  const nameIn = (id: string) => {
    const row = named.get(id);
    return row === undefined ? '' : nameOf(row);
  };
  const school = schoolReader(db);
  const { held, freed } = placesHeld(db, roundId);
  const answers = answersBy(db, roundId);
  return {
    programme: content.name,
    academicYear: round.academic_year,
    closed: round.closed_on !== null,
    places: of.places,
    perSchool: of.perSchool,
    given: of.given.length,
    priorities: content.priorities.map((one) => one.words),
    rows: rows.flatMap((row) => {
      const nomination = named.get(row.id);
      const contender = contenders.get(row.id);
      if (nomination === undefined || contender === undefined) return [];
      return [
        {
          ...row,
          personId: nomination.person_id,
          name: nameOf(nomination),
          school: contender.school,
          inReserve: nomination.state === 'reserve',
          byHand: contender.byHand,
        },
      ];
    }),
    loses: losers(byRule, rows).map(nameIn),
    notSent: nominations.filter((row) => goesForward(row) && (row.state === 'draft' || row.state === 'ready'))
      .length,
    out: nominations.filter((row) => !goesForward(row) && !held.has(row.id)).length,
    unanswered: nominations
      .filter((row) => row.state === 'offered' && goesForward(row) && !held.has(row.id) && !freed.has(row.id))
      .map((row) => ({
        id: row.id,
        name: nameOf(row),
        school: school(row.person_id)?.name ?? '',
        on: row.state_on,
        answerBy: answers.get(row.id) ?? null,
      })),
  };
}

/** One round for a command about its places. Refuses a closed round, and in a meeting. */
export function requireOpenRound(context: CommandContext, roundId: string) {
  refuseInMeeting(context, 'No places are offered');
  const round = requireRound(context.db, roundId);
  if (round.closed_on !== null) throw roundClosed();
  return round;
}
