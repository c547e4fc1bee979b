import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { IconDots } from '../ui/icons.ts';
import { CalendarDrawer } from './calendar/CalendarDrawer.tsx';

/** What can be done with the cohorts as a whole, at any time of the year. */
export function CohortsMenu() {
  const [calendar, setCalendar] = useState(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button leftSection={<IconDots size={17} aria-hidden />}>More</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setCalendar(true)}>Save everything for a calendar</Menu.Item>
          <Menu.Item component="a" href="#/stages/rollover">
            Go into the next academic year
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {calendar ? <CalendarDrawer cohort={null} onClose={() => setCalendar(false)} /> : null}
    </>
  );
}
