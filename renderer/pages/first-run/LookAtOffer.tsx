import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { client, refusalOf } from '../../client.ts';
import { takeStatusOf } from '../../session.ts';
import { useSubmit } from '../../submit.ts';
import { PassphraseInput } from '../../ui/passphrase/PassphraseInput.tsx';
import { saying } from '../file-actions.ts';
import classes from './FirstRunPage.module.css';

/** Opens the backup that is offered to be looked at; where it is locked it asks for the passphrase. */
export function LookAtOffer({ busy }: { readonly busy: boolean }) {
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const { busy: opening, submit, problem, rest } = useSubmit(['passphrase']);
  const look = (passphrase: string | null) => takeStatusOf(client.backups.lookAtOffer, { passphrase });
  const first = () =>
    saying(async () => {
      try {
        await look(null);
      } catch (error) {
        if (refusalOf(error).code !== 'file.locked') throw error;
        setAsking(true);
      }
    });
  return (
    <>
      <Button size="sm" disabled={busy} onClick={() => void first()}>
        Look at it first
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title="The backup is locked with a passphrase"
        size={460}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <form
          className={classes.lookForm}
          onSubmit={(event) => {
            event.preventDefault();
            void submit(() => look(typed));
          }}
        >
          <PassphraseInput
            label="Passphrase"
            use="current-password"
            value={typed}
            onChange={setTyped}
            error={problem('passphrase') ?? rest}
          />
          <Button type="submit" variant="filled" loading={opening}>
            Open the backup
          </Button>
        </form>
      </Modal>
    </>
  );
}
