import { Drawer } from '@mantine/core';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type {
  ImpactChoice,
  ImpactPerson,
  RatedPair,
  RatedStatement,
} from '../../shared/contract/impact-shapes.ts';
import { ratedWords } from '../../shared/reference/self-rating.ts';
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
    <Listing
      title={words}
      asked={people}
      note={(rows) => `${counted(rows.length, 'place')} as at ${longDate(choice.asAt)}.`}
      href={({ id, personId, what }: ImpactPerson) =>
        what === 'Offered a place' || what === 'Turned the place down'
          ? `#/staff/${personId}`
          : `#/impact/participants/${id}`
      }
      says={({ what }) => what}
      onClose={onClose}
    />
  );
}

interface PairsDrawerProps {
  readonly choice: ImpactChoice;
  readonly statement: RatedStatement;
  readonly onClose: () => void;
}

/** Who rated a statement at the start and at the end, each with both ratings. */
export function PairsDrawer({ choice, statement, onClose }: PairsDrawerProps) {
  const pairs = useQuery(api.impact.pairs.queryOptions({ input: { choice, statement } }));
  return (
    <Listing
      title={`${ratedWords[statement.about]}, before and after`}
      asked={pairs}
      note={(rows) =>
        `‘${statement.words}’ ${counted(rows.length, 'pair')}, each from 1 to 5, as at ${longDate(choice.asAt)}.`
      }
      href={({ id }: RatedPair) => `#/impact/participants/${id}`}
      says={({ start, end }) => (
        <>
          <b>
            {start.rating} → {end.rating}
          </b>
          , {longDate(start.on)} and {longDate(end.on)}
        </>
      )}
      onClose={onClose}
    />
  );
}

interface ListingProps<Row> {
  readonly title: string;
  readonly asked: UseQueryResult<Row[], Error>;
  readonly note: (rows: readonly Row[]) => string;
  readonly href: (row: Row) => string;
  readonly says: (row: Row) => ReactNode;
  readonly onClose: () => void;
}

function Listing<Row extends Pick<ImpactPerson, 'id' | 'name' | 'school' | 'round'>>({
  title,
  asked,
  note,
  href,
  says,
  onClose,
}: ListingProps<Row>) {
  return (
    <Drawer opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      {asked.error !== null ? (
        <ErrorPanel title="These people did not load" onRetry={() => void asked.refetch()}>
          {explain(asked.error)}
        </ErrorPanel>
      ) : asked.data === undefined ? (
        <LoadingRows label="Loading the people" />
      ) : (
        <>
          <p className={classes.note}>{note(asked.data)}</p>
          <ul className={classes.list}>
            {asked.data.map((one) => (
              <li key={one.id} className={classes.row}>
                <span>
                  <a className={classes.name} href={href(one)}>
                    {one.name}
                  </a>
                  <span className={classes.quiet}>
                    {one.school === '' ? one.round : `${one.school}. ${one.round}`}
                  </span>
                  <span className={classes.quiet}>{says(one)}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Drawer>
  );
}
