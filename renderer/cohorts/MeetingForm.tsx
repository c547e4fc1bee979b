import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MentorMeeting } from '../../shared/contract/mentors.ts';
import { client, send } from '../client.ts';
import { useStatus } from '../session.ts';
import { DateField } from '../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../ui/FormDrawer.tsx';
import { TheyMayRead, useCareful } from '../ui/TheyMayRead.tsx';
import { useKept } from '../use-kept.ts';

interface MeetingFormProps {
  readonly mentoringId: string;
  /** What is changed; null logs one. */
  readonly meeting: MentorMeeting | null;
  readonly onClose: () => void;
}

/** One meeting of a mentor with the person they support: when, what about, and when next. */
export function MeetingForm({ mentoringId, meeting, onClose }: MeetingFormProps) {
  const today = useStatus()?.today ?? '';
  const [on, setOn] = useState<string | null>(meeting?.on ?? today);
  const [words, setWords] = useState(meeting?.words ?? '');
  const [nextOn, setNextOn] = useState(meeting?.nextOn ?? null);
  const { busy, keep, problem, rest } = useKept(['on', 'words', 'nextOn'], onClose);
  const { check, asking } = useCareful();
  const save = () => {
    if (on === null) return;
    const logged = { on, words, nextOn };
    void keep(
      () =>
        meeting === null
          ? send(client.cohorts.logMeeting, { mentoringId, ...logged })
          : send(client.cohorts.editMeeting, { id: meeting.id, ...logged }),
      meeting === null ? 'The meeting is logged.' : 'The meeting is changed.',
    );
  };
  return (
    <FormDrawer
      opened
      title={meeting === null ? 'Log a mentor meeting' : 'Change the mentor meeting'}
      button="Save the meeting"
      busy={busy}
      problem={rest}
      row={meeting}
      onSubmit={() => check(words, save)}
      onClose={onClose}
      otherWay={
        meeting === null ? null : (
          <Button
            onClick={() =>
              void keep(
                () => send(client.cohorts.removeMeeting, { id: meeting.id }),
                'The meeting is taken out.',
              )
            }
          >
            Take it out
          </Button>
        )
      }
    >
      <TheyMayRead
        label="What you talked about"
        asks="What was agreed, and what comes next."
        value={words}
        onChange={setWords}
        problem={problem('words')}
        minRows={5}
        maxLength={4000}
        autoFocus
        asking={asking}
      />
      <FieldPair>
        <DateField label="On" required value={on} problem={problem('on')} onDone={setOn} />
        <DateField label="Next meeting" value={nextOn} problem={problem('nextOn')} onDone={setNextOn} />
      </FieldPair>
    </FormDrawer>
  );
}
