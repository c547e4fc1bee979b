import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import type { CohortView, SessionView } from '../../shared/contract/cohorts.ts';
import { counted } from '../../shared/rules/dates.ts';
import { withoutRegister } from '../../shared/rules/without-register.ts';
import { api, client, useCommand } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { IconCalendarPlus, IconDots, IconUserPlus } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { StageMark } from '../ui/StageMark.tsx';
import { showProblem } from '../ui/undo.tsx';
import { AttendanceDrawer } from './AttendanceDrawer.tsx';
import { CloseCohort } from './CloseCohort.tsx';
import { CohortForm } from './CohortForm.tsx';
import { DatesMenu } from './calendar/DatesMenu.tsx';
import classes from './cohorts.module.css';
import { GraduationPanel } from './graduation/GraduationPanel.tsx';
import { JoinDrawer } from './JoinDrawer.tsx';
import { ProgressPanel } from './ProgressPanel.tsx';
import { Register } from './Register.tsx';
import { SessionForm } from './SessionForm.tsx';
import { SessionsPanel } from './SessionsPanel.tsx';

/** One cohort: when it meets, who takes part, and who was there. */
export function CohortPage() {
  const { id = '' } = useParams<{ id: string }>();
  const cohort = useQuery(api.cohorts.one.queryOptions({ input: { id } }));
  if (cohort.error !== null)
    return (
      <Page
        title="Cohort"
        crumbs={[
          { label: 'Stages', href: '#/stages' },
          { label: 'Cohorts', href: '#/stages/cohorts' },
        ]}
      >
        <ErrorPanel title="This cohort cannot be shown" onRetry={() => void cohort.refetch()}>
          {explain(cohort.error)}
        </ErrorPanel>
      </Page>
    );
  if (cohort.data === undefined) return <LoadingRows label="Loading the cohort" rows={8} />;
  return <Loaded cohort={cohort.data} />;
}

type Opened =
  | { readonly what: 'cohort' | 'join' | 'add-session' | 'close' }
  | { readonly what: 'session' | 'attendance'; readonly id: string };

function Loaded({ cohort }: { readonly cohort: CohortView }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [, go] = useLocation();
  const today = useStatus()?.today ?? '';
  const refused = { onError: (error: unknown) => showProblem(explain(error)) };
  const close = useCommand(client.cohorts.close, (_, { closed }) =>
    showUndoable(closed ? `${cohort.name} is closed.` : `${cohort.name} is open again.`),
  );
  const remove = useCommand(client.cohorts.remove, () => {
    showUndoable(`${cohort.name} is taken away.`);
    go('/stages/cohorts');
  });
  const session = (id: string): SessionView | undefined => cohort.sessionList.find((one) => one.id === id);
  const chosen = opened !== null && 'id' in opened ? session(opened.id) : undefined;
  const shut = () => setOpened(null);
  const unmarked = withoutRegister(cohort.sessionList, cohort.participants.length, today);
  const setClosed = (closed: boolean) => {
    shut();
    close.mutate({ id: cohort.id, closed }, refused);
  };
  return (
    <Page
      title={cohort.name}
      crumbs={[
        { label: 'Stages', href: '#/stages' },
        { label: 'Cohorts', href: '#/stages/cohorts' },
      ]}
      mark={<StageMark number={cohort.number} name={`${cohort.stage} ${cohort.title}`} />}
      subtitle={`${cohort.academicYear}${cohort.ledBy === '' ? '' : `, led by ${cohort.ledBy}`}. ${counted(cohort.people, 'person', 'people')}, ${cohort.past} of ${counted(cohort.sessions, 'session')} held. ${cohort.pattern}.`}
      actions={
        <>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button leftSection={<IconDots size={17} aria-hidden />}>More</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setOpened({ what: 'cohort' })}>Name and who leads it</Menu.Item>
              <Menu.Item
                onClick={() =>
                  cohort.closedOn === null && unmarked.length > 0
                    ? setOpened({ what: 'close' })
                    : setClosed(cohort.closedOn === null)
                }
              >
                {cohort.closedOn === null ? 'Close the cohort' : 'Open the cohort again'}
              </Menu.Item>
              <Menu.Item onClick={() => remove.mutate({ id: cohort.id }, refused)}>
                Take the cohort away
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <DatesMenu cohort={cohort} />
          <Button
            leftSection={<IconCalendarPlus size={17} aria-hidden />}
            onClick={() => setOpened({ what: 'add-session' })}
          >
            Add a session
          </Button>
          <Button
            variant="filled"
            leftSection={<IconUserPlus size={17} aria-hidden />}
            disabled={cohort.couldJoin === 0 || cohort.closedOn !== null}
            title={
              cohort.closedOn !== null
                ? 'The cohort is closed.'
                : cohort.couldJoin === 0
                  ? `Everybody on ${cohort.stage} is in a cohort.`
                  : undefined
            }
            onClick={() => setOpened({ what: 'join' })}
          >
            Add people
          </Button>
        </>
      }
    >
      <div className={classes.stack}>
        <ProgressPanel cohortId={cohort.id} />
        <SessionsPanel
          cohort={cohort}
          today={today}
          onMark={(id) => setOpened({ what: 'attendance', id })}
          onEdit={(id) => setOpened({ what: 'session', id })}
          onAdd={() => setOpened({ what: 'add-session' })}
        />
        <Register
          cohort={cohort}
          today={today}
          onMark={(id) => setOpened({ what: 'attendance', id })}
          onAdd={() => setOpened({ what: 'join' })}
        />
        <GraduationPanel cohort={cohort} today={today} />
      </div>
      {opened?.what === 'close' ? (
        <CloseCohort
          cohort={cohort}
          unmarked={unmarked}
          onMark={(id) => setOpened({ what: 'attendance', id })}
          onCloseIt={() => setClosed(true)}
          onClose={shut}
        />
      ) : null}
      {opened?.what === 'cohort' ? <CohortForm cohort={cohort} onClose={shut} /> : null}
      {opened?.what === 'join' ? <JoinDrawer cohort={cohort} onClose={shut} /> : null}
      {opened?.what === 'add-session' ? <SessionForm cohort={cohort} session={null} onClose={shut} /> : null}
      {opened?.what === 'session' && chosen ? (
        <SessionForm cohort={cohort} session={chosen} onClose={shut} />
      ) : null}
      {opened?.what === 'attendance' && chosen ? (
        <AttendanceDrawer cohort={cohort} session={chosen} onClose={shut} />
      ) : null}
    </Page>
  );
}
