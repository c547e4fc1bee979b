import { Button, NumberInput, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { memo, useCallback, useMemo, useState } from 'react';
import { ATTENDANCE, attendanceWords, type EventAttendance } from '../../shared/reference/running.ts';
import { partOf } from '../../shared/rules/running.ts';
import { api, client, send } from '../client.ts';
import { explain } from '../submit.ts';
import { FormDrawer } from '../ui/FormDrawer.tsx';
import { useKept } from '../use-kept.ts';
import classes from './running.module.css';
import { FindOne, ShowMore, useSome } from './some.tsx';
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

const nothing: Mark = { state: null, days: null };
/** So many controls are drawn in less than a second; whoever is further down is found by name. */
const AT_ONCE = 30;

const options = [
  { value: '', label: '–' },
  ...ATTENDANCE.map((state) => ({ value: state, label: attendanceWords[state] })),
];

function Register({ event, onClose }: RegisterProps) {
  const { fields } = event;
  const people = useMemo(() => event.register.filter((one) => one.gone === null), [event.register]);
  const gone = event.register.filter((one) => one.gone !== null);
  const kept: Readonly<Record<string, Mark>> = Object.fromEntries(
    people.map((one) => [one.id, { state: one.state, days: one.days }]),
  );
  const [marks, setMarks] = useState(kept);
  const { busy, keep, rest } = useKept([], onClose);
  const changed = people.filter(
    ({ id }) => marks[id]?.state !== kept[id]?.state || marks[id]?.days !== kept[id]?.days,
  );
  const setMark = useCallback((id: string, mark: Mark) => setMarks((now) => ({ ...now, [id]: mark })), []);
  const some = useSome(people, AT_ONCE);
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
        {fields.place === '' ? '' : `, ${fields.place}`}. Counts for: {event.line}.
      </p>
      <div>
        <Button
          size="sm"
          onClick={() =>
            setMarks(
              Object.fromEntries(
                people.map(({ id, asked }) => {
                  const mark = marks[id] ?? nothing;
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
      <FindOne some={some} />
      <div>
        {some.shown.map((one) => (
          <RegisterRow
            key={one.id}
            one={one}
            mark={marks[one.id] ?? nothing}
            days={fields.days}
            onMark={setMark}
          />
        ))}
        <ShowMore some={some} />
        {gone.map((one) => (
          <p key={one.id} className={classes.quiet}>
            {one.name} {one.gone}.
          </p>
        ))}
      </div>
    </FormDrawer>
  );
}

interface RegisterRowProps {
  readonly one: RegisterProps['event']['register'][number];
  readonly mark: Mark;
  /** How many the event counts. */
  readonly days: number;
  readonly onMark: (id: string, mark: Mark) => void;
}

/** One name in the register; drawn again when its own mark changes and not with every other. */
const RegisterRow = memo(function RegisterRow({ one, mark, days, onMark }: RegisterRowProps) {
  return (
    <div className={classes.registered}>
      <span>
        <b>{one.name}</b>
        {one.note === null ? null : <span className={classes.quiet}>{upper(one.note)}</span>}
      </span>
      {mark.state === 'part' ? (
        <NumberInput
          size="xs"
          w={96}
          aria-label={`Days that ${one.name} was there`}
          min={0.5}
          max={days}
          step={0.5}
          suffix={(mark.days ?? partOf(days)) === 1 ? ' day' : ' days'}
          value={mark.days ?? partOf(days)}
          onChange={(next) => onMark(one.id, { state: 'part', days: typeof next === 'number' ? next : null })}
        />
      ) : (
        <span />
      )}
      <SegmentedControl
        size="xs"
        className={classes.marks}
        aria-label={one.name}
        data={options}
        value={mark.state ?? ''}
        onChange={(value) =>
          onMark(one.id, { state: ATTENDANCE.find((state) => state === value) ?? null, days: null })
        }
      />
    </div>
  );
});
