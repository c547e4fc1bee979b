import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { SentRow } from '../../shared/contract/impact-shapes.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { api } from '../client.ts';
import { explain } from '../submit.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import classes from './impact.module.css';
import { goneWords, moment } from './words.ts';

interface SentDrawerProps {
  readonly row: SentRow;
  readonly onClose: () => void;
}

/** One workbook as it was sent, sheet by sheet; nothing in it can be changed. */
export function SentDrawer({ row, onClose }: SentDrawerProps) {
  const copy = useQuery(api.impact.sentCopy.queryOptions({ input: { id: row.id } }));
  return (
    <Drawer
      opened
      onClose={onClose}
      size={960}
      title={`Sent ${moment(row.at)}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {copy.error !== null ? (
        <ErrorPanel title="This copy did not load" onRetry={() => void copy.refetch()}>
          {explain(copy.error)}
        </ErrorPanel>
      ) : copy.data === undefined ? (
        <LoadingRows label="Loading the copy" rows={6} />
      ) : (
        <>
          <p className={classes.note}>
            {copy.data.title}, {row.whose}, as at {longDate(row.asAt)}. {copy.data.marking}. Nothing that is
            changed in this file reaches the copy.
          </p>
          {goneWords(copy.data).map((words) => (
            <p key={words} className={classes.note}>
              {words}
            </p>
          ))}
          {copy.data.sheets.map((sheet) => (
            <Sheet key={sheet.name} {...sheet} />
          ))}
          <p className={classes.quiet}>
            {row.fileName}. Fingerprint of the file: {copy.data.sha256.slice(0, 16)}…
          </p>
        </>
      )}
    </Drawer>
  );
}

interface SheetProps {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

function Sheet({ name, heads, rows }: SheetProps) {
  const numbers = heads.map((_, column) => rows.some((row) => typeof row[column] === 'number'));
  return (
    <div className={classes.sheet}>
      <h3>{name}</h3>
      {rows.length === 0 ? (
        <p className={classes.note}>Nothing of this sheet is left.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
        <section className={classes.scroll} tabIndex={0} aria-label={name}>
          <table className={classes.table}>
            <thead>
              <tr>
                {heads.map((head, column) => (
                  <th key={head} scope="col" className={numbers[column] ? classes.number : undefined}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: what was sent stays in its order
                <tr key={at}>
                  {heads.map((head, column) => (
                    <td key={head} className={numbers[column] ? classes.number : undefined}>
                      {row[column]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}
