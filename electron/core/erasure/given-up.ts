import type { RefusalData } from '../../../shared/contract/refusal.ts';
import { londonDate, longDate } from '../../../shared/rules/dates.ts';
import { build, type Reader } from '../sql.ts';

/**
 * That the erasure which was asked for last was given up, and when, as the history keeps it; null where it was not, or
 * another has been asked for since.
 */
export function givenUpIn(db: Reader): Pick<RefusalData, 'say' | 'wayOut'> | null {
  const last = db.get(
    build
      .selectFrom('step')
      .select(['name', 'at', 'words'])
      .where('area', '=', 'erasure')
      .orderBy('seq', 'desc')
      .limit(1),
  );
  if (last?.name !== 'giveUp') return null;
  return {
    say: `On ${longDate(londonDate(last.at))} Baton ${last.words.charAt(0).toLowerCase()}${last.words.slice(1)}.`,
    wayOut: 'It is not tried again by itself: erase again what is still to go.',
  };
}
