import { Button } from '@mantine/core';
import type { ReplyOf } from '../../shared/contract/kinds.ts';
import type { matchingContract } from '../../shared/contract/matching.ts';
import { type MatchKind, matchKindWords } from '../../shared/reference/matching.ts';
import { Panel } from '../ui/Panel.tsx';
import classes from './matching.module.css';
import { PartyName } from './PartyName.tsx';

export type Board = ReplyOf<(typeof matchingContract)['board']>;

/** Who gives, how many places each has left, what schools give and receive, and what no matching ever does. */
export function Rail({ kind, board }: { readonly kind: MatchKind; readonly board: Board }) {
  const { givers } = matchKindWords[kind];
  const standing = board.givers.filter((one) => one.withdrawnOn === null);
  return (
    <>
      <Panel
        title={`${givers.charAt(0).toUpperCase()}${givers.slice(1)}`}
        note={standing.length === 0 ? undefined : String(standing.length)}
        flush={standing.length > 0}
        actions={
          <Button size="sm" component="a" td="none" href="#/matching/pool">
            All who give
          </Button>
        }
      >
        {standing.length === 0 ? (
          <p className={classes.quiet}>There are no {givers} yet.</p>
        ) : (
          <ul className={classes.list}>
            {standing.map((one) => (
              <li key={one.id} className={classes.line}>
                <PartyName party={one} />
                <span className={classes.quiet}>{loadWords(one.taken, one.fields)}</span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      {board.meeting ? null : (
        <Panel title="Give and take">
          <p className={classes.note}>What each school gives and receives, by kind.</p>
          <Button component="a" td="none" href="#/matching/schools">
            By school
          </Button>
        </Panel>
      )}
      <Panel title="Never allowed">
        <p className={classes.quiet}>
          Own school, own line manager, a declared interest, beyond the places, days when either is not free,
          further than either goes. Own school, line manager and interest cannot be eased by anybody.
        </p>
      </Panel>
    </>
  );
}

function loadWords(taken: number | null, { kind, places, days }: Board['givers'][number]['fields']): string {
  if (kind === 'visit') {
    const all = places * days.length;
    return taken === null ? `${all}` : `${taken} of ${all}`;
  }
  return taken === null ? `${places}` : `${taken} of ${places}`;
}
