import { useState } from 'react';
import { change, useStatus } from '../session.ts';
import { useSubmit } from '../submit.ts';
import { FormDrawer } from '../ui/FormDrawer.tsx';
import { isUsable, NewPassphrase, nothingTyped } from '../ui/passphrase/NewPassphrase.tsx';
import { PassphraseInput } from '../ui/passphrase/PassphraseInput.tsx';

export type PassphraseTask = 'set' | 'change' | 'renew' | 'remove';

const words: Record<PassphraseTask, { title: string; button: string; say: string }> = {
  set: {
    title: 'Set a passphrase',
    button: 'Set the passphrase',
    say: 'The file and what Baton keeps of it are encrypted. A recovery code for the school’s safe comes next. Without the passphrase or the recovery code nobody can open this file.',
  },
  change: {
    title: 'Change the passphrase',
    button: 'Change the passphrase',
    say: 'The file is encrypted anew. The old passphrase and the old recovery code open it no more; copies you made before keep theirs.',
  },
  renew: {
    title: 'New recovery code',
    button: 'Make a new code',
    say: 'The passphrase stays. The old recovery code opens the file no more, so shred its page.',
  },
  remove: {
    title: 'Remove the passphrase',
    button: 'Remove the passphrase',
    say: 'Whoever gets hold of this computer, a memory stick or a copy of the file can then read everything in it.',
  },
};

interface PassphraseDrawerProps {
  readonly task: PassphraseTask;
  /** The file's name, which should be no part of a passphrase. */
  readonly about: string;
  readonly onClose: () => void;
}

/** Asks for the passphrase in force where there is one, and for a new one where one is set. */
export function PassphraseDrawer({ task, about, onClose }: PassphraseDrawerProps) {
  const byRecoveryCode = useStatus()?.file?.openedByRecoveryCode ?? false;
  const [current, setCurrent] = useState('');
  const [typed, setTyped] = useState(nothingTyped);
  const [asked, setAsked] = useState(false);
  const { busy, submit, problem, rest } = useSubmit(['current']);
  const { title, button, say } = words[task];
  const asksCurrent = task === 'renew' || (task !== 'set' && !byRecoveryCode);
  const asksNew = task === 'set' || task === 'change';
  const carryOut = () => {
    if (task === 'renew') return change('renewRecoveryCode', { current });
    if (task === 'remove') return change('removePassphrase', { current });
    return change('setPassphrase', { current: asksCurrent ? current : null, passphrase: typed.passphrase });
  };
  return (
    <FormDrawer
      opened
      title={title}
      button={button}
      busy={busy}
      problem={rest}
      onClose={onClose}
      onSubmit={() => {
        setAsked(true);
        if (asksNew && !isUsable(typed)) return;
        void submit(carryOut).then((done) => {
          if (done) onClose();
        });
      }}
    >
      <p>{say}</p>
      {asksCurrent ? (
        <PassphraseInput
          label="The passphrase now"
          use="current-password"
          value={current}
          onChange={setCurrent}
          error={problem('current')}
        />
      ) : null}
      {asksNew ? (
        <NewPassphrase
          label="New passphrase"
          typed={typed}
          asked={asked}
          about={about.split(/\s+/)}
          onChange={setTyped}
        />
      ) : null}
    </FormDrawer>
  );
}
