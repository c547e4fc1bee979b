import { ActionIcon, Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type FlagIcon, type FlagKindRow, flagIcon } from '../../shared/contract/talent.ts';
import { api, client, send } from '../client.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { FlagTag, flagIcons } from '../ui/FlagTag.tsx';
import { FormDrawer } from '../ui/FormDrawer.tsx';
import { IconPencil, IconPlus } from '../ui/icons.ts';
import { rowNow } from '../ui/overtaken.ts';
import { Panel } from '../ui/Panel.tsx';
import { showProblem } from '../ui/undo.tsx';
import { useKept } from '../use-kept.ts';
import classes from './talent.module.css';

/** The short list of flags that this school uses: its words, icons and what each box asks. */
export function FlagKindsPanel() {
  const kinds = useQuery(api.talent.kinds.queryOptions({ input: {} }));
  const [form, setForm] = useState<FlagKindRow | 'new' | null>(null);
  const close = (kind: FlagKindRow) =>
    send(client.talent.closeKind, { id: kind.id, closed: !kind.closed }).then(
      () =>
        showUndoable(kind.closed ? `‘${kind.words}’ can be set again.` : `‘${kind.words}’ is out of use.`),
      (error: unknown) => showProblem(explain(error)),
    );
  return (
    <Panel
      title="Kinds of flag"
      actions={
        <Button
          size="sm"
          variant="subtle"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => setForm('new')}
        >
          Add a kind
        </Button>
      }
    >
      <ul className={classes.flags}>
        {(kinds.data ?? []).map((kind) => (
          <li key={kind.id} className={classes.kind}>
            <FlagTag name={kind.words} icon={kind.icon} />
            <span className={classes.actions}>
              <ActionIcon aria-label={`Change ‘${kind.words}’`} onClick={() => setForm(kind)}>
                <IconPencil size={16} aria-hidden />
              </ActionIcon>
              <Button size="sm" variant="subtle" onClick={() => void close(kind)}>
                {kind.closed ? 'Bring back' : 'Take out of use'}
              </Button>
            </span>
            <span className={classes.meta}>
              {kind.about === 'post' ? 'About the post, never the person. ' : ''}
              {kind.closed ? 'Out of use. ' : ''}
              {kind.asks}
            </span>
          </li>
        ))}
      </ul>
      {form === null ? null : (
        <KindDrawer kind={rowNow(kinds.data ?? [], form)} onClose={() => setForm(null)} />
      )}
    </Panel>
  );
}

interface KindDrawerProps {
  readonly kind: FlagKindRow | null;
  readonly onClose: () => void;
}

function KindDrawer({ kind, onClose }: KindDrawerProps) {
  const [words, setWords] = useState(kind?.words ?? '');
  const [asks, setAsks] = useState(kind?.asks ?? '');
  const [icon, setIcon] = useState<FlagIcon>(kind?.icon ?? 'flag');
  const [about, setAbout] = useState<'person' | 'post'>('person');
  const { busy, keep, problem, rest } = useKept(['words', 'asks'], onClose);
  const save = async () => {
    const work = () =>
      kind === null
        ? send(client.talent.addKind, { words, asks, icon, about })
        : send(client.talent.editKind, { id: kind.id, words, asks, icon });
    await keep(work, `‘${words.trim()}’ is kept.`);
  };
  return (
    <FormDrawer
      opened
      title={kind === null ? 'Add a kind of flag' : 'Change a kind of flag'}
      button="Save"
      busy={busy}
      problem={rest}
      row={kind && { words: kind.words, asks: kind.asks, icon: kind.icon }}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextInput
        label="Words"
        description="In words that the person could read without shame."
        required
        data-autofocus
        maxLength={60}
        value={words}
        error={problem('words')}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <TextInput
        label="What its box asks"
        required
        maxLength={200}
        value={asks}
        error={problem('asks')}
        onChange={(event) => setAsks(event.currentTarget.value)}
      />
      <Select
        label="Icon"
        allowDeselect={false}
        data={flagIcon.options.map((value) => ({ value, label: flagIcons[value].words }))}
        value={icon}
        onChange={(next) => setIcon(flagIcon.options.find((one) => one === next) ?? 'flag')}
      />
      {kind === null ? (
        <SegmentedControl
          aria-label="What it is about"
          data={[
            { value: 'person', label: 'About a person' },
            { value: 'post', label: 'About a post' },
          ]}
          value={about}
          onChange={(next) => setAbout(next === 'post' ? 'post' : 'person')}
        />
      ) : null}
    </FormDrawer>
  );
}
