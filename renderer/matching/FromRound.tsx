import { NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { MATCH_KINDS, type MatchKind } from '../../shared/reference/matching.ts';
import { counted } from '../../shared/rules/dates.ts';
import { client, send } from '../client.ts';
import { FormDrawer } from '../ui/FormDrawer.tsx';
import { useKept } from '../use-kept.ts';
import { kindChoices } from './choices.ts';
import classes from './matching.module.css';

interface FromRoundProps {
  readonly rounds: readonly { readonly id: string; readonly name: string; readonly offered: number }[];
  readonly onClose: () => void;
}

/** Makes a request for everybody who was offered a place in a round and has none of that kind yet. */
export function FromRound({ rounds, onClose }: FromRoundProps) {
  const [roundId, setRoundId] = useState(rounds[0]?.id ?? '');
  const [kind, setKind] = useState<MatchKind>('coach');
  const [days, setDays] = useState(1);
  const { busy, keep, problem, rest } = useKept(['roundId', 'kind', 'days'], onClose);
  return (
    <FormDrawer
      opened
      title="Take over from a round"
      button="Make the requests"
      busy={busy}
      problem={rest}
      onSubmit={() =>
        void keep(
          () => send(client.matching.fromRound, { roundId, kind, days }),
          'The requests are made. Say what each asks for, then propose.',
        )
      }
      onClose={onClose}
    >
      <p className={classes.quiet}>
        Everybody who was offered a place and has not left gets a request, with the role that their nomination
        aims at and the words in it.
      </p>
      <Select
        label="Round"
        data={rounds.map((one) => ({
          value: one.id,
          label: `${one.name}, ${counted(one.offered, 'place')} offered`,
        }))}
        value={roundId}
        allowDeselect={false}
        error={problem('roundId')}
        onChange={(value) => setRoundId(value ?? roundId)}
      />
      <Select
        label="For"
        data={kindChoices.filter(({ value }) => value !== 'consultant')}
        value={kind}
        allowDeselect={false}
        error={problem('kind')}
        onChange={(value) => setKind(MATCH_KINDS.find((one) => one === value) ?? kind)}
      />
      {kind === 'visit' ? (
        <NumberInput
          label="Days on end"
          min={1}
          max={30}
          allowDecimal={false}
          value={days}
          error={problem('days')}
          onChange={(value) => setDays(typeof value === 'number' ? value : 1)}
        />
      ) : null}
    </FormDrawer>
  );
}
