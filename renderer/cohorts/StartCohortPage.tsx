import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import type { CohortRow } from '../../shared/contract/cohorts.ts';
import type { StageView } from '../../shared/contract/stages.ts';
import { academicYearOf, nextAcademicYear } from '../../shared/rules/academic-year.ts';
import { freeName } from '../../shared/rules/free-name.ts';
import { api, client, send } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain, useSubmit } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { DateField } from '../ui/DateField.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { IconX } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { goToUnread } from '../ui/unread.ts';
import { CohortFields } from './CohortFields.tsx';
import classes from './cohorts.module.css';
import { type Proposed, proposeSessions } from './propose.ts';
import startClasses from './start.module.css';
import { TimeField } from './TimeField.tsx';
import { WhoTakesPart } from './WhoTakesPart.tsx';

const crumbs = [
  { label: 'Stages', href: '#/stages' },
  { label: 'Cohorts', href: '#/stages/cohorts' },
];

/** Starts a cohort: its stage and year, its sessions as the stage has them, and who takes it. */
export function StartCohortPage() {
  const stages = useQuery(api.stages.list.queryOptions({ input: {} }));
  const cohorts = useQuery(api.cohorts.list.queryOptions({ input: {} }));
  const today = useStatus()?.today;
  const failed = stages.error === null ? cohorts : stages;
  if (failed.error !== null)
    return (
      <Page title="Start a cohort" crumbs={crumbs}>
        <ErrorPanel title="The stages and their cohorts did not load" onRetry={() => void failed.refetch()}>
          {explain(failed.error)}
        </ErrorPanel>
      </Page>
    );
  if (stages.data === undefined || cohorts.data === undefined || today === undefined)
    return <LoadingRows label="Loading the stages" rows={6} />;
  const open = stages.data.filter((one) => one.closedOn === null);
  return <Form stages={open} cohorts={cohorts.data} today={today} />;
}

interface FormProps {
  readonly stages: readonly StageView[];
  /** Every cohort that there is: no two have one name. */
  readonly cohorts: readonly CohortRow[];
  readonly today: string;
}

function Form({ stages, cohorts, today }: FormProps) {
  const asked = useParams<{ stage?: string }>().stage;
  const [, go] = useLocation();
  const [stageId, setStageId] = useState(asked ?? stages[0]?.id ?? '');
  const stage = stages.find((one) => one.id === stageId);
  const thisYear = academicYearOf(today);
  const [year, setYear] = useState(thisYear);
  const [named, setNamed] = useState<string | null>(null);
  const [ledBy, setLedBy] = useState('');
  const [first, setFirst] = useState<string | null>(null);
  const [starts, setStarts] = useState<string | null>('16:00');
  const [ends, setEnds] = useState<string | null>('17:30');
  const [sessions, setSessions] = useState<readonly Proposed[]>([]);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { busy, submit, problem, rest } = useSubmit(['name', 'ledBy']);
  const name =
    named ??
    (stage === undefined
      ? ''
      : freeName(
          `${stage.content.name} ${year}`,
          cohorts.map((one) => one.name),
        ));
  const propose = (from: string | null, of = stage, times = { starts, ends }) => {
    setFirst(from);
    setSessions(from === null || of === undefined ? [] : proposeSessions(of.content.sessions, from, times));
  };
  const save = async () => {
    let id = '';
    const started = await submit(async () => {
      ({ id } = await send(client.cohorts.start, {
        stageId,
        academicYear: year,
        name,
        ledBy,
        sessions: sessions.map(({ key: _, ...facts }) => facts),
        placeIds: [...chosen],
      }));
    });
    if (!started) return;
    showUndoable(`${name} is started.`);
    go(`/stages/cohorts/${id}`);
  };
  return (
    <Page
      title="Start a cohort"
      crumbs={crumbs}
      subtitle={
        stage === undefined
          ? null
          : `${stage.content.name} ${stage.content.title}. ${stage.content.sessions.words}.`
      }
    >
      <form
        noValidate
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy && !goToUnread(event.currentTarget)) void save();
        }}
      >
        <Panel title="The course">
          <div className={classes.stack}>
            <div className={classes.pair}>
              <Select
                label="Stage"
                allowDeselect={false}
                data={stages.map((one) => ({
                  value: one.id,
                  label: `${one.content.name} ${one.content.title}`,
                }))}
                value={stageId}
                onChange={(value) => {
                  setStageId(value ?? stageId);
                  setChosen([]);
                  propose(
                    first,
                    stages.find((one) => one.id === value),
                  );
                }}
              />
              <Select
                label="Academic year"
                allowDeselect={false}
                data={[thisYear, nextAcademicYear(thisYear)]}
                value={year}
                onChange={(value) => setYear(value ?? year)}
              />
            </div>
            <div className={classes.pair}>
              <CohortFields
                name={name}
                ledBy={ledBy}
                problem={problem}
                onName={setNamed}
                onLedBy={setLedBy}
              />
            </div>
          </div>
        </Panel>
        <Panel title="Sessions" note={sessions.length === 0 ? undefined : String(sessions.length)}>
          <div className={classes.stack}>
            <div className={classes.pair}>
              <DateField
                label="First session on"
                description="The others follow at even distances, clear of the usual holidays; change any of them. They can be added later too."
                value={first}
                onDone={(date) => {
                  if (date !== first) propose(date);
                }}
              />
              <div className={classes.pair}>
                <TimeField
                  label="From"
                  value={starts}
                  onDone={(time) => {
                    setStarts(time);
                    setSessions(sessions.map((one) => ({ ...one, starts: time })));
                  }}
                />
                <TimeField
                  label="To"
                  value={ends}
                  onDone={(time) => {
                    setEnds(time);
                    setSessions(sessions.map((one) => ({ ...one, ends: time })));
                  }}
                />
              </div>
            </div>
            {sessions.map((session, at) => (
              <SessionLine
                key={session.key}
                number={at + 1}
                session={session}
                onChange={(change) =>
                  setSessions(sessions.map((one) => (one.key === session.key ? { ...one, ...change } : one)))
                }
                onRemove={() => setSessions(sessions.filter((one) => one.key !== session.key))}
              />
            ))}
          </div>
        </Panel>
        <Panel title="Who takes part" note={chosen.length === 0 ? undefined : String(chosen.length)}>
          {stage === undefined ? null : (
            <WhoTakesPart
              key={stageId}
              stageId={stageId}
              stage={stage.content.name}
              chosen={chosen}
              onChoose={setChosen}
            />
          )}
        </Panel>
        {rest === null ? null : <p role="alert">{rest}</p>}
        <div className={classes.actions}>
          <Button type="submit" variant="filled" loading={busy} disabled={stage === undefined}>
            Start the cohort
          </Button>
          <Button component="a" td="none" href="#/stages/cohorts">
            Cancel
          </Button>
        </div>
      </form>
    </Page>
  );
}

interface SessionLineProps {
  readonly number: number;
  readonly session: Proposed;
  readonly onChange: (change: Partial<Proposed>) => void;
  readonly onRemove: () => void;
}

function SessionLine({ number, session, onChange, onRemove }: SessionLineProps) {
  return (
    <div className={startClasses.proposed}>
      <DateField
        label={`Session ${number}: day`}
        hideLabel
        required
        value={session.on}
        onDone={(date) => date !== null && onChange({ on: date })}
      />
      <TimeField
        label={`Session ${number}: starts`}
        hideLabel
        value={session.starts}
        onDone={(time) => onChange({ starts: time })}
      />
      <TimeField
        label={`Session ${number}: ends`}
        hideLabel
        value={session.ends}
        onDone={(time) => onChange({ ends: time })}
      />
      <TextInput
        aria-label={`Session ${number}: topic`}
        maxLength={200}
        value={session.topic}
        error={session.topic.trim() === '' ? 'Say what the session is about.' : null}
        onChange={(event) => onChange({ topic: event.currentTarget.value })}
      />
      <ActionIcon variant="subtle" aria-label={`Leave out session ${number}`} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
