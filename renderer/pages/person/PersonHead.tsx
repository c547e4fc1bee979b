import { ActionIcon, Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Profile } from '../../../shared/contract/staff.ts';
import { longDate, monthOf } from '../../../shared/rules/dates.ts';
import { postWords } from '../../../shared/rules/staff-words.ts';
import { useStatus } from '../../session.ts';
import { EverythingHeldByKey } from '../../staff/person/EverythingHeld.tsx';
import { LeaverDrawer } from '../../staff/person/LeaverDrawer.tsx';
import { BringBack } from '../../staff/person/LeavingPanel.tsx';
import { IconUserMinus } from '../../ui/icons.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Page } from '../../ui/Page.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { Tag } from '../../ui/Tag.tsx';
import classes from './PersonPage.module.css';

interface PersonHeadProps {
  readonly profile: Profile;
  readonly children: ReactNode;
}

const go = (id: string | null) => {
  if (id !== null) window.location.assign(`#/staff/${id}`);
};

/** Who it is, at a glance, and what can be done from anywhere on the page. */
export function PersonHead({ profile, children }: PersonHeadProps) {
  const [leaving, setLeaving] = useState(false);
  const today = useStatus()?.today ?? '';
  useShortcut({ keys: '[', does: 'Go to the person before', run: () => go(profile.previous) });
  useShortcut({ keys: ']', does: 'Go to the next person', run: () => go(profile.next) });
  const archived = profile.archivedOn !== null;
  const lastDay = lastDayOf(profile);
  return (
    <Page
      title={profile.name}
      windowTitle="Person"
      lead={<Initials profile={profile} />}
      crumbs={[
        { label: 'Staff', href: archived ? '#/staff?leavers' : '#/staff' },
        { label: archived ? 'Those who left' : 'Person' },
      ]}
      mark={
        <>
          <span className={classes.walk}>
            <ActionIcon
              aria-label="The person before"
              disabled={profile.previous === null}
              onClick={() => go(profile.previous)}
            >
              <Kbd keys="[" />
            </ActionIcon>
            <ActionIcon
              aria-label="The next person"
              disabled={profile.next === null}
              onClick={() => go(profile.next)}
            >
              <Kbd keys="]" />
            </ActionIcon>
          </span>
          {profile.onLeave ? <Tag tone="plain">On leave</Tag> : null}
          {lastDay !== null && !archived ? (
            <Tag tone="plain">{`${lastDay < today ? 'Left' : 'Leaves'} ${longDate(lastDay)}`}</Tag>
          ) : null}
        </>
      }
      subtitle={archived ? <LastPosts profile={profile} /> : <HeadFacts profile={profile} today={today} />}
      actions={
        <>
          {archived ? null : (
            <Button leftSection={<IconUserMinus size={16} aria-hidden />} onClick={() => setLeaving(true)}>
              They leave
            </Button>
          )}
          <EverythingHeldByKey personId={profile.id} />
        </>
      }
    >
      {archived ? (
        <div className={classes.left}>
          <b>Left on {longDate(profile.archivedOn ?? '')}.</b>
          {profile.deleteAfter === null ? null : (
            <span>The record is kept until {longDate(profile.deleteAfter)}.</span>
          )}
          <span>No flag, plan or stage can be set for them.</span>
          <span className={classes.back}>
            <BringBack profile={profile} />
          </span>
        </div>
      ) : null}
      {children}
      {leaving ? <LeaverDrawer profile={profile} onClose={() => setLeaving(false)} /> : null}
    </Page>
  );
}

function Initials({ profile }: { readonly profile: Profile }) {
  const first = (profile.preferredName || profile.forename).trim();
  const letters = [first, profile.surname].map((part) => [...part][0]?.toLocaleUpperCase('en-GB') ?? '');
  return (
    <span className={classes.initials} aria-hidden="true">
      {letters.join('')}
    </span>
  );
}

/** What somebody did here last: the posts that ended together, and when. */
function LastPosts({ profile }: { readonly profile: Profile }) {
  const here = profile.holdings.filter((one) => one.elsewhere === null);
  const last = here
    .flatMap((one) => one.to ?? [])
    .toSorted()
    .at(-1);
  const posts = here.filter((one) => one.to === last);
  return (
    <span className={classes.facts}>
      {last === undefined ? (
        <span>No post recorded</span>
      ) : (
        <span>
          Was <b>{posts.map(postWords).join(', ')}</b>, until {longDate(last)}
        </span>
      )}
    </span>
  );
}

function HeadFacts({ profile, today }: { readonly profile: Profile; readonly today: string }) {
  const now = profile.holdings.filter((one) => one.now);
  const manager = now.find((one) => one.lineManager !== null)?.lineManager;
  const [aim] = profile.aspirations;
  const schools = new Set(now.map((one) => one.school));
  return (
    <span className={classes.facts}>
      {now.length === 0 ? <span>No post recorded</span> : null}
      {now.map((one) => (
        <span key={one.id}>
          <b>{postWords(one)}</b>
          {schools.size > 1 && one.school !== null ? `, ${one.school}` : ''}
          {one.from === null ? '' : `, since ${monthOf(one.from, today)} ${yearIfNeeded(one.from, today)}`}
        </span>
      ))}
      {manager == null ? null : (
        <span>
          Line manager <a href={`#/staff/${manager.id}`}>{manager.name}</a>
        </span>
      )}
      {aim?.targetRole ? (
        <span>
          Aims for <b>{aim.targetRole}</b>
        </span>
      ) : null}
    </span>
  );
}

/** `monthOf` names the year only where it lies ahead; looking back it is always wanted. */
function yearIfNeeded(date: string, today: string): string {
  return monthOf(date, today).includes(date.slice(0, 4)) ? '' : date.slice(0, 4);
}

function lastDayOf({ employments }: Profile): string | null {
  const ends = employments.map((one) => one.to);
  if (ends.some((end) => end === null)) return null;
  return (
    ends
      .filter((end) => end !== null)
      .toSorted()
      .at(-1) ?? null
  );
}
