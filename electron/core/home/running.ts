import { longDate } from '../../../shared/rules/dates.ts';
import type { QueryContext } from '../context.ts';
import { runningRounds } from '../running/at-work.ts';
import type { Found } from './found.ts';

const titles = {
  register: (n: number) => (n === 1 ? '1 register not filled' : `${n} registers not filled`),
  next: (n: number) => (n === 1 ? '1 meeting agreed and not logged' : `${n} meetings agreed and not logged`),
  placement: (n: number) =>
    n === 1 ? '1 placement ended without a review' : `${n} placements ended without a review`,
  host: (n: number) => (n === 1 ? '1 placement whose host withdrew' : `${n} placements whose hosts withdrew`),
  interview: (n: number) =>
    n === 1 ? '1 interview without an outcome' : `${n} interviews without an outcome`,
  visits: (n: number) => (n === 1 ? 'Visits of 1 person not used' : `Visits of ${n} people not used`),
  left: (n: number) =>
    n === 1 ? '1 participant who left the school' : `${n} participants who left the school`,
  deployment: (n: number) => (n === 1 ? '1 deployment not reviewed' : `${n} deployments not reviewed`),
} as const;

/** What the way on does where there is one alone: it opens the form that mends it. */
const actions: Readonly<Record<keyof typeof titles, string>> = {
  register: 'Open the register',
  next: 'Log it',
  placement: 'Open the placement',
  host: 'Open the placement',
  interview: 'Open the application',
  visits: 'Log a visit',
  left: 'Open nomination',
  deployment: 'Open the deployment',
};

/** What is overdue in programmes as they run: one line for each kind in each round. None while a meeting looks on. */
export function aboutRunning(context: QueryContext): Found[] {
  if (context.meeting) return [];
  return runningRounds(context).flatMap(({ roundId, name, missing }) =>
    [...Map.groupBy(missing, (one) => one.kind)].flatMap(([kind, all]): Found[] => {
      const [first] = all;
      if (first === undefined) return [];
      const only = all.length === 1;
      return [
        {
          key: `running ${roundId} ${kind}`,
          kind: 'nominations',
          on: first.on,
          title: `${name}: ${titles[kind](all.length)}`,
          why: only ? `${first.words}.` : `First ${first.words}; since ${longDate(first.on)}.`,
          go: only ? first.go : `#/programmes/rounds/${roundId}/running`,
          action: only ? actions[kind] : 'Open running',
        },
      ];
    }),
  );
}
