import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useParams } from 'wouter';
import type { Profile } from '../../../shared/contract/staff.ts';
import { api } from '../../client.ts';
import { ErasePanel } from '../../erasure/ErasePanel.tsx';
import { useStatus } from '../../session.ts';
import { EmploymentsPanel } from '../../staff/person/EmploymentsPanel.tsx';
import { FactsPanel } from '../../staff/person/FactsPanel.tsx';
import { HistoryPanel, momentWords } from '../../staff/person/HistoryPanel.tsx';
import { LeavePanel } from '../../staff/person/LeavePanel.tsx';
import { LeavingPanel } from '../../staff/person/LeavingPanel.tsx';
import { NotesPanel } from '../../staff/person/NotesPanel.tsx';
import { PostsPanel } from '../../staff/person/PostsPanel.tsx';
import { NpqPanel, TeachingPanel } from '../../staff/person/QualificationsPanel.tsx';
import { AnswersPanel, RecommendationsPanel } from '../../staff/person/SaidPanels.tsx';
import { ToldPanel } from '../../staff/person/ToldPanel.tsx';
import { AspirationPanel, InterestsPanel } from '../../staff/person/WishesPanels.tsx';
import { explain } from '../../submit.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { HiddenTag } from '../../ui/FlagTag.tsx';
import { LoadingRows } from '../../ui/LoadingRows.tsx';
import { Page } from '../../ui/Page.tsx';
import { Column, Panel, TwoColumns, WithRail } from '../../ui/Panel.tsx';
import { PersonHead } from './PersonHead.tsx';
import classes from './PersonPage.module.css';
import { slots } from './slots.tsx';

/** Everything about one person, from every area: the first tab says how they stand, the others hold the facts. */
export function PersonPage() {
  const { id = '' } = useParams<{ id: string }>();
  const profile = useQuery(api.staff.profile.queryOptions({ input: { id } }));
  if (profile.data !== undefined) return <Person key={id} profile={profile.data} />;
  return (
    <Page title="Person" crumbs={[{ label: 'Staff', href: '#/staff' }]}>
      {profile.error ? (
        <ErrorPanel title="This person cannot be shown" otherWay={<a href="#/staff">Go to the staff list</a>}>
          {explain(profile.error)}
        </ErrorPanel>
      ) : (
        <LoadingRows label="Loading the person" rows={6} />
      )}
    </Page>
  );
}

/** The tab stays when [ and ] go from person to person. */
let lastTab = 'overview';

function Person({ profile }: { readonly profile: Profile }) {
  const [tab, setTab] = useState(lastTab);
  const meeting = useStatus()?.meeting != null;
  const choose = (next: string | null) => {
    lastTab = next ?? 'overview';
    setTab(lastTab);
  };
  const held = profile.archivedOn === null ? profile.holdings.filter((one) => one.now).length : 0;
  const counts: Readonly<Record<string, number>> = {
    posts: held,
    qualifications: profile.npqs.length,
    said: profile.recommendations.length + profile.answers.length,
    notes: meeting ? 0 : profile.notes.length,
  };
  const tabs = [
    { value: 'overview', label: 'Overview' },
    { value: 'posts', label: 'Posts' },
    { value: 'qualifications', label: 'Qualifications' },
    { value: 'said', label: 'Recommendations' },
    { value: 'wishes', label: 'Hopes and interests' },
    ...slots.tabs.map(({ area, label }) => ({ value: area, label })),
    { value: 'notes', label: 'Notes' },
    { value: 'record', label: 'Record' },
  ];
  const [newest] = profile.history;
  return (
    <PersonHead profile={profile}>
      <Tabs value={tab} onChange={choose} keepMounted={false}>
        <Tabs.List className={classes.tabs}>
          {tabs.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
              {counts[value] ? <span className={classes.count}>{counts[value]}</span> : null}
            </Tabs.Tab>
          ))}
          {newest === undefined ? null : (
            <span className={classes.changed}>Changed {momentWords(newest.at)}</span>
          )}
        </Tabs.List>
        <Suspense fallback={<LoadingRows label="Loading" />}>
          <Tabs.Panel value="overview">
            <Overview profile={profile} />
          </Tabs.Panel>
          <Tabs.Panel value="posts">
            <Column>
              <PostsPanel profile={profile} />
              <EmploymentsPanel profile={profile} />
              {meeting ? <Hidden what="Leave" /> : <LeavePanel profile={profile} />}
            </Column>
          </Tabs.Panel>
          <Tabs.Panel value="qualifications">
            <TwoColumns>
              <TeachingPanel profile={profile} />
              <NpqPanel profile={profile} />
            </TwoColumns>
          </Tabs.Panel>
          <Tabs.Panel value="said">
            <TwoColumns>
              <RecommendationsPanel profile={profile} />
              <AnswersPanel profile={profile} />
            </TwoColumns>
          </Tabs.Panel>
          <Tabs.Panel value="wishes">
            <TwoColumns>
              <AspirationPanel profile={profile} />
              {meeting ? <Hidden what="Declared interests" /> : <InterestsPanel profile={profile} />}
            </TwoColumns>
          </Tabs.Panel>
          {slots.tabs.map(({ area, Slot }) => (
            <Tabs.Panel key={area} value={area}>
              <Slot personId={profile.id} left={profile.archivedOn !== null} />
            </Tabs.Panel>
          ))}
          <Tabs.Panel value="notes">
            {meeting ? <Hidden what="Notes" /> : <NotesPanel profile={profile} />}
          </Tabs.Panel>
          <Tabs.Panel value="record">
            <WithRail
              rail={
                <>
                  <LeavingPanel profile={profile} />
                  <ErasePanel id={profile.id} name={profile.name} />
                </>
              }
            >
              <HistoryPanel profile={profile} />
            </WithRail>
          </Tabs.Panel>
        </Suspense>
      </Tabs>
    </PersonHead>
  );
}

function Overview({ profile }: { readonly profile: Profile }) {
  const rail = (
    <>
      {slots.rail.map(({ area, Slot }) => (
        <Slot key={area} personId={profile.id} left={profile.archivedOn !== null} />
      ))}
      <ToldPanel profile={profile} />
      <FactsPanel profile={profile} />
    </>
  );
  return (
    <WithRail rail={rail}>
      {slots.main.map(({ area, Slot }) => (
        <Slot key={area} personId={profile.id} left={profile.archivedOn !== null} />
      ))}
      <PostsPanel profile={profile} />
      <AspirationPanel profile={profile} />
    </WithRail>
  );
}

function Hidden({ what }: { readonly what: string }) {
  return (
    <Panel title={what}>
      <HiddenTag what={what} />
    </Panel>
  );
}
