import { Button, Drawer } from '@mantine/core';
import { type FormEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useOnTop } from './dialogs.ts';
import classes from './FormDrawer.module.css';
import { startInFirstField } from './first-field.ts';
import { LeaveTyped } from './LeaveTyped.tsx';
import { useOvertaken } from './overtaken.ts';
import { ReadOnlyNote } from './ReadOnlyNote.tsx';
import { useReadOnly } from './read-only.ts';
import { goToUnread } from './unread.ts';
import { useUnsaved } from './unsaved.ts';

interface FormDrawerProps {
  readonly opened: boolean;
  readonly title: string;
  /** What the main button does: 'Add the person'. */
  readonly button: string;
  readonly busy?: boolean;
  /** Where there is nothing yet that could be sent: no round is open, say. */
  readonly disabled?: boolean;
  /** It hands something out and changes nothing, which a file that can only be read allows as well. */
  readonly handsOut?: boolean;
  /** What was refused and is no single field's doing. */
  readonly problem?: string | null;
  /** What the form was opened on, as it is now; null or left out where it is for something new. */
  readonly row?: object | null;
  /** Sending was tried, even where a field cannot be read: all that is missing can be said at once. */
  readonly onTry?: () => void;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** Beside the main button: 'Add and start another'. */
  readonly otherWay?: ReactNode;
  /** How often that way has sent it, where it stays open: what was typed before is kept, and not asked about. */
  readonly sent?: number;
  readonly children: ReactNode;
}

/** Lets the field that has the focus take what was typed in it: leaving it is when a date is read. */
function takeTyped(form: HTMLFormElement): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement) || !form.contains(field)) return;
  flushSync(() => field.blur());
  field.focus({ preventScroll: true });
}

/** A long form may be looked at elsewhere than where it says what was refused. */
const intoView = (said: HTMLElement | null) => said?.scrollIntoView({ block: 'nearest' });

/**
 * A form at the side: Enter sends it, what was refused is said where it was typed. Esc leaves it, and asks first once
 * something has been typed. In a file that can only be read it says so at once, and sends nothing.
 */
export function FormDrawer(props: FormDrawerProps) {
  const { opened, title, button, busy, row, onTry, onSubmit, onClose, otherWay, children } = props;
  const readOnly = useReadOnly();
  const whyNot = props.handsOut ? null : readOnly;
  const disabled = props.disabled || whyNot !== null;
  const [typedIn, setTypedIn] = useState<HTMLElement | null>(null);
  const [leaving, setLeaving] = useState(false);
  const [sent, setSent] = useState(props.sent);
  if (sent !== props.sent) {
    setSent(props.sent);
    setTypedIn(null);
    setLeaving(false);
  }
  const overtaken = useOvertaken(row);
  const problem = overtaken.words ?? props.problem;
  if (!opened && typedIn !== null) setTypedIn(null);
  if (!opened && leaving) setLeaving(false);
  // What is sent is what the form holds once its fields have taken what was typed.
  const send = useRef(onSubmit);
  useLayoutEffect(() => {
    send.current = onSubmit;
  });
  const close = () => {
    setTypedIn(null);
    setLeaving(false);
    onClose();
  };
  const onTop = useOnTop(() => (typedIn === null ? close() : setLeaving(true)));
  useUnsaved(typedIn, setLeaving);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    takeTyped(form);
    onTry?.();
    if (busy || whyNot !== null || goToUnread(form) || overtaken.stop()) return;
    send.current();
  };
  return (
    <Drawer {...onTop} opened={opened} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      <form
        noValidate
        ref={startInFirstField}
        className={classes.form}
        onInput={({ target }) => target instanceof HTMLElement && setTypedIn(target)}
        onSubmit={submit}
      >
        {whyNot === null ? null : <ReadOnlyNote whyNot={whyNot} role="note" />}
        {children}
        {problem ? (
          <p key={problem} ref={intoView} role="alert" className={classes.problem}>
            {problem}
          </p>
        ) : null}
        {leaving && typedIn !== null ? (
          <LeaveTyped typedIn={typedIn} onLeave={close} onStay={() => setLeaving(false)} />
        ) : null}
        <div className={classes.actions}>
          <Button
            type="submit"
            variant="filled"
            loading={busy}
            disabled={disabled}
            // The field keeps the focus until the press is over: what it says of itself would move the button away.
            onMouseDown={(event) => event.preventDefault()}
          >
            {button}
          </Button>
          {whyNot === null ? otherWay : null}
          <Button onClick={close}>Cancel</Button>
        </div>
      </form>
    </Drawer>
  );
}

/** Two fields beside each other. */
export function FieldPair({ children }: { readonly children: ReactNode }) {
  return <div className={classes.pair}>{children}</div>;
}
