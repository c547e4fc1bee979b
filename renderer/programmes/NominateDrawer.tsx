import { Button, Checkbox, Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Candidate } from '../../shared/contract/round-views.ts';
import { counted } from '../../shared/rules/dates.ts';
import { matches, searchKey, searchWords } from '../../shared/rules/search.ts';
import { api, client, useCommand } from '../client.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { useLeaveTyped } from '../ui/LeaveTyped.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Problem } from '../ui/Problem.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { TheyMayRead, useCareful } from '../ui/TheyMayRead.tsx';
import { VerdictTag } from '../ui/VerdictTag.tsx';
import classes from './NominateDrawer.module.css';
import { OpenNamed } from './OpenNamed.tsx';
import shared from './programmes.module.css';
import { RuleStops } from './RuleStops.tsx';
import { besideWords } from './words.ts';

interface NominateDrawerProps {
  readonly roundId: string;
  readonly characteristic: string | null;
  /** How the programme says that it goes with others; empty where it says nothing. */
  readonly fitsWith: string;
  readonly onOpenNomination: (id: string) => void;
  readonly onClose: () => void;
}

/** Who could be put forward, and why: one at a time or several at once. */
export function NominateDrawer(props: NominateDrawerProps) {
  const { leaving, asking } = useLeaveTyped(true, props.onClose);
  return (
    <Drawer
      opened
      {...leaving}
      title="Put someone forward"
      size={600}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Candidates {...props} />
      {asking}
    </Drawer>
  );
}

const SHOWN = 60;
const groups = [
  { verdict: 'met', words: 'Eligible' },
  { verdict: 'not_known', words: 'Something to answer' },
  { verdict: 'not_met', words: 'A rule is not met' },
] as const;

function Candidates({ roundId, characteristic, fitsWith, onOpenNomination, onClose }: NominateDrawerProps) {
  const candidates = useQuery(api.programmes.candidates.queryOptions({ input: { roundId } }));
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const careful = useCareful('Keep this reason');
  const nominate = useCommand(client.programmes.nominate, ({ made }, { personIds }) => {
    const only = candidates.data?.find((one) => one.personId === personIds[0]);
    showUndoable(
      made.length === 1
        ? `${only?.name ?? 'One person'} is put forward.`
        : `${made.length} people are put forward.`,
    );
    onClose();
    const first = made[0];
    if (made.length === 1 && first !== undefined) onOpenNomination(first.id);
  });
  const keyed = useMemo(
    () => (candidates.data ?? []).map((one) => ({ one, key: searchKey(one.name, one.post) })),
    [candidates.data],
  );
  if (candidates.error !== null)
    return (
      <ErrorPanel title="The list could not be made" onRetry={() => void candidates.refetch()}>
        {explain(candidates.error)}
      </ErrorPanel>
    );
  if (candidates.data === undefined) return <LoadingRows label="Working out who is eligible" />;

  const words = searchWords(query);
  const found = keyed.filter(({ key }) => matches(key, words)).map(({ one }) => one);
  const shown = found.slice(0, SHOWN);
  const picked = candidates.data.filter((one) => chosen.has(one.personId));
  const against = picked.filter((one) => one.verdict === 'not_met');
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    careful.forget();
    setChosen(next);
  };
  return (
    <div className={classes.drawer}>
      <p className={shared.quiet}>
        {characteristic === null
          ? 'Everybody who is not nominated in this round, by what the rules ask.'
          : `${characteristic}. Everybody who meets the other rules is listed: Baton lists nobody by who they are. Offer it to all of them; whoever it is for says so.`}
        {fitsWith === '' ? '' : ` ${fitsWith}.`}
      </p>
      <SearchField
        first
        label="Name or post"
        value={query}
        onChange={setQuery}
        found={counted(found.length, 'person', 'people')}
      />
      <RuleStops roundId={roundId} nobody={candidates.data.every((one) => one.verdict !== 'met')} />
      {groups.map(({ verdict, words: head }) => {
        const people = shown.filter((one) => one.verdict === verdict);
        const all = found.filter((one) => one.verdict === verdict).length;
        return people.length === 0 ? null : (
          <fieldset key={verdict} className={classes.group}>
            <legend>
              {head} <span className={shared.quiet}>{all}</span>
            </legend>
            {people.map((one) => (
              <CandidateRow
                key={one.personId}
                candidate={one}
                checked={chosen.has(one.personId)}
                onToggle={() => toggle(one.personId)}
              />
            ))}
          </fieldset>
        );
      })}
      {found.length > SHOWN ? (
        <p className={shared.quiet}>Type a name to see the other {found.length - SHOWN}.</p>
      ) : null}
      {found.length === 0 ? (
        <p className={shared.quiet}>
          {query === '' ? 'Everybody is nominated in this round already.' : 'Nobody else has that name.'}
        </p>
      ) : null}
      <div className={classes.foot}>
        {against.length > 0 ? (
          <TheyMayRead
            label={`Why put ${against.length === 1 ? (against[0]?.name ?? 'them') : `these ${against.length}`} forward all the same?`}
            asks="A rule is not met; your reason is kept."
            minRows={2}
            maxLength={1000}
            required
            value={reason}
            onChange={(words) => {
              careful.forget();
              setReason(words);
            }}
            asking={careful.asking}
          />
        ) : null}
        <Problem
          error={nominate.error}
          otherWay={
            <OpenNamed
              error={nominate.error}
              onOpen={(id) => {
                onClose();
                onOpenNomination(id);
              }}
            />
          }
        />
        <div className={shared.actions}>
          <Button
            variant="filled"
            disabled={chosen.size === 0 || nominate.isPending || (against.length > 0 && reason.trim() === '')}
            onClick={() =>
              careful.check(against.length > 0 ? reason : '', () =>
                nominate.mutate({ roundId, personIds: [...chosen], againstReason: reason || null }),
              )
            }
          >
            {chosen.size <= 1 ? 'Put forward' : `Put ${chosen.size} people forward`}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </div>
    </div>
  );
}

function CandidateRow({
  candidate,
  checked,
  onToggle,
}: {
  readonly candidate: Candidate;
  readonly checked: boolean;
  readonly onToggle: () => void;
}) {
  const { name, post, verdict, toAnswer, reason, warnings, onLeave, priority, beside } = candidate;
  const why = [
    ...(reason === null ? [] : [verdict === 'not_known' ? `Not known: ${reason}.` : reason]),
    ...warnings,
    ...(onLeave ? ['On leave; have they been told?'] : []),
    ...(priority === null ? [] : [`Priority ${priority.rank}: ${priority.words}.`]),
    ...(beside.length === 0 ? [] : [`Beside this: ${beside.map(besideWords).join('. ')}.`]),
  ];
  return (
    <div className={classes.candidate}>
      <Checkbox
        className={classes.who}
        checked={checked}
        onChange={onToggle}
        label={
          <>
            <b>{name}</b>
            {post === '' ? null : <span className={shared.quiet}> {post}</span>}
          </>
        }
        description={why.length === 0 ? undefined : why.join(' ')}
      />
      <VerdictTag
        verdict={verdict}
        unanswered={toAnswer}
        words={verdict === 'not_met' ? 'A rule is not met' : undefined}
      />
    </div>
  );
}
