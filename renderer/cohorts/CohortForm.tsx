import { useState } from 'react';
import type { CohortView } from '../../shared/contract/cohorts.ts';
import { client, send } from '../client.ts';
import { useSubmit } from '../submit.ts';
import { FormDrawer } from '../ui/FormDrawer.tsx';
import { CohortFields } from './CohortFields.tsx';

/** What a cohort is called, and who leads it. */
export function CohortForm({
  cohort,
  onClose,
}: {
  readonly cohort: CohortView;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState(cohort.name);
  const [ledBy, setLedBy] = useState(cohort.ledBy);
  const { busy, submit, problem, rest } = useSubmit(['name', 'ledBy']);
  const save = async () => {
    if (await submit(() => send(client.cohorts.edit, { id: cohort.id, name, ledBy }))) onClose();
  };
  return (
    <FormDrawer
      opened
      title="Name and who leads it"
      button="Save the cohort"
      busy={busy}
      problem={rest}
      row={{ name: cohort.name, ledBy: cohort.ledBy }}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <CohortFields name={name} ledBy={ledBy} problem={problem} onName={setName} onLedBy={setLedBy} />
    </FormDrawer>
  );
}
