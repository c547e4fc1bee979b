import { useState } from 'react';
import type {
  PlacementFields,
  PlacementRow,
  Proposal,
  Runner,
} from '../../shared/contract/running-shapes.ts';
import { type LineOf, lineToBegin } from '../../shared/rules/ledger-lines.ts';
import { client, send } from '../client.ts';
import { DateField } from '../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../ui/FormDrawer.tsx';
import { TheyMayRead, useCareful } from '../ui/TheyMayRead.tsx';
import { useKept } from '../use-kept.ts';
import { LineField, SchoolField, TakeOut, Text } from './fields.tsx';
import { isFull } from './words.ts';

interface PlacementFormProps {
  readonly nominationId: string;
  readonly lines: readonly LineOf[];
  readonly ledger: Runner['ledger'];
  readonly row: PlacementRow | null;
  /** A confirmed match that it is taken over from. */
  readonly proposal: Proposal | null;
  readonly onClose: () => void;
}

type Draft = Omit<PlacementFields, 'schoolId' | 'from' | 'to'> & {
  readonly schoolId: string | null;
  readonly from: string | null;
  readonly to: string | null;
};

const blank = (proposal: Proposal | null): Draft => ({
  schoolId: proposal?.schoolId ?? null,
  requestId: proposal?.requestId ?? null,
  line: '',
  from: proposal?.from ?? null,
  to: proposal?.to ?? null,
  hostMentor: proposal?.giver ?? '',
  externalMentor: proposal?.externalMentor ?? '',
  focus: proposal?.focus ?? '',
  preVisits: [],
  closedOn: null,
  review: '',
});

const names = [
  'line',
  'schoolId',
  'from',
  'to',
  'hostMentor',
  'externalMentor',
  'focus',
  'preVisits',
  'closedOn',
  'review',
] as const;

/** Where somebody is placed, from when to when, who mentors them, on what they agreed, and how it ended. */
export function PlacementForm({ nominationId, lines, ledger, row, proposal, onClose }: PlacementFormProps) {
  const [fields, setFields] = useState<Draft>(row?.fields ?? blank(proposal));
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Draft>) => setFields((now) => ({ ...now, ...change }));
  const form = useKept(names, onClose);
  const { keep } = form;
  const { check, asking } = useCareful();
  const needed: Readonly<Record<string, string>> = {
    schoolId: 'Choose the host school.',
    from: 'Give the first day.',
    to: 'Give the last day.',
  };
  const problem = (field: (typeof names)[number]) =>
    tried && field in needed && fields[field] === null ? (needed[field] ?? null) : form.problem(field);
  const said = { line: fields.line, text: fields.focus };
  const line = lineToBegin(lines, 'placement', said, row === null ? isFull(ledger) : () => true);
  const save = () => {
    const { schoolId, from, to } = fields;
    if (schoolId === null || from === null || to === null) return;
    const whole: PlacementFields = { ...fields, schoolId, from, to, line: line ?? '' };
    check(
      [fields.focus, fields.review],
      () =>
        void keep(
          () =>
            row === null
              ? send(client.running.addPlacement, { nominationId, fields: whole })
              : send(client.running.editPlacement, { id: row.id, fields: whole }),
          row === null ? 'The placement is added.' : 'The placement is changed.',
        ),
    );
  };
  return (
    <FormDrawer
      opened
      title={row === null ? 'Add a placement' : 'Change the placement'}
      button={row === null ? 'Add the placement' : 'Save the change'}
      busy={form.busy}
      problem={form.rest}
      row={row}
      onTry={() => setTried(true)}
      onSubmit={save}
      onClose={onClose}
      otherWay={
        row === null ? null : (
          <TakeOut
            onClick={() =>
              void keep(
                () => send(client.running.removePlacement, { id: row.id }),
                'The placement is taken out.',
              )
            }
          />
        )
      }
    >
      <SchoolField
        label="Host school"
        value={fields.schoolId}
        problem={problem('schoolId')}
        onChange={(schoolId) => set({ schoolId })}
      />
      <LineField
        names={lines.filter((one) => one.element.kind === 'placement').map((one) => one.name)}
        value={line}
        problem={problem('line')}
        onChange={(next) => set({ line: next })}
      />
      <FieldPair>
        <DateField
          label="First day"
          required
          value={fields.from}
          problem={problem('from')}
          onDone={(from) => set({ from })}
        />
        <DateField
          label="Last day"
          required
          value={fields.to}
          problem={problem('to')}
          onDone={(to) => set({ to })}
        />
      </FieldPair>
      <Text
        label="Host head mentor"
        value={fields.hostMentor}
        problem={problem('hostMentor')}
        onChange={(hostMentor) => set({ hostMentor })}
      />
      <Text
        label="External mentor"
        value={fields.externalMentor}
        problem={problem('externalMentor')}
        onChange={(externalMentor) => set({ externalMentor })}
      />
      <TheyMayRead
        label="Agreed focus"
        value={fields.focus}
        problem={problem('focus')}
        onChange={(focus) => set({ focus })}
      />
      {[...fields.preVisits, null].map((on, at) => (
        <DateField
          key={on ?? 'next'}
          label={on === null ? 'Add a pre-visit on' : `Pre-visit ${at + 1}`}
          value={on}
          problem={on === null ? problem('preVisits') : null}
          onDone={(next) =>
            set({
              preVisits: [
                ...new Set([
                  ...fields.preVisits.filter((one) => one !== on),
                  ...(next === null ? [] : [next]),
                ]),
              ].toSorted(),
            })
          }
        />
      ))}
      <DateField
        label="Closed with a review on"
        value={fields.closedOn}
        problem={problem('closedOn')}
        onDone={(closedOn) => set({ closedOn })}
      />
      <TheyMayRead
        label="What the review said"
        value={fields.review}
        problem={problem('review')}
        asking={asking}
        onChange={(review) => set({ review })}
      />
    </FormDrawer>
  );
}
