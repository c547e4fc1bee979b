import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { client, runJob } from '../../client.ts';
import { takeStatus } from '../../session.ts';
import { useSubmit } from '../../submit.ts';
import { Refused } from '../../ui/Problem.tsx';
import { PassphraseInput } from '../../ui/passphrase/PassphraseInput.tsx';
import { leaveFullScreen } from './full-screen.ts';
import classes from './sitting.module.css';

interface TakeBackProps {
  readonly by: 'passphrase' | 'code';
}

/** The quiet way back to the file, for whoever gave the computer away. */
export function TakeBack({ by }: TakeBackProps) {
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const { busy, submit, problem, rest } = useSubmit(['typed', 'current']);
  if (!asking)
    return (
      <UnstyledButton className={classes.quiet} onClick={() => setAsking(true)}>
        Give the computer back
      </UnstyledButton>
    );
  const take = () =>
    submit(async () => {
      const { status, reviewId } = await runJob(client.app.takeBack, { typed });
      leaveFullScreen();
      // Without a word to whoever listens for addresses: the page that comes next reads it.
      window.history.replaceState(null, '', `#/reviews/${reviewId}`);
      takeStatus(status);
    });
  return (
    <form
      className={classes.back}
      aria-label="Take the computer back"
      onSubmit={(event) => {
        event.preventDefault();
        void take().then((taken) => {
          if (!taken) setTyped('');
        });
      }}
    >
      <PassphraseInput
        label={by === 'code' ? 'The code that was chosen' : 'The file’s passphrase'}
        use="current-password"
        autoFocus
        value={typed}
        onChange={setTyped}
        error={problem('typed') ?? problem('current')}
      />
      <Refused say={rest} />
      <div className={classes.actions}>
        <Button type="submit" loading={busy} disabled={typed === ''}>
          Take it back
        </Button>
        <Button variant="subtle" onClick={() => setAsking(false)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
