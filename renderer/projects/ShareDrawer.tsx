import { Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ProjectPage } from '../../shared/contract/projects-shapes.ts';
import { client, send } from '../client.ts';
import { useStatus } from '../session.ts';
import { DateField } from '../ui/DateField.tsx';
import { FormDrawer } from '../ui/FormDrawer.tsx';
import { useKept } from '../use-kept.ts';
import classes from './projects.module.css';

interface ShareDrawerProps {
  readonly project: ProjectPage;
  readonly onClose: () => void;
}

/** That the author agreed to share their words: when, who asked them, and whether with their name. */
export function ShareDrawer({ project, onClose }: ShareDrawerProps) {
  const today = useStatus()?.today ?? '';
  const [on, setOn] = useState(today);
  const [askedBy, setAskedBy] = useState('');
  const [by, setBy] = useState<'name' | 'role'>('name');
  const [noPupil, setNoPupil] = useState(false);
  const [tried, setTried] = useState(false);
  const { busy, keep, rest, problem } = useKept(['on', 'askedBy', 'noPupil'], onClose);
  const share = () => {
    if (!noPupil) return;
    const consent = { on, askedBy, by, noPupil };
    void keep(
      () => send(client.projects.share, { id: project.id, consent }),
      'The project is in the library.',
    );
  };
  return (
    <FormDrawer
      opened
      title={`${project.author} agreed to share it`}
      button="Put it in the library"
      busy={busy}
      problem={rest}
      row={project}
      onTry={() => setTried(true)}
      onSubmit={share}
      onClose={onClose}
    >
      <p className={classes.prose}>
        Everybody who reads this file’s library reads the whole case history, a meeting too, and it prints as
        SHAREABLE.
      </p>
      <DateField
        label="Agreed on"
        required
        value={on}
        problem={problem('on')}
        onDone={(date) => setOn(date ?? on)}
      />
      <TextInput
        label="Asked by"
        autoComplete="off"
        maxLength={120}
        value={askedBy}
        error={problem('askedBy') ?? (tried && askedBy.trim() === '' ? 'Say who asked them.' : null)}
        onChange={(event) => setAskedBy(event.currentTarget.value)}
      />
      <Radio.Group label="Shared" value={by} onChange={(value) => setBy(value === 'role' ? 'role' : 'name')}>
        <Stack gap={6} mt={4}>
          <Radio value="name" label={`By name: ${project.author}`} />
          <Radio
            value="role"
            label={`Without the name: ‘${project.asRole}’`}
            description="Post, school, coach, sponsor and helpers are left out too."
          />
        </Stack>
      </Radio.Group>
      <Checkbox
        label="It names no pupil, and gives no figure for fewer than five pupils"
        checked={noPupil}
        error={
          problem('noPupil') ?? (tried && !noPupil ? 'Read it through for pupils first, and tick.' : null)
        }
        onChange={(event) => setNoPupil(event.currentTarget.checked)}
      />
    </FormDrawer>
  );
}
