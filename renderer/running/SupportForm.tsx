import { Select } from '@mantine/core';
import { useState } from 'react';
import type { SupportFields, SupportRow } from '../../shared/contract/running-shapes.ts';
import { SUPPORT_KINDS, type SupportKind, supportWords } from '../../shared/reference/running.ts';
import { listed } from '../../shared/rules/listed.ts';
import { client, send } from '../client.ts';
import { DateField } from '../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../ui/FormDrawer.tsx';
import { TheyMayRead, useCareful } from '../ui/TheyMayRead.tsx';
import { useKept } from '../use-kept.ts';
import { Amount, TakeOut, Text } from './fields.tsx';
import { upper } from './words.ts';

interface SupportFormProps {
  readonly nominationId: string;
  /** What is changed; null logs one. */
  readonly row: SupportRow | null;
  readonly today: string;
  /** The kinds the programme has, with whom each is and how many are allowed. */
  readonly kinds: readonly {
    readonly kind: SupportKind;
    readonly allowed: number | null;
    readonly giver: string;
    readonly lines: readonly string[];
  }[];
  readonly onClose: () => void;
}

const names = ['on', 'to', 'minutes', 'withWhom', 'school', 'words', 'takes', 'nextOn', 'although'] as const;

/** A session, visit, shadowing or the like: when, with whom, what of it, and what comes next. */
export function SupportForm({ nominationId, row, today, kinds, onClose }: SupportFormProps) {
  const first = kinds[0];
  const [fields, setFields] = useState<SupportFields>(
    row?.fields ?? {
      kind: first?.kind ?? 'coaching',
      on: today,
      to: null,
      minutes: null,
      withWhom: first?.giver ?? '',
      school: '',
      words: '',
      takes: '',
      nextOn: null,
      although: '',
    },
  );
  const set = (change: Partial<SupportFields>) => setFields((now) => ({ ...now, ...change }));
  const form = useKept(names, onClose);
  const { keep, problem } = form;
  const { check, asking } = useCareful();
  const words = supportWords[fields.kind];
  const elsewhere = fields.kind === 'visits' || fields.kind === 'shadowing';
  const allowed = kinds.find((one) => one.kind === fields.kind)?.allowed ?? null;
  const lines = kinds.find((one) => one.kind === fields.kind)?.lines ?? [];
  const chosen = kinds.length === 0 ? SUPPORT_KINDS : kinds.map((one) => one.kind);
  const choose = (value: string | null) => {
    const kind = SUPPORT_KINDS.find((one) => one === value) ?? fields.kind;
    const known = kinds.find((one) => one.kind === fields.kind)?.giver ?? '';
    const giver = kinds.find((one) => one.kind === kind)?.giver ?? '';
    set({ kind, ...(fields.withWhom === known ? { withWhom: giver } : {}) });
  };
  const save = () =>
    check(
      [fields.words, fields.takes],
      () =>
        void keep(
          () =>
            row === null
              ? send(client.running.addSupport, { nominationId, fields })
              : send(client.running.editSupport, { id: row.id, fields }),
          row === null ? `The ${words.one} is logged.` : 'The log is changed.',
        ),
    );
  return (
    <FormDrawer
      opened
      title={row === null ? 'Log what they had' : upper(words.one)}
      button={row === null ? 'Log it' : 'Save the change'}
      busy={form.busy}
      problem={form.rest}
      row={row}
      onSubmit={save}
      onClose={onClose}
      otherWay={
        row === null ? null : (
          <TakeOut
            onClick={() =>
              void keep(() => send(client.running.removeSupport, { id: row.id }), 'The log is taken out.')
            }
          />
        )
      }
    >
      <Select
        label="What"
        description={allowed === null ? undefined : `The programme allows ${allowed}.`}
        data={[...new Set([...chosen, fields.kind])].map((kind) => ({
          value: kind,
          label: upper(supportWords[kind].one),
        }))}
        value={fields.kind}
        allowDeselect={false}
        onChange={choose}
      />
      <FieldPair>
        <DateField
          label="On"
          required
          value={fields.on}
          problem={problem('on')}
          onDone={(on) => set({ on: on ?? fields.on })}
        />
        {elsewhere ? (
          <DateField label="To" value={fields.to} problem={problem('to')} onDone={(to) => set({ to })} />
        ) : (
          <Amount
            label="Minutes"
            step={5}
            max={1440}
            value={fields.minutes}
            problem={problem('minutes')}
            onChange={(minutes) => set({ minutes })}
          />
        )}
      </FieldPair>
      <Text
        label={elsewhere ? 'Host' : 'With whom'}
        description={
          lines.length > 1
            ? `Tells what it counts for: ${listed(lines.map((one) => `‘${one}’`))}.`
            : undefined
        }
        value={fields.withWhom}
        problem={problem('withWhom')}
        onChange={(withWhom) => set({ withWhom })}
      />
      <Text
        label={elsewhere ? 'Host school' : 'School'}
        value={fields.school}
        problem={problem('school')}
        onChange={(school) => set({ school })}
      />
      <TheyMayRead
        label={words.what}
        value={fields.words}
        problem={problem('words')}
        onChange={(value) => set({ words: value })}
      />
      <TheyMayRead
        label={words.takes}
        value={fields.takes}
        problem={problem('takes')}
        asking={asking}
        onChange={(takes) => set({ takes })}
      />
      <DateField
        label="Next date"
        value={fields.nextOn}
        problem={problem('nextOn')}
        onDone={(nextOn) => set({ nextOn })}
      />
      {form.code === 'running.more-than-allowed' || fields.although !== '' ? (
        <Text
          label="Why one more than the programme allows"
          maxLength={300}
          value={fields.although}
          problem={problem('although')}
          onChange={(although) => set({ although })}
        />
      ) : null}
    </FormDrawer>
  );
}
