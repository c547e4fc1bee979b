import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { counted } from '../../shared/rules/dates.ts';
import { api } from '../client.ts';
import { explain } from '../submit.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import classes from './NominateDrawer.module.css';
import shared from './programmes.module.css';

interface RuleStopsProps {
  readonly roundId: string;
  /** Whether nobody meets every rule: then it is open from the start. */
  readonly nobody: boolean;
}

/** Which rule stops how many, and whom one rule alone stops: to tell a strict programme from a slip in its rules. */
export function RuleStops({ roundId, nobody }: RuleStopsProps) {
  const [open, setOpen] = useState(nobody);
  return (
    <details open={open} className={classes.stops} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {nobody ? 'Nobody meets every rule: which rule stops how many' : 'Which rule stops how many'}
      </summary>
      {open ? <Counts roundId={roundId} /> : null}
    </details>
  );
}

function Counts({ roundId }: { readonly roundId: string }) {
  const stops = useQuery(api.programmes.ruleStops.queryOptions({ input: { roundId } }));
  if (stops.error !== null)
    return (
      <ErrorPanel title="This could not be counted" onRetry={() => void stops.refetch()}>
        {explain(stops.error)}
      </ErrorPanel>
    );
  if (stops.data === undefined) return <LoadingRows label="Counting" rows={3} />;
  const { rules, nearest, people, never, programmeId } = stops.data;
  if (rules.length === 0) return <p className={shared.quiet}>Nothing must be met: nobody is stopped.</p>;
  return (
    <>
      {never.length === 0 ? null : (
        <p>
          {never.join(' ')} No answer changes that:{' '}
          <a href={`#/programmes/${programmeId}/edit`}>edit the rules</a>, then use the new version in this
          round.
        </p>
      )}
      <table className={classes.counts}>
        <thead>
          <tr>
            <th scope="col">Of {counted(people, 'person', 'people')}</th>
            <th scope="col">Stopped</th>
            <th scope="col">By this alone</th>
            <th scope="col">Not known</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((one) => (
            <tr key={one.words}>
              <th scope="row">{one.words}</th>
              <td>{one.stops}</td>
              <td>{one.alone}</td>
              <td>{one.notKnown}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {nearest.length === 0 ? null : (
        <>
          <p className={shared.quiet}>Nearest, stopped by one rule alone:</p>
          <ul className={shared.list}>
            {nearest.map((one) => (
              <li key={one.personId}>
                <b>{one.name}</b>{' '}
                <span className={shared.quiet}>
                  {one.rule}: {one.reason}
                  {one.unknown === 0 ? '' : ` ${counted(one.unknown, 'answer')} missing besides.`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
