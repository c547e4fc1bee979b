import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MentoringView, MentorMeeting } from '../../shared/contract/mentors.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { api, client, useCommand } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Problem } from '../ui/Problem.tsx';
import { showProblem } from '../ui/undo.tsx';
import { AssignMentor } from './AssignMentor.tsx';
import { CapacityForm } from './CapacityForm.tsx';
import classes from './cohorts.module.css';
import { MeetingForm } from './MeetingForm.tsx';
import { MentorLoad } from './MentorLoad.tsx';
import mentorsClasses from './mentors.module.css';

interface PersonMentorProps {
  readonly personId: string;
  readonly left: boolean;
}

type Opened =
  | { readonly what: 'assign' }
  | { readonly what: 'meeting'; readonly mentoringId: string; readonly meeting: MentorMeeting | null };

/** Who mentors somebody on their stage, what the two talked about, and the mentors before. */
export function PersonMentor({ personId, left }: PersonMentorProps) {
  const asked = useQuery(api.cohorts.mentorsOf.queryOptions({ input: { personId } }));
  const today = useStatus()?.today ?? '';
  const [opened, setOpened] = useState<Opened | null>(null);
  const stop = useCommand(client.cohorts.endMentoring, () => showUndoable('The mentoring has ended.'));
  if (asked.isError)
    return (
      <Panel title="Mentor">
        <Problem error={asked.error} />
      </Panel>
    );
  const place = asked.data?.place ?? null;
  // Which mentor somebody has is not said in a meeting: the mentor may be in the room.
  if (asked.data === undefined || place === null || asked.data.meeting) return null;
  const now = place.mentorings.find((one) => one.to === null);
  const before = place.mentorings.filter((one) => one.to !== null);
  const canAssign = place.open && !left;
  if (!canAssign && place.mentorings.length === 0) return null;
  const shut = () => setOpened(null);
  const log = (mentoringId: string, meeting: MentorMeeting | null) =>
    setOpened({ what: 'meeting', mentoringId, meeting });
  return (
    <Panel
      title="Mentor"
      note={now === undefined ? undefined : `${now.name}, since ${longDate(now.from)}`}
      actions={
        <>
          {now === undefined ? null : (
            <Button size="sm" onClick={() => log(now.id, null)}>
              Log a meeting
            </Button>
          )}
          {now === undefined || !canAssign ? null : (
            <Button
              size="sm"
              variant="subtle"
              onClick={() =>
                stop.mutate(
                  { placeId: place.id, on: today },
                  { onError: (error) => showProblem(explain(error)) },
                )
              }
            >
              End it
            </Button>
          )}
          {canAssign ? (
            <Button size="sm" variant="subtle" onClick={() => setOpened({ what: 'assign' })}>
              {now === undefined ? 'Assign a mentor' : 'Change the mentor'}
            </Button>
          ) : null}
        </>
      }
    >
      {now === undefined ? (
        <p className={classes.quiet}>No mentor is assigned now.</p>
      ) : (
        <Log mentoring={now} onOpen={(meeting) => log(now.id, meeting)} />
      )}
      {before.length === 0 ? null : (
        <Disclosure summary="Mentors before">
          {before.map((one) => (
            <div key={one.id}>
              <b>{one.name}</b>{' '}
              <span className={classes.quiet}>
                {longDate(one.from)} to {longDate(one.to ?? one.from)}
              </span>
              <Log mentoring={one} onOpen={(meeting) => log(one.id, meeting)} />
            </div>
          ))}
        </Disclosure>
      )}
      {opened?.what === 'assign' ? (
        <AssignMentor
          whom={{ placeId: place.id, name: asked.data.as.name, now: now?.name ?? null }}
          onClose={shut}
        />
      ) : null}
      {opened?.what === 'meeting' ? (
        <MeetingForm mentoringId={opened.mentoringId} meeting={opened.meeting} onClose={shut} />
      ) : null}
    </Panel>
  );
}

interface LogProps {
  readonly mentoring: MentoringView;
  readonly onOpen: (meeting: MentorMeeting) => void;
}

function Log({ mentoring, onOpen }: LogProps) {
  const [newest] = mentoring.meetings;
  if (newest === undefined) return <p className={classes.quiet}>No meeting is logged yet.</p>;
  return (
    <>
      <ul className={mentorsClasses.log}>
        {mentoring.meetings.map((one) => (
          <li key={one.id}>
            <span className={classes.main}>
              <b>{longDate(one.on)}</b> <span className={mentorsClasses.words}>{one.words}</span>
            </span>
            <Button
              size="sm"
              variant="subtle"
              aria-label={`Change the meeting of ${longDate(one.on)}`}
              onClick={() => onOpen(one)}
            >
              Change
            </Button>
          </li>
        ))}
      </ul>
      {newest.nextOn === null || mentoring.to !== null ? null : (
        <p className={classes.quiet}>Next meeting {longDate(newest.nextOn)}.</p>
      )}
    </>
  );
}

/** Beside the page: how many somebody can mentor, and whom they mentor now. */
export function PersonAsMentor({ personId, left }: PersonMentorProps) {
  const asked = useQuery(api.cohorts.mentorsOf.queryOptions({ input: { personId } }));
  const [opened, setOpened] = useState(false);
  const as = asked.data?.as;
  if (as === undefined || (left && as.capacity === null && as.mentees.length === 0)) return null;
  const says = as.capacity !== null || as.mentees.length > 0;
  return (
    <Panel
      title="As a mentor"
      actions={
        left ? null : (
          <Button size="sm" variant="subtle" onClick={() => setOpened(true)}>
            {as.capacity === null ? 'Can mentor' : 'How many'}
          </Button>
        )
      }
    >
      {says ? (
        <MentorLoad name={as.name} capacity={as.capacity} load={as.mentees.length} />
      ) : (
        <p className={classes.quiet}>Not said whether they can mentor.</p>
      )}
      {as.saidOn === null ? null : <p className={classes.quiet}>Said {longDate(as.saidOn)}</p>}
      {as.mentees.map((one) => (
        <div key={one.placeId}>
          <a href={`#/staff/${one.personId}`}>{one.name}</a>{' '}
          <span className={classes.quiet}>
            {one.stage}, since {longDate(one.from)}
          </span>
        </div>
      ))}
      {opened ? <CapacityForm mentor={as} onClose={() => setOpened(false)} /> : null}
    </Panel>
  );
}
