import { z } from 'zod';
import { MATCH_KINDS, type WeightKey } from '../reference/matching.ts';
import { date, done, id, nothing } from './fields.ts';
import { command, job, query } from './kinds.ts';
import {
  cost,
  giverFields,
  giverRow,
  matchesOfPerson,
  matchKind,
  pairRow,
  requestFields,
  requestRow,
  unmetRow,
} from './matching-shapes.ts';

const weight = z.int('Give a whole number.').min(0, 'Give 0 or more.').max(100, 'Give 100 or less.');
const weights = z.strictObject({
  role: weight,
  focus: weight,
  phase: weight,
  nearness: weight,
  choice: weight,
} satisfies Record<WeightKey, typeof weight>);
/** Gives a request to one giver, or with null to nobody whom it has now. */
const change = z.strictObject({ requestId: id, giverId: id.nullable() });

export const matchingContract = {
  /** The matching of one kind: pairs with their reasons, requests that nobody meets, and who gives. */
  board: query(
    z.strictObject({ kind: matchKind }),
    z.object({
      kinds: z.array(z.object({ kind: z.enum(MATCH_KINDS), requests: z.number(), givers: z.number() })),
      pairs: z.array(pairRow),
      /** In a meeting nobody: whose host is in the room would look as if they had none. */
      unmet: z.array(unmetRow),
      /** Requests that came after the last run. */
      waiting: z.array(requestRow),
      givers: z.array(giverRow),
      /** The last run: when, how well it fits, and whether anything it was made from has changed since. */
      run: z.object({ at: z.string(), points: z.number(), stale: z.boolean() }).nullable(),
      weights,
      usual: weights,
      meeting: z.boolean(),
      /** Of placements, how many have a host school and ask for no mentor; 0 in a meeting. */
      withoutMentor: z.number(),
    }),
  ),
  pool: query(nothing, z.array(giverRow)),
  requests: query(
    nothing,
    z.object({
      requests: z.array(requestRow),
      /** Open rounds with people who were offered a place, so that their requests can be taken over. */
      rounds: z.array(z.object({ id, name: z.string(), offered: z.number() })),
    }),
  ),
  /** What each school gives and receives: pairs proposed and confirmed, by kind. */
  schools: query(
    nothing,
    z.array(
      z.object({
        id,
        name: z.string(),
        ours: z.boolean(),
        gives: z.array(
          z.object({ kind: matchKind, places: z.number(), pairs: z.number(), days: z.number() }),
        ),
        receives: z.array(
          z.object({ kind: matchKind, requests: z.number(), pairs: z.number(), days: z.number() }),
        ),
      }),
    ),
  ),
  /** What one person gives and asks for, and with whom they are matched. */
  ofPerson: query(z.strictObject({ personId: id }), matchesOfPerson),
  addGiver: command(giverFields, z.object({ id })),
  editGiver: command(z.strictObject({ id, fields: giverFields }), done),
  /** Pairs stay until others are found for them; null takes it back. */
  withdrawGiver: command(z.strictObject({ id, on: date.nullable() }), done),
  /** Only of somebody who is in no pair. */
  removeGiver: command(z.strictObject({ id }), done),
  addRequest: command(requestFields, z.object({ id })),
  editRequest: command(z.strictObject({ id, fields: requestFields }), done),
  withdrawRequest: command(z.strictObject({ id, on: date.nullable() }), done),
  removeRequest: command(z.strictObject({ id }), done),
  /** A request for everybody who was offered a place in a round and has none of this kind yet. */
  fromRound: command(
    z.strictObject({ roundId: id, kind: matchKind, days: z.int().min(1).max(30) }),
    z.object({ made: z.number() }),
  ),
  /** A request for an external mentor for everybody who has a host school and asks for none yet. */
  mentorsForPlaced: command(nothing, z.object({ made: z.number() })),
  /** Holds a pair where it is, or lets it move again in the next run. */
  fix: command(z.strictObject({ requestId: id, fixed: z.boolean() }), done),
  /** Undoes a pair, confirmed or not; `again` lets the next run make it again. */
  takeOut: command(z.strictObject({ requestId: id, again: z.boolean() }), done),
  /** Makes the smallest change that would meet a request, as the last run found it. */
  meet: command(z.strictObject({ requestId: id }), done),
  /** Makes the proposed pairs of a kind into matches. */
  confirm: command(z.strictObject({ kind: matchKind }), z.object({ confirmed: z.number() })),
  setWeights: command(z.strictObject({ weights: weights.nullable() }), done),
  /** Matches all of a kind anew; what is fixed or confirmed stays, and a change by hand is fixed with it. */
  propose: job(
    z.strictObject({ kind: matchKind, change: change.nullable() }),
    z.object({ met: z.number(), of: z.number(), points: z.number() }),
  ),
  /** What a change by hand would cost; changes nothing. */
  tryOut: job(z.strictObject({ kind: matchKind, change }), cost),
};
