import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'wouter';
import type { OutcomeRow, ParticipantView } from '../../shared/contract/impact-shapes.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { followUpAnswerWords, followUpWords } from '../../shared/rules/follow-ups.ts';
import { api, client, send } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Column, Panel, TwoColumns } from '../ui/Panel.tsx';
import { useDoing } from '../use-doing.ts';
import classes from './impact.module.css';
import { OutcomeForm } from './OutcomeForm.tsx';
import { ProposalList } from './ProposalList.tsx';
import { RatingForm } from './RatingForm.tsx';
import { TestimonyForm } from './TestimonyForm.tsx';

type Testimony = ParticipantView['testimonies'][number];
type Opened =
  | { readonly what: 'outcome'; readonly row: OutcomeRow | null }
  | { readonly what: 'testimony'; readonly row: Testimony | null }
  | { readonly what: 'rating'; readonly moment: 'start' | 'end' };

/** One participant of one programme: outcomes, follow-ups, how they rate themselves, and what they said. */
export function ParticipantPage() {
  const { id = '' } = useParams<{ id: string }>();
  const asked = useQuery(api.impact.participant.queryOptions({ input: { id } }));
  if (asked.data !== undefined) return <Participant key={id} one={asked.data} />;
  return (
    <Page title="Participant" crumbs={[{ label: 'Impact', href: '#/impact' }]}>
      {asked.error ? (
        <ErrorPanel
          title="This participant cannot be shown"
          otherWay={<a href="#/impact">Go to the impact page</a>}
        >
          {explain(asked.error)}
        </ErrorPanel>
      ) : (
        <LoadingRows label="Loading the participant" rows={6} />
      )}
    </Page>
  );
}

const endWords = { completed: 'Completed', withdrew: 'Withdrew' } as const;
const momentWords = { start: 'At the start', end: 'At the end' } as const;

function Participant({ one }: { readonly one: ParticipantView }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  return (
    <Page
      title={one.name}
      crumbs={[
        { label: 'Impact', href: '#/impact' },
        { label: 'Follow-ups', href: '#/impact/follow-ups' },
      ]}
      subtitle={`${one.round}. Took up the place ${longDate(one.takenUpOn)}. ${
        one.ended === null || one.endedOn === null
          ? 'Still takes part.'
          : `${endWords[one.ended]} ${longDate(one.endedOn)}.`
      }`}
      actions={
        <>
          <Button component="a" href={`#/staff/${one.personId}`}>
            Person
          </Button>
          <Button variant="filled" onClick={() => setOpened({ what: 'outcome', row: null })}>
            Add an outcome
          </Button>
        </>
      }
    >
      <Column>
        <Outcomes one={one} onOpen={(row) => setOpened({ what: 'outcome', row })} />
        <TwoColumns>
          <FollowUps one={one} />
          <Ratings one={one} onOpen={(moment) => setOpened({ what: 'rating', moment })} />
        </TwoColumns>
        <Said one={one} onOpen={(row) => setOpened({ what: 'testimony', row })} />
      </Column>
      {opened?.what === 'outcome' ? (
        <OutcomeForm nominationId={one.id} row={opened.row} onClose={close} />
      ) : null}
      {opened?.what === 'testimony' ? (
        <TestimonyForm nominationId={one.id} row={opened.row} onClose={close} />
      ) : null}
      {opened?.what === 'rating' ? <RatingForm one={one} moment={opened.moment} onClose={close} /> : null}
    </Page>
  );
}

interface OutcomesProps {
  readonly one: ParticipantView;
  readonly onOpen: (row: OutcomeRow) => void;
}

function Outcomes({ one, onOpen }: OutcomesProps) {
  const doing = useDoing();
  return (
    <Panel flush title="What became of it">
      {one.outcomes.length === 0 ? (
        <EmptyState title="Nothing recorded yet">
          Add a promotion, a headship, a place on a course or something else, with the day from which it
          holds.
        </EmptyState>
      ) : (
        <ul className={classes.list} aria-label="Outcomes">
          {one.outcomes.map((row) => (
            <li key={row.id} className={classes.row}>
              <span>
                <b>{row.what}</b>
                <span className={classes.quiet}>
                  {longDate(row.fields.on)}. Said by {row.fields.saidBy}, learnt{' '}
                  {longDate(row.fields.learntOn)}
                </span>
                {row.fields.kind === 'other' || row.fields.words === '' ? null : (
                  <span className={classes.quiet}>{row.fields.words}</span>
                )}
              </span>
              <span className={classes.does}>
                <Button size="sm" aria-label={`Change: ${row.what}`} onClick={() => onOpen(row)}>
                  Change
                </Button>
                <Button
                  size="sm"
                  aria-label={`Take out: ${row.what}`}
                  onClick={() =>
                    void doing(
                      () => send(client.impact.removeOutcome, { id: row.id }),
                      'The outcome is taken out.',
                    )
                  }
                >
                  Take out
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {one.proposals.length === 0 ? null : (
        <p className={classes.bar2}>The file says already; nothing counts until you take it over:</p>
      )}
      <ProposalList rows={one.proposals} dismissed={one.dismissed} />
    </Panel>
  );
}

function FollowUps({ one }: { readonly one: ParticipantView }) {
  const today = useStatus()?.today ?? '';
  const doing = useDoing();
  const answer = (
    months: ParticipantView['followUps'][number]['months'],
    said: 'same' | 'changed' | 'not_reached',
  ) =>
    void doing(
      () => send(client.impact.answerFollowUps, { which: [{ id: one.id, months }], answer: said, on: today }),
      `${followUpWords[months]}: ${followUpAnswerWords[said].toLowerCase()}.`,
    );
  return (
    <Panel flush title="Follow-ups">
      <ul className={classes.list} aria-label="Follow-ups">
        {one.followUps.map(({ months, from, due, answer: given, on }) => (
          <li key={months} className={classes.row}>
            <span>
              <b>{followUpWords[months]}</b>
              <span className={classes.quiet}>
                {given !== null && on !== null
                  ? `${followUpAnswerWords[given]}, ${longDate(on)}`
                  : from === null
                    ? 'Once the programme has ended'
                    : due
                      ? `Due since ${longDate(from)}`
                      : from > today
                        ? `From ${longDate(from)}`
                        : `Not asked, ${longDate(from)}`}
              </span>
            </span>
            <span className={classes.does}>
              {given !== null ? (
                <Button
                  size="sm"
                  aria-label={`Take back the answer ${followUpWords[months].toLowerCase()}`}
                  onClick={() =>
                    void doing(
                      () => send(client.impact.clearFollowUp, { id: one.id, months }),
                      'The answer is taken back.',
                    )
                  }
                >
                  Take back
                </Button>
              ) : due ? (
                (['same', 'changed', 'not_reached'] as const).map((said) => (
                  <Button key={said} size="sm" onClick={() => answer(months, said)}>
                    {followUpAnswerWords[said]}
                  </Button>
                ))
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface RatingsProps {
  readonly one: ParticipantView;
  readonly onOpen: (moment: 'start' | 'end') => void;
}

function Ratings({ one, onOpen }: RatingsProps) {
  return (
    <Panel flush title="Confidence and competence">
      <ul className={classes.list} aria-label="Self-ratings">
        {(['start', 'end'] as const).map((moment) => {
          const given = one.ratings.find((row) => row.moment === moment);
          return (
            <li key={moment} className={classes.row}>
              <span>
                <b>{momentWords[moment]}</b>
                <span className={classes.quiet}>
                  {given === undefined ? 'Not asked yet' : `Rated ${longDate(given.on)}`}
                </span>
                {given?.ratings.map(({ key, words, rating }) => (
                  <span key={key} className={classes.quiet}>
                    {rating} of 5: {words}
                  </span>
                ))}
              </span>
              <Button
                size="sm"
                aria-label={`${given === undefined ? 'Record' : 'Change'} the self-rating ${momentWords[moment].toLowerCase()}`}
                onClick={() => onOpen(moment)}
              >
                {given === undefined ? 'Record' : 'Change'}
              </Button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

interface SaidProps {
  readonly one: ParticipantView;
  readonly onOpen: (row: Testimony | null) => void;
}

function Said({ one, onOpen }: SaidProps) {
  const doing = useDoing();
  return (
    <Panel
      flush
      title="What they say"
      actions={
        <Button size="sm" onClick={() => onOpen(null)}>
          Add their words
        </Button>
      }
    >
      {one.testimonies.length === 0 ? (
        <EmptyState title="Nothing kept yet">Their words leave only once they agreed to that.</EmptyState>
      ) : (
        <ul className={classes.list} aria-label="What they say">
          {one.testimonies.map((row) => (
            <li key={row.id} className={classes.row}>
              <span>
                {row.fields.words}
                <span className={classes.quiet}>
                  {longDate(row.fields.saidOn)}.{' '}
                  {row.fields.permission === null
                    ? 'Without permission: it does not leave.'
                    : `With permission of ${longDate(row.fields.permission.on)}, asked by ${row.fields.permission.askedBy}; ${
                        row.fields.permission.shownAs === 'name'
                          ? 'shown with their name.'
                          : `shown as ${row.fields.role || 'a participant'}.`
                      }`}
                </span>
              </span>
              <span className={classes.does}>
                <Button
                  size="sm"
                  aria-label={`Change what they said on ${longDate(row.fields.saidOn)}`}
                  onClick={() => onOpen(row)}
                >
                  Change
                </Button>
                <Button
                  size="sm"
                  aria-label={`Take out what they said on ${longDate(row.fields.saidOn)}`}
                  onClick={() =>
                    void doing(
                      () => send(client.impact.removeTestimony, { id: row.id }),
                      'Their words are taken out.',
                    )
                  }
                >
                  Take out
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
