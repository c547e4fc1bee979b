import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
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

/** For a dialog or a drawer: Esc leaves it, and asks first once something has been written; `asking` goes at its end. */
export function useLeaveTyped(opened: boolean, onClose: () => void) {
  const [typed, setTyped] = useState(false);
  const [leaving, setLeaving] = useState(false);
  if (!opened && typed) setTyped(false);
  if (!opened && leaving) setLeaving(false);
  return {
    leaving: {
      onClose: () => (typed ? setLeaving(true) : onClose()),
      onInput: ({ target }: FormEvent<HTMLElement>) => isText(target) && setTyped(true),
    },
    asking: leaving ? <LeaveTyped onLeave={onClose} onStay={() => setLeaving(false)} /> : null,
  };
}

/** What is ticked, chosen or searched for is soon done again; what is written is not. */
const isText = (field: EventTarget) =>
  field instanceof HTMLElement &&
  field.matches('textarea, input:not([type="checkbox"], [type="radio"], [role])');
