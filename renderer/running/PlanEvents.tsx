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

/** A line of the programme, or a kind of event that it does not speak of. */
interface Part {
  readonly element: EventKind;
  readonly name: string;
  readonly line: string;
  readonly words?: string;
  readonly planned: number;
  readonly proposed: readonly { readonly title: string; readonly days: number }[];
}

const partsOf = ({ plan }: RunningRound): Part[] => [
  ...plan,
  ...EVENT_KINDS.filter((kind) => !plan.some((one) => one.element === kind)).map((element) => ({
    element,
    name: ELEMENT_KINDS[element].words,
    line: '',
    planned: 0,
    proposed: [],
  })),
];

const draftsOf = ({ name, planned, proposed }: Part): Draft[] => {
  const all = planned === 0 && proposed.length > 0 ? proposed : [{ title: name, days: 1 }];
  return all.map((one, key) => ({ ...one, key, wanted: true, from: null, to: null }));
};

/** The events of one element at once, as the programme says: titles and dates can be typed, dates left open. */
export function PlanEvents({ round, onClose }: PlanEventsProps) {
  const parts = partsOf(round);
  const [part, setPart] = useState(() => round.plan.find((one) => one.planned === 0) ?? parts[0]);
  const [drafts, setDrafts] = useState(() => (part === undefined ? [] : draftsOf(part)));
  const { busy, keep, rest } = useKept([], onClose);
  const wanted = drafts.filter((one) => one.wanted);
  const set = (key: number, change: Partial<Draft>) =>
    setDrafts((now) => now.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const choose = (value: string | null) => {
    const next = parts.find((one) => one.name === value);
    if (next === undefined) return;
    setPart(next);
    setDrafts(draftsOf(next));
  };
  const save = () =>
    void keep(
      () =>
        send(client.running.planEvents, {
          roundId: round.roundId,
          events: wanted.map(({ title, days, from, to }) => ({
            element: part?.element ?? 'training',
            title,
            line: part?.line ?? '',
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
        description={part?.words}
        data={parts.map((one) => one.name)}
        value={part?.name ?? null}
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
