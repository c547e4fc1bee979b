import type { Runner } from '../../shared/contract/running-shapes.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ProgressMark } from './Marks.tsx';
import classes from './running.module.css';
import { FindOne, ShowMore, useSome } from './some.tsx';

/** So many rows are drawn in far less than a second. */
const AT_ONCE = 100;

interface ParticipantsProps {
  readonly roundId: string;
  readonly participants: readonly Runner[];
}

/** How it stands with somebody: since when they no longer take part, or their school. */
export function standing(one: Pick<Runner, 'ended' | 'endedOn' | 'leftOn' | 'school'>): string {
  if (one.ended !== null && one.endedOn !== null)
    return `${one.ended === 'withdrew' ? 'Withdrew' : 'Completed'} on ${longDate(one.endedOn)}`;
  return one.leftOn === null ? one.school : `Left the school on ${longDate(one.leftOn)}`;
}

/** Who takes part, and how far each is with what the programme consists of. */
export function Participants({ roundId, participants }: ParticipantsProps) {
  const some = useSome(participants, AT_ONCE);
  const longest = participants.toSorted((a, b) => b.ledger.length - a.ledger.length);
  const lines = [...new Set(longest.flatMap((one) => one.ledger.map((line) => line.name)))];
  if (participants.length === 0)
    return (
      <Panel title="Participants">
        <EmptyState
          title="Nobody takes part yet"
          action={<a href={`#/programmes/rounds/${roundId}`}>Open the round</a>}
        >
          Whoever took up the place they were offered stands here. Record that on the round’s page.
        </EmptyState>
      </Panel>
    );
  return (
    <Panel title="Participants" note={String(participants.length)} actions={<FindOne some={some} />} flush>
      <div className={classes.scroll}>
        <table className={classes.table} aria-label="Participants and what they had">
          <thead>
            <tr>
              <th scope="col">Name</th>
              {lines.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {some.shown.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <a className={classes.name} href={`#/programmes/rounds/${roundId}/running/${one.id}`}>
                    {one.name}
                  </a>
                  <span className={classes.quiet}>{standing(one)}</span>
                </th>
                {lines.map((name) => {
                  const line = one.ledger.find((each) => each.name === name);
                  return <td key={name}>{line === undefined ? null : <ProgressMark line={line} />}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore some={some} />
    </Panel>
  );
}
