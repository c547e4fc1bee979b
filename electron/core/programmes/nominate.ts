import { z } from 'zod';
import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { programmesContract } from '../../../shared/contract/programmes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { roundClosed } from '../../../shared/contract/round-closed.ts';
import type { Decision } from '../../../shared/rules/rule.ts';
import type { CommandContext } from '../context.ts';
import { decideForAll } from '../eligibility.ts';
import { keepSetting, setting } from '../settings.ts';
import { build, type Writer } from '../sql.ts';
import { requireName, whom } from '../staff/names.ts';
import { contentOf } from './content.ts';
import { ISSUED } from './issued.ts';
import { askedBy, requireRound } from './rounds.ts';

type Data<Name extends keyof typeof programmesContract> = DataOf<(typeof programmesContract)[Name]>;

/** The next of 'HHS-2027-003': initials, the year in which the academic year ends, a number never used twice. */
function nextRef(db: Writer, academicYear: string): string {
  const school = db.get(build.selectFrom('school').select('name').where('ours', '=', 1).orderBy('id'));
  const initials =
    (school?.name ?? 'Baton')
      .split(/[^\p{L}\p{N}]+/u)
      .map((word) => word.charAt(0).toLocaleUpperCase('en-GB'))
      .join('')
      .slice(0, 4) || 'B';
  const start = `${initials}-${academicYear.slice(0, 2)}${academicYear.slice(5)}-`;
  const used = db
    .all(build.selectFrom('nomination').select('ref').where('ref', 'like', `${start}%`))
    .map((row) => Number(row.ref.slice(start.length)));
  const number = Math.max(0, setting(db, `${ISSUED}${start}`, z.number()) ?? 0, ...used) + 1;
  keepSetting(db, `${ISSUED}${start}`, number);
  return `${start}${String(number).padStart(3, '0')}`;
}

/**
 * Nominates people in a round, and says which nominations were made, in a meeting without their references. Twice the
 * same person is refused with the way to the existing nomination; where a rule is not met, the head's reason is asked
 * for and kept beside the verdict.
 */
export function nominate(
  context: CommandContext,
  data: Data<'nominate'>,
): { made: { id: string; ref: string | null }[] } {
  const { db, meeting } = context;
  const round = requireRound(db, data.roundId);
  if (round.closed_on !== null) throw roundClosed();
  const personIds = [...new Set(data.personIds)];
  for (const personId of personIds) refuseTwice(db, data.roundId, personId);
  const content = contentOf(db, round.version_id);
  const decisions = decideForAll(db, askedBy(round, content), personIds);
  const made = personIds.map((personId) => {
    const decision = decisions.get(personId);
    const name = requireName(db, personId);
    if (decision === undefined) throw new Error('A person without a decision.');
    const against = (data.againstReason ?? '') === '' ? null : data.againstReason;
    if (decision.verdict === 'not_met' && against === null)
      throw new Refusal('programmes.not-eligible', `${name} does not meet the rules. ${decision.reason}`, {
        field: 'againstReason',
        wayOut: 'Write why you put them forward all the same; your reason is kept.',
      });
    const { id, ref } = add(
      context,
      round,
      personId,
      decision,
      decision.verdict === 'not_met' ? against : null,
    );
    return { id, ref: meeting ? null : ref };
  });
  context.describe(`Nominated ${whom(db, personIds)} for ${content.name} ${round.academic_year}`, personIds);
  return { made };
}

function refuseTwice(db: Writer, roundId: string, personId: string): void {
  const name = requireName(db, personId);
  const left = db.get(build.selectFrom('person').select('archived_on').where('id', '=', personId));
  if (left?.archived_on != null)
    throw new Refusal('programmes.left', `${name} has left.`, {
      wayOut: 'Bring them back in Staff first, if that is wrong.',
    });
  const twin = db.get(
    build
      .selectFrom('nomination')
      .select(['id', 'state'])
      .where('round_id', '=', roundId)
      .where('person_id', '=', personId),
  );
  if (twin === undefined) return;
  throw new Refusal('programmes.duplicate', `${name} is nominated in this round already.`, {
    wayOut:
      twin.state === 'withdrawn'
        ? 'Open that nomination and make it a draft again.'
        : 'Open that nomination.',
    details: { nominationId: twin.id },
  });
}

function add(
  { db, newId, today }: CommandContext,
  round: ReturnType<typeof requireRound>,
  personId: string,
  decision: Decision,
  againstReason: string | null,
): { id: string; ref: string } {
  const last = db.get(
    build
      .selectFrom('nomination')
      .select((e) => e.fn.max('rank').as('rank'))
      .where('round_id', '=', round.id),
  );
  const id = newId();
  const ref = nextRef(db, round.academic_year);
  db.run(
    build.insertInto('nomination').values({
      id,
      ref,
      round_id: round.id,
      person_id: personId,
      rank: Number(last?.rank ?? 0) + 1,
      state: 'draft',
      state_on: today,
      nominated_on: today,
      decision: JSON.stringify(decision),
      against_reason: againstReason,
    }),
  );
  return { id, ref };
}
