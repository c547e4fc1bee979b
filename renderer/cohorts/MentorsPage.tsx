import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MentorRow, WithoutMentor } from '../../shared/contract/mentors.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { api } from '../client.ts';
import { explain } from '../submit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { IconUserPlus } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { StageMark } from '../ui/StageMark.tsx';
import { AssignMentor, type ForWhom } from './AssignMentor.tsx';
import { CapacityForm } from './CapacityForm.tsx';
import classes from './cohorts.module.css';
import { MentorLoad } from './MentorLoad.tsx';
import mentorsClasses from './mentors.module.css';

type Opened =
  | { readonly what: 'assign'; readonly whom: ForWhom }
  | { readonly what: 'capacity'; readonly of: MentorRow | null };

/** Who mentors whom, how many each can take, and who has no mentor yet. */
export function MentorsPage() {
  const asked = useQuery(api.cohorts.mentors.queryOptions({ input: {} }));
  const [opened, setOpened] = useState<Opened | null>(null);
  const shut = () => setOpened(null);
  const add = (
    <Button
      variant="filled"
      leftSection={<IconUserPlus size={17} aria-hidden />}
      onClick={() => setOpened({ what: 'capacity', of: null })}
    >
      Add a mentor
    </Button>
  );
  const all = asked.data;
  return (
    <Page
      title="Mentors"
      crumbs={[{ label: 'Stages', href: '#/stages' }]}
      subtitle={
        all === undefined || all.meeting
          ? null
          : `${all.onStage - all.without.length} of ${all.onStage} on a stage have a mentor.`
      }
      actions={add}
    >
      {asked.error === null ? null : (
        <ErrorPanel title="The mentors did not load" onRetry={() => void asked.refetch()}>
          {explain(asked.error)}
        </ErrorPanel>
      )}
      {asked.isPending ? <LoadingRows label="Loading the mentors" rows={6} /> : null}
      {all === undefined ? null : (
        <div className={classes.stack}>
          {all.without.length === 0 ? null : (
            <Panel title="No mentor yet" note={String(all.without.length)} flush>
              <ul className={classes.list}>
                {all.without.map((one) => (
                  <Without
                    key={one.placeId}
                    one={one}
                    onAssign={() =>
                      setOpened({ what: 'assign', whom: { placeId: one.placeId, name: one.name, now: null } })
                    }
                  />
                ))}
              </ul>
            </Panel>
          )}
          <Panel
            title="Mentors"
            note={all.mentors.length === 0 ? undefined : String(all.mentors.length)}
            flush={all.mentors.length > 0}
          >
            {all.mentors.length === 0 ? (
              <EmptyState title="No mentor yet" action={add}>
                Say who can mentor and how many people at once. Then assign each person on a stage a mentor.
              </EmptyState>
            ) : (
              <ul className={classes.list}>
                {all.mentors.map((one) => (
                  <Mentor
                    key={one.personId ?? one.name}
                    one={one}
                    onChange={() => setOpened({ what: 'capacity', of: one })}
                  />
                ))}
              </ul>
            )}
          </Panel>
        </div>
      )}
      {opened?.what === 'assign' ? <AssignMentor whom={opened.whom} onClose={shut} /> : null}
      {opened?.what === 'capacity' ? <CapacityForm mentor={opened.of} onClose={shut} /> : null}
    </Page>
  );
}

function Without({ one, onAssign }: { readonly one: WithoutMentor; readonly onAssign: () => void }) {
  return (
    <li className={classes.row}>
      <span className={classes.mark}>
        <StageMark number={one.number} name={one.stage} />
      </span>
      <span className={classes.main}>
        <a className={classes.name} href={`#/staff/${one.personId}`}>
          {one.name}
        </a>
        <span className={classes.quiet}>{one.post}</span>
      </span>
      {one.inPlan === null ? null : <span className={classes.quiet}>In the plan: {one.inPlan}</span>}
      <Button size="sm" aria-label={`Assign a mentor to ${one.name}`} onClick={onAssign}>
        Assign a mentor
      </Button>
    </li>
  );
}

function Mentor({ one, onChange }: { readonly one: MentorRow; readonly onChange: () => void }) {
  return (
    <li className={mentorsClasses.mentor}>
      <span className={classes.main}>
        {one.personId === null ? (
          <b className={classes.name}>{one.name}</b>
        ) : (
          <a className={classes.name} href={`#/staff/${one.personId}`}>
            {one.name}
          </a>
        )}
        <span className={classes.quiet}>{one.post}</span>
      </span>
      <span>
        {one.personId === null ? (
          <span className={classes.quiet}>{one.mentees.length}</span>
        ) : (
          <MentorLoad name={one.name} capacity={one.capacity} load={one.mentees.length} />
        )}
      </span>
      <span className={classes.main}>
        {one.mentees.length === 0 ? (
          <span className={classes.quiet}>Mentors nobody now</span>
        ) : (
          one.mentees.map((mentee, at) => (
            <span key={mentee.placeId}>
              {at === 0 ? '' : ', '}
              <a href={`#/staff/${mentee.personId}`}>{mentee.name}</a>
              <span className={classes.quiet}> {mentee.stage}</span>
            </span>
          ))
        )}
      </span>
      <span className={classes.quiet}>{one.saidOn === null ? null : `Said ${longDate(one.saidOn)}`}</span>
      {one.personId === null ? null : (
        <Button size="sm" aria-label={`How many ${one.name} can mentor`} onClick={onChange}>
          How many
        </Button>
      )}
    </li>
  );
}
