import { useState } from 'react';
import type { CohortView } from '../../shared/contract/cohorts.ts';
import { client, send } from '../client.ts';
import { useSubmit } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { FormDrawer } from '../ui/FormDrawer.tsx';
import { WhoTakesPart } from './WhoTakesPart.tsx';

/** Takes people on the stage into the cohort. */
export function JoinDrawer({
  cohort,
  onClose,
}: {
  readonly cohort: CohortView;
  readonly onClose: () => void;
}) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { busy, submit, rest } = useSubmit([]);
  const save = async () => {
    const joined = await submit(() =>
      send(client.cohorts.join, { cohortId: cohort.id, placeIds: [...chosen] }),
    );
    if (!joined) return;
    showUndoable(`${chosen.length === 1 ? '1 person is' : `${chosen.length} people are`} in ${cohort.name}.`);
    onClose();
  };
  return (
    <FormDrawer
      opened
      title={`Add people to ${cohort.name}`}
      button="Add them"
      busy={busy}
      disabled={chosen.length === 0}
      problem={rest}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <WhoTakesPart stageId={cohort.stageId} stage={cohort.stage} chosen={chosen} onChoose={setChosen} />
    </FormDrawer>
  );
}
