import { Button, Checkbox } from '@mantine/core';
import type { MovesOn } from '../../../shared/contract/rollover.ts';
import { Panel } from '../../ui/Panel.tsx';
import { VerdictTag } from '../../ui/VerdictTag.tsx';
import classes from '../cohorts.module.css';
import { toggled } from './toggled.ts';

interface WhoMovesOnProps {
  readonly people: readonly MovesOn[];
  /** Which cohort of the next stage each would go into, or why none, in a sentence. */
  readonly intoCohort: (one: MovesOn) => string;
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** Graduates, each with the verdict of the next stage's rules. */
export function WhoMovesOn({ people, intoCohort, chosen, onChoose }: WhoMovesOnProps) {
  const met = people.filter((one) => one.verdict === 'met').map((one) => one.personId);
  return (
    <Panel
      title="Graduates: the next stage"
      note={String(people.length)}
      actions={
        met.length === 0 ? null : (
          <Button size="sm" onClick={() => onChoose([...new Set([...chosen, ...met])])}>
            Tick the {met.length} who meet the rules
          </Button>
        )
      }
      flush
    >
      <ul className={classes.list}>
        {people.map((one) => (
          <li key={one.personId} className={classes.row}>
            <Checkbox
              className={classes.main}
              label={`${one.name}: ${one.from} to ${one.stage}`}
              description={[one.why ?? one.post, intoCohort(one)].map((words) => (
                <span key={words} className={classes.line}>
                  {words}
                </span>
              ))}
              checked={chosen.includes(one.personId)}
              onChange={(event) => onChoose(toggled(chosen, one.personId, event.currentTarget.checked))}
            />
            <VerdictTag verdict={one.verdict} words={verdictIn(one)} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function verdictIn({ verdict, stage }: MovesOn): string {
  if (verdict === 'met') return `Meets ${stage}`;
  return verdict === 'not_met' ? `Does not meet ${stage} yet` : 'Not known';
}
