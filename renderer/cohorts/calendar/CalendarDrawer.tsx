import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { client, runJob } from '../../client.ts';
import { receiveFile } from '../../shell.ts';
import { useSubmit } from '../../submit.ts';
import { FormDrawer } from '../../ui/FormDrawer.tsx';
import { showDone } from '../../ui/undo.tsx';

interface CalendarDrawerProps {
  /** Null for everything. */
  readonly cohort: { readonly id: string; readonly name: string } | null;
  readonly onClose: () => void;
}

/** What a calendar file holds is said before it leaves; names are in it only where the head says so. */
export function CalendarDrawer({ cohort, onClose }: CalendarDrawerProps) {
  const [names, setNames] = useState(false);
  const { busy, submit, rest } = useSubmit([]);
  const run = () =>
    submit(async () => {
      const file = await runJob(client.cohorts.calendar, { cohortId: cohort?.id ?? null, names });
      if (file !== null) {
        await receiveFile(file);
        showDone(`Saved ${file.name}. Open it, and your calendar takes it in.`);
      }
      onClose();
    });
  return (
    <FormDrawer
      opened
      title={cohort === null ? 'Calendar of everything' : `Calendar of ${cohort.name}`}
      button="Save the calendar"
      handsOut
      busy={busy}
      problem={rest}
      onSubmit={() => void run()}
      onClose={onClose}
    >
      <p>
        {cohort === null
          ? 'A file for any calendar with the sessions and graduations of every open cohort, how long open reviews take answers, and the plan reviews to come.'
          : 'A file for any calendar with the cohort’s sessions and graduations: day, time, topic and place.'}
      </p>
      <p>
        Saved and opened again later, it changes the entries that are there: a session that was moved moves,
        and one that was cancelled is shown as cancelled. What was taken away here stays in your calendar
        until you take it away there.
      </p>
      <Checkbox
        label="Names"
        description={
          cohort === null
            ? 'Who leads a session, and whom a review or a plan is about'
            : 'Who leads a session'
        }
        checked={names}
        onChange={(event) => setNames(event.currentTarget.checked)}
      />
    </FormDrawer>
  );
}
