import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from './FormDrawer.module.css';

interface LeaveTypedProps {
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Asks before what was typed is left. Whoever goes on is where they typed. */
export function LeaveTyped({ onLeave, onStay }: LeaveTypedProps) {
  // Read before the button below takes the focus.
  const [typedIn] = useState(() => document.activeElement);
  return (
    <div role="alert" className={classes.leaving}>
      <span>What you typed here is not saved.</span>
      <Button size="sm" onClick={onLeave}>
        Leave without it
      </Button>
      <Button
        size="sm"
        autoFocus
        onClick={() => {
          onStay();
          if (typedIn instanceof HTMLElement) typedIn.focus();
        }}
      >
        Go on
      </Button>
    </div>
  );
}
