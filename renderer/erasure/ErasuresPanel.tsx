import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { counted, londonDate, longDate } from '../../shared/rules/dates.ts';
import { api } from '../client.ts';
import { Panel } from '../ui/Panel.tsx';
import classes from './erasure.module.css';

/** That erasures took place, and the way to their records. */
export function ErasuresPanel() {
  const list = useQuery(api.erasure.list.queryOptions({ input: {} })).data;
  if (list === undefined) return null;
  const [newest] = list.erasures;
  return (
    <Panel title="Erasures" note="That they took place, never whose they were">
      <div className={classes.stack}>
        {list.waiting === null ? null : (
          <p role="alert" className={classes.problem}>
            An erasure was begun and is not finished.
          </p>
        )}
        {list.givenUp?.fresh !== true ? null : (
          <p role="alert" className={classes.problem}>
            An erasure that was begun was given up.
          </p>
        )}
        <p>
          {list.hidden
            ? 'They are not shown in a meeting.'
            : newest === undefined
              ? 'Nothing has been erased from this file.'
              : `${counted(list.erasures.length, 'erasure')}, the latest on ${longDate(londonDate(newest.at))}.`}
        </p>
        <div className={classes.actions}>
          <Button component="a" href="#/erasures">
            See the erasures
          </Button>
        </div>
      </div>
    </Panel>
  );
}
