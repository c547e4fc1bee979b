import type { NominationDetail } from '../../shared/contract/round-views.ts';
import { Tag } from '../ui/Tag.tsx';
import { VerdictTag } from '../ui/VerdictTag.tsx';
import classes from './programmes.module.css';
import { besideWords } from './words.ts';

/** How they stand to the programme's priorities, and what else they are on or put forward for. */
export function NominationBeside({ detail }: { readonly detail: NominationDetail }) {
  const { priorities, beside, fitsWith } = detail;
  return (
    <>
      {priorities.length === 0 ? null : (
        <section className={classes.section}>
          <h3>Priorities of the programme</h3>
          <ol className={classes.bullets}>
            {priorities.map((one) => (
              <li key={one.rank}>
                {one.words} <Standing verdict={one.verdict} />
                <div className={classes.quiet}>{one.reason ?? 'In words alone: the organiser tells.'}</div>
              </li>
            ))}
          </ol>
        </section>
      )}
      <section className={classes.section}>
        <h3>What else they are on</h3>
        {beside.length === 0 ? (
          <p className={classes.quiet}>No NPQ, course or other open round in this file.</p>
        ) : (
          <ul className={classes.bullets}>
            {beside.map((one) => (
              <li key={one.words}>{besideWords(one)}</li>
            ))}
          </ul>
        )}
        {fitsWith === '' ? null : <p className={classes.quiet}>The programme says: {fitsWith}.</p>}
      </section>
    </>
  );
}

/** Not to be in a priority is nothing bad, so it is not shown as that. */
function Standing({ verdict }: Pick<NominationDetail['priorities'][number], 'verdict'>) {
  if (verdict === null) return null;
  if (verdict === 'not_met') return <Tag tone="plain">Not met</Tag>;
  return <VerdictTag verdict={verdict} words={verdict === 'met' ? 'Met' : 'Not known'} />;
}
