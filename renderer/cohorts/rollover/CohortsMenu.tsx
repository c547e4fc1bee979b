import { Button, Menu } from '@mantine/core';
import { IconDots } from '../../ui/icons.ts';

/** What can be done with the cohorts as a whole, at any time of the year. */
export function CohortsMenu() {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconDots size={17} aria-hidden />}>More</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href="#/stages/rollover">
          Go into the next academic year
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
