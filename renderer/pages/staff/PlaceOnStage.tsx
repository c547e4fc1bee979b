import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { counted } from '../../../shared/rules/dates.ts';
import { api, client, send } from '../../client.ts';
import { explain, useSubmit } from '../../submit.ts';
import { showUndoable } from '../../taking-back.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { FormDrawer } from '../../ui/FormDrawer.tsx';
import { LoadingRows } from '../../ui/LoadingRows.tsx';
import { TheyMayRead, useCareful } from '../../ui/TheyMayRead.tsx';

interface PlaceOnStageProps {
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** Puts everyone chosen on one stage, with the verdicts before anybody is moved. */
export function PlaceOnStage({ ids, onClose }: PlaceOnStageProps) {
  const verdicts = useQuery(api.stages.verdictsFor.queryOptions({ input: { ids: [...ids] } }));
  const stages = useQuery(api.stages.list.queryOptions({ input: {} }));
  const [stageId, setStageId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const { busy, submit, problem, rest } = useSubmit(['reason', 'stageId']);
  const { check, asking } = useCareful();
  const open = (stages.data ?? [])
    .filter((one) => one.closedOn === null)
    .map((one) => ({ id: one.id, name: one.content.name }));
  const stage = open.find((one) => one.id === stageId) ?? open[0];
  const verdict = verdicts.data?.find((one) => one.stageId === stage?.id);
  const needReason = verdict?.needReason ?? [];
  const who = counted(ids.length, 'person', 'people');
  const failed = stages.error ?? verdicts.error;
  const loading = failed === null && (stages.data === undefined || verdicts.data === undefined);
  const retry = () => {
    void stages.refetch();
    void verdicts.refetch();
  };
  const save = async () => {
    if (stage === undefined) return;
    const why = reason.trim() === '' ? null : reason;
    const saved = await submit(() =>
      send(client.stages.place, { ids: [...ids], stageId: stage.id, reason: why }),
    );
    if (!saved) return;
    showUndoable(`${who} on ${stage.name}.`);
    onClose();
  };
  return (
    <FormDrawer
      opened
      title={`Place ${who} on a stage`}
      button={stage === undefined ? 'Place them' : `Place them on ${stage.name}`}
      busy={busy}
      disabled={failed !== null || loading || stage === undefined}
      problem={rest}
      onSubmit={() => check(reason, () => void save())}
      onClose={onClose}
    >
      {failed === null ? null : (
        <ErrorPanel title="The stages cannot be shown" onRetry={retry}>
          {explain(failed)}
        </ErrorPanel>
      )}
      {loading ? <LoadingRows label="Looking up who meets which stage" rows={3} /> : null}
      {stages.data !== undefined && open.length === 0 ? (
        <EmptyState title="No stage is open" action={<a href="#/stages/edit">Open one in Edit stages</a>}>
          Every stage is closed to new people.
        </EmptyState>
      ) : null}
      <Select
        label="Stage"
        disabled={open.length === 0}
        data={open.map(({ id, name }) => ({ value: id, label: name }))}
        allowDeselect={false}
        value={stage?.id ?? null}
        error={problem('stageId')}
        onChange={setStageId}
      />
      {verdict === undefined ? null : (
        <p role="status">
          {verdict.met} of {who} {verdict.met === 1 ? 'meets' : 'meet'} every criterion
          {verdict.there === 0 ? '' : `; ${verdict.there} are on it already`}.
        </p>
      )}
      {needReason.length === 0 ? null : (
        <>
          <p>For these a criterion is not met, or not known to be:</p>
          <ul>
            {needReason.slice(0, 12).map((one) => (
              <li key={one.id}>
                {one.name}: {one.reason}
              </li>
            ))}
          </ul>
          {needReason.length > 12 ? <p>And {needReason.length - 12} more.</p> : null}
          <TheyMayRead
            label="Your reason, kept on their record"
            value={reason}
            onChange={setReason}
            problem={problem('reason')}
            maxLength={1000}
            asking={asking}
          />
        </>
      )}
    </FormDrawer>
  );
}
