import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { StudentsView } from '../../../shared/contract/review-students.ts';
import { studentsOff } from '../../../shared/rules/student-review.ts';
import { api, client, send } from '../../client.ts';
import { useSubmit } from '../../submit.ts';
import { showUndoable } from '../../taking-back.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PeoplePicker } from '../../ui/PeoplePicker.tsx';
import { Refused } from '../../ui/Problem.tsx';
import { CountField } from '../CountField.tsx';
import classes from '../reviews.module.css';
import { ParentLetter } from './ParentLetter.tsx';
import { StatementFields } from './StatementFields.tsx';

interface AskStudentsProps {
  readonly view: StudentsView;
  readonly onDone: () => void;
}

const fields = ['reason', 'supervisorId', 'parentsInformedOn', 'tell', 'statements'];

/** Settles how students are asked; off in special schools and for the youngest unless a reason is given. */
export function AskStudents({ view, onDone }: AskStudentsProps) {
  const { head, asked, start, school, minimum } = view;
  const staff = useQuery(api.staff.list.queryOptions({ input: {} }));
  const [typed, setTyped] = useState({
    statements: asked?.statements ?? start.statements,
    supervisorId: asked?.supervisorId ?? null,
    parentsInformedOn: asked?.parentsInformedOn ?? null,
    tell: asked?.tell ?? start.tell,
    keyStage1: asked?.keyStage1 ?? false,
    reason: asked?.reason ?? '',
    count: asked?.count ?? start.count,
  });
  const [missing, setMissing] = useState(false);
  const { busy, submit, problem, rest } = useSubmit(fields);
  const set = (some: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...some }));
  const off = studentsOff(school, typed.keyStage1);
  const people = (staff.data ?? [])
    .filter((row) => row.id !== head.personId)
    .map((row) => ({ id: row.id, name: `${row.forename} ${row.surname}`, detail: row.post }));
  // The form is longer than the window: what it was refused for may be out of sight.
  const form = useRef<HTMLFormElement>(null);
  const goToRefused = () => {
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const save = async () => {
    const { supervisorId, parentsInformedOn, ...others } = typed;
    setMissing(supervisorId === null || parentsInformedOn === null);
    if (supervisorId === null || parentsInformedOn === null) return goToRefused();
    const kept = await submit(() =>
      send(client.reviews.askStudents, { reviewId: head.id, supervisorId, parentsInformedOn, ...others }),
    );
    if (!kept) return;
    showUndoable('How students are asked is settled.');
    onDone();
  };
  return (
    <>
      <Panel title="How students are asked">
        <form
          ref={form}
          className={classes.stack}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Checkbox
            label="Those asked are in Key Stage 1 or younger"
            checked={typed.keyStage1}
            onChange={(event) => set({ keyStage1: event.currentTarget.checked })}
          />
          {off === null ? null : (
            <div className={classes.stack}>
              <p className={classes.warning} role="status">
                Off here unless you say why. {off}
              </p>
              <TextInput
                label="Why students are asked all the same"
                maxLength={300}
                value={typed.reason}
                error={problem('reason')}
                onChange={(event) => set({ reason: event.currentTarget.value })}
              />
            </div>
          )}
          <StatementFields
            statements={typed.statements}
            competencies={view.competencies}
            problem={problem('statements')}
            onChange={(statements) => set({ statements })}
          />
          <div className={classes.counts}>
            <CountField
              label="How many are asked"
              description={`${minimum} have to answer before anything is shown.`}
              value={typed.count}
              least={minimum}
              most={500}
              onChange={(count) => set({ count })}
            />
            <PeoplePicker
              label="Who supervises"
              description="Somebody who has no part in the review."
              people={people}
              value={typed.supervisorId}
              problem={
                problem('supervisorId') ??
                (missing && typed.supervisorId === null ? 'Choose who supervises.' : null)
              }
              onChange={(supervisorId) => set({ supervisorId })}
            />
            <DateField
              label="Parents informed on"
              description="The letter is below."
              value={typed.parentsInformedOn}
              problem={
                problem('parentsInformedOn') ??
                (missing && typed.parentsInformedOn === null
                  ? 'Put in the day on which the letter went.'
                  : null)
              }
              onDone={(parentsInformedOn) => set({ parentsInformedOn })}
            />
          </div>
          <TextInput
            label="Whom a worried student tells"
            description="A name or a role, printed on every form."
            maxLength={120}
            value={typed.tell}
            error={problem('tell')}
            onChange={(event) => set({ tell: event.currentTarget.value })}
          />
          <Refused say={rest} />
          <div className={classes.actions}>
            <Button type="submit" variant="filled" loading={busy}>
              Ask students
            </Button>
            {asked === null ? null : <Button onClick={onDone}>Leave it as it was</Button>}
          </div>
        </form>
      </Panel>
      <ParentLetter
        view={view}
        tell={typed.tell}
        supervisor={people.find(({ id }) => id === typed.supervisorId)?.name ?? 'A member of staff'}
      />
    </>
  );
}
