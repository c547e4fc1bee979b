import { Button, Drawer, Tooltip, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProgressRow } from '../../shared/contract/course-work.ts';
import type { ProgressStep } from '../../shared/contract/stages.ts';
import { api } from '../client.ts';
import { Panel } from '../ui/Panel.tsx';
import { Problem } from '../ui/Problem.tsx';
import { stepIcons, stepSaid } from '../ui/step-marks.ts';
import classes from './cohorts.module.css';
import { MissingList } from './MissingList.tsx';
import registerClasses from './register.module.css';

/** How far each of a cohort has come, step by step, and what each still lacks. */
export function ProgressPanel({ cohortId }: { readonly cohortId: string }) {
  const asked = useQuery(api.cohorts.progress.queryOptions({ input: { cohortId } }));
  const [opened, setOpened] = useState<string | null>(null);
  if (asked.error !== null)
    return (
      <Panel title="Progress">
        <Problem error={asked.error} />
      </Panel>
    );
  if (asked.data === undefined) return null;
  const { rows, meeting } = asked.data;
  if (meeting)
    return (
      <Panel title="Progress">
        <p className={classes.quiet}>Progress is not shown in a meeting.</p>
      </Panel>
    );
  if (rows.length === 0) return null;
  // People may take the stage by different versions of it.
  const columns = [
    ...new Map(rows.flatMap((row) => row.steps.map((step) => [step.key, step.words]))).entries(),
  ];
  const chosen = rows.find((row) => row.placeId === opened);
  return (
    <Panel title="Progress" note="What each has done, and what is still missing for graduation" flush>
      <section className={registerClasses.scroll} aria-label="Progress">
        <table className={`${registerClasses.register} ${registerClasses.progress}`}>
          <thead>
            <tr>
              <th scope="col">Name</th>
              {columns.map(([key, words]) => (
                <th key={key} scope="col">
                  {words}
                </th>
              ))}
              <th scope="col">Still missing</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.placeId}>
                <th scope="row">
                  <a className={classes.name} href={`#/staff/${row.personId}`}>
                    {row.name}
                  </a>
                </th>
                {columns.map(([key]) => (
                  <td key={key}>
                    <Mark
                      step={row.steps.find((step) => step.key === key)}
                      onOpen={() => setOpened(row.placeId)}
                    />
                  </td>
                ))}
                <td>
                  <Missing row={row} onOpen={() => setOpened(row.placeId)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {chosen === undefined ? null : (
        <Drawer
          opened
          onClose={() => setOpened(null)}
          position="right"
          size={480}
          title={`What ${chosen.name} still lacks`}
          closeButtonProps={{ 'aria-label': 'Close' }}
        >
          {chosen.missing.length === 0 ? (
            <p>{chosen.state === 'graduated' ? 'They have graduated.' : 'Nothing: they can graduate.'}</p>
          ) : (
            <MissingList missing={chosen.missing} />
          )}
        </Drawer>
      )}
    </Panel>
  );
}

interface MarkProps {
  readonly step: ProgressStep | undefined;
  readonly onOpen: () => void;
}

/** One step as a mark; its words show on hover and focus, and are its name for whoever does not see it. */
function Mark({ step, onOpen }: MarkProps) {
  if (step === undefined) return null;
  const Icon = stepIcons[step.state];
  const words = `${step.words}: ${step.say}`;
  return (
    <Tooltip label={words} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
      <UnstyledButton
        className={registerClasses.step}
        data-state={step.state}
        aria-label={`${stepSaid[step.state]}${words}`}
        onClick={onOpen}
      >
        <Icon size={18} aria-hidden />
      </UnstyledButton>
    </Tooltip>
  );
}

function Missing({ row, onOpen }: { readonly row: ProgressRow; readonly onOpen: () => void }) {
  if (row.state === 'graduated') return <span className={classes.quiet}>Graduated</span>;
  if (row.missing.length === 0) return <span className={classes.quiet}>Nothing</span>;
  return (
    <Button
      size="sm"
      variant="subtle"
      aria-label={`What ${row.name} still lacks: ${row.missing.length}`}
      onClick={onOpen}
    >
      {row.missing.length}
    </Button>
  );
}
