import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState } from './EmptyState.tsx';
import { IconUpload } from './icons.ts';

interface NobodyYetProps {
  /** Whether a meeting looks on: then those who are in the file may all be in the room. */
  readonly meeting: boolean;
  /** What stands on this page once there are people. */
  readonly children: ReactNode;
}

/** A page about people while there are none, with the two ways to have some. */
export function NobodyYet({ meeting, children }: NobodyYetProps) {
  if (meeting) return <EmptyState title="Nobody to show">Everybody in this file is in the room.</EmptyState>;
  return (
    <EmptyState
      title="Nobody is in this file yet"
      action={
        <>
          <Button
            component="a"
            td="none"
            href="#/staff/import"
            variant="filled"
            leftSection={<IconUpload size={16} aria-hidden />}
          >
            Import the staff list
          </Button>{' '}
          <Button component="a" td="none" href="#/staff?add">
            Add a person
          </Button>
        </>
      }
    >
      {children}
    </EmptyState>
  );
}
