import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { AppStatus } from '../../../shared/contract/app.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';

type Refused = NonNullable<AppStatus['atStart']['refused']>;

interface NotOpenedPanelProps {
  readonly refused: Refused;
  readonly busy: boolean;
  readonly onAgain: () => void;
  /** Asks for another file. */
  readonly onOpen: () => void;
}

/** Of which opening has not been tried. */
const toBeOpened = ['meeting.was-on', 'file.closed-unsaved'];

/** The file of the last time, which could not be opened at the start, or not be saved: why, and the ways on, above all else. */
export function NotOpenedPanel({ refused, busy, onAgain, onOpen }: NotOpenedPanelProps) {
  const way = useRef<HTMLButtonElement>(null);
  useEffect(() => way.current?.focus(), []);
  return (
    <ErrorPanel
      title={
        refused.code === 'file.closed-unsaved'
          ? `${refused.name} is closed, and not everything is in it`
          : `${refused.name} was not opened`
      }
      otherWay={
        <>
          <Button ref={way} variant="filled" size="sm" loading={busy} onClick={onAgain}>
            {toBeOpened.includes(refused.code) ? 'Open it' : 'Try again'}
          </Button>
          <Button size="sm" disabled={busy} onClick={onOpen}>
            Open another file
          </Button>
        </>
      }
    >
      <p>
        {refused.say} {refused.wayOut}
      </p>
    </ErrorPanel>
  );
}
