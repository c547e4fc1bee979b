import { ActionIcon, Menu } from '@mantine/core';
import { useState } from 'react';
import type { FlagRow } from '../../shared/contract/talent.ts';
import { client, send } from '../client.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { ConfirmDelete } from '../ui/ConfirmDelete.tsx';
import { IconCheck, IconDots, IconPencil, IconRefresh, IconTrash } from '../ui/icons.ts';
import { showProblem } from '../ui/undo.tsx';
import { FlagDrawer } from './FlagDrawer.tsx';
import { useToday, usualEnd } from './use-flags.ts';

/** What can be done with one flag: change it, renew it, end it, remove it. */
export function FlagMenu({ row }: { readonly row: FlagRow }) {
  const today = useToday();
  const [open, setOpen] = useState<'edit' | 'renew' | 'remove' | null>(null);
  const end = () =>
    send(client.talent.end, { id: row.id, on: today }).then(
      () => showUndoable(`Ended ‘${row.words}’ on ${row.about}.`),
      (error: unknown) => showProblem(explain(error)),
    );
  const close = () => setOpen(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={`The flag ‘${row.words}’ on ${row.about}`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {row.endedOn === null ? (
            <>
              <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setOpen('edit')}>
                Change
              </Menu.Item>
              <Menu.Item leftSection={<IconRefresh size={16} aria-hidden />} onClick={() => setOpen('renew')}>
                Renew
              </Menu.Item>
              <Menu.Item leftSection={<IconCheck size={16} aria-hidden />} onClick={() => void end()}>
                End today
              </Menu.Item>
            </>
          ) : null}
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setOpen('remove')}>
            Remove
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === 'edit' ? <FlagDrawer target={{ flag: row }} onClose={close} /> : null}
      {open === 'renew' ? (
        <FlagDrawer target={{ flag: row, until: usualEnd(row.kindId, today) }} onClose={close} />
      ) : null}
      <ConfirmDelete
        opened={open === 'remove'}
        question={`Remove ‘${row.words}’?`}
        button="Remove the flag"
        explain={explain}
        onDelete={async () => {
          await send(client.talent.remove, { id: row.id });
          showUndoable(`Removed ‘${row.words}’ on ${row.about}.`);
        }}
        onClose={close}
      >
        For a flag set by mistake: it goes from the record. One that no longer holds is better ended.
      </ConfirmDelete>
    </>
  );
}
