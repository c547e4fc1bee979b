import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { counted } from '../../../shared/rules/dates.ts';
import { listed } from '../../../shared/rules/listed.ts';
import { rolloverAt } from '../../../shared/rules/year-later.ts';
import { api } from '../../client.ts';
import { useStatus } from '../../session.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Problem } from '../../ui/Problem.tsx';
import classes from '../cohorts.module.css';

/** From July to September: what waits for the next academic year, and the way to it. */
export function RolloverOffer() {
  const today = useStatus()?.today;
  const inSeason = today !== undefined && rolloverAt(today).inSeason;
  const proposal = useQuery({ ...api.cohorts.rollover.queryOptions({ input: {} }), enabled: inSeason });
  if (proposal.isError) return <Problem error={proposal.error} />;
  if (!inSeason || proposal.data === undefined) return null;
  const { to, movesOn, goesOn, starts, closes } = proposal.data;
  const waiting = [
    [closes.length, `${counted(closes.length, 'cohort')} to close`],
    [starts.length, `${counted(starts.length, 'cohort')} to start`],
    [movesOn.length, `${counted(movesOn.length, 'graduate')} with a next stage`],
    [goesOn.length, `${counted(goesOn.length, 'person', 'people')} not graduated yet`],
  ] as const;
  const words = waiting.flatMap(([count, say]) => (count === 0 ? [] : [say]));
  if (words.length === 0) return null;
  return (
    <Panel
      title={`Getting ready for ${to}`}
      actions={
        <Button size="sm" component="a" td="none" href="#/stages/rollover">
          See what is proposed
        </Button>
      }
    >
      <p className={classes.quiet}>{listed(words)}. Nothing happens until you tick it.</p>
    </Panel>
  );
}
