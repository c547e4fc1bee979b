import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { writeDate } from '../../../shared/rules/typed-date.ts';
import { api, client, send } from '../../client.ts';
import { explain, useSubmit } from '../../submit.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { FormDrawer } from '../../ui/FormDrawer.tsx';
import { LoadingRows } from '../../ui/LoadingRows.tsx';
import { TheyMayRead, useCareful } from '../../ui/TheyMayRead.tsx';
import { showDone } from '../../ui/undo.tsx';

interface PutForwardProps {
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** Puts everyone chosen forward for one open round, as drafts. */
export function PutForward({ ids, onClose }: PutForwardProps) {
  const programmes = useQuery(api.programmes.list.queryOptions({ input: {} }));
  const rounds = (programmes.data ?? []).flatMap((programme) =>
    programme.rounds
      .filter((round) => !round.closed)
      .map((round) => ({
        value: round.id,
        label: `${programme.name}, ${round.academicYear}, by ${writeDate(round.deadline)}`,
      })),
  );
  const [roundId, setRoundId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const { busy, submit, problem, rest } = useSubmit(['againstReason']);
  const { check, asking } = useCareful();
  const chosen = roundId ?? rounds[0]?.value ?? null;
  const who = ids.length === 1 ? '1 person' : `${ids.length} people`;
  const refused = problem('againstReason');
  const save = async () => {
    if (chosen === null) return;
    const againstReason = reason.trim() === '' ? null : reason;
    const saved = await submit(() =>
      send(client.programmes.nominate, { roundId: chosen, personIds: [...ids], againstReason }),
    );
    if (!saved) return;
    showDone(`Put ${who} forward, as drafts.`, {
      label: 'Open the round',
      run: () => window.location.assign(`#/programmes/rounds/${chosen}`),
    });
    onClose();
  };
  return (
    <FormDrawer
      opened
      title={`Put ${who} forward`}
      button={`Put ${who} forward`}
      busy={busy}
      disabled={chosen === null}
      problem={rest}
      onSubmit={() => check(reason, () => void save())}
      onClose={onClose}
    >
      {programmes.error !== null ? (
        <ErrorPanel title="The open rounds cannot be shown" onRetry={() => void programmes.refetch()}>
          {explain(programmes.error)}
        </ErrorPanel>
      ) : programmes.data === undefined ? (
        <LoadingRows label="Looking up the open rounds" rows={2} />
      ) : rounds.length === 0 ? (
        <EmptyState title="No round is open" action={<a href="#/programmes">Open one in Programmes</a>}>
          People are put forward for one year’s round of a programme.
        </EmptyState>
      ) : (
        <Select label="Round" data={rounds} allowDeselect={false} value={chosen} onChange={setRoundId} />
      )}
      {refused === null && reason === '' ? null : (
        <TheyMayRead
          label="Why, although a rule is not met"
          value={reason}
          onChange={setReason}
          problem={refused}
          maxLength={1000}
          asking={asking}
        />
      )}
    </FormDrawer>
  );
}
