import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BoardCard } from '../../shared/contract/stages.ts';
import { api } from '../client.ts';
import { explain } from '../submit.ts';
import { ChangeDialog } from '../ui/ChangeDialog.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Problem } from '../ui/Problem.tsx';
import { TheyMayRead, useCareful } from '../ui/TheyMayRead.tsx';
import classes from './menu.module.css';
import { whomWords } from './words.ts';

interface ReasonDialogProps {
  readonly cards: readonly BoardCard[];
  readonly stageId: string;
  readonly stageName: string;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onPlace: (reason: string) => void;
  readonly onClose: () => void;
}

/** Placing against the rules, or before everything is known: who, why not, and the head's reason, which is kept. */
export function ReasonDialog({
  cards,
  stageId,
  stageName,
  pending,
  error,
  onPlace,
  onClose,
}: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const careful = useCareful('Keep this reason');
  const asked = useQuery(
    api.stages.verdictsFor.queryOptions({ input: { ids: cards.map((card) => card.id) } }),
  );
  const need = asked.data && (asked.data.find((one) => one.stageId === stageId)?.needReason ?? []);
  const place = `Place on ${stageName}`;
  return (
    <ChangeDialog
      opened
      onClose={onClose}
      size={480}
      title={`Place ${whomWords(cards)} on ${stageName}?`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          careful.check(reason, () => onPlace(reason));
        }}
      >
        {asked.isError ? (
          <ErrorPanel title="What is not met cannot be shown" onRetry={() => void asked.refetch()}>
            {explain(asked.error)}
          </ErrorPanel>
        ) : need === undefined ? (
          <LoadingRows label="Looking up what is not met" rows={2} />
        ) : (
          <>
            <p className={classes.quiet}>
              {need.length === 1
                ? 'Not every rule is met, or known to be:'
                : `${need.length} people do not meet every rule, or it is not known:`}
            </p>
            <ul className={classes.list}>
              {need.map((one) => (
                <li key={one.id}>
                  <b>{one.name}</b>: {one.reason}
                </li>
              ))}
            </ul>
          </>
        )}
        <TheyMayRead
          label={
            cards.length === 1 ? 'Your reason, kept on their record' : 'Your reason, kept on each record'
          }
          asks="Why now, and who agreed?"
          required
          autoFocus
          maxLength={1000}
          value={reason}
          onChange={setReason}
          asking={careful.asking}
        />
        <Problem error={error} />
        <div className={classes.actions}>
          <Button
            type="submit"
            variant="filled"
            disabled={pending || need === undefined || reason.trim() === ''}
          >
            {place}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </ChangeDialog>
  );
}
