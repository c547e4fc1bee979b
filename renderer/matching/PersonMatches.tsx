import { useQuery } from '@tanstack/react-query';
import { matchKindWords } from '../../shared/reference/matching.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { api } from '../client.ts';
import { explain } from '../submit.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Tag } from '../ui/Tag.tsx';
import classes from './matching.module.css';
import { PartyName } from './PartyName.tsx';
import { daysShort, requestStates } from './words.ts';

/** For a person's page: who helps them, and whom they help. Nothing where they neither ask nor give. */
export function PersonMatches({ personId }: { readonly personId: string }) {
  const asked = useQuery(api.matching.ofPerson.queryOptions({ input: { personId } }));
  if (asked.error !== null)
    return (
      <Panel title="Matching">
        <ErrorPanel title="Their matches cannot be shown" onRetry={() => void asked.refetch()}>
          {explain(asked.error)}
        </ErrorPanel>
      </Panel>
    );
  if (asked.data === undefined) return <LoadingRows label="Loading matches" />;
  const { gives, asks } = asked.data;
  if (gives.length === 0 && asks.length === 0) return null;
  return (
    <Panel title="Matching" flush>
      <ul className={classes.list}>
        {asks.map(({ id, kind, state, round, by }) => {
          const shown = state === null ? null : requestStates[state];
          return (
            <li key={id} className={classes.line}>
              <span>
                <a className={classes.name} href={`#/matching/${kind}`}>
                  {matchKindWords[kind].wants.replace(/^a/, 'Asks for a')}
                </a>
                {round === null ? null : <span className={classes.quiet}>{round}</span>}
                {by === null ? null : <PartyName party={by} detail={daysShort(by.from, by.to)} />}
              </span>
              {shown === null ? null : <Tag tone={shown.tone}>{shown.words}</Tag>}
            </li>
          );
        })}
        {gives.map(({ id, kind, withdrawnOn, to }) => (
          <li key={id} className={classes.line}>
            <span>
              <a className={classes.name} href={`#/matching/${kind}`}>
                Gives as a {matchKindWords[kind].giver}
              </a>
              {to.map((one) => (
                <PartyName
                  key={`${one.name} ${one.from}`}
                  party={one}
                  detail={[daysShort(one.from, one.to), one.state === 'proposed' ? 'proposed' : '']
                    .filter(Boolean)
                    .join(', ')}
                />
              ))}
            </span>
            {withdrawnOn === null ? null : <Tag tone="warn">Withdrew {longDate(withdrawnOn)}</Tag>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
