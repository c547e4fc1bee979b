import { Button } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { SittingForm } from '../../../shared/contract/review-shapes.ts';
import { suggestsHarm } from '../../../shared/rules/harm-words.ts';
import { listed } from '../../../shared/rules/listed.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Refused } from '../../ui/Problem.tsx';
import { TheyMayRead, useCareful } from '../../ui/TheyMayRead.tsx';
import { RatingGrid, type Ratings } from '../RatingGrid.tsx';
import classes from './sitting.module.css';

export interface Answers {
  readonly ratings: Ratings;
  readonly comment: string;
}

interface AnswerFormProps {
  readonly form: SittingForm;
  readonly busy: boolean;
  /** Why it could not be handed in or left. */
  readonly problem: string | null;
  /** Hears what is on the form whenever that changes. */
  readonly onTyped: (answers: Answers) => void;
  readonly onHandIn: (answers: Answers) => void;
  readonly onStop: () => void;
}

/** One rater’s form: what it is for, the statements, and handing in once what is blank has been looked at. */
export function AnswerForm({ form, busy, problem, onTyped, onHandIn, onStop }: AnswerFormProps) {
  const [ratings, setRatings] = useState<Ratings>(form.typed?.ratings ?? {});
  const [comment, setComment] = useState(form.typed?.comment ?? '');
  const [asked, setAsked] = useState<'blank' | 'stop' | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLButtonElement>(null);
  const careful = useCareful('Hand it in with these words');
  const blank = form.competencies.flatMap(({ key }, at) => (key in ratings ? [] : [at]));
  const begun = blank.length < form.competencies.length || comment.trim() !== '';
  // Words that allege harm are taken without a rating.
  const alone = blank.length === form.competencies.length && suggestsHarm(comment);
  const send = () => {
    setAsked(null);
    // What goes to the safeguarding lead is never asked about: it stays as it was written.
    careful.check(suggestsHarm(comment) ? '' : comment, () => onHandIn({ ratings, comment }));
  };
  const handIn = () => {
    if (busy) return;
    if (blank.length > 0) setAsked('blank');
    else send();
  };
  const toBlank = () => {
    setAsked(null);
    const rows = body.current?.querySelectorAll<HTMLElement>('[role="radiogroup"]');
    rows?.[blank[0] ?? 0]?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  };
  const handInByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    handIn();
  };
  return (
    <>
      <h1 className={classes.title}>{form.title}</h1>
      <p className={classes.as}>{form.as}</p>
      <dl className={`${classes.panel} ${classes.head}`}>
        {form.head.map(({ label, words }) => (
          <div key={label} className={classes.pair}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.panel} ref={body}>
        <h2 className={classes.part}>Statements</h2>
        <p className={classes.scale}>
          {form.scale.map((words, at) => `${at + 1} ${words.toLowerCase()}`).join(', ')}. Choose with the
          mouse, or type <Kbd keys="1" /> to <Kbd keys="5" />, <Kbd keys="N" /> for “{form.unseen}”,{' '}
          <Kbd keys="enter" /> to leave it blank and go on.
        </p>
        <RatingGrid
          name="Statements"
          competencies={form.competencies}
          ratings={ratings}
          scale={{ words: form.scale, unseen: form.unseen }}
          onChange={(next) => {
            setAsked(null);
            setRatings(next);
            onTyped({ ratings: next, comment });
          }}
          onEnd={() => (body.current?.querySelector('textarea') ?? last.current)?.focus()}
          onSave={handIn}
        />
        {form.comment === null ? null : (
          <TheyMayRead
            label="Comment"
            asks={form.comment}
            minRows={3}
            maxLength={2000}
            value={comment}
            onChange={(words) => {
              careful.forget();
              setComment(words);
              onTyped({ ratings, comment: words });
            }}
            onKeyDown={handInByKey}
            asking={careful.asking}
          />
        )}
        <Refused say={problem} />
        {asked === 'blank' ? (
          <div role="alert" className={classes.ask}>
            <p>{alone ? aloneWords : blankWords(blank, form.competencies.length)}</p>
            <div className={classes.actions}>
              <Button size="sm" autoFocus onClick={toBlank}>
                Go to the first blank one
              </Button>
              {alone || blank.length < form.competencies.length ? (
                <Button size="sm" onClick={send}>
                  {alone ? 'Hand in the comment alone' : 'Hand it in as it is'}
                </Button>
              ) : null}
            </div>
          </div>
        ) : null}
        {asked === 'stop' ? (
          <div role="alert" className={classes.ask}>
            <p>What you have answered is dropped, and nobody sees it.</p>
            <div className={classes.actions}>
              <Button size="sm" autoFocus onClick={() => setAsked(null)}>
                Go on answering
              </Button>
              <Button size="sm" disabled={busy} onClick={onStop}>
                Stop and drop it
              </Button>
            </div>
          </div>
        ) : null}
        <div className={classes.actions}>
          <Button ref={last} variant="filled" loading={busy} onClick={handIn}>
            Hand in
          </Button>
          <Button variant="subtle" disabled={busy} onClick={() => (begun ? setAsked('stop') : onStop())}>
            Stop without handing in
          </Button>
        </div>
      </div>
    </>
  );
}

const aloneWords = 'No statement is answered. Your comment can be handed in without.';

/** 'Statements 2 and 5 are blank.' */
function blankWords(blank: readonly number[], all: number): string {
  if (blank.length === all)
    return 'Nothing is answered yet. Answer at least one statement, or stop without handing in.';
  if (blank.length === 1) return `Statement ${(blank[0] ?? 0) + 1} is blank.`;
  if (blank.length > 8) return `${blank.length} of ${all} statements are blank.`;
  return `Statements ${listed(blank.map((at) => String(at + 1)))} are blank.`;
}
