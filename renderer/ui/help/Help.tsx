import { Drawer, getDefaultZIndex, SegmentedControl } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { LoadingRows } from '../LoadingRows.tsx';
import { useShortcut } from '../shortcuts.ts';
import { useCalm } from '../use-calm.ts';
import classes from './Help.module.css';
import { type HelpPart, helpBox, useHelpShown } from './help-box.ts';
import { Keys } from './Keys.tsx';

// It holds the whole guide, which is read when it is asked for.
const Guide = lazy(() =>
  import('./Guide.tsx').then(
    (m) => ({ default: m.Guide }),
    () => ({ default: NotLoaded }),
  ),
);

function NotLoaded() {
  return (
    <p role="alert">
      The guide did not load. Check that Baton is still running, then load this page again. Everything that
      was saved is safe.
    </p>
  );
}

const parts: readonly { value: HelpPart; label: string }[] = [
  { value: 'guide', label: 'Guide' },
  { value: 'keys', label: 'Keys' },
];

/** Help beside whatever is on screen: the user guide, and the keys that work there. */
export function Help() {
  const shown = useHelpShown();
  const calm = useCalm();
  useShortcut({
    keys: 'f1',
    alternative: 'alt+shift+g',
    does: 'Open the guide',
    run: () => helpBox.open('guide'),
  });
  useShortcut({
    keys: '?',
    alternative: 'alt+shift+h',
    does: 'Show these keys',
    run: () => helpBox.open('keys'),
  });
  if (shown === null && !calm) return null;
  return (
    <Drawer
      opened={shown !== null}
      onClose={helpBox.close}
      title="Help"
      size={560}
      // Above whatever dialog it was asked for in, and under the one that begins a meeting.
      zIndex={getDefaultZIndex('modal') + 1}
      closeOnClickOutside
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {shown === null ? null : (
        <div className={classes.help}>
          <SegmentedControl
            aria-label="Part of the help"
            fullWidth
            data={[...parts]}
            value={shown}
            onChange={(next) => helpBox.open(parts.find(({ value }) => value === next)?.value ?? shown)}
          />
          {shown === 'keys' ? (
            <Keys />
          ) : (
            <Suspense fallback={<LoadingRows label="Opening the guide" rows={6} />}>
              <Guide />
            </Suspense>
          )}
        </div>
      )}
    </Drawer>
  );
}
