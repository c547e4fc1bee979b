import { TextInput } from '@mantine/core';
import { lengthOf, shortestPassphrase } from '../../../shared/rules/passphrase-length.ts';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '../icons.ts';
import { PassphraseInput } from './PassphraseInput.tsx';
import classes from './passphrase.module.css';
import { type Strength, useStrength } from './use-strength.ts';

export interface TypedPassphrase {
  readonly passphrase: string;
  readonly again: string;
  /** Shown as it is typed, so that it need not be typed twice. */
  readonly shown: boolean;
}

export const nothingTyped: TypedPassphrase = { passphrase: '', again: '', shown: false };

const same = ({ passphrase, again }: TypedPassphrase) =>
  passphrase.normalize('NFC') === again.normalize('NFC');

/** Whether it can be used: long enough, and seen or typed twice. */
export function isUsable(typed: TypedPassphrase): boolean {
  return lengthOf(typed.passphrase) >= shortestPassphrase && (typed.shown || same(typed));
}

interface NewPassphraseProps {
  readonly label: string;
  readonly typed: TypedPassphrase;
  readonly onChange: (typed: TypedPassphrase) => void;
  /** Somebody has tried to go on, so what is missing is said. */
  readonly asked: boolean;
  /** Words that would be guessed first: the school's name. */
  readonly about: readonly string[];
  readonly autoFocus?: boolean;
}

/** A new passphrase, typed twice or shown, with its strength while it is typed. */
export function NewPassphrase({ label, typed, onChange, asked, about, autoFocus }: NewPassphraseProps) {
  const strength = useStrength(typed.passphrase, about);
  const short = lengthOf(typed.passphrase) < shortestPassphrase;
  const differs = !short && !typed.shown && !same(typed);
  return (
    <div className={classes.pair}>
      <PassphraseInput
        label={label}
        use="new-password"
        autoFocus={autoFocus}
        value={typed.passphrase}
        shown={typed.shown}
        onShow={(shown) => onChange({ ...typed, shown })}
        onChange={(passphrase) => onChange({ ...typed, passphrase })}
        error={
          asked && short
            ? `Type at least ${shortestPassphrase} characters. Three or four words will do.`
            : null
        }
        below={strength === null || (asked && short) ? null : <Said strength={strength} />}
      />
      {typed.shown ? null : (
        <div>
          <TextInput
            type="password"
            label="Type it again"
            maxLength={1000}
            autoComplete="new-password"
            value={typed.again}
            onChange={(event) => onChange({ ...typed, again: event.currentTarget.value })}
            error={asked && differs ? 'The two are not the same. Type it again, or show it.' : null}
          />
          <div className={classes.below} aria-live="polite">
            {short || typed.again === '' || differs ? null : (
              <Said strength={{ tone: 'good', words: 'They match' }} />
            )}
          </div>
        </div>
      )}
    </div>
  );
}

const marks = { good: IconCircleCheck, fair: IconInfoCircle, bad: IconAlertTriangle };

function Said({ strength }: { readonly strength: Strength }) {
  const Mark = marks[strength.tone];
  return (
    <span className={classes.said} data-tone={strength.tone}>
      <Mark size={16} aria-hidden />
      {strength.words}
    </span>
  );
}
