import { matchKindWords } from '../../../shared/reference/matching.ts';
import { counted, longDate } from '../../../shared/rules/dates.ts';
import type { QueryContext } from '../context.ts';
import { withdrawnFromMatches } from '../matching/withdrawn.ts';
import type { Found } from './found.ts';

/** Matches of which who gave has withdrawn or left; none while a meeting looks on, which is told of no such thing. */
export function aboutMatching({ db, meeting }: QueryContext): Found[] {
  if (meeting) return [];
  return withdrawnFromMatches(db).map(({ kind, matches, since }): Found => {
    const { giver } = matchKindWords[kind];
    return {
      key: `matching ${kind}`,
      kind: 'people',
      on: since,
      title: `${counted(matches, 'match', 'matches')} without a ${giver} any more`,
      why: `Who was to give has withdrawn or left, first on ${longDate(since)}. Propose again to find another.`,
      go: `#/matching/${kind}`,
      action: 'Open matching',
    };
  });
}
