import { ActionIcon, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { IconEye, IconEyeOff } from '../icons.ts';
import classes from './passphrase.module.css';

interface PassphraseInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly error?: string | null;
  readonly autoFocus?: boolean;
  /** 'new-password' where one is chosen, so that a password manager may offer one. */
  readonly use: 'new-password' | 'current-password';
  /** Shown as it is typed, where whoever asks keeps that; else the field keeps it. */
  readonly shown?: boolean;
  readonly onShow?: (shown: boolean) => void;
  /** Under the field: how strong it is, whether two match. */
  readonly below?: ReactNode;
}

/** A field for a passphrase: it can be shown, pasted into, and says when Caps Lock is on. */
export function PassphraseInput(props: PassphraseInputProps) {
  const { label, value, onChange, error, use, below } = props;
  const [ownShown, setOwnShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const shown = props.shown ?? ownShown;
  const show = props.onShow ?? setOwnShown;
  const look = (event: React.KeyboardEvent | React.MouseEvent) =>
    setCapsLock(event.getModifierState('CapsLock'));
  return (
    <div>
      <TextInput
        type={shown ? 'text' : 'password'}
        label={label}
        value={value}
        maxLength={1000}
        autoComplete={use}
        autoFocus={props.autoFocus}
        data-autofocus={props.autoFocus || undefined}
        autoCapitalize="off"
        spellCheck={false}
        error={error}
        rightSectionPointerEvents="all"
        rightSection={
          <ActionIcon
            variant="subtle"
            aria-label={shown ? 'Hide what is typed' : 'Show what is typed'}
            aria-pressed={shown}
            onClick={() => show(!shown)}
          >
            {shown ? <IconEyeOff size={18} aria-hidden /> : <IconEye size={18} aria-hidden />}
          </ActionIcon>
        }
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyUp={look}
        onKeyDown={look}
        onClick={look}
        onBlur={() => setCapsLock(false)}
      />
      <div className={classes.below} aria-live="polite">
        {capsLock ? <span className={classes.caps}>Caps Lock is on</span> : null}
        {below}
      </div>
    </div>
  );
}
