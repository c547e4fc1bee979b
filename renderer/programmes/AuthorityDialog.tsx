import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { AUTHORITY_STEPS, type AuthorityStepKind } from '../../shared/contract/places-shapes.ts';
import { counted } from '../../shared/rules/dates.ts';
import { listed } from '../../shared/rules/listed.ts';
import { client, send } from '../client.ts';
import { ChangeDialog } from '../ui/ChangeDialog.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Refused } from '../ui/Problem.tsx';
import { TheyMayRead, useCareful } from '../ui/TheyMayRead.tsx';
import { useKept } from '../use-kept.ts';
import { authoritySaid } from './place-words.ts';
import classes from './programmes.module.css';

interface AuthorityDialogProps {
  readonly ids: readonly string[];
  /** Of one person; null of several. */
  readonly name: string | null;
  /** Of the schools where they work. */
  readonly authorities: readonly string[];
  readonly today: string;
  readonly onClose: () => void;
}

/** What the local authority was asked, or said, about nominations: by whom and on which day. */
export function AuthorityDialog({ ids, name, authorities, today, onClose }: AuthorityDialogProps) {
  const [step, setStep] = useState<AuthorityStepKind>('endorsed');
  const [on, setOn] = useState(today);
  const [byName, setByName] = useState('');
  const [authority, setAuthority] = useState(authorities.length === 1 ? (authorities[0] ?? '') : '');
  const [words, setWords] = useState('');
  const form = useKept(['on', 'authority', 'byName', 'words'], onClose);
  const careful = useCareful();
  const who = name ?? counted(ids.length, 'nomination');
  return (
    <ChangeDialog
      opened
      onClose={onClose}
      title={`The local authority about ${who}`}
      size={520}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          careful.check(words, () => {
            void form.keep(
              () =>
                send(client.programmes.recordAuthority, {
                  ids: [...ids],
                  step,
                  on,
                  byName,
                  authority,
                  words,
                }),
              `${who}: ${authoritySaid[step].toLowerCase()}.`,
            );
          });
        }}
      >
        <div className={classes.pair}>
          <Select
            label="What happened"
            data={AUTHORITY_STEPS.map((value) => ({ value, label: authoritySaid[value] }))}
            value={step}
            allowDeselect={false}
            data-autofocus
            onChange={(value) => setStep(AUTHORITY_STEPS.find((one) => one === value) ?? step)}
          />
          <DateField
            label="On"
            required
            value={on}
            problem={form.problem('on')}
            onDone={(date) => date !== null && setOn(date)}
          />
          <TextInput
            label="Local authority"
            description={
              authorities.length > 1
                ? `They work in ${listed(authorities)}: record what each authority said apart.`
                : undefined
            }
            required
            maxLength={120}
            value={authority}
            error={form.problem('authority')}
            onChange={(event) => setAuthority(event.currentTarget.value)}
          />
          <TextInput
            label={step === 'asked' ? 'Who was asked' : 'Who said so'}
            maxLength={120}
            autoComplete="off"
            value={byName}
            error={form.problem('byName')}
            onChange={(event) => setByName(event.currentTarget.value)}
          />
        </div>
        <TheyMayRead
          label="In words"
          value={words}
          onChange={setWords}
          problem={form.problem('words')}
          maxLength={1000}
          asking={careful.asking}
        />
        <Refused say={form.rest} />
        <div className={classes.actions}>
          <Button type="submit" variant="filled" disabled={form.busy || authority.trim() === ''}>
            Record it
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </ChangeDialog>
  );
}
