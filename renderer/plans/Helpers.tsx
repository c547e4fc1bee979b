import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Plan, PlanFromCourse } from '../../shared/contract/plans.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { client, send } from '../client.ts';
import { DateField } from '../ui/DateField.tsx';
import { FactList, FieldRow } from '../ui/FactList.tsx';
import { FormDrawer } from '../ui/FormDrawer.tsx';
import { Panel } from '../ui/Panel.tsx';
import { useKept } from '../use-kept.ts';
import classes from './plans.module.css';

const helpers = {
  coach: { label: 'Coach', who: 'Who coaches them', focus: 'What the coaching is for' },
  mentor: { label: 'Mentor', who: 'Who mentors them', focus: 'What the mentoring is for' },
  shadowing: { label: 'Shadowing', who: 'Whom they shadow', focus: 'What they look for' },
} as const;
type Key = keyof typeof helpers;
const keys: Key[] = ['coach', 'mentor', 'shadowing'];

interface HelpersProps {
  readonly plan: Plan;
  /** What stands on the printed plan where the plan itself says nothing. */
  readonly fromCourse: PlanFromCourse;
}

/** Who helps: coach, mentor, whom they shadow; and the project. */
export function Helpers({ plan, fromCourse }: HelpersProps) {
  const [editing, setEditing] = useState<Key | 'project' | null>(null);
  return (
    <Panel title="Who helps, and the project">
      <FactList>
        {keys.map((key) => {
          const held = plan[key];
          return (
            <FieldRow key={key} label={helpers[key].label}>
              {held === null && key === 'mentor' ? <FromCourse words={fromCourse.mentor?.person} /> : null}
              {held === null ? null : (
                <p className={classes.quiet}>
                  <b>{held.person}</b>
                  {held.place === null ? '' : `, ${held.place}`}
                  {/* Sentences of their own, as they were typed. */}
                  {[held.dates, held.focus].filter(Boolean).map((words) => `. ${words}`)}
                </p>
              )}
              <Button
                size="sm"
                onClick={() => setEditing(key)}
                aria-label={`${held === null ? 'Add' : 'Change'}: ${helpers[key].label}`}
              >
                {held === null ? 'Add' : 'Change'}
              </Button>
            </FieldRow>
          );
        })}
        <FieldRow label="Project">
          {plan.project === null ? <FromCourse words={fromCourse.project?.title} /> : null}
          {plan.project === null ? null : (
            <p className={classes.quiet}>
              <b>{plan.project.title}</b>
              {plan.project.sponsor === null ? '' : `, sponsor ${plan.project.sponsor}`}
              {plan.project.caseHistoryDue === null
                ? ''
                : `, Case History due ${longDate(plan.project.caseHistoryDue)}`}
            </p>
          )}
          <Button
            size="sm"
            onClick={() => setEditing('project')}
            aria-label={`${plan.project === null ? 'Add' : 'Change'}: Project`}
          >
            {plan.project === null ? 'Add' : 'Change'}
          </Button>
        </FieldRow>
      </FactList>
      {editing === 'project' ? <ProjectForm plan={plan} onClose={() => setEditing(null)} /> : null}
      {editing === null || editing === 'project' ? null : (
        <HelperForm key={editing} plan={plan} which={editing} onClose={() => setEditing(null)} />
      )}
    </Panel>
  );
}

function FromCourse({ words }: { readonly words: string | undefined }) {
  if (words === undefined) return null;
  return (
    <p className={classes.quiet}>
      <b>{words}</b>, from the stage course; it is printed with the plan.
    </p>
  );
}

interface FormProps {
  readonly plan: Plan;
  readonly onClose: () => void;
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

function HelperForm({ plan, which, onClose }: FormProps & { readonly which: Key }) {
  const held = plan[which];
  const [person, setPerson] = useState(held?.person ?? '');
  const [place, setPlace] = useState(held?.place ?? '');
  const [dates, setDates] = useState(held?.dates ?? '');
  const [focus, setFocus] = useState(held?.focus ?? '');
  const { busy, keep, problem, rest } = useKept(['person'], onClose);
  const words = helpers[which];
  const save = async () => {
    const value =
      person.trim() === '' && held !== null
        ? null
        : { person, place: orNull(place), dates: orNull(dates), focus: orNull(focus) };
    await keep(
      () => send(client.plans.edit, { id: plan.id, change: { [which]: value } }),
      'The plan is changed.',
    );
  };
  return (
    <FormDrawer
      opened
      title={words.label}
      button="Keep this"
      busy={busy}
      problem={rest}
      row={held}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextInput
        label={words.who}
        description={held === null ? undefined : 'Leave it empty to take them off the plan.'}
        data-autofocus
        maxLength={120}
        value={person}
        error={problem('person')}
        onChange={(event) => setPerson(event.currentTarget.value)}
      />
      <TextInput
        label="Where"
        maxLength={120}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      <TextInput
        label="When"
        maxLength={120}
        placeholder="Every half term, or 20 and 21 April"
        value={dates}
        onChange={(event) => setDates(event.currentTarget.value)}
      />
      <TextInput
        label={words.focus}
        maxLength={300}
        value={focus}
        onChange={(event) => setFocus(event.currentTarget.value)}
      />
    </FormDrawer>
  );
}

function ProjectForm({ plan, onClose }: FormProps) {
  const held = plan.project;
  const [title, setTitle] = useState(held?.title ?? '');
  const [detail, setDetail] = useState(held?.detail ?? '');
  const [sponsor, setSponsor] = useState(held?.sponsor ?? '');
  const [due, setDue] = useState(held?.caseHistoryDue ?? null);
  const { busy, keep, problem, rest } = useKept(['title'], onClose);
  const save = async () => {
    const value =
      title.trim() === '' && held !== null
        ? null
        : { title, detail: orNull(detail), sponsor: orNull(sponsor), caseHistoryDue: due };
    await keep(
      () => send(client.plans.edit, { id: plan.id, change: { project: value } }),
      'The plan is changed.',
    );
  };
  return (
    <FormDrawer
      opened
      title="Project"
      button="Keep this"
      busy={busy}
      problem={rest}
      row={held}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextInput
        label="What the project is called"
        data-autofocus
        maxLength={200}
        value={title}
        error={problem('title')}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        label="What it is about"
        maxLength={500}
        value={detail}
        onChange={(event) => setDetail(event.currentTarget.value)}
      />
      <TextInput
        label="Sponsor"
        maxLength={120}
        value={sponsor}
        onChange={(event) => setSponsor(event.currentTarget.value)}
      />
      <DateField label="Case History due" value={due} onDone={setDue} />
    </FormDrawer>
  );
}
