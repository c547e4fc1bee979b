import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type InvitedRater, invitedState, type ReviewHead } from '../../shared/contract/review-shapes.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { groupNames } from '../../shared/rules/scoring-words.ts';
import { api, client, useCommand } from '../client.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { IconX } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Problem } from '../ui/Problem.tsx';
import { showProblem } from '../ui/undo.tsx';
import { InviteDrawer } from './InviteDrawer.tsx';
import classes from './reviews.module.css';
import { GiveComputer } from './sitting/GiveComputer.tsx';
import { askedTooFew, beyondPlanned, invitedWords } from './words.ts';

const states = invitedState.options.map((state) => ({ value: state, label: invitedWords[state] }));

/** Who is asked to rate, group by group, and who has answered or declined; never what anybody answered. */
export function InvitedPanel({ head }: { readonly head: ReviewHead }) {
  const [asking, setAsking] = useState(false);
  const view = useQuery(api.reviews.invited.queryOptions({ input: { id: head.id } }));
  const refused = { onError: (error: unknown) => showProblem(explain(error)) };
  const invite = useCommand(client.reviews.invite, ({ invited }) =>
    showUndoable(invited === 1 ? '1 rater is asked.' : `${invited} raters are asked.`),
  );
  if (view.data === undefined)
    return (
      <Panel title="Who is asked">
        {view.isError ? (
          <Problem error={view.error} />
        ) : (
          <LoadingRows label="Loading who is asked" rows={3} />
        )}
      </Panel>
    );
  const { invited, suggested, barred, collects, newerFramework } = view.data;
  const beyond = beyondPlanned(view.data);
  const tooFew = askedTooFew(head, invited);
  const answered = invited.filter((one) => one.state === 'answered').length;
  return (
    <Panel
      title="Who is asked"
      note={invited.length === 0 ? undefined : `${answered} of ${invited.length} answered`}
      actions={
        <>
          {suggested.length === 0 ? null : (
            <Button
              size="sm"
              loading={invite.isPending}
              onClick={() =>
                invite.mutate(
                  {
                    reviewId: head.id,
                    raters: suggested.flatMap(({ group, staffId, name }) =>
                      group === 'self' || group === 'students' ? [] : [{ group, staffId, name, email: null }],
                    ),
                  },
                  refused,
                )
              }
            >
              Ask the {suggested.length} their posts suggest
            </Button>
          )}
          <Button size="sm" onClick={() => setAsking(true)}>
            Ask somebody
          </Button>
          <Button size="sm" component="a" href={`#/reviews/${head.id}/forms`}>
            Questionnaires
          </Button>
        </>
      }
    >
      {invited.length === 0 ? (
        <p className={classes.quiet}>
          {suggested.length === 0
            ? 'Nobody is asked by name yet.'
            : `Nobody is asked by name yet. Their posts suggest ${suggested.map((one) => one.name).join(', ')}.`}
        </p>
      ) : (
        <ul className={classes.plainList}>
          {invited.map((one) => (
            <Line key={one.id} reviewId={head.id} rater={one} />
          ))}
        </ul>
      )}
      {beyond.length === 0 ? null : (
        <div className={classes.warning}>
          <span>
            {beyond.join(' ')} Everybody who is asked counts. Take off the list whoever is not to be, or set
            how many are asked.
          </span>
        </div>
      )}
      {tooFew.length === 0 ? null : (
        <div className={classes.warning}>
          <span>{tooFew.join(' ')} Ask more, or such a group has no figures of its own.</span>
        </div>
      )}
      {collects === null ? null : (
        <div className={classes.warning}>
          <span>{collects}</span>
        </div>
      )}
      {barred.map((why) => (
        <p key={why} className={classes.quiet}>
          {why}
        </p>
      ))}
      {newerFramework ? (
        <p className={classes.quiet}>
          {head.framework} has a newer version by now. This review stays on the one it was opened on.
        </p>
      ) : null}
      {asking ? <InviteDrawer head={head} asked={view.data} onClose={() => setAsking(false)} /> : null}
    </Panel>
  );
}

function Line({ reviewId, rater }: { readonly reviewId: string; readonly rater: InvitedRater }) {
  const [giving, setGiving] = useState(false);
  const refused = { onError: (error: unknown) => showProblem(explain(error)) };
  const set = useCommand(client.reviews.setInvited);
  const remove = useCommand(client.reviews.uninvite, () =>
    showUndoable(`${rater.name} is not asked any more.`),
  );
  return (
    <li className={classes.invited}>
      <span>
        {rater.name}
        <span className={classes.quiet}>
          {' '}
          {rater.group === 'self' ? 'Self' : groupNames[rater.group]}, {longDate(rater.stateOn)}
        </span>
      </span>
      {rater.state === 'invited' ? (
        <Button
          size="sm"
          variant="subtle"
          aria-label={`Answer on this computer: ${rater.name}`}
          onClick={() => setGiving(true)}
        >
          Answer on this computer
        </Button>
      ) : (
        <span />
      )}
      <Select
        size="xs"
        aria-label={`Has ${rater.name} answered`}
        allowDeselect={false}
        data={states}
        value={rater.state}
        onChange={(value) => {
          const state = invitedState.options.find((one) => one === value);
          if (state !== undefined && state !== rater.state) set.mutate({ id: rater.id, state }, refused);
        }}
      />
      <Button
        size="sm"
        variant="subtle"
        aria-label={`Take ${rater.name} off the list`}
        onClick={() => remove.mutate({ id: rater.id }, refused)}
      >
        <IconX size={16} aria-hidden />
      </Button>
      {giving ? (
        <GiveComputer
          reviewId={reviewId}
          raterId={rater.id}
          name={rater.name}
          onClose={() => setGiving(false)}
        />
      ) : null}
    </li>
  );
}
