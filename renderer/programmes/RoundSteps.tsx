import { VisuallyHidden } from '@mantine/core';
import type { NominationRow, RoundView } from '../../shared/contract/round-views.ts';
import { IconCircle, IconCircleCheck, IconCircleDot } from '../ui/icons.ts';
import classes from './RoundSteps.module.css';

const isPlaced = ({ state }: NominationRow) => state === 'offered' || state === 'reserve';

/** Whether nothing of a nomination is left to be sent: another school sent it, or it is as it left. */
const isSent = (row: NominationRow) =>
  isPlaced(row) || ((row.state === 'submitted' || row.exportedAt !== null) && row.changedSince.length === 0);

/** How far a round has come, read from its nominations. */
function stepsOf({ nominations }: RoundView): { words: string; done: boolean }[] {
  const going = nominations.filter((row) => row.group !== 'not_going');
  const all = (test: (row: (typeof going)[number]) => boolean) => going.length > 0 && going.every(test);
  const toTell = nominations.some((row) => row.state === 'withdrawn' && row.changedSince.length > 0);
  return [
    { words: 'Collect', done: going.length > 0 },
    { words: 'Talk to each person', done: all((row) => row.agreedOn !== null) },
    { words: 'Check and rank', done: all((row) => row.state !== 'draft') },
    { words: 'Send', done: all(isSent) && !toTell },
    { words: 'Record outcomes', done: all(isPlaced) },
  ];
}

/** The same for whoever co-ordinates: nominations come in, and places go out. */
function coordinatorSteps({ nominations }: RoundView): { words: string; done: boolean }[] {
  const going = nominations.filter((row) => row.group !== 'not_going');
  const placed = nominations.filter((row) => row.state === 'offered');
  const offered =
    going.length > 0 && going.every((row) => row.state === 'offered' || row.state === 'reserve');
  const answered = offered && placed.every((row) => row.taken !== null);
  return [
    { words: 'Take in', done: nominations.length > 0 },
    { words: 'Offer places', done: offered },
    { words: 'Hear who comes', done: answered },
    { words: 'Record outcomes', done: answered && placed.every((row) => row.taken?.ended != null) },
  ];
}

interface RoundStepsProps {
  readonly round: RoundView;
  readonly coordinator: boolean;
}

export function RoundSteps({ round, coordinator }: RoundStepsProps) {
  const steps = coordinator ? coordinatorSteps(round) : stepsOf(round);
  const now = steps.findIndex((step) => !step.done);
  return (
    <ol className={classes.steps} aria-label="Steps of this round">
      {steps.map((step, index) => (
        <li key={step.words} data-now={index === now || undefined} data-done={step.done || undefined}>
          {step.done ? (
            <IconCircleCheck size={16} aria-hidden />
          ) : index === now ? (
            <IconCircleDot size={16} aria-hidden />
          ) : (
            <IconCircle size={16} aria-hidden />
          )}
          <span aria-current={index === now ? 'step' : undefined}>{step.words}</span>
          {step.done ? <VisuallyHidden component="span">, done</VisuallyHidden> : null}
        </li>
      ))}
    </ol>
  );
}
