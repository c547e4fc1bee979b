import { Button, Modal } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Backup } from '../../shared/contract/backups.ts';
import { backupMoment } from '../../shared/rules/backup-words.ts';
import { client } from '../client.ts';
import { takeStatusOf, useStatus } from '../session.ts';
import { useSubmit } from '../submit.ts';
import { OTHER_PASSPHRASE } from '../ui/passphrase/OtherPassphrase.tsx';
import { showDone } from '../ui/undo.tsx';
import classes from './backups.module.css';
import { Differences } from './Differences.tsx';
import { useDifferences } from './use-differences.ts';

interface RestoreDialogProps {
  readonly backup: Backup;
  /** Another passphrase than the file's opened it. */
  readonly wasLocked: boolean;
  readonly onClose: () => void;
  /** Another passphrase opens it, which is asked for first. */
  readonly onLocked: () => void;
}

/** Before a backup takes the file's place: what was done since then, and that the present is kept. */
export function RestoreDialog({ backup, wasLocked, onClose, onLocked }: RestoreDialogProps) {
  const { id, at } = backup;
  const { compared, compare } = useDifferences(id);
  const { busy, submit, rest, code } = useSubmit([]);
  const erased = code === 'backups.erased';
  const encrypted = useStatus()?.file?.encrypted === true;
  const toType = useRef(onLocked);
  toType.current = onLocked;
  useEffect(() => {
    void compare().then((code) => {
      if (code === OTHER_PASSPHRASE) toType.current();
    });
  }, [compare]);
  const when = backupMoment(at);
  const restore = async () => {
    if (!(await submit(() => takeStatusOf(client.backups.restore, { id, thoughErased: erased })))) return;
    onClose();
    showDone(`The file is as it was on ${when}. What was in it before is kept among the backups.`);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Restore the backup of ${when}?`}
      size={520}
      withCloseButton={false}
    >
      <div className={classes.dialog}>
        <p>
          The file becomes what it was then. What is in it now becomes a backup first, so you can go back.
          {encrypted ? ' The passphrase and the recovery code stay those of now.' : null}
          {wasLocked && !encrypted ? ' The file has no passphrase now, and has none then.' : null}
        </p>
        <Differences compared={compared} />
        {rest === null ? null : (
          <p role="alert" className={classes.problem}>
            {rest}
          </p>
        )}
        <div className={classes.tools}>
          <Button data-autofocus onClick={onClose}>
            Cancel
          </Button>
          <Button variant="filled" loading={busy} onClick={() => void restore()}>
            {erased ? 'Restore it all the same' : 'Restore it'}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
