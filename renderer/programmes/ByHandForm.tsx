import { Button, NumberInput, Radio } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AllocatedRow, ByHandChoice } from '../../shared/contract/places-shapes.ts';
import { listed } from '../../shared/rules/listed.ts';
import { api, client, send } from '../client.ts';
import { FormDrawer } from '../ui/FormDrawer.tsx';
import { TheyMayRead, useCareful } from '../ui/TheyMayRead.tsx';
import { useKept } from '../use-kept.ts';
import { choiceWords } from './place-words.ts';
import classes from './programmes.module.css';

interface ByHandFormProps {
  readonly roundId: string;
  readonly row: AllocatedRow;
  readonly onClose: () => void;
}

const CHOICES = ['move', 'offer', 'hold'] as const;

/** Changes where one nomination stands in the proposal, with the reason, and says whom it costs a place. */
export function ByHandForm({ roundId, row, onClose }: ByHandFormProps) {
  const [choice, setChoice] = useState<ByHandChoice['choice']>(row.byHand?.choice ?? 'move');
  const [place, setPlace] = useState(row.byHand?.choice === 'move' ? row.byHand.place : (row.order ?? 1));
  const [reason, setReason] = useState(row.byHand?.reason ?? '');
  const form = useKept(['place', 'reason'], onClose);
  const careful = useCareful();
  const byHand: ByHandChoice = choice === 'move' ? { choice, place, reason } : { choice, reason };
  const tried = useQuery({
    ...api.programmes.allocation.queryOptions({
      input: { roundId, trying: { id: row.id, byHand: { ...byHand, reason: 'Tried' } } },
    }),
    placeholderData: keepPreviousData,
  });
  const loses = tried.data?.loses ?? [];
  const now = tried.data?.rows.find(({ id }) => id === row.id);
  return (
    <FormDrawer
      opened
      title={row.name}
      button="Keep the change"
      busy={form.busy}
      problem={form.rest}
      row={row}
      onSubmit={() =>
        careful.check(reason, () => {
          void form.keep(
            () => send(client.programmes.chooseByHand, { id: row.id, byHand }),
            `${row.name}: changed by hand in the proposal.`,
          );
        })
      }
      onClose={onClose}
      otherWay={
        row.byHand === null ? null : (
          <Button
            onClick={() =>
              void form.keep(
                () => send(client.programmes.chooseByHand, { id: row.id, byHand: null }),
                `${row.name} stands as the rule has it.`,
              )
            }
          >
            As the rule has it
          </Button>
        )
      }
    >
      <p className={classes.quiet}>{row.reason}</p>
      <Radio.Group
        label="By hand"
        value={choice}
        onChange={(value) => setChoice(CHOICES.find((one) => one === value) ?? choice)}
      >
        <div className={classes.stack}>
          {CHOICES.map((one) => (
            <Radio key={one} value={one} label={choiceWords[one]} />
          ))}
        </div>
      </Radio.Group>
      {choice === 'move' ? (
        <NumberInput
          label="Place in the order"
          description="Offers and reserves are counted together, the first is 1."
          min={1}
          max={10_000}
          allowDecimal={false}
          value={place}
          error={form.problem('place')}
          onChange={(value) => setPlace(typeof value === 'number' && value >= 1 ? value : 1)}
        />
      ) : null}
      <TheyMayRead
        label="Why"
        required
        value={reason}
        onChange={setReason}
        problem={form.problem('reason')}
        asks="It is kept with the offer."
        maxLength={1000}
        asking={careful.asking}
      />
      <p role="status" className={classes.notice} data-tone="plain">
        <span>
          {now?.outcome === 'waiting'
            ? `${row.name} cannot be offered a place yet, by hand either: ${now.reason}.`
            : loses.length === 0
              ? 'This costs nobody a place.'
              : `With this, ${listed(loses)} would lose the place that the rule offers.`}
        </span>
      </p>
    </FormDrawer>
  );
}
