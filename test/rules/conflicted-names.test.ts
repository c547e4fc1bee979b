import { expect, it } from 'vitest';
import { madeBy, setAsideOn } from '../../shared/rules/conflicted-names.ts';

it.each([
  ['Elm Park (Laura Dunmore’s conflicted copy 2026-11-27)', 'Dropbox'],
  ["Elm Park (OFFICE-PC's conflicted copy 2026-11-27 (1))", 'Dropbox'],
  ['Elm Park (conflicted copy 2026-11-27 101112)', 'Nextcloud'],
  ['Elm Park (Head conflicted copy 2026-11-27 101112)', 'Nextcloud'],
  ['Elm Park.sync-conflict-20261127-101112-ABCDEF7', 'Syncthing'],
  ['Elm Park-OFFICE-PC', 'OneDrive'],
  ['Elm Park (1)', 'Google Drive'],
  ['Elm Park 2', 'iCloud'],
  ['Elm Park (this copy 2026-11-27 101112)', 'Baton'],
  ['Elm Park (damaged 2026-11-27 101112)', 'Baton'],
  ['Elm Park (damaged 2026-11-27) 2', 'Baton'],
  ['Elm Park', null],
  ['Elm Park, old', null],
  ['Oak Hill (1)', null],
])('%s is how %s names a second version', (name, service) => {
  expect(madeBy(name, 'Elm Park')).toBe(service);
});

it.each([
  ['Elm Park (damaged 2026-11-27)', '2026-11-27'],
  ['Elm Park (damaged 2026-11-27) 2', '2026-11-27'],
  ['Elm Park (this copy 2026-11-27 101112)', null],
  ['Elm Park', null],
  ['Oak Hill (damaged 2026-11-27)', null],
  ['Elm Park (damaged 2026-02-30)', null],
  ['Elm Park (damaged 2026-13-01)', null],
  ['Elm Park (damaged 0000-00-00)', null],
])('%s was set aside on %s', (name, day) => {
  expect(setAsideOn(name, 'Elm Park')).toBe(day);
});
