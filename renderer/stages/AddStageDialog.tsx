import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { client, refusalOf, useCommand } from '../client.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { ChangeDialog } from '../ui/ChangeDialog.tsx';
import { Problem } from '../ui/Problem.tsx';
import classes from './menu.module.css';

/** A stage of the school's own, such as Stage 5. */
export function AddStageDialog({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const add = useCommand(client.stages.add, ({ id }) => {
    showUndoable(`${name} is there. Say whom it is for.`);
    location.hash = `#/stages/edit/${id}`;
    onClose();
  });
  const field = add.error === null ? undefined : refusalOf(add.error).field;
  return (
    <ChangeDialog
      opened
      onClose={onClose}
      size={420}
      title="Add a stage"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate({ name, title });
        }}
      >
        <TextInput
          label="Name"
          description="A number at its end puts it in order: Stage 5 stands before Stage 6."
          placeholder="Stage 5"
          required
          data-autofocus
          maxLength={60}
          value={name}
          error={field === 'name' && add.error !== null ? explain(add.error) : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label="Towards what"
          placeholder="First steps in leading"
          maxLength={120}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        {field === 'name' ? null : <Problem error={add.error} />}
        <div className={classes.actions}>
          <Button type="submit" variant="filled" disabled={name.trim() === '' || add.isPending}>
            Add the stage
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </ChangeDialog>
  );
}
