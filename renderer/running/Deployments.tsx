import { Button } from '@mantine/core';
import type { DeploymentRow } from '../../shared/contract/running-shapes.ts';
import { longDate, shortDate } from '../../shared/rules/dates.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Tag } from '../ui/Tag.tsx';
import classes from './running.module.css';
import { daysWords, spanWords } from './words.ts';

interface DeploymentsProps {
  readonly rows: readonly DeploymentRow[];
  readonly onOpen: (row: DeploymentRow | 'new') => void;
}

const daysOf = ({ fields }: DeploymentRow): string =>
  fields.daysAgreed === null
    ? `${daysWords(fields.daysUsed)} used`
    : `${fields.daysUsed} of ${daysWords(fields.daysAgreed)} used`;

/** Which consultant leader is at work in which school, how many days are used, and when it is reviewed. */
export function Deployments({ rows, onOpen }: DeploymentsProps) {
  const add = <Button onClick={() => onOpen('new')}>Add a deployment</Button>;
  if (rows.length === 0)
    return (
      <Panel title="Deployments">
        <EmptyState title="No consultant leader is deployed yet" action={add}>
          Match consultant leaders with schools and accept the matches: they can be taken over here.
        </EmptyState>
      </Panel>
    );
  return (
    <Panel title="Deployments" note={String(rows.length)} actions={add} flush>
      <ul className={classes.list} aria-label="Deployments">
        {rows.map((row) => {
          const { fields } = row;
          return (
            <li key={row.id} className={classes.row}>
              <span className={classes.main}>
                <b>
                  {row.name} at {row.school}
                </b>
                <span className={classes.quiet}>
                  {fields.to === null ? `From ${shortDate(fields.from)}` : spanWords(fields.from, fields.to)};{' '}
                  {daysOf(row)}
                  {fields.reason === '' ? '' : `; ${fields.reason}`}
                </span>
              </span>
              {row.late && fields.reviewOn !== null ? (
                <Tag tone="warn">{`Review was due on ${longDate(fields.reviewOn)}`}</Tag>
              ) : null}
              <Button
                size="sm"
                aria-label={`Change the deployment of ${row.name}`}
                onClick={() => onOpen(row)}
              >
                Change
              </Button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
