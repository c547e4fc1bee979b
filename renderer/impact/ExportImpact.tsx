import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImpactChoice } from '../../shared/contract/impact-shapes.ts';
import { counted } from '../../shared/rules/dates.ts';
import { api, client, runJob } from '../client.ts';
import { receiveFile } from '../shell.ts';
import { explain, useSubmit } from '../submit.ts';
import { ChangeDialog } from '../ui/ChangeDialog.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { startInFirstField } from '../ui/first-field.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Refused } from '../ui/Problem.tsx';
import { showDone } from '../ui/undo.tsx';
import classes from './impact.module.css';

/** What leaves in a workbook before it leaves: the sheets, the words, and the people only where that is ticked. */
export function ExportImpact({
  choice,
  onClose,
}: {
  readonly choice: ImpactChoice;
  readonly onClose: () => void;
}) {
  const preview = useQuery(api.impact.exportPreview.queryOptions({ input: { choice } }));
  const [people, setPeople] = useState(false);
  const { busy, submit, rest } = useSubmit([]);
  const make = () =>
    void submit(async () => {
      const file = await runJob(client.impact.exportWorkbook, { choice, people });
      if (file === null) return;
      await receiveFile(file);
      showDone(`Saved ${file.name}.`);
      onClose();
    });
  return (
    <ChangeDialog
      opened
      onClose={onClose}
      title="What leaves in the workbook"
      size={720}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {preview.error !== null ? (
        <ErrorPanel title="Nothing leaves now">{explain(preview.error)}</ErrorPanel>
      ) : preview.data === undefined ? (
        <LoadingRows label="Gathering what leaves" />
      ) : (
        <div ref={startInFirstField} className={classes.fields}>
          <ul className={classes.list}>
            {preview.data.sheets.map(({ name, holds }) => (
              <li key={name}>
                <b>{name}</b> <span className={classes.quiet}>{holds}</span>
              </li>
            ))}
          </ul>
          {preview.data.testimonies.length === 0 ? null : (
            <p className={classes.note}>
              {counted(preview.data.testimonies.length, 'testimony', 'testimonies')} with permission, as shown
              on the page.
            </p>
          )}
          <Checkbox
            checked={people}
            label="Add a sheet of the people"
            description="Their names, schools and rounds, and what became of them. Without it nobody is named, but those whose words may be shown with their name."
            onChange={(event) => setPeople(event.currentTarget.checked)}
          />
          {people ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard
            <ol className={classes.people} tabIndex={0} aria-label="Who is named">
              {preview.data.people.map(({ id, name, school, what }) => (
                <li key={id}>
                  {name}
                  {school === '' ? '' : `, ${school}`}: {what}
                </li>
              ))}
            </ol>
          ) : null}
          <p className={classes.quiet}>
            A copy of what leaves stays on the impact page, and in the record of whoever is in it.
          </p>
          <Refused say={rest} />
          <div className={classes.actions}>
            <Button variant="filled" data-autofocus loading={busy} onClick={make}>
              {people ? `Make it, with ${counted(preview.data.people.length, 'name')}` : 'Make the workbook'}
            </Button>
            <Button onClick={onClose}>Cancel</Button>
          </div>
        </div>
      )}
    </ChangeDialog>
  );
}
