import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { longDate } from '../../shared/rules/dates.ts';
import { api, client, useCommand } from '../client.ts';
import { explain } from '../submit.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Tag } from '../ui/Tag.tsx';
import { VerdictTag } from '../ui/VerdictTag.tsx';
import classes from './programmes.module.css';
import { stateWords } from './words.ts';

const openNomination = (roundId: string, id: string) => {
  location.hash = `#/programmes/rounds/${roundId}/${id}`;
};

interface PersonNominationsProps {
  readonly personId: string;
  /** Nobody who has left can be put forward. */
  readonly left: boolean;
}

/** For a person's page: what they are nominated for, and the open rounds they could be put forward in. */
export function PersonNominations({ personId, left }: PersonNominationsProps) {
  const held = useQuery(api.programmes.ofPerson.queryOptions({ input: { personId } }));
  const nominate = useCommand(client.programmes.nominate, ({ made }, { roundId }) => {
    const first = made[0];
    if (first !== undefined) openNomination(roundId, first.id);
  });
  if (held.error !== null)
    return (
      <Panel title="Programmes">
        <ErrorPanel title="Their programmes cannot be shown" onRetry={() => void held.refetch()}>
          {explain(held.error)}
        </ErrorPanel>
      </Panel>
    );
  if (held.data === undefined) return <LoadingRows label="Loading nominations" />;
  const { nominations } = held.data;
  if (left && nominations.length === 0) return null;
  const open = left ? [] : held.data.open;
  return (
    <Panel title="Programmes" note={nominations.length === 0 ? 'not nominated yet' : undefined} flush>
      <ul className={classes.list}>
        {nominations.map((one) => (
          <li key={one.id} className={classes.row}>
            <span className={classes.main}>
              <a className={classes.name} href={`#/programmes/rounds/${one.roundId}/${one.id}`}>
                {one.programme} {one.academicYear}
              </a>
              <span className={classes.quiet}>
                {one.ref === null ? 'Put' : `${one.ref}, put`} forward {longDate(one.nominatedOn)}
              </span>
            </span>
            <Tag tone={one.state === 'offered' ? 'ok' : 'plain'}>
              {one.state === 'declined' && one.turnedDownOn !== null ? 'Turned down' : stateWords[one.state]}
            </Tag>
          </li>
        ))}
        {open.map((one) => (
          <li key={one.roundId} className={classes.row}>
            <span className={classes.main}>
              <a className={classes.name} href={`#/programmes/rounds/${one.roundId}`}>
                {one.programme}
              </a>
              <span className={classes.quiet}>
                Closes {longDate(one.deadline)}.{' '}
                {one.verdict === 'not_known' ? `Not known: ${one.reason}.` : one.reason}
              </span>
            </span>
            <VerdictTag verdict={one.verdict} unanswered={one.toAnswer} />
            {one.verdict === 'not_met' ? null : (
              <Button
                size="sm"
                disabled={nominate.isPending}
                aria-label={`Put forward for ${one.programme}`}
                onClick={() =>
                  nominate.mutate({ roundId: one.roundId, personIds: [personId], againstReason: null })
                }
              >
                Put forward
              </Button>
            )}
          </li>
        ))}
        {nominations.length === 0 && open.length === 0 ? (
          <li className={classes.row}>
            <span className={classes.quiet}>
              No round is open. <a href="#/programmes">Open one in Programmes</a>
            </span>
          </li>
        ) : null}
      </ul>
      <Problem error={nominate.error} />
    </Panel>
  );
}
