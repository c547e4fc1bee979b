import { Button } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useOnTop } from './dialogs.ts';
import classes from './FormDrawer.module.css';
import { useUnsaved } from './unsaved.ts';

interface LeaveTypedProps {
  /** The field that was typed in last. */
  readonly typedIn: HTMLElement;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Asks before what was typed is left. Whoever goes on is where they typed. */
export function LeaveTyped({ typedIn, onLeave, onStay }: LeaveTypedProps) {
  // Read before the button below takes the focus.
  const [before] = useState(() => (typedIn.isConnected ? typedIn : document.activeElement));
  // A date that is left unread says so, and moves what stands under it down.
  const asked = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawn = requestAnimationFrame(() => asked.current?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(drawn);
  }, []);
  return (
    <div ref={asked} role="alert" className={classes.leaving}>
      <span>What you typed here is not saved.</span>
      <Button size="sm" onClick={onLeave}>
        Leave without it
      </Button>
      <Button
        size="sm"
        autoFocus
        onClick={() => {
          onStay();
          if (before instanceof HTMLElement) before.focus();
        }}
      >
        Go on
      </Button>
    </div>
  );
}

/** For a dialog or a drawer: Esc leaves it, and asks first once something has been written; `asking` goes at its end. */
export function useLeaveTyped(opened: boolean, onClose: () => void) {
  const [typedIn, setTypedIn] = useState<HTMLElement | null>(null);
  const [leaving, setLeaving] = useState(false);
  if (!opened && typedIn !== null) setTypedIn(null);
  if (!opened && leaving) setLeaving(false);
  const onTop = useOnTop(() => (typedIn === null ? onClose() : setLeaving(true)));
  useUnsaved(typedIn, setLeaving);
  return {
    leaving: {
      ...onTop,
      onInput: ({ target }: FormEvent<HTMLElement>) => isText(target) && setTypedIn(target),
    },
    asking:
      leaving && typedIn !== null ? (
        <LeaveTyped typedIn={typedIn} onLeave={onClose} onStay={() => setLeaving(false)} />
      ) : null,
  };
}

/** What is ticked, chosen or searched for is soon done again; what is written is not. */
const isText = (field: EventTarget): field is HTMLElement =>
  field instanceof HTMLElement &&
  field.matches('textarea, input:not([type="checkbox"], [type="radio"], [role])');
