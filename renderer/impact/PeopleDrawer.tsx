import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ImpactChoice } from '../../shared/contract/impact-shapes.ts';
import { counted, longDate } from '../../shared/rules/dates.ts';
import { api } from '../client.ts';
import { explain } from '../submit.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import type { Behind } from './FiguresTable.tsx';
import classes from './impact.module.css';

interface PeopleDrawerProps {
  readonly choice: ImpactChoice;
  readonly behind: Behind;
  readonly onClose: () => void;
}

/** The people behind a figure, each with what became of them; their name leads to what is kept of their place. */
export function PeopleDrawer({ choice, behind, onClose }: PeopleDrawerProps) {
  const { words, ...asked } = behind;
  const people = useQuery(api.impact.people.queryOptions({ input: { choice, ...asked } }));
  return (
    <Drawer opened onClose={onClose} title={words} closeButtonProps={{ 'aria-label': 'Close' }}>
      {people.error !== null ? (
        <ErrorPanel title="These people did not load" onRetry={() => void people.refetch()}>
          {explain(people.error)}
        </ErrorPanel>
      ) : people.data === undefined ? (
        <LoadingRows label="Loading the people" />
      ) : (
        <>
          <p className={classes.note}>
            {counted(people.data.length, 'place')} as at {longDate(choice.asAt)}.
          </p>
          <ul className={classes.list}>
            {people.data.map((one) => (
              <li key={one.id} className={classes.row}>
                <span>
                  <a
                    className={classes.name}
                    href={
                      one.what === 'Offered a place' || one.what === 'Turned the place down'
                        ? `#/staff/${one.personId}`
                        : `#/impact/participants/${one.id}`
                    }
                  >
                    {one.name}
                  </a>
                  <span className={classes.quiet}>
                    {one.school === '' ? one.round : `${one.school}. ${one.round}`}
                  </span>
                  <span className={classes.quiet}>{one.what}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Drawer>
  );
}
