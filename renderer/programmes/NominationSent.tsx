import type { NominationDetail } from '../../shared/contract/round-views.ts';
import classes from './programmes.module.css';
import { moment } from './words.ts';

/** To whom it went and when, what has changed since, and what was done with it. */
export function NominationSent({ detail }: { readonly detail: NominationDetail }) {
  return (
    <section className={classes.section}>
      <h3>What was sent, and what was done</h3>
      {detail.row.changedSince.length === 0 ? null : (
        <>
          <p>Changed since it was sent last:</p>
          <ul className={classes.bullets}>
            {detail.row.changedSince.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      )}
      <ul className={classes.list}>
        {detail.sent.map((one) => (
          <li key={one.exportId}>
            {moment(one.at)}: sent to {one.toWhom}.{' '}
            <a href={`#/programmes/rounds/${detail.roundId}/exports`}>What was sent</a>
          </li>
        ))}
        {detail.history.map((step) => (
          <li key={step.seq} className={classes.quiet}>
            {moment(step.at)}: {step.words}
          </li>
        ))}
      </ul>
    </section>
  );
}
