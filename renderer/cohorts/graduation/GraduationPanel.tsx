import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CohortView } from '../../../shared/contract/cohorts.ts';
import type { CeremonyView, GraduationView } from '../../../shared/contract/graduations.ts';
import { counted } from '../../../shared/rules/dates.ts';
import { api } from '../../client.ts';
import { useStatus } from '../../session.ts';
import { explain } from '../../submit.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { LoadingRows } from '../../ui/LoadingRows.tsx';
import { Panel } from '../../ui/Panel.tsx';
import classes from '../cohorts.module.css';
import { Ceremony } from './Ceremony.tsx';
import { CeremonyForm } from './CeremonyForm.tsx';

interface GraduationPanelProps {
  readonly cohort: CohortView;
  readonly today: string;
}

/** Graduation from a cohort: its ceremonies, who graduates, and their certificates. */
export function GraduationPanel({ cohort, today }: GraduationPanelProps) {
  const view = useQuery(api.cohorts.graduation.queryOptions({ input: { cohortId: cohort.id } }));
  if (view.error !== null)
    return (
      <ErrorPanel title="The graduation did not load" onRetry={() => void view.refetch()}>
        {explain(view.error)}
      </ErrorPanel>
    );
  if (view.data === undefined) return <LoadingRows label="Loading the graduation" rows={3} />;
  return <Loaded cohort={cohort} view={view.data} today={today} />;
}

function Loaded({ cohort, view, today }: GraduationPanelProps & { readonly view: GraduationView }) {
  const [form, setForm] = useState<{ readonly of: CeremonyView | null } | null>(null);
  const { ceremonies, mayGraduate, tookPart } = view;
  const inMeeting = useStatus()?.meeting != null;
  const canSet = !inMeeting && mayGraduate.length > 0 && ceremonies.every((one) => one.heldOn !== null);
  const ready = mayGraduate.filter((one) => one.missing?.length === 0).length;
  const set = (
    <Button size={ceremonies.length > 0 ? 'sm' : undefined} onClick={() => setForm({ of: null })}>
      {ceremonies.length > 0 ? 'Set another graduation' : 'Set the graduation'}
    </Button>
  );
  return (
    <>
      <Panel
        title="Graduation"
        note={cohort.graduated === 0 ? undefined : `${cohort.graduated} of ${cohort.people} graduated`}
        actions={canSet && ceremonies.length > 0 ? set : undefined}
        flush={ceremonies.length > 0}
      >
        {ceremonies.length === 0 ? (
          <EmptyState title="No graduation set" action={canSet ? set : null}>
            {whatToDo(mayGraduate, ready)}
          </EmptyState>
        ) : (
          ceremonies.map((ceremony) => (
            <Ceremony
              key={ceremony.id}
              ceremony={ceremony}
              today={today}
              onChange={inMeeting ? null : () => setForm({ of: ceremony })}
            />
          ))
        )}
      </Panel>
      {tookPart.length === 0 ? null : (
        <Panel title="Took part before" note={String(tookPart.length)} flush>
          <ul className={classes.list}>
            {tookPart.map(({ placeId, personId, name, now }) => (
              <li key={placeId} className={classes.row}>
                <a className={classes.name} href={`#/staff/${personId}`}>
                  {name}
                </a>
                <span className={classes.quiet}>{now === null ? 'In no cohort now' : `Now in ${now}`}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {form === null ? null : (
        <CeremonyForm cohort={cohort} view={view} ceremony={form.of} onClose={() => setForm(null)} />
      )}
    </>
  );
}

function whatToDo(mayGraduate: GraduationView['mayGraduate'], ready: number): string {
  if (mayGraduate.length === 0) return 'It is set once somebody takes part.';
  if (mayGraduate.some((one) => one.missing === null))
    return 'A meeting is not shown what each still lacks: end it first, then set the graduation.';
  const people = counted(mayGraduate.length, 'person', 'people');
  const say =
    ready === 0
      ? 'Everybody still lacks something'
      : `${ready} of ${people} ${ready === 1 ? 'lacks' : 'lack'} nothing`;
  return `${say}. Set the day, the place and who signs, and tick who graduates.`;
}
