import { Button, NumberInput, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ATTENDANCE, attendanceWords, type EventAttendance } from '../../shared/reference/running.ts';
import { api, client, send } from '../client.ts';
import { explain } from '../submit.ts';
import { FormDrawer } from '../ui/FormDrawer.tsx';
import { useKept } from '../use-kept.ts';
import classes from './running.module.css';
import { daysWords, spanWords, upper } from './words.ts';

interface RegisterDrawerProps {
  readonly eventId: string;
  readonly onClose: () => void;
}

/** Marks who was at an event, everybody at once where everybody was. */
export function RegisterDrawer({ eventId, onClose }: RegisterDrawerProps) {
  const asked = useQuery(api.running.event.queryOptions({ input: { id: eventId } }));
  if (asked.data === undefined)
    return asked.error === null ? null : <p role="alert">{explain(asked.error)}</p>;
  return <Register event={asked.data} onClose={onClose} />;
}

interface Mark {
  readonly state: EventAttendance | null;
  readonly days: number | null;
}
interface RegisterProps {
  readonly event: Awaited<ReturnType<typeof client.running.event>>;
  readonly onClose: () => void;
}

const options = [
  { value: '', label: '–' },
  ...ATTENDANCE.map((state) => ({ value: state, label: attendanceWords[state] })),
];

function Register({ event, onClose }: RegisterProps) {
  const { fields } = event;
  const people = event.register.filter((one) => one.gone === null);
  const gone = event.register.filter((one) => one.gone !== null);
  const kept: Readonly<Record<string, Mark>> = Object.fromEntries(
    people.map((one) => [one.id, { state: one.state, days: one.days }]),
  );
  const [marks, setMarks] = useState(kept);
  const { busy, keep, rest } = useKept([], onClose);
  const changed = people.filter(
    ({ id }) => marks[id]?.state !== kept[id]?.state || marks[id]?.days !== kept[id]?.days,
  );
  const set = (id: string, mark: Mark) => setMarks((now) => ({ ...now, [id]: mark }));
  const save = () =>
    void keep(
      () =>
        send(client.running.attend, {
          eventId: event.id,
          marks: changed.map(({ id }) => ({
            nominationId: id,
            state: marks[id]?.state ?? null,
            days: marks[id]?.state === 'part' ? (marks[id]?.days ?? null) : null,
          })),
        }),
      `Attendance of ‘${fields.title}’ is marked.`,
    );
  return (
    <FormDrawer
      opened
      title={fields.title}
      button="Save the register"
      busy={busy}
      disabled={changed.length === 0}
      problem={rest}
      row={kept}
      onSubmit={save}
      onClose={onClose}
      otherWay={
        <Button
          onClick={() =>
            void keep(
              () => send(client.running.needRegister, { id: event.id, needed: event.notNeededOn !== null }),
              event.notNeededOn === null
                ? 'No more of this register is asked for.'
                : 'It is asked for again.',
            )
          }
        >
          {event.notNeededOn === null ? 'No register is needed' : 'Ask for it again'}
        </Button>
      }
    >
      <p className={classes.quiet}>
        {spanWords(fields.from, fields.to)}, {daysWords(fields.days)}
        {fields.place === '' ? '' : `, ${fields.place}`}
      </p>
      <div>
        <Button
          size="sm"
          onClick={() =>
            setMarks(
              Object.fromEntries(
                people.map(({ id, asked }) => {
                  const mark = marks[id] ?? { state: null, days: null };
                  const was = asked && mark.state === null;
                  return [id, was ? { state: 'attended' as const, days: null } : mark];
                }),
              ),
            )
          }
        >
          Everybody else was there
        </Button>
      </div>
      <div>
        {people.map((one) => (
          <div key={one.id} className={classes.registered}>
            <span>
              <b>{one.name}</b>
              {one.note === null ? null : <span className={classes.quiet}>{upper(one.note)}</span>}
            </span>
            {marks[one.id]?.state === 'part' ? (
              <NumberInput
                size="xs"
                w={96}
                aria-label={`Days that ${one.name} was there`}
                min={0.5}
                max={fields.days}
                step={0.5}
                suffix={marks[one.id]?.days === 1 ? ' day' : ' days'}
                value={marks[one.id]?.days ?? fields.days / 2}
                onChange={(days) =>
                  set(one.id, { state: 'part', days: typeof days === 'number' ? days : null })
                }
              />
            ) : (
              <span />
            )}
            <SegmentedControl
              size="xs"
              className={classes.marks}
              aria-label={one.name}
              data={options}
              value={marks[one.id]?.state ?? ''}
              onChange={(value) =>
                set(one.id, { state: ATTENDANCE.find((state) => state === value) ?? null, days: null })
              }
            />
          </div>
        ))}
        {gone.map((one) => (
          <p key={one.id} className={classes.quiet}>
            {one.name} {one.gone}.
          </p>
        ))}
      </div>
    </FormDrawer>
  );
}
