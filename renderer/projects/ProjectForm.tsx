import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProjectFields, ProjectPage } from '../../shared/contract/projects-shapes.ts';
import { MOST_LINES, printedLines } from '../../shared/rules/projects/length.ts';
import { api, client, send } from '../client.ts';
import { DateField } from '../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../ui/FormDrawer.tsx';
import { TheyMayRead, useCareful } from '../ui/TheyMayRead.tsx';
import { useKept } from '../use-kept.ts';
import { ActionFields, EvidenceFields, MeasureFields } from './ListFields.tsx';
import classes from './projects.module.css';
import { FEWEST, TOO_FEW } from './words.ts';

interface ProjectFormProps {
  readonly project: ProjectPage;
  readonly onClose: () => void;
}

const sections = [
  ['aim', 'Aim', 'What is to change, for whom.'],
  ['why', 'Why it matters', ''],
  ['limits', 'What the evidence cannot show', ''],
  ['worked', 'What worked', 'A line for each.'],
  ['didNotWork', 'What did not work', 'A line for each.'],
  ['next', 'What next', ''],
  ['learned', 'What they learned about leading', ''],
  ['advice', 'Advice to others', ''],
] as const;

/** The case history, from its aim to its advice. It says how much of the two printed pages it fills. */
export function ProjectForm({ project, onClose }: ProjectFormProps) {
  const themes = useQuery(api.projects.themes.queryOptions({ input: {} }));
  const [fields, setFields] = useState(project.fields);
  const set = (change: Partial<ProjectFields>) => setFields((now) => ({ ...now, ...change }));
  const { busy, keep, rest, problem } = useKept(
    ['theme', 'title', 'to', 'measures', 'actions', 'evidence', ...sections.map(([key]) => key)],
    onClose,
  );
  const careful = useCareful();
  const tooFew = fields.measures.some(({ pupils }) => pupils !== null && pupils < FEWEST);
  const [tried, setTried] = useState(false);
  const save = () => {
    if (tooFew) return;
    careful.check(
      [...sections.map(([key]) => fields[key]), ...fields.evidence.map(({ words }) => words)],
      () =>
        void keep(
          () => send(client.projects.edit, { id: project.id, fields }),
          project.consent === null
            ? 'The project is changed.'
            : 'The project is changed; ask its author again whether it may be shared.',
        ),
    );
  };
  const prose = (from: number, to: number) =>
    sections
      .slice(from, to)
      .map(([key, label, asks]) => (
        <TheyMayRead
          key={key}
          label={label}
          asks={asks}
          minRows={2}
          maxLength={key === 'limits' ? 600 : 2000}
          value={fields[key]}
          problem={problem(key)}
          onChange={(words) => set({ [key]: words })}
        />
      ));
  const filled = printedLines(fields);
  return (
    <FormDrawer
      opened
      title="The case history"
      button="Save the case history"
      busy={busy}
      problem={tried && tooFew ? TOO_FEW : rest}
      onTry={() => setTried(true)}
      row={project}
      onSubmit={save}
      onClose={onClose}
    >
      <p className={classes.length} role="status">
        {filled > MOST_LINES
          ? `About ${filled - MOST_LINES} lines too long for two printed pages.`
          : `It fills about ${Math.max(1, Math.round((filled / MOST_LINES) * 20)) / 10} of two printed pages.`}{' '}
        No pupil is ever named.
      </p>
      <Select
        label="Theme"
        searchable
        openOnFocus={false}
        data={(themes.data ?? [])
          .filter(({ id, closed }) => !closed || id === project.fields.theme)
          .map(({ id, words }) => ({ value: id, label: words }))}
        value={fields.theme === '' ? null : fields.theme}
        error={problem('theme')}
        onChange={(theme) => set({ theme: theme ?? fields.theme })}
      />
      <TextInput
        label="Title"
        required
        autoComplete="off"
        maxLength={150}
        value={fields.title}
        error={problem('title')}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      {prose(0, 2)}
      <FieldPair>
        <DateField label="From" value={fields.from} onDone={(from) => set({ from })} />
        <DateField label="Until" value={fields.to} problem={problem('to')} onDone={(to) => set({ to })} />
      </FieldPair>
      <FieldPair>
        <TextInput
          label="Sponsor in school"
          autoComplete="off"
          maxLength={120}
          value={fields.sponsor}
          onChange={(event) => set({ sponsor: event.currentTarget.value })}
        />
        <TextInput
          label="Coach"
          autoComplete="off"
          maxLength={120}
          value={fields.coach}
          onChange={(event) => set({ coach: event.currentTarget.value })}
        />
      </FieldPair>
      <TextInput
        label="Competencies practised"
        autoComplete="off"
        maxLength={200}
        value={fields.competencies}
        onChange={(event) => set({ competencies: event.currentTarget.value })}
      />
      <MeasureFields
        all={fields.measures}
        problem={problem('measures')}
        onChange={(measures) => set({ measures: [...measures] })}
      />
      <ActionFields
        all={fields.actions}
        problem={problem('actions')}
        onChange={(actions) => set({ actions: [...actions] })}
      />
      <EvidenceFields
        all={fields.evidence}
        problem={problem('evidence')}
        onChange={(evidence) => set({ evidence: [...evidence] })}
      />
      {prose(2, sections.length)}
      {careful.asking}
    </FormDrawer>
  );
}
