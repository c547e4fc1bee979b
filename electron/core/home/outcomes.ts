import { counted, longDate } from '../../../shared/rules/dates.ts';
import type { QueryContext } from '../context.ts';
import { type Due, dueOf } from '../impact/follow-ups.ts';
import { proposalsFor } from '../impact/proposals.ts';
import { placesTakenUp } from '../impact/rows.ts';
import type { Found } from './found.ts';

/** Participants who are to be asked how they fare, and what the file says of them already; none while a meeting looks on. */
export function aboutOutcomes({ db, today, meeting }: QueryContext): Found[] {
  if (meeting) return [];
  const places = placesTakenUp(db);
  return [
    ...toFollowUp(dueOf(db, places, today)),
    ...toTakeOver(proposalsFor(db, places, today).open.length),
  ];
}

/** What the file holds that may be an outcome: somebody says whether it is. */
function toTakeOver(count: number): Found[] {
  if (count === 0) return [];
  return [
    {
      key: 'outcomes-proposed',
      kind: 'nominations',
      on: null,
      title: `${counted(count, 'possible outcome')} in the file`,
      why: 'A higher post or a qualification begun since a programme. Take it over, or say that it is not an outcome.',
      go: '#/impact/follow-ups',
      action: 'Open follow-ups',
    },
  ];
}

function toFollowUp(due: readonly Due[]): Found[] {
  const [first] = due;
  if (first === undefined) return [];
  return [
    {
      key: 'follow-ups',
      kind: 'nominations',
      on: first.from,
      title: `${counted(due.length, 'follow-up')} of participants due`,
      why: `The first since ${longDate(first.from)}. Ask what became of them, at the end and after 6, 12 and 24 months.`,
      go: '#/impact/follow-ups',
      action: 'Open follow-ups',
    },
  ];
}
