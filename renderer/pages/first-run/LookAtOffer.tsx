import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { Typed } from '../../../shared/contract/protection.ts';
import { client, refusalOf } from '../../client.ts';
import { takeStatusOf } from '../../session.ts';
import { TypeToOpen } from '../../ui/passphrase/TypeToOpen.tsx';
import { saying } from '../file-actions.ts';

/** Opens the backup that is offered to be looked at; where it is locked it asks for the passphrase. */
export function LookAtOffer({ busy }: { readonly busy: boolean }) {
  const [asking, setAsking] = useState(false);
  const look = (by: Typed | null) => takeStatusOf(client.backups.lookAtOffer, { by });
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
        <TypeToOpen button="Open the backup" open={look}>
          {(byCode) => (byCode ? <p>The recovery code is on the page in the school’s safe.</p> : null)}
        </TypeToOpen>
      </Modal>
    </>
  );
}
