import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CourseWork } from '../../shared/contract/course-work.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { client, runJob } from '../client.ts';
import { FactList, FieldRow } from '../ui/FactList.tsx';
import { Panel } from '../ui/Panel.tsx';
import { StateTag } from '../ui/StateTag.tsx';
import { usePrint } from '../use-print.ts';
import classes from './cohorts.module.css';
import { ProjectForm } from './ProjectForm.tsx';

interface ProjectPanelProps {
  readonly work: CourseWork;
  readonly left: boolean;
}

/** The project that somebody on a stage does in school. */
export function ProjectPanel({ work, left }: ProjectPanelProps) {
  const [opened, setOpened] = useState(false);
  const { printing, print, cancel } = usePrint();
  const { project, placeId } = work;
  const make = (options: { signal: AbortSignal }) =>
    runJob(client.cohorts.printProject, { placeId }, options);
  if (project === null && (left || work.state === 'left' || work.state === 'graduated')) return null;
  return (
    <Panel
      title="Project"
      note={project === null ? undefined : work.stage}
      actions={
        <>
          {project === null ? null : printing === null ? (
            <Button size="sm" variant="subtle" onClick={() => print(make)}>
              Print case history
            </Button>
          ) : (
            <Button size="sm" variant="subtle" onClick={cancel}>
              {printing}… Cancel
            </Button>
          )}
          {left ? null : (
            <Button size="sm" variant="subtle" onClick={() => setOpened(true)}>
              {project === null ? 'Start the project' : 'Change'}
            </Button>
          )}
        </>
      }
    >
      {project === null ? (
        <p className={classes.quiet}>
          {work.projectAsked
            ? `${work.stage} asks for a project that is part of the job description. None is recorded yet.`
            : `${work.stage} asks for no project; one can be recorded all the same.`}
        </p>
      ) : (
        <>
          <div className={classes.projectTitle}>
            <b>{project.title}</b>
            <StateTag
              state={project.finishedOn === null ? 'in_progress' : 'done'}
              {...(project.finishedOn === null
                ? project.dueOn === null
                  ? {}
                  : { words: `Due ${longDate(project.dueOn)}` }
                : { words: `Finished ${longDate(project.finishedOn)}` })}
            />
          </div>
          <FactList>
            {project.fromJob === '' ? null : <FieldRow label="From the job">{project.fromJob}</FieldRow>}
            {project.aims === '' ? null : <FieldRow label="Aims">{project.aims}</FieldRow>}
            {project.sponsor === '' ? null : <FieldRow label="Sponsor">{project.sponsor}</FieldRow>}
            {project.coach === '' && project.coaching === '' ? null : (
              <FieldRow label="Coaching">
                {[project.coach, project.coaching].filter((words) => words !== '').join(': ')}
              </FieldRow>
            )}
            {project.outcome === '' ? null : <FieldRow label="Outcome">{project.outcome}</FieldRow>}
          </FactList>
        </>
      )}
      {opened ? (
        <ProjectForm
          placeId={work.placeId}
          name={work.name}
          project={project}
          onClose={() => setOpened(false)}
        />
      ) : null}
    </Panel>
  );
}
