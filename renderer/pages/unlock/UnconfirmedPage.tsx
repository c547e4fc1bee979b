import { Button } from '@mantine/core';
import { useState } from 'react';
import { change } from '../../session.ts';
import { useSubmit } from '../../submit.ts';
import { Logo } from '../../ui/frame/Logo.tsx';
import { IconShieldLock } from '../../ui/icons.ts';
import { Refused } from '../../ui/Problem.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { CurrentPassphrase } from '../../ui/passphrase/CurrentPassphrase.tsx';
import classes from './unlock.module.css';

/** The recovery code was shown once and nobody said that it is kept: it is in the safe, or a new one is made. */
export function UnconfirmedPage({ onLater }: { readonly onLater: () => void }) {
  usePageTitle('The recovery code');
  const [current, setCurrent] = useState('');
  const sending = useSubmit(['current']);
  const { busy, submit, rest } = sending;
  return (
    <main className={classes.page}>
      <Logo size={40} cut="var(--bg)" />
      <form
        noValidate
        className={`${classes.card} ${classes.wide}`}
        aria-labelledby="unconfirmed"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void submit(() => change('renewRecoveryCode', { current }));
        }}
      >
        <h1 id="unconfirmed" className={classes.title}>
          <IconShieldLock size={20} aria-hidden />
          Is the recovery code in the school’s safe?
        </h1>
        <p>
          It came with the passphrase that opens the file now, and nobody has said that it was printed or
          written down. Where Baton was stopped at that moment it was not even shown. A page from before does
          not open the file, Baton keeps the code nowhere, and without it a forgotten passphrase means that
          nobody can. If you are not sure, make a new one.
        </p>
        <div className={classes.actions}>
          <Button loading={busy} onClick={() => void submit(() => change('confirmRecoveryCode', {}))}>
            It is in the safe
          </Button>
          <Button disabled={busy} onClick={onLater}>
            Ask me the next time
          </Button>
        </div>
        <CurrentPassphrase
          label="The passphrase now, for a new code"
          value={current}
          onChange={setCurrent}
          sending={sending}
          autoFocus
        />
        <Refused say={rest} />
        <div className={classes.actions}>
          <Button type="submit" variant="filled" loading={busy}>
            Make a new code
          </Button>
        </div>
      </form>
    </main>
  );
}
