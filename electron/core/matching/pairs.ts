import { z } from 'zod';
import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { matchingContract } from '../../../shared/contract/matching.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { matchKindWords } from '../../../shared/reference/matching.ts';
import { counted } from '../../../shared/rules/dates.ts';
import { EASY_RULES } from '../../../shared/rules/matching/hard-rules.ts';
import type { CommandContext } from '../context.ts';
import { build } from '../sql.ts';
import { namesOf } from '../staff/names.ts';
import { brokenReader } from './broken.ts';
import { refuseInMeeting } from './checks.ts';
import { ease, notAgain } from './eased.ts';
import { allPairs, type RequestFile, requireGiver, requirePair, requireRequest } from './rows.ts';

type Data<Name extends keyof typeof matchingContract> = DataOf<(typeof matchingContract)[Name]>;
const done = { done: true } as const;

/** The smallest change that would meet a request, as a run found it and it was kept. */
export const keptChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('place'), giverId: z.string() }),
  z.object({
    kind: z.literal('rule'),
    requestId: z.string(),
    giverId: z.string(),
    rule: z.enum(EASY_RULES),
  }),
  z.object({ kind: z.literal('nobody') }),
]);

/** Holds a pair where it is in every run to come, or lets it move again. */
export function fix(context: CommandContext, { requestId, fixed }: Data<'fix'>): typeof done {
  const { db } = context;
  const row = requireRequest(db, requestId);
  requirePair(db, requestId);
  db.run(
    build
      .updateTable('request_match')
      .set({ fixed: Number(fixed) })
      .where('request_id', '=', requestId),
  );
  describe(context, row, (who) =>
    fixed ? `Fixed the match of ${who}` : `Let the match of ${who} move again`,
  );
  return done;
}

/** Undoes a pair, confirmed or not. Unless it may be made again, no run makes it until that is allowed. */
export function takeOut(context: CommandContext, { requestId, again }: Data<'takeOut'>): typeof done {
  const { db } = context;
  const row = requireRequest(db, requestId);
  const pair = requirePair(db, requestId);
  db.run(build.deleteFrom('request_match').where('request_id', '=', requestId));
  if (!again) notAgain(db, row.id, pair.giver_id);
  describe(context, row, (who) => `Took out the match of ${who}`);
  return done;
}

/** Makes the smallest change that would meet a request: one more place, or one rule eased for one pair. */
export function meet(context: CommandContext, { requestId }: Data<'meet'>): typeof done {
  const { db } = context;
  const row = requireRequest(db, requestId);
  const unmet = db.get(build.selectFrom('unmet').selectAll().where('request_id', '=', requestId));
  const change = unmet === undefined ? null : keptChange.parse(JSON.parse(unmet.change));
  if (change === null || change.kind === 'nobody')
    throw new Refusal('matching.no-change', 'No single change would meet this request.', {
      wayOut: 'Add somebody who gives, or change what is asked for.',
    });
  const giver = requireGiver(db, change.giverId);
  if (change.kind === 'place') {
    const places = giver.places + 1;
    db.run(build.updateTable('giver').set({ places }).where('id', '=', giver.id));
    describe(context, row, (who) => `Made one more place, so that ${who} can be met`);
    return done;
  }
  const eased = requireRequest(db, change.requestId);
  ease(db, change);
  describe(context, eased, (who) => `Eased a rule for one match of ${who}`);
  return done;
}

/** Makes the proposed pairs of a kind into matches. Refuses where one of them cannot stay as it is, and in a meeting. */
export function confirm(context: CommandContext, { kind }: Data<'confirm'>): { confirmed: number } {
  refuseInMeeting(context);
  const { db, today } = context;
  const requests = new Map(
    db.all(build.selectFrom('request').selectAll().where('kind', '=', kind)).map((row) => [row.id, row]),
  );
  const proposed = allPairs(db).filter((pair) => pair.state === 'proposed' && requests.has(pair.request_id));
  if (proposed.length === 0)
    throw new Refusal('matching.nothing-proposed', 'Nothing is proposed that could be accepted.', {
      wayOut: 'Propose first.',
    });
  const broken = brokenReader(db, kind, today);
  const { length: wrong } = proposed.filter((pair) => broken(pair) !== null);
  if (wrong > 0)
    throw new Refusal('matching.broken', `${counted(wrong, 'pair')} cannot stay as proposed.`, {
      wayOut: 'Propose again, then accept.',
    });
  for (const { request_id } of proposed)
    db.run(
      build
        .updateTable('request_match')
        .set({ state: 'confirmed', state_on: today })
        .where('request_id', '=', request_id),
    );
  context.describe(
    `Accepted ${counted(proposed.length, 'match', 'matches')} of ${matchKindWords[kind].givers}`,
    proposed.flatMap(({ request_id }) => requests.get(request_id)?.person_id ?? []),
  );
  return { confirmed: proposed.length };
}

function describe(
  context: CommandContext,
  { kind, person_id }: RequestFile,
  words: (who: string) => string,
): void {
  const { db } = context;
  const outside = kind === 'consultant' ? 'a school' : 'somebody from outside';
  const who = person_id === null ? outside : (namesOf(db, [person_id]).get(person_id) ?? outside);
  context.describe(words(who), person_id === null ? [] : [person_id]);
}
