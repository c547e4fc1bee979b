import type { ErasurePlan, WhatToErase } from '../../shared/contract/erasure.ts';
import { counted } from '../../shared/rules/dates.ts';
import classes from './erasure.module.css';
import { backupsBefore, outOfReach } from './words.ts';

interface PlanOfErasureProps {
  readonly kind: WhatToErase['kind'];
  readonly plan: ErasurePlan;
}

/** What an erasure takes, what it cannot reach, and what the head may want to look at first. */
export function PlanOfErasure({ kind, plan }: PlanOfErasureProps) {
  const person = kind === 'person';
  return (
    <>
      <div>
        <h3>What goes, for good</h3>
        <ul className={plan.goes.length > 6 ? classes.two : classes.list}>
          {person ? <li>Their name, numbers and details</li> : null}
          {plan.goes.map(({ words }) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        {person ? (
          <p className={classes.quiet}>
            What they said as a rater in somebody else’s 360 is not kept under a name, so it stays in that
            result.
          </p>
        ) : (
          <p className={classes.quiet}>
            The figures of the result stay as they were shown. Its comments go, and it cannot be opened again.
          </p>
        )}
      </div>
      <div>
        <h3>It cannot be undone</h3>
        <ul className={classes.list}>
          <li>
            {plan.steps === 0
              ? 'No step of the history is about this.'
              : `${counted(plan.steps, 'step')} of the history ${plan.steps === 1 ? 'is' : 'are'} about this: from now on ${plan.steps === 1 ? 'it' : 'they'} cannot be taken back${person ? ', and the name is taken out' : ''}.`}
          </li>
          {backupsBefore(plan).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </div>
      <div>
        <h3>What Baton cannot reach</h3>
        <ul className={classes.list}>
          {plan.beside.map((name) => (
            <li key={name}>“{name}”, another version of this file beside it.</li>
          ))}
          {plan.exports > 0 ? (
            <li>
              {counted(plan.exports, 'workbook')} that left Baton with them in it. The copy here says that a
              row was erased.
            </li>
          ) : null}
          {outOfReach[kind].map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </div>
      {plan.mentions.length > 0 ? <Mentions mentions={plan.mentions} /> : null}
    </>
  );
}

/** Texts about others that name them: they are not rewritten. */
export function Mentions({ mentions }: Pick<ErasurePlan, 'mentions'>) {
  return (
    <div>
      <h3>Texts about others that name them</h3>
      <p className={classes.quiet}>
        Baton does not rewrite what was written about somebody else. Look at these:
      </p>
      <ul className={classes.list}>
        {mentions.map(({ where, href }) => (
          <li key={where}>{href === null ? where : <a href={href}>{where}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
