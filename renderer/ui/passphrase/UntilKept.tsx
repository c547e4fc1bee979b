import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useSubmit } from '../../submit.ts';
import { Refused } from '../Problem.tsx';
import classes from './passphrase.module.css';

interface UntilKeptProps {
  /** What has to be said before going on. */
  readonly label: string;
  readonly button: string;
  readonly onGoOn: () => Promise<unknown>;
}

/** Under a recovery code that is shown only once: nobody goes on before they say that it is kept. */
export function UntilKept({ label, button, onGoOn }: UntilKeptProps) {
  const [kept, setKept] = useState(false);
  const { busy, submit, rest } = useSubmit([]);
  return (
    <div className={classes.kept}>
      <Checkbox label={label} checked={kept} onChange={(event) => setKept(event.currentTarget.checked)} />
      <Refused say={rest} />
      <Button variant="filled" disabled={!kept} loading={busy} onClick={() => void submit(onGoOn)}>
        {button}
      </Button>
    </div>
  );
}
