import { Button } from '@mantine/core';
import { useState } from 'react';
import { change } from '../../session.ts';
import { useSubmit } from '../../submit.ts';
import { Logo } from '../../ui/frame/Logo.tsx';
import { IconLock } from '../../ui/icons.ts';
import { Refused } from '../../ui/Problem.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { isUsable, NewPassphrase, nothingTyped } from '../../ui/passphrase/NewPassphrase.tsx';
import classes from './unlock.module.css';

/** After the recovery code has opened the file: a new passphrase, since the old one is not at hand. */
export function ForgottenPage({ about, onLater }: { readonly about: string; readonly onLater: () => void }) {
  usePageTitle('Choose a new passphrase');
  const [typed, setTyped] = useState(nothingTyped);
  const [asked, setAsked] = useState(false);
  const { busy, submit, rest } = useSubmit([]);
  return (
    <main className={classes.page}>
      <Logo size={40} cut="var(--bg)" />
      <form
        className={`${classes.card} ${classes.wide}`}
        aria-labelledby="new-passphrase"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (isUsable(typed))
            void submit(() => change('setPassphrase', { current: null, passphrase: typed.passphrase }));
        }}
      >
        <h1 id="new-passphrase" className={classes.title}>
          <IconLock size={20} aria-hidden />
          Choose a new passphrase
        </h1>
        <p>
          The recovery code has opened the file. With a new passphrase comes a new recovery code; the old
          passphrase and the old code then open it no more.
        </p>
        <NewPassphrase
          label="New passphrase"
          autoFocus
          typed={typed}
          asked={asked}
          about={about.split(/\s+/)}
          onChange={setTyped}
        />
        <Refused say={rest} />
        <div className={classes.actions}>
          <Button type="submit" variant="filled" loading={busy}>
            Set the passphrase
          </Button>
          <Button disabled={busy} onClick={onLater}>
            Not now
          </Button>
        </div>
      </form>
    </main>
  );
}
