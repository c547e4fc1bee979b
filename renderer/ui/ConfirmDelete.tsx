import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ChangeDialog } from './ChangeDialog.tsx';
import classes from './ConfirmDelete.module.css';

interface ConfirmDeleteProps {
  readonly opened: boolean;
  /** A question that names what goes: 'Delete this plan for good?' */
  readonly question: string;
  /** What goes with it, and what stays. */
  readonly children: ReactNode;
  /** What the button does: 'Delete the plan'. */
  readonly button: string;
  readonly onDelete: () => Promise<void>;
  readonly onClose: () => void;
  readonly explain?: (error: unknown) => string;
}

/** Only deletion asks first. Cancel holds the focus, so that Enter cannot delete by habit. */
export function ConfirmDelete(props: ConfirmDeleteProps) {
  const { opened, question, children, button, onDelete, onClose, explain } = props;
  const [problem, setProblem] = useState<string | null>(null);
  const remove = async () => {
    setProblem(null);
    try {
      await onDelete();
      onClose();
    } catch (error) {
      setProblem(explain?.(error) ?? 'It was not deleted. Try again.');
    }
  };
  return (
    <ChangeDialog opened={opened} onClose={onClose} title={question} size={460} withCloseButton={false}>
      <div className={classes.words}>{children}</div>
      {problem ? (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      ) : null}
      <div className={classes.actions}>
        <Button data-autofocus onClick={onClose}>
          Cancel
        </Button>
        <Button variant="filled" color="bad" onClick={remove}>
          {button}
        </Button>
      </div>
    </ChangeDialog>
  );
}
