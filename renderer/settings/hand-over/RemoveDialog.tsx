import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { counted } from '../../../shared/rules/dates.ts';
import { api, client, runJob } from '../../client.ts';
import { takeStatus, useStatus } from '../../session.ts';
import { useSubmit } from '../../submit.ts';
import { Refused } from '../../ui/Problem.tsx';
import { CurrentPassphrase } from '../../ui/passphrase/CurrentPassphrase.tsx';
import { showDone, showProblem } from '../../ui/undo.tsx';
import classes from './hand-over.module.css';

/** Before the file is removed from this computer: what goes with it, and what Baton cannot reach. */
export function RemoveDialog({ onClose }: { readonly onClose: () => void }) {
  const file = useStatus()?.file;
  const backups = useQuery(api.backups.list.queryOptions({ input: {} }));
  const [current, setCurrent] = useState('');
  const sending = useSubmit(['current']);
  const { busy, submit, rest } = sending;
  const asks = file?.encrypted === true && !file.openedByRecoveryCode;
  const remove = async () => {
    const reply = await runJob(client.handOver.removeOwn, { current: asks ? current : null });
    takeStatus(reply.status);
    const beside =
      reply.beside.length === 0 ? '' : ` Other versions lie beside it: ${reply.beside.join(', ')}.`;
    const gone = `Removed the file, ${counted(reply.backups, 'backup')} and its journals.${beside}`;
    if (reply.left.length === 0) showDone(gone);
    else
      showProblem(
        `The file is still there, since not everything of it could be removed: ${reply.left.join(', ')}.`,
        'Close what has it open, open the file, and remove it again.',
      );
  };
  return (
    <Modal opened onClose={onClose} title="Remove this file for good?" size={520} withCloseButton={false}>
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void submit(remove);
        }}
      >
        <p>
          The file goes from this computer with {counted(backups.data?.backups.length ?? 0, 'backup')} and its
          journals. Nothing in Baton brings it back.
        </p>
        <div>
          <p>Baton cannot reach, so look for them yourself:</p>
          <ul className={classes.lines}>
            <li>copies on memory sticks, other computers, and in email</li>
            <li>older versions that OneDrive, Google Drive or the school’s own backups keep</li>
            <li>what you exported, printed or downloaded</li>
            {file?.encrypted === false ? (
              <li>what an expert may still find on the disk: it was not encrypted</li>
            ) : null}
          </ul>
        </div>
        {asks ? (
          <CurrentPassphrase
            label="The passphrase of this file"
            value={current}
            onChange={setCurrent}
            sending={sending}
            autoFocus
          />
        ) : null}
        <Refused say={rest} />
        <div className={classes.tools}>
          <Button data-autofocus={asks ? undefined : true} onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" variant="filled" color="bad" loading={busy}>
            Remove the file
          </Button>
        </div>
      </form>
    </Modal>
  );
}
