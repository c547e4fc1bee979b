import { Checkbox, Drawer, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Profile } from '../../../shared/contract/staff.ts';
import { addYears } from '../../../shared/rules/dates.ts';
import { requestsSaid } from '../../../shared/rules/requests-said.ts';
import { writeDate } from '../../../shared/rules/typed-date.ts';
import { api, client, send } from '../../client.ts';
import { useStatus } from '../../session.ts';
import { explain, useSubmit } from '../../submit.ts';
import { showUndoable } from '../../taking-back.ts';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { FormDrawer } from '../../ui/FormDrawer.tsx';
import { LoadingRows } from '../../ui/LoadingRows.tsx';
import { markUnread } from '../../ui/unread.ts';
import { useToday } from './kit.tsx';
import classes from './person.module.css';

interface LeaverDrawerProps {
  readonly profile: Profile;
  readonly onClose: () => void;
}

/** Somebody leaves. In a meeting what would go is not shown, so it waits. */
export function LeaverDrawer({ profile, onClose }: LeaverDrawerProps) {
  const meeting = useStatus()?.meeting != null;
  if (!meeting) return <LeaverForm profile={profile} onClose={onClose} />;
  return (
    <Drawer
      opened
      onClose={onClose}
      title={`${profile.name} leaves`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <p>
        Flags and notes go when somebody leaves, and a meeting shows none of them. Turn meeting mode off, then
        record that they leave.
      </p>
    </Drawer>
  );
}

/** When and why they leave, what goes, what is kept with a reason, and until when the rest is kept. */
function LeaverForm({ profile, onClose }: LeaverDrawerProps) {
  const today = useToday();
  const leaving = useQuery(api.staff.leaving.queryOptions({ input: { id: profile.id } }));
  const recorded = profile.employments.map((one) => one.to).filter((to) => to !== null);
  const [on, setOn] = useState<string | null>(recorded.toSorted().at(-1) ?? today);
  const [reason, setReason] = useState(
    profile.employments.find((one) => one.leavingReason !== null)?.leavingReason ?? '',
  );
  const [kept, setKept] = useState<ReadonlyMap<string, string>>(new Map());
  const [deleteAfter, setDeleteAfter] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const { busy, submit, problem, rest } = useSubmit(['on', 'reason', 'deleteAfter']);
  const day = on ?? today;
  const later = day > today;
  const until = deleteAfter ?? addYears(day, leaving.data?.years ?? 6);
  const items = leaving.data?.items ?? [];
  const keep = items.flatMap(({ kind, id }) => {
    const why = kept.get(id);
    return why === undefined ? [] : [{ kind, id, reason: why }];
  });

  const noReason = reason.trim() === '' ? 'Say why they leave, as they would.' : null;

  const save = async () => {
    let requests = 0;
    const saved = await submit(async () => {
      const reply = await send(client.staff.leave, {
        personId: profile.id,
        on: day,
        reason,
        keep: later ? [] : keep,
        deleteAfter: until,
      });
      requests = reply.requests;
    });
    if (!saved) return;
    showUndoable(
      later
        ? `${profile.name} leaves on ${writeDate(day)}.`
        : `${profile.name} is among those who left${requestsSaid(requests)}.`,
    );
    onClose();
  };
  const setWhy = (id: string, why: string | null) => {
    const next = new Map(kept);
    if (why === null) next.delete(id);
    else next.set(id, why);
    setKept(next);
  };
  return (
    <FormDrawer
      opened
      title={`${profile.name} leaves`}
      button={later ? 'Record the leaving date' : 'Archive them'}
      busy={busy}
      disabled={leaving.data === undefined}
      problem={rest}
      row={profile.employments}
      onTry={() => setAsked(true)}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <DateField label="Last day" value={on} onDone={setOn} problem={problem('on')} required />
      <TextInput
        label="Why, as they would say it"
        maxLength={300}
        required
        value={reason}
        ref={markUnread(noReason)}
        error={(asked ? noReason : null) ?? problem('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {later ? (
        <p>
          Their employments and posts end on {writeDate(day)}. Nothing else changes until then; after that
          day, archive them here, and flags and notes go.
        </p>
      ) : (
        <>
          <p>
            Their employments and posts end on {writeDate(day)}. Nominations that were not sent are withdrawn,
            an open review goes with its answers, their plan is closed, and what they still ask for in
            Matching is withdrawn. A place on a programme stays until you record on its round how it ended.{' '}
            {leaving.data === undefined
              ? ''
              : items.length === 0
                ? 'There are no flags or notes about them.'
                : 'These go, unless you keep one with a reason. Undo can bring them back for 30 days; then they are gone.'}
          </p>
          {leaving.error === null ? null : (
            <ErrorPanel title="What would go could not be looked up" onRetry={() => void leaving.refetch()}>
              {explain(leaving.error)}
            </ErrorPanel>
          )}
          {leaving.data === undefined && leaving.error === null ? (
            <LoadingRows label="Looking up flags and notes" rows={2} />
          ) : null}
          <div>
            {items.map((item) => {
              const why = kept.get(item.id);
              const noWhy = why?.trim() === '' ? 'Say why this is kept.' : null;
              return (
                <div key={item.id} className={classes.keep}>
                  <Checkbox
                    label={`Keep the ${item.kind}: ${item.words}`}
                    checked={why !== undefined}
                    onChange={(event) => setWhy(item.id, event.currentTarget.checked ? '' : null)}
                  />
                  {why === undefined ? null : (
                    <TextInput
                      label={`Why the ${item.kind} is kept`}
                      required
                      maxLength={300}
                      value={why}
                      ref={markUnread(noWhy)}
                      error={asked ? noWhy : null}
                      onChange={(event) => setWhy(item.id, event.currentTarget.value)}
                    />
                  )}
                </div>
              );
            })}
          </div>
          <DateField
            label="Keep the rest until"
            description={`Usually ${leaving.data?.years ?? 6} years after the last day; Settings has the number.`}
            value={until}
            onDone={setDeleteAfter}
            problem={problem('deleteAfter')}
            required
          />
        </>
      )}
    </FormDrawer>
  );
}
