import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import {
  type AttendanceState,
  attendanceState,
  type CohortView,
  type ParticipantView,
  type SessionView,
} from '../../shared/contract/cohorts.ts';
import { client, send } from '../client.ts';
import { useSubmit } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { FormDrawer } from '../ui/FormDrawer.tsx';
import classes from './cohorts.module.css';
import registerClasses from './register.module.css';
import { attendanceWords, beforeWords, whenWords } from './words.ts';

interface AttendanceDrawerProps {
  readonly cohort: CohortView;
  readonly session: SessionView;
  readonly onClose: () => void;
}

type Marks = Readonly<Record<string, AttendanceState | undefined>>;
const options = [
  { value: '', label: '–' },
  ...attendanceState.options.map((state) => ({ value: state, label: attendanceWords[state] })),
];

/** Marks who was at one session, everybody at once where everybody was. */
export function AttendanceDrawer({ cohort, session, onClose }: AttendanceDrawerProps) {
  const kept: Marks = Object.fromEntries(
    cohort.participants.map((one) => [one.placeId, one.attendance[session.id]]),
  );
  const [marks, setMarks] = useState(kept);
  const { busy, submit, rest } = useSubmit([]);
  const changed = cohort.participants.filter(({ placeId }) => marks[placeId] !== kept[placeId]);
  const save = async () => {
    const saved = await submit(() =>
      send(client.cohorts.attend, {
        sessionId: session.id,
        marks: changed.map(({ placeId }) => ({ placeId, state: marks[placeId] ?? null })),
      }),
    );
    if (!saved) return;
    showUndoable(`Attendance of ‘${session.topic}’ is marked.`);
    onClose();
  };
  return (
    <FormDrawer
      opened
      title={session.topic}
      button="Save the attendance"
      busy={busy}
      disabled={changed.length === 0}
      problem={rest}
      row={kept}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <p className={classes.quiet}>{whenWords(session)}</p>
      <div>
        <Button
          size="sm"
          onClick={() =>
            setMarks(
              Object.fromEntries(
                cohort.participants.map(({ placeId }) => [placeId, marks[placeId] ?? 'attended']),
              ),
            )
          }
        >
          Everybody else was there
        </Button>
      </div>
      <div>
        {cohort.participants.map((person) => (
          <div key={person.placeId} className={registerClasses.registered}>
            <b>{person.name}</b>
            <SegmentedControl
              size="xs"
              aria-label={person.name}
              data={options}
              value={marks[person.placeId] ?? ''}
              onChange={(value) =>
                setMarks({
                  ...marks,
                  [person.placeId]: attendanceState.options.find((state) => state === value),
                })
              }
            />
            <Before had={person.before[session.id]} />
          </div>
        ))}
      </div>
    </FormDrawer>
  );
}

/** Whoever had the topic in another cohort need not come: the mark may stay open. */
function Before({ had }: { readonly had: ParticipantView['before'][string] | undefined }) {
  if (had === undefined) return null;
  return <p className={`${classes.quiet} ${registerClasses.before}`}>Had this topic on {beforeWords(had)}</p>;
}
