import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Need } from '../../../shared/contract/home.ts';
import { weekdayDate } from '../../../shared/rules/dates.ts';
import { api } from '../../client.ts';
import { useStatus } from '../../session.ts';
import { explain } from '../../submit.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { replaceHashQuery, useHashQuery } from '../../ui/hash.ts';
import { IconPlus } from '../../ui/icons.ts';
import { LoadingRows } from '../../ui/LoadingRows.tsx';
import { NobodyYet } from '../../ui/NobodyYet.tsx';
import { Page } from '../../ui/Page.tsx';
import { WithRail } from '../../ui/Panel.tsx';
import { RoundPanel, StagesPanel } from './Beside.tsx';
import { NeedsPanel } from './NeedsPanel.tsx';
import { ReminderDrawer } from './ReminderDrawer.tsx';

/** What needs the head, by how much it presses, with the stages and the open rounds beside it. */
export function HomePage() {
  const today = useStatus()?.today;
  const meeting = useStatus()?.meeting != null;
  const query = useHashQuery();
  const home = useQuery(api.home.attention.queryOptions({ input: {} }));
  const [changing, setChanging] = useState<Need | null>(null);
  const remind = query.has('remind') && !meeting;
  if (today === undefined) return null;
  const data = home.data;
  return (
    <Page
      title={weekdayDate(today)}
      windowTitle="Home"
      subtitle={data === undefined ? null : subtitle(data.needs, data.people)}
      actions={
        // A reminder is the head's own, so that none is written while others look on.
        meeting ? null : (
          <Button
            variant="filled"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => replaceHashQuery('remind')}
          >
            Add a reminder
          </Button>
        )
      }
    >
      {home.error ? (
        <ErrorPanel title="Home did not load" onRetry={() => void home.refetch()}>
          {explain(home.error)} Everything else can be opened at the left.
        </ErrorPanel>
      ) : null}
      {home.isPending ? <LoadingRows label="Looking for what needs you" rows={8} /> : null}
      {data === undefined ? null : data.people === 0 ? (
        <NobodyYet meeting={meeting}>
          Bring in the staff list that your school’s system exports, or add people one by one. What needs you
          then shows here: answers the stages wait for, plans, reviews, deadlines.
        </NobodyYet>
      ) : (
        <WithRail
          rail={
            <>
              <StagesPanel stages={data.stages} />
              {data.rounds.map((round) => (
                <RoundPanel key={round.id} round={round} meeting={meeting} />
              ))}
            </>
          }
        >
          <NeedsPanel needs={data.needs} today={today} onChange={setChanging} />
        </WithRail>
      )}
      {remind ? <ReminderDrawer need={null} today={today} onClose={() => replaceHashQuery('')} /> : null}
      {changing === null ? null : (
        <ReminderDrawer
          need={data?.needs.find(({ key }) => key === changing.key) ?? changing}
          today={today}
          onClose={() => setChanging(null)}
        />
      )}
    </Page>
  );
}

const numbers = [
  'Nothing',
  'One thing',
  'Two things',
  'Three things',
  'Four things',
  'Five things',
  'Six things',
];
const things = (count: number) => numbers[count] ?? `${count} things`;

function subtitle(needs: readonly Need[], people: number): string | null {
  if (people === 0) return null;
  const late = needs.filter((one) => one.band === 'overdue').length;
  const week = needs.filter((one) => one.band === 'week').length;
  const said = `${things(week)} ${week > 1 ? 'need' : 'needs'} you this week.`;
  return late === 0 ? said : `${things(late)} ${late > 1 ? 'are' : 'is'} overdue. ${said}`;
}
