import { Select } from '@mantine/core';
import { useState } from 'react';
import type { ApplicationFields, ApplicationRow } from '../../shared/contract/running-shapes.ts';
import { OUTCOMES, outcomeWords } from '../../shared/reference/running.ts';
import { client, send } from '../client.ts';
import { DateField } from '../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../ui/FormDrawer.tsx';
import { TheyMayRead, useCareful } from '../ui/TheyMayRead.tsx';
import { useKept } from '../use-kept.ts';
import { TakeOut, Text } from './fields.tsx';

interface ApplicationFormProps {
  readonly nominationId: string;
  readonly row: ApplicationRow | null;
  readonly today: string;
  readonly onClose: () => void;
}

const names = [
  'post',
  'school',
  'appliedOn',
  'shortlistedOn',
  'interviewOn',
  'outcome',
  'outcomeOn',
  'feedback',
] as const;

/** An application for a post: when, the interview, what came of it and what was said back. */
export function ApplicationForm({ nominationId, row, today, onClose }: ApplicationFormProps) {
  const [fields, setFields] = useState<ApplicationFields>(
    row?.fields ?? {
      post: '',
      school: '',
      appliedOn: today,
      shortlistedOn: null,
      interviewOn: null,
      outcome: null,
      outcomeOn: null,
      feedback: '',
    },
  );
  const set = (change: Partial<ApplicationFields>) => setFields((now) => ({ ...now, ...change }));
  const form = useKept(names, onClose);
  const { keep, problem } = form;
  const { check, asking } = useCareful();
  const save = () =>
    check(
      fields.feedback,
      () =>
        void keep(
          () =>
            row === null
              ? send(client.running.addApplication, { nominationId, fields })
              : send(client.running.editApplication, { id: row.id, fields }),
          row === null ? 'The application is added.' : 'The application is changed.',
        ),
    );
  return (
    <FormDrawer
      opened
      title={row === null ? 'Add an application' : 'Change the application'}
      button={row === null ? 'Add the application' : 'Save the change'}
      busy={form.busy}
      problem={form.rest}
      row={row}
      onSubmit={save}
      onClose={onClose}
      otherWay={
        row === null ? null : (
          <TakeOut
            onClick={() =>
              void keep(
                () => send(client.running.removeApplication, { id: row.id }),
                'The application is taken out.',
              )
            }
          />
        )
      }
    >
      <Text
        label="Post"
        required
        value={fields.post}
        problem={problem('post')}
        onChange={(post) => set({ post })}
      />
      <Text
        label="School"
        value={fields.school}
        problem={problem('school')}
        onChange={(school) => set({ school })}
      />
      <FieldPair>
        <DateField
          label="Applied on"
          required
          value={fields.appliedOn}
          problem={problem('appliedOn')}
          onDone={(on) => set({ appliedOn: on ?? fields.appliedOn })}
        />
        <DateField
          label="Shortlisted on"
          value={fields.shortlistedOn}
          problem={problem('shortlistedOn')}
          onDone={(shortlistedOn) => set({ shortlistedOn })}
        />
      </FieldPair>
      <DateField
        label="Interview on"
        value={fields.interviewOn}
        problem={problem('interviewOn')}
        onDone={(interviewOn) => set({ interviewOn })}
      />
      <FieldPair>
        <Select
          label="Outcome"
          clearable
          data={OUTCOMES.map((one) => ({ value: one, label: outcomeWords[one] }))}
          value={fields.outcome}
          error={problem('outcome')}
          onChange={(value) => set({ outcome: OUTCOMES.find((one) => one === value) ?? null })}
        />
        <DateField
          label="Outcome on"
          value={fields.outcomeOn}
          problem={problem('outcomeOn')}
          onDone={(outcomeOn) => set({ outcomeOn })}
        />
      </FieldPair>
      <TheyMayRead
        label="Feedback"
        value={fields.feedback}
        problem={problem('feedback')}
        asking={asking}
        onChange={(feedback) => set({ feedback })}
      />
    </FormDrawer>
  );
}
