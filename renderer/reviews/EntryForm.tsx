import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { EnteredRater, EntryView, InvitedRater } from '../../shared/contract/review-shapes.ts';
import { studentScale } from '../../shared/reference/student-statements.ts';
import { suggestsHarm } from '../../shared/rules/harm-words.ts';
import { type RaterGroup, raterGroup } from '../../shared/rules/scoring-report.ts';
import { groupNames, scaleWords } from '../../shared/rules/scoring-words.ts';
import { IconEye, IconUpload } from '../ui/icons.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel, WithRail } from '../ui/Panel.tsx';
import { TheyMayRead, useCareful } from '../ui/TheyMayRead.tsx';
import { CameInTime } from './CameInTime.tsx';
import { EnteredRaters } from './EnteredRaters.tsx';
import { ImportRaters } from './ImportRaters.tsx';
import { RatingGrid } from './RatingGrid.tsx';
import classes from './reviews.module.css';
import { awaitedIn, raterName, useEntry } from './use-entry.ts';
import { WhoseForm } from './WhoseForm.tsx';
import { kindWords } from './words.ts';

const pageName = 'Enter answers';

interface EntryFormProps {
  readonly entry: EntryView;
  /** Who is asked by name; of none a form is ticked off. */
  readonly asked: readonly InvitedRater[];
}

/** One rater's form in the middle, the raters entered so far beside it. */
export function EntryForm({ entry, asked }: EntryFormProps) {
  const { head, groups, raters } = entry;
  const alone = head.kind === 'self_assessment';
  const form = useEntry(entry, asked);
  // Students have statements of their own on their form, where that was settled.
  const forStudents = form.group === 'students' && entry.statements !== null;
  const competencies = forStudents ? (entry.statements ?? []) : entry.competencies;
  const scale = forStudents ? { words: studentScale, unseen: 'I do not know' } : undefined;
  const body = useRef<HTMLDivElement>(null);
  const saveButton = useRef<HTMLButtonElement>(null);
  /** Whether the form goes because it was saved, or left as it was, from here. */
  const leaving = useRef(false);
  const [importing, setImporting] = useState(false);
  const [waiting, setWaiting] = useState<EnteredRater | null>(null);
  const first = () => body.current?.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus();
  // Digits answer at once. The rows are a region of the page’s name, so that it is still what is read out first.
  useEffect(() => {
    body.current?.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus();
  }, []);
  const careful = useCareful('Keep this comment');
  /** What was asked about is of the form as it was then. */
  const changing =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      careful.forget();
      set(value);
    };
  const comments = form.group !== 'students';
  const save = () => {
    if (form.busy) return;
    // What goes to the safeguarding lead is never asked about: it stays as it was written.
    careful.check(comments && !form.harm ? form.comment : '', () => {
      leaving.current = true;
      void form.save().then((saved) => {
        if (saved) requestAnimationFrame(first);
        else leaving.current = false;
      });
    });
  };
  // Ctrl and Enter save from everywhere: from the button too, on which the grid leaves the focus.
  const saveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  };
  const leave = () => {
    leaving.current = true;
    form.clear();
  };
  const edit = (rater: EnteredRater) => {
    setWaiting(null);
    careful.forget();
    form.edit(rater);
    requestAnimationFrame(first);
  };
  const editing = raters.find((one) => one.id === form.raterId);
  // There is one form of it, and it is in: another would be refused once it was filled in.
  const own = alone && editing === undefined && !form.touched ? raters[0] : undefined;
  const ownIn = own !== undefined;
  // Whoever comes upon it, or types elsewhere while it comes in, keeps the focus that they have.
  useEffect(() => {
    if (ownIn && leaving.current) saveButton.current?.focus();
    leaving.current = false;
  }, [ownIn]);
  return (
    <Page
      title={pageName}
      windowTitle={pageName}
      crumbs={[
        { label: '360 reviews', href: '#/reviews' },
        { label: `${head.person}: ${head.name}`, href: `#/reviews/${head.id}` },
      ]}
      subtitle={`${head.person}, ${kindWords[head.kind].toLowerCase()}. For: ${head.purpose}`}
      actions={
        <>
          <Button leftSection={<IconUpload size={16} aria-hidden />} onClick={() => setImporting(true)}>
            From a spreadsheet
          </Button>
          <Button component="a" href={`#/reviews/${head.id}`}>
            Done for now
          </Button>
        </>
      }
    >
      <p className={classes.told}>
        <IconEye size={16} aria-hidden />
        <span>
          {alone
            ? `These are ${head.person}’s own answers: whoever reads the result sees each of them.`
            : 'Whoever enters answers sees them. Keep them to yourself: readers of the result only ever see groups that are large enough, and single answers are not shown once the review is closed.'}
        </span>
      </p>
      <WithRail
        rail={
          <EnteredRaters
            entry={entry}
            editing={form.raterId}
            onEdit={(rater) => (form.touched ? setWaiting(rater) : edit(rater))}
          />
        }
      >
        <Panel
          title={
            editing !== undefined
              ? `Change ${raterName(editing)}`
              : alone
                ? 'Their own answers'
                : 'One more rater'
          }
          note={own === undefined ? `${form.answered} of ${competencies.length} answered` : 'They are in'}
        >
          {own !== undefined ? (
            <div className={classes.actions}>
              <Button ref={saveButton} onClick={() => edit(own)}>
                Change them
              </Button>
              <span role="status" className={classes.quiet}>
                {form.said}
              </span>
            </div>
          ) : (
            <div className={classes.stack} ref={body}>
              {groups.length > 1 ? (
                <SegmentedControl
                  aria-label="Rater’s group"
                  value={form.group}
                  onChange={(next) => changing(form.setGroup)(groupOf(next, form.group))}
                  data={groups.map((group) => ({ value: group, label: groupNames[group] }))}
                />
              ) : null}
              {editing === undefined ? (
                <WhoseForm
                  awaited={awaitedIn(asked, form.group)}
                  value={form.of}
                  onChange={changing(form.setOf)}
                />
              ) : null}
              <p className={classes.quiet}>
                {(scale?.words ?? scaleWords)
                  .map((words, at) => `${at + 1} ${words.toLowerCase()}`)
                  .join(', ')}
                . Type <Kbd keys="1" /> to <Kbd keys="5" />, <Kbd keys="N" /> or <Kbd keys="0" /> for{' '}
                {forStudents ? '“I do not know”' : 'not observed'}, <Kbd keys="enter" /> to leave it blank and
                go on, <Kbd keys="mod+enter" /> to save.
              </p>
              <RatingGrid
                name={pageName}
                competencies={competencies}
                ratings={form.ratings}
                {...(scale && { scale })}
                onChange={changing(form.setRatings)}
                onEnd={() => saveButton.current?.focus()}
                onSave={save}
              />
              {comments ? (
                <TheyMayRead
                  label="Comment"
                  asks={`${form.group === 'self' ? 'It is shown as their own.' : 'No name stands with it: leave out anything that tells who wrote it.'} You see names of staff here; in every report [name] stands for them.`}
                  minRows={2}
                  maxLength={2000}
                  value={form.comment}
                  onChange={changing(form.setComment)}
                  onKeyDown={saveByKey}
                  asking={careful.asking}
                />
              ) : (
                <p className={classes.quiet}>Students give ratings only; no comments are taken.</p>
              )}
              {comments && form.comment.trim() !== '' ? (
                <Checkbox
                  label="This says that somebody may be harmed"
                  description={
                    suggestsHarm(form.comment)
                      ? 'Some of its words suggest so. Ticked, it is held out of the report, unaltered, for the safeguarding lead (the chair of governors, if it is about the head; the headteacher, if it is about that lead).'
                      : 'Ticked, it is held out of the report, unaltered, for the safeguarding lead (the chair of governors, if it is about the head; the headteacher, if it is about that lead).'
                  }
                  checked={form.harm}
                  onChange={(event) => form.setHarm(event.currentTarget.checked)}
                />
              ) : null}
              {editing !== undefined ? null : <CameInTime head={head} what="These answers" {...form.tick} />}
              {form.problem === null ? null : (
                <p role="alert" className={classes.problem}>
                  {form.problem}
                </p>
              )}
              {waiting === null ? null : (
                <div role="alert" className={classes.warning}>
                  <span>
                    The answers in hand are not saved yet.{' '}
                    <Button size="sm" onClick={() => edit(waiting)}>
                      Drop them and open {raterName(waiting)}
                    </Button>{' '}
                    <Button size="sm" onClick={() => setWaiting(null)}>
                      Stay here
                    </Button>
                  </span>
                </div>
              )}
              <div className={classes.actions}>
                <Button
                  ref={saveButton}
                  variant="filled"
                  loading={form.busy}
                  onKeyDown={saveByKey}
                  onClick={save}
                >
                  {editing !== undefined
                    ? 'Save the change'
                    : alone
                      ? 'Save the answers'
                      : 'Save and start the next'}
                </Button>
                {form.touched || editing !== undefined ? (
                  <Button onClick={changing(leave)}>
                    {editing === undefined ? 'Clear the form' : 'Leave it as it was'}
                  </Button>
                ) : null}
                <span role="status" className={classes.quiet}>
                  {form.said}
                </span>
              </div>
            </div>
          )}
        </Panel>
      </WithRail>
      {importing ? <ImportRaters head={head} onClose={() => setImporting(false)} /> : null}
    </Page>
  );
}

function groupOf(text: string, otherwise: RaterGroup): RaterGroup {
  const read = raterGroup.safeParse(text);
  return read.success ? read.data : otherwise;
}
