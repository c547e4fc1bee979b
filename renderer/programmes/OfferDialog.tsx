import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AllocatedRow } from '../../shared/contract/places-shapes.ts';
import { addDays, counted } from '../../shared/rules/dates.ts';
import { client, send } from '../client.ts';
import { ChangeDialog } from '../ui/ChangeDialog.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Refused } from '../ui/Problem.tsx';
import { useKept } from '../use-kept.ts';
import classes from './programmes.module.css';

interface OfferDialogProps {
  readonly roundId: string;
  /** Those proposed for a place, and those who go into reserve. */
  readonly rows: readonly AllocatedRow[];
  readonly today: string;
  readonly onClose: () => void;
}

/** Two weeks are the usual time to answer in. */
const DAYS_TO_ANSWER = 14;

/** Offers the places that are proposed, on a day and with a day to answer by. */
export function OfferDialog({ roundId, rows, today, onClose }: OfferDialogProps) {
  const ids = rows.filter((row) => row.outcome === 'offered').map((row) => row.id);
  const reserves = rows.filter((row) => row.outcome === 'reserve').map((row) => row.id);
  const [on, setOn] = useState(today);
  const [answerBy, setAnswerBy] = useState<string | null>(addDays(today, DAYS_TO_ANSWER));
  const form = useKept(['on', 'answerBy'], onClose);
  const what = [
    ...(ids.length === 0 ? [] : [`${counted(ids.length, 'place')} offered`]),
    ...(reserves.length === 0 ? [] : [`${counted(reserves.length, 'person', 'people')} in reserve`]),
  ].join(', ');
  return (
    <ChangeDialog
      opened
      onClose={onClose}
      title={ids.length === 1 && rows.length === 1 ? `Offer ${rows[0]?.name} a place` : 'Offer these places'}
      size={480}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void form.keep(
            () => send(client.programmes.offerPlaces, { roundId, ids, reserves, on, answerBy }),
            `${what}.`,
          );
        }}
      >
        <p>{what}. The reason beside each is kept with it.</p>
        <div className={classes.pair}>
          <DateField
            label="Offered on"
            required
            autoFocus
            value={on}
            problem={form.problem('on')}
            onDone={(date) => date !== null && setOn(date)}
          />
          {ids.length === 0 ? null : (
            <DateField
              label="They answer by"
              value={answerBy}
              problem={form.problem('answerBy')}
              onDone={setAnswerBy}
            />
          )}
        </div>
        <p className={classes.quiet}>
          Nothing is sent from here: print the letters in the round, or send the decisions to the schools.
        </p>
        <Refused say={form.rest} />
        <div className={classes.actions}>
          <Button type="submit" variant="filled" disabled={form.busy}>
            Offer these places
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </ChangeDialog>
  );
}
