import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FlagRow } from '../../shared/contract/talent.ts';
import { client, refusalOf, send } from '../client.ts';
import { useSubmit } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { DateField } from '../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../ui/FormDrawer.tsx';
import { TheyMayRead, useCareful } from '../ui/TheyMayRead.tsx';
import { PrivacyQuestion } from './PrivacyQuestion.tsx';
import { useKinds, useToday, usualEnd } from './use-flags.ts';

/** Whom or what the flag is put on, or the flag that is changed. */
export type FlagTarget =
  | { readonly people: readonly string[]; readonly called: string }
  | { readonly postId: string; readonly called: string }
  /** `until` is the later end that renews it. */
  | { readonly flag: FlagRow; readonly until?: string };

interface FlagDrawerProps {
  readonly target: FlagTarget;
  readonly onClose: () => void;
  readonly onFlagged?: () => void;
}

const fields = ['kindId', 'source', 'evidence', 'note', 'from', 'until'];

/** A flag with what it rests on: who said so, what was seen, and when it ends. Renewing is a later end. */
export function FlagDrawer({ target, onClose, onFlagged }: FlagDrawerProps) {
  const today = useToday();
  const old = 'flag' in target ? target.flag : null;
  const kinds = useKinds('postId' in target ? 'post' : 'person');
  const [chosen, setChosen] = useState<string | null>(old?.kindId ?? null);
  const kindId = chosen ?? kinds[0]?.id ?? null;
  const [source, setSource] = useState(old?.source ?? '');
  const [evidence, setEvidence] = useState(old?.evidence ?? '');
  const [note, setNote] = useState(old?.note ?? '');
  const [from, setFrom] = useState<string | null>(old?.from ?? today);
  const [until, setUntil] = useState<string | null>(
    ('flag' in target ? target.until : null) ?? old?.until ?? null,
  );
  const [asksPrivacy, setAsksPrivacy] = useState(false);
  const { busy, submit, problem, rest, forget } = useSubmit(fields);
  const { check, asking } = useCareful();
  const kind = kinds.find((one) => one.id === kindId);
  const ends = until ?? usualEnd(kindId, from ?? today);
  const called = 'flag' in target ? target.flag.about : target.called;

  const save = async () => {
    const what = { source, evidence, note: note.trim() === '' ? null : note, until: ends };
    const work = async () => {
      if (old !== null) await send(client.talent.edit, { id: old.id, ...what });
      else
        await send(client.talent.flag, {
          kindId: kindId ?? '',
          personIds: 'people' in target ? [...target.people] : [],
          postId: 'postId' in target ? target.postId : null,
          from: from ?? today,
          ...what,
        });
    };
    const first = async () => {
      try {
        await work();
      } catch (error) {
        if (refusalOf(error).code === 'talent.privacy-first') setAsksPrivacy(true);
        throw error;
      }
    };
    if (!(await submit(first))) return;
    showUndoable(old === null ? `Flagged ${called}: ${kind?.words ?? ''}.` : 'The flag is changed.');
    onFlagged?.();
    onClose();
  };

  return (
    <>
      <FormDrawer
        opened={!asksPrivacy}
        title={old === null ? `Flag ${called}` : `${old.words}: ${called}`}
        button={old === null ? 'Set the flag' : 'Save'}
        busy={busy}
        problem={rest}
        row={old && [old.source, old.evidence, old.note, old.until, old.endedOn]}
        onSubmit={() => check([source, evidence, note], () => void save())}
        onClose={onClose}
      >
        {old === null ? (
          <Select
            label="Flag"
            data={kinds.map(({ id, words }) => ({ value: id, label: words }))}
            allowDeselect={false}
            value={kindId}
            error={problem('kindId')}
            onChange={(next) => {
              setChosen(next);
              setUntil(null);
            }}
          />
        ) : null}
        <TheyMayRead
          label="What it rests on"
          asks={kind?.asks}
          required
          maxLength={2000}
          value={evidence}
          problem={problem('evidence')}
          onChange={setEvidence}
        />
        <TextInput
          label="Who says so"
          description="A name, or where it comes from: an observation, a talk, a letter."
          required
          maxLength={200}
          value={source}
          error={problem('source')}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <TheyMayRead
          label="Note"
          minRows={2}
          maxLength={2000}
          value={note}
          problem={problem('note')}
          onChange={setNote}
          asking={asking}
        />
        <FieldPair>
          {old === null ? (
            <DateField label="From" required value={from} problem={problem('from')} onDone={setFrom} />
          ) : null}
          <DateField
            label="Until"
            required
            value={ends}
            description={old === null ? undefined : 'A later date renews it.'}
            problem={problem('until')}
            onDone={setUntil}
          />
        </FieldPair>
      </FormDrawer>
      {asksPrivacy ? (
        <PrivacyQuestion
          onAnswered={() => {
            setAsksPrivacy(false);
            forget();
            void save();
          }}
          onClose={() => {
            setAsksPrivacy(false);
            forget();
          }}
        />
      ) : null}
    </>
  );
}

interface FlagPeopleDialogProps {
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** Flags everyone who was chosen in a list, with one source and one piece of evidence. */
export function FlagPeopleDialog({ ids, onClose }: FlagPeopleDialogProps) {
  return (
    <FlagDrawer
      target={{ people: ids, called: ids.length === 1 ? '1 person' : `${ids.length} people` }}
      onClose={onClose}
    />
  );
}
