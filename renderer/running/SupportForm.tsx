import { Select } from '@mantine/core';
import { useState } from 'react';
import type { SupportFields, SupportRow } from '../../shared/contract/running-shapes.ts';
import { SUPPORT_KINDS, supportWords } from '../../shared/reference/running.ts';
import { lineToBegin } from '../../shared/rules/ledger-lines.ts';
import { allowedOf } from '../../shared/rules/running.ts';
import { client, send } from '../client.ts';
import { DateField } from '../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../ui/FormDrawer.tsx';
import { TheyMayRead, useCareful } from '../ui/TheyMayRead.tsx';
import { useKept } from '../use-kept.ts';
import { Amount, LineField, TakeOut, Text } from './fields.tsx';
import type { OneParticipant } from './ParticipantPage.tsx';
import { isFull, upper } from './words.ts';

interface SupportFormProps {
  readonly one: Pick<OneParticipant, 'id' | 'kinds' | 'lines' | 'ledger' | 'placements'>;
  /** What is changed; null logs one. */
  readonly row: SupportRow | null;
  /** What a new one begins with. */
  readonly begin?: Partial<SupportFields> | undefined;
  readonly today: string;
  readonly onClose: () => void;
}

const names = [
  'line',
  'on',
  'to',
  'minutes',
  'withWhom',
  'school',
  'words',
  'takes',
  'nextOn',
  'although',
] as const;

/** The line that a log counts for: as was chosen or its words tell, and of a new one else the first that is not full. */
function lineOf(
  { lines, ledger, placements }: Pick<OneParticipant, 'lines' | 'ledger' | 'placements'>,
  row: SupportRow | null,
  { kind, line, withWhom }: SupportFields,
): string | null {
  const hostMentors = placements.map((each) => each.fields.hostMentor);
  // A new one begins with no line that the programme has no more, whatever the one before it counted for.
  const known = row !== null || lines.some((each) => each.name === line);
  const said = { line: known ? line : '', text: withWhom, hostMentors };
  return lineToBegin(lines, kind, said, row === null ? isFull(ledger) : () => true);
}

/** A session, visit, shadowing or the like: when, with whom, what of it, and what comes next. */
export function SupportForm({ one, row, begin, today, onClose }: SupportFormProps) {
  const { kinds } = one;
  const first = kinds.find((each) => each.kind === begin?.kind) ?? kinds[0];
  const [fields, setFields] = useState<SupportFields>(
    row?.fields ?? {
      kind: first?.kind ?? 'coaching',
      line: '',
      on: today,
      to: null,
      minutes: null,
      withWhom: first?.giver ?? '',
      school: '',
      words: '',
      takes: '',
      nextOn: null,
      although: '',
      ...begin,
    },
  );
  const set = (change: Partial<SupportFields>) => setFields((now) => ({ ...now, ...change }));
  const form = useKept(names, onClose);
  const { keep, problem } = form;
  const { check, asking } = useCareful();
  const words = supportWords[fields.kind];
  const elsewhere = fields.kind === 'visits' || fields.kind === 'shadowing';
  const lines = one.lines.filter((line) => line.element.kind === fields.kind);
  const line = lineOf(one, row, fields);
  const told = lines.filter(({ name }) => line === null || name === line);
  const allowed = allowedOf(told.map(({ element }) => element));
  const allows = allowed === null ? undefined : `The programme allows ${allowed}.`;
  const chosen = kinds.length === 0 ? SUPPORT_KINDS : kinds.map((each) => each.kind);
  const choose = (value: string | null) => {
    const kind = SUPPORT_KINDS.find((each) => each === value) ?? fields.kind;
    const known = kinds.find((each) => each.kind === fields.kind)?.giver ?? '';
    const giver = kinds.find((each) => each.kind === kind)?.giver ?? '';
    set({ kind, line: '', ...(fields.withWhom === known ? { withWhom: giver } : {}) });
  };
  const save = () =>
    check(
      [fields.words, fields.takes],
      () =>
        void keep(
          () => {
            const kept = { ...fields, line: line ?? '' };
            return row === null
              ? send(client.running.addSupport, { nominationId: one.id, fields: kept })
              : send(client.running.editSupport, { id: row.id, fields: kept });
          },
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
        description={lines.length > 1 ? undefined : allows}
        data={[...new Set([...chosen, fields.kind])].map((kind) => ({
          value: kind,
          label: upper(supportWords[kind].one),
        }))}
        value={fields.kind}
        allowDeselect={false}
        onChange={choose}
      />
      <LineField
        names={lines.map(({ name }) => name)}
        value={line}
        description={allows}
        problem={problem('line')}
        onChange={(next) => set({ line: next })}
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
