import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ChangeDialog } from '../ui/ChangeDialog.tsx';
import { Problem } from '../ui/Problem.tsx';
import classes from './programmes.module.css';

interface NameDialogProps {
  readonly title: string;
  readonly words: string;
  readonly name: string;
  readonly button: string;
  readonly error: unknown;
  readonly busy: boolean;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks what a programme is called, and says what comes of it. */
export function NameDialog({ title, words, name, button, error, busy, onName, onClose }: NameDialogProps) {
  const [typed, setTyped] = useState(name);
  return (
    <ChangeDialog
      opened
      onClose={onClose}
      title={title}
      size={480}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          onName(typed.trim());
        }}
      >
        <p>{words}</p>
        <TextInput
          label="Name"
          data-autofocus
          required
          maxLength={120}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Problem error={error} />
        <div className={classes.actions}>
          <Button type="submit" variant="filled" disabled={busy || typed.trim() === ''}>
            {button}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </ChangeDialog>
  );
}
