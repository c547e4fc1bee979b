import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { ImportPreview } from '../../../shared/contract/import.ts';
import { listed } from '../../../shared/rules/listed.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from './import.module.css';
import type { Importing } from './use-import.ts';
import { many } from './words.ts';

interface Props {
  readonly importing: Importing;
  readonly preview: ImportPreview;
}

/** So many stand above the columns that these stay in sight. */
const listedRows = 6;

/** Which sheet and which row of headings was read, where another could be meant. */
export function SheetChoice({ importing, preview }: Props) {
  const { sheets, sheet, headerRow, ignored, ignoredCount, hiddenRows } = preview;
  const [row, setRow] = useState<number | string>(headerRow);
  const hidden = sheets.filter(({ state }) => state !== 'visible');
  const offered = sheets.filter((one) => one.state === 'visible' || one.name === sheet);
  const others = offered.filter(({ name }) => name !== sheet);
  if (sheets.length < 2 && headerRow === 1 && ignoredCount === 0 && hiddenRows === 0) return null;
  const busy = importing.state.busy !== null;
  return (
    <Panel>
      <details className={classes.details} open={offered.length > 1}>
        <summary>
          Headings found in row {headerRow}
          {sheets.length > 1 ? ` of the sheet ‘${sheet}’` : ''}
          {ignoredCount > 0 ? `; ${many(ignoredCount, 'row was', 'rows were')} not read as people` : ''}
          {hiddenRows > 0 ? `; ${many(hiddenRows, 'hidden row was', 'hidden rows were')} read too` : ''}
        </summary>
        <div className={classes.inline}>
          {offered.length > 1 ? (
            <NativeSelect
              size="sm"
              label="Sheet"
              value={sheet}
              disabled={busy}
              data={offered.map(({ name }) => name)}
              onChange={({ currentTarget: { value } }) =>
                void importing.readAgain({ sheet: value, headerRow: undefined, corrections: {}, fixes: {} })
              }
            />
          ) : null}
          <form
            className={classes.inline}
            onSubmit={(event) => {
              event.preventDefault();
              if (typeof row === 'number')
                void importing.readAgain({ headerRow: row, corrections: {}, fixes: {} });
            }}
          >
            <NumberInput
              size="sm"
              label="Headings are in row"
              w={150}
              min={1}
              max={1_000_000}
              hideControls
              value={row}
              onChange={setRow}
            />
            {row !== headerRow ? (
              <Button type="submit" size="sm" disabled={busy || typeof row !== 'number'}>
                Read again
              </Button>
            ) : null}
          </form>
        </div>
        {others.length > 0 ? (
          <p>
            One sheet is read at a time. {many(others.length, 'other sheet was', 'other sheets were')} not
            read: {listed(others.map(({ name }) => `‘${name}’`))}. If staff are there too, import this file
            once more and choose that sheet.
          </p>
        ) : null}
        {hidden.length > 0 ? (
          <p className={classes.quiet}>
            {many(hidden.length, 'hidden sheet was', 'hidden sheets were')} not read:{' '}
            {hidden.map(({ name }) => name).join(', ')}.
          </p>
        ) : null}
        {hiddenRows > 0 ? (
          <p>
            Rows that a filter hides, or that were hidden by hand, are in the file like the others. If those
            people should not come in, delete these rows in the file and choose it again.
          </p>
        ) : null}
        {ignoredCount > 0 ? (
          <ul className={classes.list}>
            {ignored.slice(0, listedRows).map((one) => (
              <li key={one.row}>
                Row {one.row}, not read: {one.words}
              </li>
            ))}
            {ignoredCount > listedRows ? <li>And {many(ignoredCount - listedRows, 'more row')}.</li> : null}
          </ul>
        ) : null}
      </details>
    </Panel>
  );
}
