import { Button } from '@mantine/core';
import { useState } from 'react';
import { change, useStatus } from '../../session.ts';
import { useSubmit } from '../../submit.ts';
import { ChangeDialog } from '../../ui/ChangeDialog.tsx';
import { Refused } from '../../ui/Problem.tsx';
import { PassphraseInput } from '../../ui/passphrase/PassphraseInput.tsx';
import classes from '../reviews.module.css';
import { hasDraft } from '../use-entry.ts';
import { fillScreen, leaveFullScreen } from './full-screen.ts';

interface GiveComputerProps {
  readonly reviewId: string;
  /** The form’s own number: the rater’s among those asked, or the review’s for the person’s own. */
  readonly raterId: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Says what becomes of the screen, and settles how Baton is taken back, before one rater gets the computer. */
export function GiveComputer({ reviewId, raterId, name, onClose }: GiveComputerProps) {
  const file = useStatus()?.file;
  const byPassphrase = file?.encrypted === true && !file.openedByRecoveryCode;
  const [code, setCode] = useState('');
  const [again, setAgain] = useState('');
  const [differ, setDiffer] = useState(false);
  const { busy, submit, problem, rest } = useSubmit(['code']);
  const give = async () => {
    if (!byPassphrase && code !== again) return setDiffer(true);
    // Only at the key or click itself may a page fill the screen.
    fillScreen();
    const given = await submit(() =>
      change('startSitting', { reviewId, raterId, code: byPassphrase ? null : code }),
    );
    if (!given) leaveFullScreen();
  };
  return (
    <ChangeDialog
      opened
      onClose={onClose}
      title={`Answer on this computer: ${name}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void give();
        }}
      >
        <p className={classes.plain}>
          Baton fills the screen with this one form and shows nothing else, in any window, until you take the
          computer back. What is handed in goes straight into the review.
        </p>
        {hasDraft(reviewId) ? (
          <p className={classes.warning}>
            Answers that you typed and did not save are dropped. Save them first.
          </p>
        ) : null}
        {byPassphrase ? (
          <p className={classes.plain}>You take it back with the file’s passphrase.</p>
        ) : (
          <>
            <p className={classes.plain}>
              Choose a code to take it back with. It is kept only until then.{' '}
              {file?.encrypted
                ? 'Where the passphrase is forgotten, set a new one soon.'
                : 'This file has no passphrase, so whoever ends Baton and starts it again gets past the code: stay near.'}
            </p>
            <PassphraseInput
              label="Code, 4 to 8 digits"
              use="new-password"
              autoFocus
              value={code}
              onChange={(typed) => {
                setDiffer(false);
                setCode(typed);
              }}
              error={problem('code')}
            />
            <PassphraseInput
              label="The code again"
              use="new-password"
              value={again}
              onChange={(typed) => {
                setDiffer(false);
                setAgain(typed);
              }}
              error={differ ? 'The two codes differ. Type both again.' : null}
            />
          </>
        )}
        <Refused say={rest} />
        <div className={classes.actions}>
          <Button type="submit" variant="filled" loading={busy}>
            Open the form
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </ChangeDialog>
  );
}
