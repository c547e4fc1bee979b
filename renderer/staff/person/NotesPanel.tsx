import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Profile } from '../../../shared/contract/staff.ts';
import { writeDate } from '../../../shared/rules/typed-date.ts';
import { client, send } from '../../client.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../../ui/FormDrawer.tsx';
import { IconPlus } from '../../ui/icons.ts';
import { rowNow } from '../../ui/overtaken.ts';
import { Panel } from '../../ui/Panel.tsx';
import { TheyMayRead, useCareful } from '../../ui/TheyMayRead.tsx';
import { useKept } from '../../use-kept.ts';
import { Row, Rows, useToday } from './kit.tsx';

type Note = Profile['notes'][number];

/** Dated notes about somebody, who may read them. */
export function NotesPanel({ profile }: { readonly profile: Profile }) {
  const [form, setForm] = useState<Note | 'new' | null>(null);
  return (
    <Panel
      title="Notes"
      note="They may read these"
      actions={
        <Button size="sm" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setForm('new')}>
          Add a note
        </Button>
      }
    >
      <Rows none="No note yet.">
        {profile.notes.map((one) => (
          <Row
            key={one.id}
            what={`the note of ${writeDate(one.on)}`}
            title={writeDate(one.on)}
            words={one.words}
            detail={`${one.by}${one.keptBecause === null ? '' : `; kept after leaving because: ${one.keptBecause}`}`}
            onEdit={() => setForm(one)}
            onRemove={() => send(client.staff.removeNote, { id: one.id })}
          />
        ))}
      </Rows>
      {form === null ? null : (
        <NoteForm personId={profile.id} note={rowNow(profile.notes, form)} onClose={() => setForm(null)} />
      )}
    </Panel>
  );
}

interface NoteFormProps {
  readonly personId: string;
  readonly note: Note | null;
  readonly onClose: () => void;
}

function NoteForm({ personId, note, onClose }: NoteFormProps) {
  const today = useToday();
  const [words, setWords] = useState(note?.words ?? '');
  const [by, setBy] = useState('');
  const [on, setOn] = useState<string | null>(today);
  const { busy, keep, problem, rest } = useKept(['words', 'by', 'on'], onClose);
  const { check, asking } = useCareful();
  const save = () =>
    keep(
      () =>
        note === null
          ? send(client.staff.addNote, { personId, on: on ?? today, words, by })
          : send(client.staff.editNote, { id: note.id, words }),
      note === null ? 'The note is added.' : 'The note is changed.',
    );
  return (
    <FormDrawer
      opened
      title={note === null ? 'Add a note' : `Change the note of ${writeDate(note.on)}`}
      button="Save the note"
      busy={busy}
      problem={rest}
      row={note}
      onSubmit={() => check(words, () => void save())}
      onClose={onClose}
    >
      <TheyMayRead
        label="Note"
        asks="What was seen or said, and by whom."
        value={words}
        onChange={setWords}
        problem={problem('words')}
        minRows={5}
        maxLength={4000}
        autoFocus
        asking={asking}
      />
      {note === null ? (
        <FieldPair>
          <TextInput
            label="Who writes it"
            maxLength={120}
            value={by}
            error={problem('by')}
            onChange={(event) => setBy(event.currentTarget.value)}
          />
          <DateField label="On" value={on} onDone={setOn} problem={problem('on')} required />
        </FieldPair>
      ) : null}
    </FormDrawer>
  );
}
