import { spotlight } from '@mantine/spotlight';
import { change } from '../session.ts';
import { openExisting, saveCopy } from './file-actions.ts';

/** Does what the desktop's menu chose; what a page answers for itself is left to that page. */
export function runMenu(chosen: string): void {
  if (chosen === 'find') spotlight.open();
  else if (chosen === 'open') void openExisting();
  else if (chosen === 'save-copy') void saveCopy();
  else if (chosen === 'new' || chosen === 'close') void change('close', {});
  else if (chosen === 'import') location.hash = '#/staff/import';
  else if (chosen === 'settings') location.hash = '#/settings';
  else window.dispatchEvent(new CustomEvent('baton:menu', { detail: chosen }));
}
