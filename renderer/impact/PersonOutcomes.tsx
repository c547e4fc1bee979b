import { useQuery } from '@tanstack/react-query';
import { longDate } from '../../shared/rules/dates.ts';
import { api } from '../client.ts';
import { Panel } from '../ui/Panel.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Tag } from '../ui/Tag.tsx';
import classes from './impact.module.css';

/** For a person's page: the programmes they took part in, and what became of it. */
export function PersonOutcomes({ personId }: { readonly personId: string; readonly left: boolean }) {
  const asked = useQuery(api.impact.ofPerson.queryOptions({ input: { personId } }));
  if (asked.isError)
    return (
      <Panel title="Took part in">
        <Problem error={asked.error} />
      </Panel>
    );
  if (asked.data === undefined || asked.data.length === 0) return null;
  return (
    <Panel title="Took part in" flush>
      <ul className={classes.list}>
        {asked.data.map((one) => (
          <li key={one.id} className={classes.row}>
            <span>
              <a className={classes.name} href={`#/impact/participants/${one.id}`}>
                {one.round}
              </a>
              <span className={classes.quiet}>
                {one.endedOn === null
                  ? `Since ${longDate(one.takenUpOn)}`
                  : `${one.ended === 'completed' ? 'Completed' : 'Withdrew'} ${longDate(one.endedOn)}`}
              </span>
              {one.outcomes.map(({ id, what, on }) => (
                <span key={id} className={classes.quiet}>
                  {what}, {longDate(on)}
                </span>
              ))}
            </span>
            {one.due === 0 ? null : <Tag tone="warn">Follow-up due</Tag>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
