import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ProjectFacts } from '../../shared/contract/course-work.ts';
import { client, send } from '../client.ts';
import { DateField } from '../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../ui/FormDrawer.tsx';
import { TheyMayRead, useCareful } from '../ui/TheyMayRead.tsx';
import { useKept } from '../use-kept.ts';

interface ProjectFormProps {
  readonly placeId: string;
  readonly name: string;
  /** What is changed; null starts one. */
  readonly project: ProjectFacts | null;
  readonly onClose: () => void;
}

const empty: ProjectFacts = {
  title: '',
  fromJob: '',
  aims: '',
  sponsor: '',
  coach: '',
  coaching: '',
  dueOn: null,
  finishedOn: null,
  outcome: '',
};
const fields = ['title', 'fromJob', 'aims', 'sponsor', 'coach', 'coaching', 'dueOn', 'finishedOn', 'outcome'];

/** The project: what it is and comes from, who helps, when it is due, and what came of it. */
export function ProjectForm({ placeId, name, project, onClose }: ProjectFormProps) {
  const [typed, setTyped] = useState(project ?? empty);
  const [tried, setTried] = useState(false);
  const { busy, keep, problem, rest } = useKept(fields, onClose);
  const { check, asking } = useCareful();
  const change = (part: Partial<ProjectFacts>) => setTyped((was) => ({ ...was, ...part }));
  const save = () =>
    void keep(
      () => send(client.cohorts.saveProject, { placeId, project: typed }),
      project === null ? `${name}’s project is started.` : `${name}’s project is changed.`,
    );
  return (
    <FormDrawer
      opened
      title={project === null ? `Start ${name}’s project` : `Change ${name}’s project`}
      button="Save the project"
      busy={busy}
      problem={rest}
      row={project}
      onTry={() => setTried(true)}
      onSubmit={() => {
        if (typed.title.trim() !== '')
          check([typed.fromJob, typed.aims, typed.coaching, typed.outcome], save);
      }}
      onClose={onClose}
      otherWay={
        project === null ? null : (
          <Button
            onClick={() =>
              void keep(
                () => send(client.cohorts.removeProject, { placeId }),
                `${name}’s project is taken away.`,
              )
            }
          >
            Take it away
          </Button>
        )
      }
    >
      <TextInput
        label="Title"
        required
        maxLength={160}
        value={typed.title}
        error={tried && typed.title.trim() === '' ? 'Say what the project is called.' : problem('title')}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <TheyMayRead
        label="The part of the job description it is drawn from"
        minRows={2}
        maxLength={600}
        value={typed.fromJob}
        problem={problem('fromJob')}
        onChange={(fromJob) => change({ fromJob })}
      />
      <TheyMayRead
        label="Aims"
        minRows={2}
        maxLength={2000}
        value={typed.aims}
        problem={problem('aims')}
        onChange={(aims) => change({ aims })}
      />
      <FieldPair>
        <TextInput
          label="Sponsor"
          maxLength={120}
          value={typed.sponsor}
          error={problem('sponsor')}
          onChange={(event) => change({ sponsor: event.currentTarget.value })}
        />
        <TextInput
          label="Coach"
          maxLength={120}
          value={typed.coach}
          error={problem('coach')}
          onChange={(event) => change({ coach: event.currentTarget.value })}
        />
      </FieldPair>
      <TheyMayRead
        label="What the coaching is aimed at"
        minRows={2}
        maxLength={600}
        value={typed.coaching}
        problem={problem('coaching')}
        onChange={(coaching) => change({ coaching })}
      />
      <FieldPair>
        <DateField
          label="Due"
          value={typed.dueOn}
          problem={problem('dueOn')}
          onDone={(dueOn) => change({ dueOn })}
        />
        <DateField
          label="Finished"
          value={typed.finishedOn}
          problem={problem('finishedOn')}
          onDone={(finishedOn) => change({ finishedOn })}
        />
      </FieldPair>
      <TheyMayRead
        label="What came of it"
        minRows={2}
        maxLength={2000}
        value={typed.outcome}
        problem={problem('outcome')}
        onChange={(outcome) => change({ outcome })}
        asking={asking}
      />
    </FormDrawer>
  );
}
