import { useEffect } from 'react';
import { change } from '../session.ts';
import { take } from '../taking-back.ts';
import { pageKeys } from '../ui/shortcut-keys.ts';
import { runShortcut, useOffered } from '../ui/shortcuts.ts';
import { showProblem } from '../ui/undo.tsx';
import { askBeforeLeaving } from '../ui/unsaved.ts';
import { saying } from './file-actions.ts';

/** Menu items that a page answers with its own shortcut, so that each thing is done in one place. */
const shortcuts: Readonly<Record<string, string>> = {
  ...pageKeys,
  meeting: 'mod+shift+m',
  lock: 'mod+shift+l',
  print: 'mod+p',
  find: 'mod+k',
  help: 'f1',
  shortcuts: '?',
};

/** Tells the desktop's menu whether the page prints something, now and whenever that changes, and that nothing is typed yet. */
export function useTellMenu(): void {
  const prints = useOffered('mod+p');
  useEffect(() => void window.baton?.prints(prints), [prints]);
  useEffect(() => void window.baton?.typed(false), []);
}

/**
 * Does what the desktop's menu chose. Open, Open recent, Save a copy and Close are done by the menu itself, which has the
 * page 'ask' where something is typed.
 */
export function runMenu(chosen: string): void {
  const [, way, seq] = /^(undo|redo)-step (\d+)$/.exec(chosen) ?? [];
  if (way === 'undo' || way === 'redo') {
    void take(way, Number(seq));
    return;
  }
  const keys = shortcuts[chosen];
  if (keys !== undefined) {
    if (!runShortcut(keys) && chosen === 'print')
      showProblem(
        'This page has no printed form.',
        'Plans, nominations, 360 results, case histories and everything held about a person print from their own pages.',
      );
    return;
  }
  if (askBeforeLeaving()) return;
  // It was left or sent while the menu asked.
  if (chosen === 'ask') void window.baton?.nothingTyped();
  if (chosen === 'new') void saying(async () => void (await change('close', {})));
  else if (chosen === 'import') location.hash = '#/staff/import';
  else if (chosen === 'history') location.hash = '#/history';
  else if (chosen === 'settings') location.hash = '#/settings';
}
