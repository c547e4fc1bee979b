import { Button } from '@mantine/core';
import { useState } from 'react';
import { autoLockTimes } from '../../shared/contract/settings.ts';
import { client, send } from '../client.ts';
import { change, useStatus } from '../session.ts';
import { onDesktop } from '../shell.ts';
import { explain, useSubmit } from '../submit.ts';
import { FactList, FieldRow } from '../ui/FactList.tsx';
import { InlineEdit } from '../ui/InlineEdit.tsx';
import { IconLock } from '../ui/icons.ts';
import { Panel } from '../ui/Panel.tsx';
import { keyNames } from '../ui/shortcut-keys.ts';
import { PassphraseDrawer, type PassphraseTask } from './PassphraseDrawer.tsx';
import classes from './settings.module.css';

const times = [
  ...autoLockTimes.map((minutes) => ({ value: String(minutes), label: `${minutes} minutes` })),
  { value: 'never', label: 'Never' },
];

/** Older files that are not encrypted as the file is, if any, and what opens them. */
function keptWords(count: number, encrypted: boolean): string | null {
  if (count === 0) return null;
  const one = count === 1;
  const files = one ? 'One older file that Baton kept' : `${count} older files that Baton kept`;
  const are = encrypted ? 'could not be encrypted anew' : one ? 'is still encrypted' : 'are still encrypted';
  return `${files} ${are}: what opened ${one ? 'it' : 'them'} before still does.`;
}

/** The passphrase of the file: set, change and remove it, a new recovery code, and when the file locks. */
export function PassphrasePanel({ autoLock }: { readonly autoLock: number | null }) {
  const file = useStatus()?.file;
  const [task, setTask] = useState<PassphraseTask | null>(null);
  const { busy, submit, rest } = useSubmit([]);
  if (file == null) return null;
  const kept = keptWords(file.keptAsBefore, file.encrypted);
  const drawer =
    task === null ? null : <PassphraseDrawer task={task} about={file.name} onClose={() => setTask(null)} />;
  if (!file.encrypted)
    return (
      <Panel title="Passphrase" note="None">
        <p>
          Whoever gets hold of this file or a copy of it can read it.
          {file.sample ? ' Everyone in the sample is made up, so it needs no passphrase.' : null}
        </p>
        <div className={classes.tools}>
          <Button disabled={file.readOnly} onClick={() => setTask('set')}>
            Set a passphrase
          </Button>
        </div>
        {kept === null ? null : <p role="status">{kept}</p>}
        {drawer}
      </Panel>
    );
  const lockKeys = keyNames('mod+shift+l').join(' ');
  return (
    <Panel title="Passphrase" note="The file is encrypted">
      <FactList>
        <FieldRow label="Locks by itself">
          <InlineEdit
            label="Locks by itself when nobody uses it for"
            kind={times}
            value={autoLock === null ? 'never' : String(autoLock)}
            explain={explain}
            onSave={async (value) => {
              const minutes = autoLockTimes.find((one) => String(one) === value) ?? null;
              await send(client.settings.setAutoLock, { minutes });
            }}
          />
        </FieldRow>
        <FieldRow label="Locks also">
          {onDesktop()
            ? 'when the computer sleeps or its screen is locked'
            : 'when no tab of Baton has been open for five minutes'}
        </FieldRow>
      </FactList>
      <div className={classes.tools}>
        <Button
          leftSection={<IconLock size={16} aria-hidden />}
          loading={busy}
          title={lockKeys}
          onClick={() => void submit(() => change('lock', {}))}
        >
          Lock now
        </Button>
        <Button disabled={file.readOnly} onClick={() => setTask('change')}>
          Change the passphrase
        </Button>
        <Button disabled={file.readOnly} onClick={() => setTask('renew')}>
          New recovery code
        </Button>
        <Button disabled={file.readOnly} onClick={() => setTask('remove')}>
          Remove the passphrase
        </Button>
      </div>
      {rest === null ? null : <p role="alert">{rest}</p>}
      {kept === null ? null : <p role="status">{kept}</p>}
      {drawer}
    </Panel>
  );
}
