import type { ReactNode } from 'react';
import classes from './VerdictList.module.css';
import { type Verdict, VerdictIcon } from './VerdictTag.tsx';

export interface CriterionVerdict {
  readonly id: string;
  /** The rule in words: 'In the first 2–4 years of teaching'. */
  readonly criterion: string;
  readonly verdict: Verdict;
  /** Why: '3 years, from the QTS date'. */
  readonly reason: string;
  /** The fact it rests on, with where it came from: 'QTS date 1 September 2023, staff list'. */
  readonly fact?: string;
  /** A way to settle it, such as a button that answers the question. */
  readonly action?: ReactNode;
}

const SAID: Readonly<Record<Verdict, string>> = { met: 'Met', not_met: 'Not met', not_known: 'Not known' };

/** Each criterion with its verdict in words, the reason, and the fact behind it. */
export function VerdictList({ criteria }: { readonly criteria: readonly CriterionVerdict[] }) {
  return (
    <ul className={classes.list}>
      {criteria.map((one) => (
        <li key={one.id} className={classes.item} data-verdict={one.verdict}>
          <VerdictIcon verdict={one.verdict} />
          <div className={classes.words}>
            <span>
              {one.criterion}: <b>{SAID[one.verdict]}</b>
            </span>
            <span className={classes.reason}>{one.reason}</span>
            {one.fact ? <span className={classes.fact}>{one.fact}</span> : null}
          </div>
          {one.action}
        </li>
      ))}
    </ul>
  );
}
