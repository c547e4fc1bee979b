import { Button } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { matches, searchKey, searchWords } from '../../shared/rules/search.ts';
import { SearchField } from '../ui/SearchField.tsx';
import classes from './running.module.css';

interface Some<Row> {
  readonly rows: readonly Row[];
  readonly shown: readonly Row[];
  readonly find: string;
  readonly setFind: (find: string) => void;
  readonly left: number;
  readonly atOnce: number;
  readonly showMore: () => void;
}

/** A list of people as far as it is looked at: whose name is typed, so many at once. */
export function useSome<Row extends { readonly name: string }>(
  rows: readonly Row[],
  atOnce: number,
): Some<Row> {
  const [find, setFind] = useState('');
  const [most, setMost] = useState(atOnce);
  const typed = useDeferredValue(find);
  const found = useMemo(() => {
    const words = searchWords(typed);
    return rows.filter((row) => matches(searchKey(row.name), words));
  }, [rows, typed]);
  return {
    rows,
    shown: found.slice(0, most),
    find,
    setFind: (next) => {
      setFind(next);
      setMost(atOnce);
    },
    left: Math.max(0, found.length - most),
    atOnce,
    showMore: () => setMost(most + atOnce),
  };
}

/** Finds somebody in a list that is longer than what is shown of it at once. */
export function FindOne<Row>({ some }: { readonly some: Some<Row> }) {
  const { rows, atOnce, find, setFind, shown, left } = some;
  if (rows.length <= atOnce) return null;
  return (
    <SearchField
      label="Find a participant"
      value={find}
      onChange={setFind}
      found={`${shown.length + left} of ${rows.length}`}
    />
  );
}

/** Shows the next of a long list. */
export function ShowMore<Row>({ some }: { readonly some: Some<Row> }) {
  if (some.left === 0) return null;
  return (
    <div className={classes.more}>
      <Button size="sm" onClick={some.showMore}>
        Show {Math.min(some.atOnce, some.left)} more of {some.shown.length + some.left}
      </Button>
    </div>
  );
}
