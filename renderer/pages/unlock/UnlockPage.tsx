import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { AppStatus } from '../../../shared/contract/app.ts';
import { change } from '../../session.ts';
import { pickFile } from '../../shell.ts';
import { useSubmit } from '../../submit.ts';
import { Logo } from '../../ui/frame/Logo.tsx';
import { IconLock } from '../../ui/icons.ts';
import { Refused } from '../../ui/Problem.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { PassphraseInput } from '../../ui/passphrase/PassphraseInput.tsx';
import classes from './unlock.module.css';

const why = {
  opened: 'Type its passphrase to open it.',
  by_hand: 'Everything is saved. Type the passphrase to go on where you were.',
  idle: 'Nobody used Baton for a while. Everything is saved; type the passphrase to go on where you were.',
  away: 'It was locked while nobody was here. Everything is saved; type the passphrase to go on where you were.',
} as const;

function explain({ why: because, notSaved }: NonNullable<AppStatus['locked']>): string {
  return notSaved === undefined
    ? why[because]
    : `Not everything is saved in the file. ${notSaved.say} ${notSaved.wayOut}`;
}

/** Stands in place of everything while the file is locked: what opens it, or another file. */
export function UnlockPage({ locked }: { readonly locked: NonNullable<AppStatus['locked']> }) {
  usePageTitle('Locked');
  const [byCode, setByCode] = useState(false);
  const [typed, setTyped] = useState('');
  const { busy, submit, problem, rest, forget } = useSubmit(['passphrase', 'recoveryCode']);
  const turn = () => {
    setTyped('');
    forget();
    setByCode(!byCode);
  };
  const unlock = async () => {
    const opened = await submit(() =>
      change('unlock', byCode ? { recoveryCode: typed } : { passphrase: typed }),
    );
    if (!opened) document.querySelector<HTMLInputElement>('form input')?.select();
  };
  const another = () =>
    submit(async () => {
      const file = await pickFile('school_file');
      if (file !== null) await change('open', { ref: file.ref });
    });
  useEffect(() => () => setTyped(''), []);
  return (
    <main className={classes.page}>
      <Logo size={40} cut="var(--bg)" />
      <form
        className={classes.card}
        aria-labelledby="locked-file"
        onSubmit={(event) => {
          event.preventDefault();
          void unlock();
        }}
      >
        <h1 id="locked-file" className={classes.title}>
          <IconLock size={20} aria-hidden />
          {locked.name} is locked
        </h1>
        <p>{byCode ? 'The recovery code is on the page in the school’s safe.' : explain(locked)}</p>
        {byCode ? (
          <TextInput
            key="code"
            label="Recovery code"
            description="Seven groups of four; capitals and hyphens do not matter."
            autoFocus
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            error={problem('recoveryCode')}
          />
        ) : (
          <PassphraseInput
            key="passphrase"
            label="Passphrase"
            use="current-password"
            autoFocus
            value={typed}
            onChange={setTyped}
            error={problem('passphrase')}
          />
        )}
        <Refused say={rest} />
        <Button type="submit" variant="filled" loading={busy} disabled={typed === ''} fullWidth>
          Open
        </Button>
        <UnstyledButton className={classes.link} onClick={turn}>
          {byCode ? 'Use the passphrase' : 'Use the recovery code'}
        </UnstyledButton>
      </form>
      <p className={classes.others}>
        <UnstyledButton className={classes.link} disabled={busy} onClick={() => void another()}>
          Open another file
        </UnstyledButton>
        <UnstyledButton
          className={classes.link}
          disabled={busy}
          onClick={() => void submit(() => change('close', {}))}
        >
          Go to the first page
        </UnstyledButton>
      </p>
    </main>
  );
}
