import { Select } from '@mantine/core';
import { useState } from 'react';
import type { EventFields, EventRow } from '../../shared/contract/running-shapes.ts';
import { ELEMENT_KINDS } from '../../shared/reference/programme-elements.ts';
import { EVENT_KINDS } from '../../shared/reference/running.ts';
import { lineToBegin } from '../../shared/rules/ledger-lines.ts';
import { client, send } from '../client.ts';
import { DateField } from '../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../ui/FormDrawer.tsx';
import { useKept } from '../use-kept.ts';
import { Amount, LineField, TakeOut, Text } from './fields.tsx';
import type { RunningRound } from './PlanEvents.tsx';

interface EventFormProps {
  readonly event: EventRow;
  readonly round: Pick<RunningRound, 'lines' | 'plan'>;
  readonly onClose: () => void;
}

/** When and where an event is, and who leads it. */
export function EventForm({ event, round, onClose }: EventFormProps) {
  const [fields, setFields] = useState<EventFields>(event.fields);
  const set = (change: Partial<EventFields>) => setFields((now) => ({ ...now, ...change }));
  const { busy, keep, problem, rest } = useKept(
    ['line', 'title', 'from', 'to', 'days', 'place', 'ledBy'],
    onClose,
  );
  const alike = round.plan.filter((one) => one.element === fields.element);
  const isPlanned = (name: string) =>
    alike.some((one) => one.name === name && one.planned >= one.proposed.length);
  const line = lineToBegin(
    round.lines,
    fields.element,
    { line: fields.line, text: fields.title },
    // What was never said of an event stays unsaid until somebody chooses.
    fields.element === event.fields.element ? () => true : isPlanned,
  );
  const save = () => {
    const kept = { ...fields, line: line ?? '' };
    void keep(() => send(client.running.editEvent, { id: event.id, fields: kept }), 'The event is changed.');
  };
  return (
    <FormDrawer
      opened
      title="Change the event"
      button="Save the change"
      busy={busy}
      problem={rest}
      row={event}
      onSubmit={save}
      onClose={onClose}
      otherWay={
        <TakeOut
          onClick={() =>
            void keep(() => send(client.running.removeEvent, { id: event.id }), 'The event is taken out.')
          }
        />
      }
    >
      <Text
        label="Title"
        maxLength={200}
        required
        value={fields.title}
        problem={problem('title')}
        onChange={(title) => set({ title })}
      />
      <Select
        label="Part of"
        data={EVENT_KINDS.map((kind) => ({ value: kind, label: ELEMENT_KINDS[kind].words }))}
        value={fields.element}
        allowDeselect={false}
        onChange={(value) =>
          set({ element: EVENT_KINDS.find((one) => one === value) ?? fields.element, line: '' })
        }
      />
      <LineField
        names={alike.map((one) => one.name)}
        value={line}
        problem={problem('line')}
        onChange={(next) => set({ line: next })}
      />
      <FieldPair>
        <DateField
          label="From"
          value={fields.from}
          problem={problem('from')}
          onDone={(from) => set({ from })}
        />
        <DateField label="To" value={fields.to} problem={problem('to')} onDone={(to) => set({ to })} />
      </FieldPair>
      <Amount
        label="Days it counts"
        value={fields.days}
        problem={problem('days')}
        onChange={(days) => set({ days: days ?? 1 })}
      />
      <Text
        label="Place"
        value={fields.place}
        problem={problem('place')}
        onChange={(place) => set({ place })}
      />
      <Text
        label="Led by"
        value={fields.ledBy}
        problem={problem('ledBy')}
        onChange={(ledBy) => set({ ledBy })}
      />
    </FormDrawer>
  );
}
