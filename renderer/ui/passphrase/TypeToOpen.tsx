import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import type { Typed } from '../../../shared/contract/protection.ts';
import { useSubmit } from '../../submit.ts';
import { LinkButton } from '../LinkButton.tsx';
import { Refused } from '../Problem.tsx';
import { PassphraseInput } from './PassphraseInput.tsx';
import classes from './passphrase.module.css';

interface TypeToOpenProps {
  readonly labelledBy?: string;
  readonly className?: string;
  /** What the button says. */
  readonly button: string;
  /** Opens what is locked with what was typed; throws where that does not open it. */
  readonly open: (typed: Typed) => Promise<unknown>;
  /** Above the field: what is to be typed, the recovery code or the passphrase. */
  readonly children: (byCode: boolean) => ReactNode;
}

/** What opens something that is locked: its passphrase or, when the user turns to that, its recovery code. */
export function TypeToOpen({ labelledBy, className, button, open, children }: TypeToOpenProps) {
  const [byCode, setByCode] = useState(false);
  const [typed, setTyped] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const { busy, submit, problem, rest, forget } = useSubmit(['passphrase', 'recoveryCode']);
  const turn = () => {
    setTyped('');
    forget();
    setByCode(!byCode);
  };
  const send = async () => {
    const opened = await submit(() => open(byCode ? { recoveryCode: typed } : { passphrase: typed }));
    if (!opened) form.current?.querySelector('input')?.select();
  };
  return (
    <form
      ref={form}
      className={className ?? classes.form}
      aria-labelledby={labelledBy}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {children(byCode)}
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
        {button}
      </Button>
      <LinkButton onClick={turn}>{byCode ? 'Use the passphrase' : 'Use the recovery code'}</LinkButton>
    </form>
  );
}
