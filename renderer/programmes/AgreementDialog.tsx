import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { client, refusalOf, useCommand } from '../client.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { ChangeDialog } from '../ui/ChangeDialog.tsx';
import { DateField } from '../ui/DateField.tsx';
import { useOvertaken } from '../ui/overtaken.ts';
import { Problem, Refused } from '../ui/Problem.tsx';
import classes from './programmes.module.css';

interface AgreementDialogProps {
  readonly nominationId: string;
  readonly name: string;
  readonly today: string;
  readonly start: { readonly on: string; readonly askedBy: string; readonly shown: string } | null;
  /** The agreement as it is now, or as much of it as is known where it is asked for. */
  readonly row: object | null;
  readonly onClose: () => void;
}

/** The nominee's agreement: when, who asked, and what they were shown. Nothing is ready without it. */
export function AgreementDialog(props: AgreementDialogProps) {
  const { nominationId, name, today, start, row, onClose } = props;
  const [on, setOn] = useState(start?.on ?? today);
  const [askedBy, setAskedBy] = useState(start?.askedBy ?? '');
  const [shown, setShown] = useState(start?.shown ?? 'the nomination form, with everything that is sent');
  const agree = useCommand(client.programmes.agree, () => {
    showUndoable(`${name} agreed to be put forward.`);
    onClose();
  });
  const overtaken = useOvertaken(row);
  const field = agree.error === null ? undefined : refusalOf(agree.error).field;
  return (
    <ChangeDialog
      opened
      onClose={onClose}
      title={`Has ${name} agreed?`}
      size={480}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (overtaken.stop()) return;
          agree.mutate({ id: nominationId, agreement: { on, askedBy, shown } });
        }}
      >
        <p className={classes.quiet}>
          Nobody is put forward without knowing it. What you write here stays with the nomination, and they
          may read it.
        </p>
        <DateField
          label="Agreed on"
          required
          value={on}
          problem={field === 'on' && agree.error !== null ? explain(agree.error) : null}
          onDone={(date) => date !== null && setOn(date)}
        />
        <TextInput
          label="Who asked them"
          required
          data-autofocus
          maxLength={120}
          value={askedBy}
          onChange={(event) => setAskedBy(event.currentTarget.value)}
        />
        <TextInput
          label="What they were shown"
          required
          maxLength={300}
          value={shown}
          onChange={(event) => setShown(event.currentTarget.value)}
        />
        <Refused say={overtaken.words} />
        {field === 'on' ? null : <Problem error={agree.error} />}
        <div className={classes.actions}>
          <Button
            type="submit"
            variant="filled"
            disabled={agree.isPending || askedBy.trim() === '' || shown.trim() === ''}
          >
            Record the agreement
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </ChangeDialog>
  );
}
