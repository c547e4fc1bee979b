import { Button } from '@mantine/core';
import type { Profile } from '../../../shared/contract/staff.ts';
import { writeDate } from '../../../shared/rules/typed-date.ts';
import { client, send } from '../../client.ts';
import { useStatus } from '../../session.ts';
import { useSubmit } from '../../submit.ts';
import { showUndoable } from '../../taking-back.ts';
import { Panel } from '../../ui/Panel.tsx';
import { EverythingHeld } from './EverythingHeld.tsx';

/** The way back for somebody who was archived. */
export function BringBack({ profile }: { readonly profile: Profile }) {
  const { busy, submit, rest } = useSubmit([]);
  const bringBack = async () => {
    const done = await submit(() => send(client.staff.bringBack, { personId: profile.id }));
    if (done) showUndoable(`${profile.name} is in the staff list again.`);
  };
  return (
    <>
      <Button loading={busy} onClick={() => void bringBack()}>
        Bring them back
      </Button>
      {rest === null ? null : <p role="alert">{rest}</p>}
    </>
  );
}

/** What is kept of somebody and for how long; a way back for those who were archived. */
export function LeavingPanel({ profile }: { readonly profile: Profile }) {
  const meeting = useStatus()?.meeting != null;
  if (meeting && profile.archivedOn === null) return null;
  return (
    <Panel title="What is held">
      {meeting ? null : (
        <>
          <p>
            One document with everything this file holds about them, for them to read or to answer a request.
          </p>
          <p>
            <EverythingHeld personId={profile.id} />
          </p>
        </>
      )}
      {profile.archivedOn === null ? null : (
        <>
          <p>
            Left on {writeDate(profile.archivedOn)}
            {profile.deleteAfter === null ? '.' : `; kept until ${writeDate(profile.deleteAfter)}.`} What went
            when they left stays gone.
          </p>
          <BringBack profile={profile} />
        </>
      )}
    </Panel>
  );
}
