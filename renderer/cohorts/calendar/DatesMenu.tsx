import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import type { CohortView } from '../../../shared/contract/cohorts.ts';
import { client, runJob } from '../../client.ts';
import { IconCalendar } from '../../ui/icons.ts';
import { usePrint } from '../../use-print.ts';
import { CalendarDrawer } from './CalendarDrawer.tsx';

/** A cohort's dates for a calendar and for the notice board. */
export function DatesMenu({ cohort }: { readonly cohort: CohortView }) {
  const [calendar, setCalendar] = useState(false);
  const { printing, print, cancel } = usePrint();
  if (printing !== null) return <Button onClick={cancel}>{printing}… Cancel</Button>;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button leftSection={<IconCalendar size={17} aria-hidden />}>Dates</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setCalendar(true)}>Save for a calendar</Menu.Item>
          <Menu.Item
            onClick={() =>
              print(
                (options) => runJob(client.cohorts.printTermSheet, { cohortId: cohort.id }, options),
                'Making the term sheet',
              )
            }
          >
            Print the term sheet
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {calendar ? <CalendarDrawer cohort={cohort} onClose={() => setCalendar(false)} /> : null}
    </>
  );
}
