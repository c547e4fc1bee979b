import { Button } from '@mantine/core';
import { useState } from 'react';
import { change } from '../../session.ts';
import { useSubmit } from '../../submit.ts';
import { Logo } from '../../ui/frame/Logo.tsx';
import { IconShieldLock } from '../../ui/icons.ts';
import { usePageTitle } from '../../ui/page-title.ts';
import { PassphraseInput } from '../../ui/passphrase/PassphraseInput.tsx';
import classes from './unlock.module.css';

/** The recovery code was shown once and nobody said that it is kept: it is in the safe, or a new one is made. */
export function UnconfirmedPage({ onLater }: { readonly onLater: () => void }) {
  usePageTitle('The recovery code');
  const [current, setCurrent] = useState('');
  const { busy, submit, problem, rest, forget } = useSubmit(['current']);
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
          It was shown when the passphrase was set, and nobody has said that it was printed or written down.
          Baton keeps it nowhere, so it cannot be shown again. Without it a forgotten passphrase means that
          nobody can open the file.
        </p>
        <div className={classes.actions}>
          <Button loading={busy} onClick={() => void submit(() => change('confirmRecoveryCode', {}))}>
            It is in the safe
          </Button>
          <Button disabled={busy} onClick={onLater}>
            Ask me the next time
          </Button>
        </div>
        <PassphraseInput
          label="The passphrase now, for a new code"
          use="current-password"
          value={current}
          onChange={(typed) => {
            setCurrent(typed);
            forget();
          }}
          error={problem('current')}
          autoFocus
        />
        {rest === null ? null : (
          <p role="alert" className={classes.problem}>
            {rest}
          </p>
        )}
        <div className={classes.actions}>
          <Button type="submit" variant="filled" loading={busy}>
            Make a new code
          </Button>
        </div>
      </form>
    </main>
  );
}
