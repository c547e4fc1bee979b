import { counted, longDate } from '../../../shared/rules/dates.ts';
import type { QueryContext } from '../context.ts';
import { dueOf } from '../impact/follow-ups.ts';
import { placesTakenUp } from '../impact/rows.ts';
import type { Found } from './found.ts';

/** Participants who are to be asked how they fare; none while a meeting looks on. */
export function aboutOutcomes({ db, today, meeting }: QueryContext): Found[] {
  if (meeting) return [];
  const due = dueOf(db, placesTakenUp(db), today);
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
