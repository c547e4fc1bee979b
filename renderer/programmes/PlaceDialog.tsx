import { Button } from '@mantine/core';
import { useState } from 'react';
import { counted } from '../../shared/rules/dates.ts';
import { requestsSaid } from '../../shared/rules/requests-said.ts';
import { client, send } from '../client.ts';
import { ChangeDialog } from '../ui/ChangeDialog.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Refused } from '../ui/Problem.tsx';
import { TheyMayRead } from '../ui/TheyMayRead.tsx';
import { useKept } from '../use-kept.ts';
import { type PlaceStep, stepButtons, stepsSaid } from './place-words.ts';
import classes from './programmes.module.css';

export interface PlaceAsked {
  readonly step: PlaceStep;
  readonly ids: readonly string[];
  /** Of one person; null of several. */
  readonly name: string | null;
}

interface PlaceDialogProps {
  readonly asked: PlaceAsked;
  readonly today: string;
  readonly onClose: () => void;
}

/** On which day nominees took up a place, turned it down, completed the programme or withdrew from it. */
export function PlaceDialog({ asked, today, onClose }: PlaceDialogProps) {
  const { step, name } = asked;
  const ids = [...asked.ids];
  const [on, setOn] = useState(today);
  const [why, setWhy] = useState('');
  const form = useKept(['on', 'from'], onClose);
  const ends = step === 'completed' || step === 'withdrew';
  const who = name ?? counted(ids.length, 'person', 'people');
  /** Keeps the step; how many requests in Matching went with it. */
  const work = async (): Promise<number> => {
    if (step === 'take_up') await send(client.programmes.takeUp, { ids, on });
    else if (step === 'turn_down') await send(client.programmes.turnDown, { ids, on });
    else if (step === 'goes_on') await send(client.programmes.goOn, { id: ids[0] ?? '', from: why });
    else {
      const ended = ends ? { how: step, on, why } : null;
      return (await send(client.programmes.endPlaces, { ids, ended })).requests;
    }
    return 0;
  };
  return (
    <ChangeDialog
      opened
      onClose={onClose}
      title={`${who}: ${stepsSaid[step]}`}
      size={480}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          let requests = 0;
          const keep = async () => {
            requests = await work();
          };
          void form.keep(keep, () => `${who}: ${stepsSaid[step]}${requestsSaid(requests)}.`);
        }}
      >
        {step === 'again' ? (
          <p className={classes.quiet}>How their time on the programme ended is taken out.</p>
        ) : step === 'goes_on' ? (
          <TheyMayRead
            label="From where, and who agreed it"
            required
            autoFocus
            value={why}
            onChange={setWhy}
            maxLength={1000}
            problem={form.problem('from')}
          />
        ) : (
          <DateField
            label="On"
            required
            autoFocus
            value={on}
            problem={form.problem('on')}
            onDone={(date) => date !== null && setOn(date)}
          />
        )}
        {ends ? (
          <TheyMayRead label="Why, if it helps to know" value={why} onChange={setWhy} maxLength={1000} />
        ) : null}
        {step === 'withdrew' ? (
          <p className={classes.quiet}>
            What they ask for in Matching and do not have yet is withdrawn with it.
          </p>
        ) : null}
        {step === 'turn_down' ? (
          <p className={classes.quiet}>
            It is their own word, and is told from the organiser’s ‘Declined’. The place goes to the next
            reserve.
          </p>
        ) : null}
        <Refused say={form.rest} />
        <div className={classes.actions}>
          <Button type="submit" variant="filled" disabled={form.busy}>
            {stepButtons[step]}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </ChangeDialog>
  );
}
