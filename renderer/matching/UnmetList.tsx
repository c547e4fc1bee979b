import { Button } from '@mantine/core';
import type { UnmetRow } from '../../shared/contract/matching-shapes.ts';
import { type MatchKind, matchKindWords } from '../../shared/reference/matching.ts';
import { counted } from '../../shared/rules/dates.ts';
import { client, send } from '../client.ts';
import { Panel } from '../ui/Panel.tsx';
import { useDoing } from '../use-doing.ts';
import classes from './matching.module.css';
import { PartyName } from './PartyName.tsx';

interface UnmetListProps {
  readonly kind: MatchKind;
  readonly unmet: readonly UnmetRow[];
  /** A change was made that meets one of them: all are matched anew. */
  readonly onMet: () => void;
}

/** Who has nobody, which rule stops whom, and the smallest change that would meet it, as a button. */
export function UnmetList({ kind, unmet, onMet }: UnmetListProps) {
  const doing = useDoing();
  const { giver, givers } = matchKindWords[kind];
  const meet = async ({ requestId, asker, change }: UnmetRow) => {
    const said = `${change?.button ?? ''}: done for ${asker.name}.`;
    if (await doing(() => send(client.matching.meet, { requestId }), said)) onMet();
  };
  return (
    <Panel title={`No ${giver} yet`} note={String(unmet.length)} flush>
      <ul className={classes.list}>
        {unmet.map((one) => (
          <li key={one.requestId} className={classes.unmet}>
            <PartyName party={one.asker} detail={one.wants} />
            <span>
              <span className={classes.quiet}>{whyWords(one, giver, givers)}</span>
              {one.change === null ? (
                <span className={classes.quiet}>
                  No single change would do: add a {giver}, or change what is asked for.
                </span>
              ) : (
                <span>{one.change.words}</span>
              )}
            </span>
            {one.change === null ? (
              <Button size="sm" component="a" td="none" href="#/matching/pool">
                Who gives
              </Button>
            ) : (
              <Button
                size="sm"
                aria-label={`${one.change.button}, for ${one.asker.name}`}
                onClick={() => void meet(one)}
              >
                {one.change.button}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function whyWords({ why, full }: UnmetRow, giver: string, givers: string): string {
  const all = [
    ...(full === 0 ? [] : [`No place left with ${counted(full, giver, givers)}`]),
    ...why.map(({ words, givers: count }) => `${words} (${counted(count, giver, givers)})`),
  ];
  return all.length === 0 ? `There are no ${givers}.` : `${all.join('. ')}.`;
}
