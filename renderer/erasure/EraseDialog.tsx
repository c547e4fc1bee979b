import { Button, Modal, Progress, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ErasurePlan, LockedBackups, WhatToErase } from '../../shared/contract/erasure.ts';
import { fold } from '../../shared/rules/search.ts';
import { client, runJob } from '../client.ts';
import { explain, useSubmit } from '../submit.ts';
import { showProblem } from '../ui/undo.tsx';
import classes from './erasure.module.css';
import { LockedBackupsChoice } from './LockedBackups.tsx';
import { PlanOfErasure } from './PlanOfErasure.tsx';
import { erase } from './running.ts';

interface EraseDialogProps {
  readonly what: WhatToErase;
  readonly name: string;
  readonly onClose: () => void;
}

/** Before anything is erased: in numbers what goes and what stays out of reach; then the surname is typed. */
export function EraseDialog({ what, name, onClose }: EraseDialogProps) {
  const { kind, id } = what;
  const [plan, setPlan] = useState<ErasurePlan | null>(null);
  const [looked, setLooked] = useState({ say: '', fraction: 0 });
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    runJob(
      client.erasure.plan,
      { kind, id },
      {
        signal: stop.signal,
        onProgress: ({ say, fraction }) => setLooked({ say, fraction: fraction ?? 0 }),
      },
    ).then(setPlan, (error: unknown) => {
      if (!stop.signal.aborted) setFailed(explain(error));
    });
    return () => stop.abort();
  }, [kind, id]);
  return (
    <Modal
      opened
      onClose={onClose}
      title={kind === 'person' ? `Erase ${name}?` : `Erase the single answers of ${name}’s 360?`}
      size={620}
      withCloseButton={false}
    >
      <div className={classes.dialog}>
        {failed === null ? null : (
          <p role="alert" className={classes.problem}>
            {failed}
          </p>
        )}
        {plan === null ? (
          <>
            {failed === null ? (
              <div role="status" className={classes.dialog}>
                <p className={classes.quiet}>{looked.say || 'Looking what is held'}</p>
                <Progress value={looked.fraction * 100} size="sm" aria-label="How much has been looked at" />
              </div>
            ) : null}
            <div className={classes.actions}>
              <Button data-autofocus onClick={onClose}>
                {failed === null ? 'Cancel' : 'Close'}
              </Button>
            </div>
          </>
        ) : (
          <>
            <PlanOfErasure kind={kind} plan={plan} />
            <TypedSurname what={what} plan={plan} onClose={onClose} />
          </>
        )}
      </div>
    </Modal>
  );
}

interface TypedSurnameProps {
  readonly what: WhatToErase;
  readonly plan: ErasurePlan;
  readonly onClose: () => void;
}

function TypedSurname({ what, plan, onClose }: TypedSurnameProps) {
  const [surname, setSurname] = useState('');
  const [asked, setAsked] = useState(false);
  const [locked, setLocked] = useState<LockedBackups>('keep');
  const { busy, submit, problem, rest } = useSubmit(['surname']);
  const same = surname.trim() !== '' && fold(surname) === fold(plan.surname);
  const begin = () =>
    submit(() =>
      erase(what, surname, locked).catch((error: unknown) => {
        // The file was closed on the way, and this dialog with it.
        showProblem(explain(error));
        throw error;
      }),
    );
  return (
    <form
      className={classes.dialog}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (same) void begin();
      }}
    >
      {plan.backups.locked.length === 0 ? null : (
        <LockedBackupsChoice locked={plan.backups.locked} value={locked} onChange={setLocked} />
      )}
      <TextInput
        label={`Type their surname to erase: ${plan.surname}`}
        data-autofocus
        autoComplete="off"
        maxLength={120}
        value={surname}
        error={problem('surname') ?? (asked && !same ? 'That is not their surname.' : null)}
        onChange={(event) => setSurname(event.currentTarget.value)}
      />
      {rest === null ? null : (
        <p role="alert" className={classes.problem}>
          {rest}
        </p>
      )}
      <div className={classes.actions}>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="filled" color="bad" loading={busy}>
          {what.kind === 'person' ? 'Erase for good' : 'Erase the answers for good'}
        </Button>
      </div>
    </form>
  );
}
