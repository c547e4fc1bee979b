import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { Cost, GiverRow, PairRow, StandingOf } from '../../shared/contract/matching-shapes.ts';
import type { MatchKind } from '../../shared/reference/matching.ts';
import { counted } from '../../shared/rules/dates.ts';
import { client, runJob, send } from '../client.ts';
import { explain } from '../submit.ts';
import { FormDrawer } from '../ui/FormDrawer.tsx';
import { useDoing } from '../use-doing.ts';
import { inOneLine } from './MatchList.tsx';
import classes from './matching.module.css';

interface ChangeDrawerProps {
  readonly kind: MatchKind;
  readonly pair: PairRow;
  readonly givers: readonly GiverRow[];
  readonly onDo: (change: { requestId: string; giverId: string | null }) => Promise<boolean>;
  readonly onClose: () => void;
}

const NOBODY = 'nobody';

/** Changes one match by hand: what it costs is seen first, then it is made and fixed. */
export function ChangeDrawer({ kind, pair, givers, onDo, onClose }: ChangeDrawerProps) {
  const { requestId, asker, giver } = pair;
  const [chosen, setChosen] = useState<string | null>(null);
  const [cost, setCost] = useState<Cost | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const doing = useDoing();
  const change = { requestId, giverId: chosen === NOBODY ? null : chosen };
  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(explain(error));
    } finally {
      setBusy(false);
    }
  };
  const look = () =>
    during(async () => setCost(await runJob(client.matching.tryOut, { kind, change }))).then();
  const make = () =>
    during(async () => {
      if (await onDo(change)) onClose();
    });
  return (
    <FormDrawer
      opened
      title={`Change the match of ${asker.name}`}
      button={cost?.after ? 'Make this change' : 'See what it costs'}
      busy={busy}
      disabled={chosen === null || (cost !== null && cost.after === null)}
      problem={problem}
      onSubmit={() => void (cost?.after ? make() : look())}
      onClose={onClose}
      otherWay={
        <Button
          onClick={() =>
            void doing(
              () => send(client.matching.takeOut, { requestId, again: true }),
              `${asker.name} is matched with nobody now.`,
            ).then((done) => (done ? onClose() : undefined))
          }
        >
          Take out
        </Button>
      }
    >
      <p className={classes.quiet}>
        {pair.broken === null ? '' : `${pair.broken}. `}
        {asker.name} has {giver.name} now
        {pair.because.length === 0 ? '' : `: ${inOneLine(pair.because)}`}.
        {pair.although.length === 0 ? '' : ` Although: ${inOneLine(pair.although)}.`}
      </p>
      <p className={classes.quiet}>
        What you choose is held in every run to come; all others are matched anew as well as they can be.
      </p>
      <Select
        label="Instead"
        placeholder="Choose"
        searchable
        openOnFocus={false}
        data={[
          ...givers
            .filter((one) => one.id !== pair.giverId && one.withdrawnOn === null)
            .map((one) => ({ value: one.id, label: `${one.name}, ${one.school}` })),
          { value: NOBODY, label: `Anybody but ${giver.name}` },
        ]}
        value={chosen}
        onChange={(value) => {
          setChosen(value);
          setCost(null);
        }}
      />
      {cost === null ? null : <CostOf cost={cost} />}
    </FormDrawer>
  );
}

function CostOf({ cost: { before, after, stops, moves } }: { readonly cost: Cost }) {
  if (after === null)
    return (
      <div className={classes.cost} role="alert">
        <p>
          <b>That cannot be.</b> {stops.join('. ')}.
        </p>
      </div>
    );
  return (
    <div className={classes.cost} role="status">
      <p>Best without it: {standingWords(before)}.</p>
      <p>Best with it: {standingWords(after)}.</p>
      <p>
        <b>{differenceWords(before, after)}</b>
      </p>
      {moves.map((one) => (
        <p key={`${one.asker.name} ${one.from} ${one.to}`}>
          {one.asker.name}: {one.from ?? 'nobody'} → {one.to ?? 'nobody'}
        </p>
      ))}
    </div>
  );
}

const standingWords = ({ met, of, points }: StandingOf) =>
  `${met} of ${counted(of, 'request')} met, ${counted(points, 'point')}`;

function differenceWords(before: StandingOf, after: StandingOf): string {
  const met = before.met - after.met;
  const points = before.points - after.points;
  const fewer = met === 0 ? null : `${counted(Math.abs(met), 'request')} ${met > 0 ? 'fewer' : 'more'} met`;
  const less = points === 0 ? null : `${counted(Math.abs(points), 'point')} ${points > 0 ? 'fewer' : 'more'}`;
  const parts = [fewer, less].filter((part) => part !== null);
  return parts.length === 0 ? 'It costs nothing.' : `It costs: ${parts.join(', ')}.`;
}
