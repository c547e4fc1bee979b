import type { useSubmit } from '../../submit.ts';
import { PassphraseInput } from './PassphraseInput.tsx';

interface CurrentPassphraseProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  /** The sending of the form that it stands in; what is wrong with it is said here until it is typed again. */
  readonly sending: Pick<ReturnType<typeof useSubmit>, 'problem' | 'forget'>;
  readonly autoFocus?: boolean;
}

/** The passphrase in force, asked for again before something that only who knows it may do: the field 'current'. */
export function CurrentPassphrase({ label, value, onChange, sending, autoFocus }: CurrentPassphraseProps) {
  return (
    <PassphraseInput
      label={label}
      use="current-password"
      value={value}
      onChange={(typed) => {
        onChange(typed);
        sending.forget();
      }}
      error={sending.problem('current')}
      autoFocus={autoFocus}
    />
  );
}
