import type { NominationRow } from '../../shared/contract/round-views.ts';
import { client, send } from '../client.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { ConfirmDelete } from '../ui/ConfirmDelete.tsx';

interface RemoveNominationProps {
  /** The one to remove; none while nothing is asked. */
  readonly nomination: NominationRow | null;
  readonly onClose: () => void;
}

/** Before a nomination goes: whose it is, and what goes with it. */
export function RemoveNomination({ nomination, onClose }: RemoveNominationProps) {
  return (
    <ConfirmDelete
      opened={nomination !== null}
      question={`Remove the nomination of ${nomination?.name ?? ''}?`}
      button="Remove it"
      explain={explain}
      onClose={onClose}
      onDelete={async () => {
        if (nomination === null) return;
        await send(client.programmes.remove, { id: nomination.id });
        showUndoable(`The nomination of ${nomination.name} is removed.`);
      }}
    >
      The case that was written goes with it. It has not been sent to anybody.
    </ConfirmDelete>
  );
}
