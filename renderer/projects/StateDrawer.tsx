import { Select } from '@mantine/core';
import { useState } from 'react';
import { type ProjectPage, type ProjectState, projectState } from '../../shared/contract/projects-shapes.ts';
import { client, send } from '../client.ts';
import { useStatus } from '../session.ts';
import { DateField } from '../ui/DateField.tsx';
import { FormDrawer } from '../ui/FormDrawer.tsx';
import { TheyMayRead } from '../ui/TheyMayRead.tsx';
import { useKept } from '../use-kept.ts';
import { stateWords } from './words.ts';

interface StateDrawerProps {
  readonly project: ProjectPage;
  readonly onClose: () => void;
}

const next: Readonly<Record<ProjectState, ProjectState>> = {
  planned: 'under_way',
  under_way: 'finished',
  finished: 'finished',
  stopped: 'under_way',
};

/** How a project stands since when; one that stopped says why. */
export function StateDrawer({ project, onClose }: StateDrawerProps) {
  const today = useStatus()?.today ?? '';
  const [state, setState] = useState(next[project.state]);
  const [on, setOn] = useState(today);
  const [why, setWhy] = useState(project.stoppedWhy);
  const { busy, keep, rest, problem } = useKept(['on', 'why'], onClose);
  return (
    <FormDrawer
      opened
      title="How the project stands"
      button="Save"
      busy={busy}
      problem={rest}
      row={project}
      onSubmit={() =>
        void keep(
          () =>
            send(client.projects.setState, {
              id: project.id,
              state,
              on,
              why: state === 'stopped' ? why : '',
            }),
          `${stateWords[state]}: it is kept.`,
        )
      }
      onClose={onClose}
    >
      <Select
        label="It is"
        data={projectState.options.map((value) => ({ value, label: stateWords[value] }))}
        value={state}
        allowDeselect={false}
        onChange={(value) => setState(projectState.options.find((one) => one === value) ?? state)}
      />
      <DateField
        label="Since"
        required
        value={on}
        problem={problem('on')}
        onDone={(date) => setOn(date ?? on)}
      />
      {state === 'stopped' ? (
        <TheyMayRead
          label="Why it stopped"
          value={why}
          onChange={setWhy}
          problem={problem('why')}
          maxLength={600}
        />
      ) : null}
      {project.consent !== null && state !== 'finished' ? (
        <p>It is shared now. Only a finished project stays in the library.</p>
      ) : null}
    </FormDrawer>
  );
}
