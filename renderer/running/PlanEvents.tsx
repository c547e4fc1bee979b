import { Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import { ELEMENT_KINDS } from '../../shared/reference/programme-elements.ts';
import { EVENT_KINDS, type EventKind } from '../../shared/reference/running.ts';
import { counted } from '../../shared/rules/dates.ts';
import { client, send } from '../client.ts';
import { DateField } from '../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../ui/FormDrawer.tsx';
import { useKept } from '../use-kept.ts';
import { Amount, Text } from './fields.tsx';
import classes from './running.module.css';

export type RunningRound = Awaited<ReturnType<typeof client.running.round>>;
interface PlanEventsProps {
  readonly round: RunningRound;
  readonly onClose: () => void;
}

interface Draft {
  readonly key: number;
  readonly wanted: boolean;
  readonly title: string;
  readonly days: number;
  readonly from: string | null;
  readonly to: string | null;
}

const proposedOf = ({ plan }: RunningRound, element: EventKind): Draft[] => {
  const found = plan.find((one) => one.element === element);
  const proposed = found === undefined || found.planned > 0 ? [] : found.proposed;
  const all = proposed.length > 0 ? proposed : [{ title: ELEMENT_KINDS[element].words, days: 1 }];
  return all.map((one, key) => ({ ...one, key, wanted: true, from: null, to: null }));
};

/** The events of one element at once, as the programme says: titles and dates can be typed, dates left open. */
export function PlanEvents({ round, onClose }: PlanEventsProps) {
  const first = round.plan.find((one) => one.planned === 0) ?? round.plan[0];
  const [element, setElement] = useState<EventKind>(first?.element ?? 'training');
  const [drafts, setDrafts] = useState(() => proposedOf(round, element));
  const { busy, keep, rest } = useKept([], onClose);
  const wanted = drafts.filter((one) => one.wanted);
  const set = (key: number, change: Partial<Draft>) =>
    setDrafts((now) => now.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const choose = (value: string | null) => {
    const next = EVENT_KINDS.find((one) => one === value) ?? element;
    setElement(next);
    setDrafts(proposedOf(round, next));
  };
  const save = () =>
    void keep(
      () =>
        send(client.running.planEvents, {
          roundId: round.roundId,
          events: wanted.map(({ title, days, from, to }) => ({
            element,
            title,
            days,
            from,
            to,
            place: '',
            ledBy: '',
          })),
        }),
      `${counted(wanted.length, 'event')} planned.`,
    );
  return (
    <FormDrawer
      opened
      title="Plan the events"
      button={`Plan ${counted(wanted.length, 'event')}`}
      busy={busy}
      disabled={wanted.length === 0}
      problem={rest}
      onSubmit={save}
      onClose={onClose}
    >
      <Select
        label="Part of the programme"
        description={round.plan.find((one) => one.element === element)?.words}
        data={EVENT_KINDS.map((kind) => ({ value: kind, label: ELEMENT_KINDS[kind].words }))}
        value={element}
        allowDeselect={false}
        onChange={choose}
      />
      <p className={classes.quiet}>Dates can stay open and be typed later.</p>
      {drafts.map((one, at) => (
        <fieldset key={one.key} className={classes.planned} aria-label={`Event ${at + 1}`}>
          <Checkbox
            label={`Plan event ${at + 1}`}
            checked={one.wanted}
            onChange={(event) => set(one.key, { wanted: event.currentTarget.checked })}
          />
          {one.wanted ? (
            <>
              <FieldPair>
                <Text
                  label="Title"
                  maxLength={200}
                  required
                  value={one.title}
                  onChange={(title) => set(one.key, { title })}
                />
                <Amount
                  label="Days it counts"
                  value={one.days}
                  onChange={(days) => set(one.key, { days: days ?? 1 })}
                />
              </FieldPair>
              <FieldPair>
                <DateField label="From" value={one.from} onDone={(from) => set(one.key, { from })} />
                <DateField label="To" value={one.to} onDone={(to) => set(one.key, { to })} />
              </FieldPair>
            </>
          ) : null}
        </fieldset>
      ))}
    </FormDrawer>
  );
}
