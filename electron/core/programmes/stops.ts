import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { programmesContract } from '../../../shared/contract/programmes.ts';
import type { RuleStops } from '../../../shared/contract/round-views.ts';
import { byText } from '../../../shared/rules/by-text.ts';
import { criteriaOf } from '../../../shared/rules/criteria.ts';
import type { Rule } from '../../../shared/rules/rule.ts';
import { conflictsIn } from '../../../shared/rules/rule-conflicts.ts';
import type { QueryContext } from '../context.ts';
import { decideForAll } from '../eligibility.ts';
import { build } from '../sql.ts';
import { nameOf } from '../staff/names.ts';
import { contentOf } from './content.ts';
import { criteriaIn } from './gather.ts';
import { askedBy, requireRound } from './rounds.ts';

/** So many are named of those whom one rule alone stops; a rule that stops more by itself points at nobody. */
const NEAREST = 10;

/**
 * Which rule of a round stops how many of those who are not nominated in it, and who comes nearest: those whom one rule
 * alone stops, where they are few, who lack the fewest answers. What is only aimed at stops nobody.
 */
export function ruleStops(
  { db }: QueryContext,
  { roundId }: DataOf<(typeof programmesContract)['ruleStops']>,
): RuleStops {
  const round = requireRound(db, roundId);
  const nominated = new Set(
    db
      .all(build.selectFrom('nomination').select('person_id').where('round_id', '=', roundId))
      .map((row) => row.person_id),
  );
  const people = db
    .all(
      build
        .selectFrom('person')
        .select(['id', 'title', 'forename', 'surname', 'preferred_name'])
        .where('archived_on', 'is', null),
    )
    .filter(({ id }) => !nominated.has(id));
  const content = contentOf(db, round.version_id);
  const words = criteriaOf(content.rule).map(saidOf);
  const decisions = decideForAll(
    db,
    askedBy(round, content),
    people.map(({ id }) => id),
  );
  const asked = people.flatMap((person) => {
    const decision = decisions.get(person.id);
    if (decision === undefined) return [];
    const parts = criteriaIn(decision).map((one, at) => ({ ...one, words: words[at] ?? one.words }));
    return [{ person, musts: parts.filter((one) => !one.aimed) }];
  });
  const count = (at: number, verdict: 'not_met' | 'not_known') =>
    asked.filter(({ musts }) => musts[at]?.verdict === verdict).length;
  const alone = asked.flatMap(({ person, musts }) => {
    const [only, ...others] = musts.filter((one) => one.verdict === 'not_met');
    if (only === undefined || others.length > 0) return [];
    const unknown = musts.filter((one) => one.verdict === 'not_known').length;
    return [{ personId: person.id, name: nameOf(person), rule: only.words, reason: only.reason, unknown }];
  });
  return {
    programmeId: round.programme_id,
    never: conflictsIn(content.rule),
    people: asked.length,
    met: asked.filter(({ musts }) => musts.every((one) => one.verdict === 'met')).length,
    rules: (asked[0]?.musts ?? []).map(({ words }, at) => ({
      words,
      stops: count(at, 'not_met'),
      alone: alone.filter((one) => one.rule === words).length,
      notKnown: count(at, 'not_known'),
    })),
    nearest: alone
      .filter(({ rule }) => alone.filter((one) => one.rule === rule).length <= NEAREST)
      .sort((a, b) => a.unknown - b.unknown || byText(a.name, b.name))
      .slice(0, NEAREST),
  };
}

/** What a part asks, in words; a group that was not worded says what any one of is enough. */
const saidOf = (part: Rule): string =>
  part.kind === 'any' && part.words === 'Any one of these'
    ? part.of.map(({ words }) => words).join(', or ')
    : part.words;
