import { Button, NumberInput } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { IconFileSpreadsheet, IconShieldLock } from '../../ui/icons.ts';
import { Panel, WithRail } from '../../ui/Panel.tsx';
import classes from './import.module.css';
import type { ImportPorts } from './ports.ts';
import type { Importing } from './use-import.ts';

interface Props {
  readonly importing: Importing;
  readonly ports: ImportPorts;
}

const read = [
  'CSV, tab-separated text and Excel workbooks (.xlsx), up to 20 MB and 10,000 rows',
  'Names, staff codes, teacher reference numbers and work emails',
  'Job titles, departments, contracts, dates and line managers',
];
const never = [
  'National Insurance numbers, pay and bank details',
  'Health, absence, ethnicity, religion, dates of birth and home contacts',
  'Pupils, and sheets that are hidden',
];

/** The first step: a file from the disk, and what is and is never read of it. */
export function ChooseFile({ importing, ports }: Props) {
  const { problem, busy, file } = importing.state;
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped && busy === null) void importing.take(() => ports.drop(dropped));
  };
  return (
    <WithRail
      rail={
        <Panel title="What is read">
          <ul className={classes.list}>
            {read.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <h3 className={classes.never}>
            <IconShieldLock size={16} aria-hidden /> Never read
          </h3>
          <ul className={classes.list}>
            {never.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Panel>
      }
    >
      {problem ? <Refused importing={importing} /> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button inside is everybody's */}
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <IconFileSpreadsheet size={34} stroke={1.5} aria-hidden />
        <b>Drop the staff list here</b>
        <span className={classes.quiet}>or choose it from your computer</span>
        <Button variant="filled" disabled={busy !== null} onClick={() => void importing.take(ports.pick)}>
          {file === null ? 'Choose a file' : 'Choose another file'}
        </Button>
      </div>
    </WithRail>
  );
}

function Refused({ importing }: { readonly importing: Importing }) {
  const { problem, file } = importing.state;
  const [row, setRow] = useState<number | string>('');
  if (problem === null) return null;
  const mayBeHeadings = ['import.no-names', 'import.nobody'].includes(problem.code) && file !== null;
  return (
    <ErrorPanel
      title={problem.say}
      otherWay={
        mayBeHeadings ? (
          <form
            className={classes.inline}
            onSubmit={(event) => {
              event.preventDefault();
              if (typeof row === 'number') void importing.readAgain({ headerRow: row });
            }}
          >
            <NumberInput
              aria-label="Row of the headings"
              placeholder="Headings are in row…"
              size="sm"
              min={1}
              max={1_000_000}
              hideControls
              value={row}
              onChange={setRow}
            />
            <Button type="submit" size="sm" disabled={typeof row !== 'number'}>
              Read again
            </Button>
          </form>
        ) : undefined
      }
    >
      {problem.wayOut} Nothing was changed.
    </ErrorPanel>
  );
}
