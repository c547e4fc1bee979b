import { useQuery } from '@tanstack/react-query';
import { longDate } from '../../shared/rules/dates.ts';
import { api } from '../client.ts';
import { Panel } from '../ui/Panel.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Tag } from '../ui/Tag.tsx';
import classes from './running.module.css';

/** For a person's page: the programmes they take part in and what they had, and where they stand in for somebody. */
export function PersonRunning({ personId }: { readonly personId: string }) {
  const asked = useQuery(api.running.ofPerson.queryOptions({ input: { personId } }));
  if (asked.isError)
    return (
      <Panel title="On programmes">
        <Problem error={asked.error} />
      </Panel>
    );
  if (asked.data === undefined) return null;
  const { programmes, standsIn, deployed } = asked.data;
  if (programmes.length + standsIn.length + deployed.length === 0) return null;
  return (
    <Panel title="On programmes" flush>
      <ul className={classes.list} aria-label="On programmes">
        {programmes.map((one) => (
          <li key={one.nominationId} className={classes.row}>
            <span className={classes.main}>
              <a
                className={classes.name}
                href={`#/programmes/rounds/${one.roundId}/running/${one.nominationId}`}
              >
                {one.name}
              </a>
              <span className={classes.quiet}>{one.state}</span>
              {one.lines.map((line) => (
                <span key={line.element} className={classes.quiet}>
                  {line.element}: {line.words}
                </span>
              ))}
            </span>
          </li>
        ))}
        {standsIn.map((one) => (
          <li key={one.id} className={classes.row}>
            <span className={classes.main}>
              Stands in as {one.post}
              <span className={classes.quiet}>
                From {longDate(one.from)}
                {one.to === null ? '' : ` to ${longDate(one.to)}`}
              </span>
            </span>
            <Tag tone="brand">A chance to step up</Tag>
          </li>
        ))}
        {deployed.map((one) => (
          <li key={one.id} className={classes.row}>
            <span className={classes.main}>
              <a className={classes.name} href={`#/programmes/rounds/${one.roundId}/running`}>
                Consultant leader at {one.school}
              </a>
              <span className={classes.quiet}>
                From {longDate(one.from)}
                {one.to === null ? '' : ` to ${longDate(one.to)}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
