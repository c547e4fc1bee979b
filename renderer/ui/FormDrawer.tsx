import { Button, Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './FormDrawer.module.css';

interface FormDrawerProps {
  readonly opened: boolean;
  readonly title: string;
  /** What the main button does: 'Add the person'. */
  readonly button: string;
  readonly busy?: boolean;
  /** What was refused and is no single field's doing. */
  readonly problem?: string | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** Beside the main button: 'Add and start another'. */
  readonly otherWay?: ReactNode;
  readonly children: ReactNode;
}

/** Typing starts in the first field, not on the button that closes. */
function startInFirstField(form: HTMLFormElement | null): void {
  if (form === null || form.querySelector('[data-autofocus]') !== null) return;
  form.querySelector('input:not([type="hidden"]), textarea')?.setAttribute('data-autofocus', '');
}

/** A form at the side: Enter sends it, Esc leaves it, what was refused is said where it was typed. */
export function FormDrawer(props: FormDrawerProps) {
  const { opened, title, button, busy, problem, onSubmit, onClose, otherWay, children } = props;
  return (
    <Drawer opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      <form
        noValidate
        ref={startInFirstField}
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onSubmit();
        }}
      >
        {children}
        {problem ? (
          <p role="alert" className={classes.problem}>
            {problem}
          </p>
        ) : null}
        <div className={classes.actions}>
          <Button type="submit" variant="filled" loading={busy}>
            {button}
          </Button>
          {otherWay}
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Drawer>
  );
}

/** Two fields beside each other. */
export function FieldPair({ children }: { readonly children: ReactNode }) {
  return <div className={classes.pair}>{children}</div>;
}
