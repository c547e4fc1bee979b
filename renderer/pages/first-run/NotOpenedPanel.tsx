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

/** The file of the last time, which could not be opened at the start: why, and the ways on, before anything new is begun. */
export function NotOpenedPanel({ refused, busy, onAgain, onOpen }: NotOpenedPanelProps) {
  const way = useRef<HTMLButtonElement>(null);
  useEffect(() => way.current?.focus(), []);
  return (
    <ErrorPanel
      title={`${refused.name} was not opened`}
      otherWay={
        <>
          <Button ref={way} variant="filled" size="sm" loading={busy} onClick={onAgain}>
            {refused.code === 'meeting.was-on' ? 'Open it' : 'Try again'}
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
