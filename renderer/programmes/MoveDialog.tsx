import { Button } from '@mantine/core';
import { useState } from 'react';
import { client, send } from '../client.ts';
import { ChangeDialog } from '../ui/ChangeDialog.tsx';
import { Refused } from '../ui/Problem.tsx';
import { TheyMayRead, useCareful } from '../ui/TheyMayRead.tsx';
import { useKept } from '../use-kept.ts';
import classes from './programmes.module.css';

interface MoveDialogProps {
  readonly id: string;
  readonly name: string;
  /** Where they are to stand among offers and reserves, the first is 1. */
  readonly place: number;
  readonly onClose: () => void;
}

/** Why somebody is moved in the order: asked the first time, and kept for every move of theirs after it. */
export function MoveDialog({ id, name, place, onClose }: MoveDialogProps) {
  const [reason, setReason] = useState('');
  const form = useKept(['reason'], onClose);
  const careful = useCareful();
  return (
    <ChangeDialog
      opened
      onClose={onClose}
      title={`Move ${name} to ${place} in the order`}
      size={480}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          careful.check(reason, () => {
            void form.keep(
              () => send(client.programmes.chooseByHand, { id, byHand: { choice: 'move', place, reason } }),
              `${name} is ${place} in the order.`,
            );
          });
        }}
      >
        <TheyMayRead
          label="Why"
          required
          autoFocus
          value={reason}
          onChange={setReason}
          problem={form.problem('reason')}
          asks="It is kept with the offer, and stands for further moves of theirs."
          maxLength={1000}
          asking={careful.asking}
        />
        <Refused say={form.rest} />
        <div className={classes.actions}>
          <Button type="submit" variant="filled" disabled={form.busy || reason.trim() === ''}>
            Move
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </ChangeDialog>
  );
}
