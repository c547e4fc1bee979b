import { Button, VisuallyHidden } from '@mantine/core';
import { type AttendanceState, attendanceState, type CohortView } from '../../shared/contract/cohorts.ts';
import { shortDate } from '../../shared/rules/dates.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconCircleCheck, IconCircleHalf2, IconX } from '../ui/icons.ts';
import { Panel } from '../ui/Panel.tsx';
import classes from './cohorts.module.css';
import registerClasses from './register.module.css';
import { attendanceWords, beforeWords, hadWords } from './words.ts';

interface RegisterProps {
  readonly cohort: CohortView;
  readonly today: string;
  readonly onMark: (id: string) => void;
  readonly onAdd: () => void;
}

/** What stands in the register for each: the words carry it for whoever does not see it. */
function Sign({ state }: { readonly state: AttendanceState }) {
  switch (state) {
    case 'attended':
      return <IconCircleCheck size={17} aria-hidden />;
    case 'caught_up':
      return <IconCircleHalf2 size={17} aria-hidden />;
    case 'apologies':
      return <span aria-hidden>A</span>;
    case 'missed':
      return <IconX size={17} aria-hidden />;
  }
}

/** Who takes part, and who was at which session. */
export function Register({ cohort, today, onMark, onAdd }: RegisterProps) {
  const live = cohort.sessionList.filter((one) => !one.cancelled);
  const past = live.filter((one) => one.on <= today).length;
  return (
    <Panel
      title="Register"
      note={
        cohort.participants.length === 0
          ? undefined
          : [
              ...attendanceState.options.map((state) => (
                <span key={state} className={registerClasses.sign}>
                  <Sign state={state} /> {attendanceWords[state]}
                </span>
              )),
              cohort.participants.some((one) => Object.keys(one.before).length > 0) ? (
                <span key="before">Before: had its topic in another cohort</span>
              ) : null,
            ]
      }
      flush={cohort.participants.length > 0}
    >
      {cohort.participants.length === 0 ? (
        <EmptyState
          title="Nobody takes part yet"
          action={
            cohort.couldJoin === 0 ? (
              <Button variant="filled" component="a" td="none" href="#/stages">
                Open the stages
              </Button>
            ) : (
              <Button variant="filled" onClick={onAdd}>
                Add people
              </Button>
            )
          }
        >
          {cohort.couldJoin === 0
            ? `Nobody on ${cohort.stage} is free: put people on the stage first.`
            : `${cohort.couldJoin} on ${cohort.stage} are in no cohort yet.`}
        </EmptyState>
      ) : (
        <section className={registerClasses.scroll} aria-label="Register">
          <table className={registerClasses.register}>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Had</th>
                {live.map((session) => (
                  <th key={session.id} scope="col" data-session>
                    {session.on <= today ? (
                      <Button
                        size="sm"
                        variant="subtle"
                        title={session.topic}
                        aria-label={`${session.number}, ${shortDate(session.on)}, ${session.topic}: mark attendance`}
                        onClick={() => onMark(session.id)}
                      >
                        {shortDate(session.on)}
                      </Button>
                    ) : (
                      <span title={session.topic}>{shortDate(session.on)}</span>
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {cohort.participants.map((person) => (
                <tr key={person.placeId}>
                  <th scope="row">
                    <a className={classes.name} href={`#/staff/${person.personId}`}>
                      {person.name}
                    </a>
                    <span className={classes.quiet}>{person.post}</span>
                  </th>
                  <td>{hadWords(person, past)}</td>
                  {live.map((session) => {
                    const state = person.attendance[session.id];
                    const before = person.before[session.id];
                    return (
                      <td key={session.id} data-mark>
                        {state === undefined ? null : (
                          <>
                            <Sign state={state} />
                            <VisuallyHidden component="span">{attendanceWords[state]}</VisuallyHidden>
                          </>
                        )}
                        {before === undefined || state === 'attended' || state === 'caught_up' ? null : (
                          <span className={classes.quiet} title={beforeWords(before)}>
                            Before
                            <VisuallyHidden component="span">, {beforeWords(before)}</VisuallyHidden>
                          </span>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Panel>
  );
}
