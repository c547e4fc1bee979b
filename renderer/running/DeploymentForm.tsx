import { useState } from 'react';
import type { DeploymentFields, DeploymentRow, Proposal } from '../../shared/contract/running-shapes.ts';
import { client, send } from '../client.ts';
import { DateField } from '../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../ui/FormDrawer.tsx';
import { TheyMayRead } from '../ui/TheyMayRead.tsx';
import { useKept } from '../use-kept.ts';
import { Amount, SchoolField, TakeOut, WhoField } from './fields.tsx';

interface DeploymentFormProps {
  readonly roundId: string;
  readonly row: DeploymentRow | null;
  readonly proposal: Proposal | null;
  readonly today: string;
  readonly onClose: () => void;
}

type Draft = Omit<DeploymentFields, 'schoolId'> & { readonly schoolId: string | null };

const names = [
  'personId',
  'name',
  'schoolId',
  'reason',
  'from',
  'to',
  'daysAgreed',
  'daysUsed',
  'reviewOn',
  'reviewedOn',
  'outcome',
] as const;

/** A consultant leader's work in a school: why, from when to when, how many days, its review and what came of it. */
export function DeploymentForm({ roundId, row, proposal, today, onClose }: DeploymentFormProps) {
  const [fields, setFields] = useState<Draft>(
    row?.fields ?? {
      personId: proposal?.personId ?? null,
      name: proposal === null || proposal.personId !== null ? '' : proposal.name,
      schoolId: proposal?.schoolId ?? null,
      requestId: proposal?.requestId ?? null,
      reason: proposal?.focus ?? '',
      from: proposal?.from ?? today,
      to: proposal?.to ?? null,
      daysAgreed: null,
      daysUsed: 0,
      reviewOn: null,
      reviewedOn: null,
      outcome: '',
    },
  );
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Draft>) => setFields((now) => ({ ...now, ...change }));
  const form = useKept(names, onClose);
  const { keep } = form;
  const problem = (field: string) =>
    tried && field === 'schoolId' && fields.schoolId === null ? 'Choose the school.' : form.problem(field);
  const save = () => {
    const { schoolId } = fields;
    if (schoolId === null) return;
    void keep(
      () =>
        row === null
          ? send(client.running.addDeployment, { roundId, fields: { ...fields, schoolId } })
          : send(client.running.editDeployment, { id: row.id, fields: { ...fields, schoolId } }),
      row === null ? 'The deployment is added.' : 'The deployment is changed.',
    );
  };
  return (
    <FormDrawer
      opened
      title={row === null ? 'Add a deployment' : 'Change the deployment'}
      button={row === null ? 'Add the deployment' : 'Save the change'}
      busy={form.busy}
      problem={form.rest}
      row={row}
      onTry={() => setTried(true)}
      onSubmit={save}
      onClose={onClose}
      otherWay={
        row === null ? null : (
          <TakeOut
            onClick={() =>
              void keep(
                () => send(client.running.removeDeployment, { id: row.id }),
                'The deployment is taken out.',
              )
            }
          />
        )
      }
    >
      <WhoField label="Consultant leader" value={fields} problem={problem} onChange={set} />
      <SchoolField
        label="School"
        value={fields.schoolId}
        problem={problem('schoolId')}
        onChange={(schoolId) => set({ schoolId })}
      />
      <TheyMayRead
        label="Reason and circumstances"
        value={fields.reason}
        problem={problem('reason')}
        onChange={(reason) => set({ reason })}
      />
      <FieldPair>
        <DateField
          label="From"
          required
          value={fields.from}
          problem={problem('from')}
          onDone={(from) => set({ from: from ?? fields.from })}
        />
        <DateField label="To" value={fields.to} problem={problem('to')} onDone={(to) => set({ to })} />
      </FieldPair>
      <FieldPair>
        <Amount
          label="Days agreed"
          value={fields.daysAgreed}
          problem={problem('daysAgreed')}
          onChange={(daysAgreed) => set({ daysAgreed })}
        />
        <Amount
          label="Days used"
          value={fields.daysUsed}
          problem={problem('daysUsed')}
          onChange={(daysUsed) => set({ daysUsed: daysUsed ?? 0 })}
        />
      </FieldPair>
      <FieldPair>
        <DateField
          label="Review due on"
          value={fields.reviewOn}
          problem={problem('reviewOn')}
          onDone={(reviewOn) => set({ reviewOn })}
        />
        <DateField
          label="Reviewed on"
          value={fields.reviewedOn}
          problem={problem('reviewedOn')}
          onDone={(reviewedOn) => set({ reviewedOn })}
        />
      </FieldPair>
      <TheyMayRead
        label="Outcome"
        value={fields.outcome}
        problem={problem('outcome')}
        onChange={(outcome) => set({ outcome })}
      />
    </FormDrawer>
  );
}
