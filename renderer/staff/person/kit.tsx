import { ActionIcon, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { writeDate } from '../../../shared/rules/typed-date.ts';
import { api } from '../../client.ts';
import { useStatus } from '../../session.ts';
import { explain } from '../../submit.ts';
import { showUndoable } from '../../taking-back.ts';
import { ConfirmDelete } from '../../ui/ConfirmDelete.tsx';
import { IconPencil, IconPlus, IconTrash } from '../../ui/icons.ts';
import { Panel } from '../../ui/Panel.tsx';
import type { Pickable } from '../../ui/PeoplePicker.tsx';
import classes from './person.module.css';

/** Everybody who can be chosen, but for the person whose page it is. */
export function usePeople(exceptId?: string): readonly Pickable[] {
  const staff = useQuery(api.staff.list.queryOptions({ input: {} }));
  return useMemo(
    () =>
      (staff.data ?? [])
        .filter((row) => row.id !== exceptId)
        .map((row) => ({ id: row.id, name: `${row.forename} ${row.surname}`, detail: row.post })),
    [staff.data, exceptId],
  );
}

export const useToday = () => useStatus()?.today ?? '';
export const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** '1 September 2022 to 31 August 2024', 'since 1 September 2022', 'dates not recorded'. */
export function span(from: string | null, to: string | null): string {
  if (from === null && to === null) return 'dates not recorded';
  if (to === null) return `since ${writeDate(from ?? '')}`;
  return from === null ? `until ${writeDate(to)}` : `${writeDate(from)} to ${writeDate(to)}`;
}

/** Facts of one kind, one below the other; a sentence where there are none. */
export function Rows({ none, children }: { readonly none: string; readonly children: readonly ReactNode[] }) {
  return children.length === 0 ? (
    <p className={classes.none}>{none}</p>
  ) : (
    <ul className={classes.rows}>{children}</ul>
  );
}

interface AddPanelProps {
  readonly title: string;
  readonly note?: string;
  /** What its button says: 'Add an interest'. */
  readonly button: string;
  readonly none: string;
  /** The form that adds one, told how to close. */
  readonly form: (onClose: () => void) => ReactNode;
  readonly children: readonly ReactNode[];
}

/** Facts of one kind that are added and removed, never changed. */
export function AddPanel({ title, note, button, none, form, children }: AddPanelProps) {
  const [adding, setAdding] = useState(false);
  return (
    <Panel
      title={title}
      note={note}
      actions={
        <Button size="sm" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAdding(true)}>
          {button}
        </Button>
      }
    >
      <Rows none={none}>{children}</Rows>
      {adding ? form(() => setAdding(false)) : null}
    </Panel>
  );
}

interface RowProps {
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** Somebody's words, as they were written. */
  readonly words?: string | null;
  /** What is edited or removed, for whoever listens: 'the note of 1 November 2026'. */
  readonly what: string;
  readonly onEdit?: () => void;
  readonly onRemove?: () => Promise<unknown>;
}

/** One fact with its source and what can be done with it. */
export function Row({ title, detail, words, what, onEdit, onRemove }: RowProps) {
  return (
    <li className={classes.row}>
      <div>
        <div className={classes.title}>{title}</div>
        {words ? <p className={classes.words}>{words}</p> : null}
        {detail ? <div className={classes.detail}>{detail}</div> : null}
      </div>
      <div className={classes.tools}>
        {onEdit ? (
          <ActionIcon aria-label={`Edit ${what}`} onClick={onEdit}>
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
        ) : null}
        {onRemove ? <Remove what={what} onRemove={onRemove} /> : null}
      </div>
    </li>
  );
}

function Remove({ what, onRemove }: { readonly what: string; readonly onRemove: () => Promise<unknown> }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <ActionIcon aria-label={`Remove ${what}`} onClick={() => setAsking(true)}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
      <ConfirmDelete
        opened={asking}
        question={`Remove ${what}?`}
        button="Remove it"
        explain={explain}
        onClose={() => setAsking(false)}
        onDelete={async () => {
          await onRemove();
          showUndoable(`Removed ${what}.`);
        }}
      >
        It goes from the record. The history keeps that it was there.
      </ConfirmDelete>
    </>
  );
}
