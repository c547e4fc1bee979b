import { Button, Checkbox, FileButton, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { StudentsView } from '../../../shared/contract/review-students.ts';
import { counted } from '../../../shared/rules/dates.ts';
import { drawn, mayBeRelative, pupilNames } from '../../../shared/rules/student-review.ts';
import { client, send } from '../../client.ts';
import { useSubmit } from '../../submit.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Refused } from '../../ui/Problem.tsx';
import classes from '../reviews.module.css';
import { below } from './chance.ts';
import { PrintSheet } from './PrintSheet.tsx';

interface DrawPanelProps {
  readonly view: StudentsView;
  readonly count: number;
}

/** Draws who is asked. The names are in this page’s memory alone and go when it is left; core is told counts. */
export function DrawPanel({ view, count }: DrawPanelProps) {
  const [text, setText] = useState('');
  const [marks, setMarks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [found, setFound] = useState<readonly string[] | null>(null);
  const [printing, setPrinting] = useState(false);
  const { busy, submit, rest } = useSubmit([]);
  const names = pupilNames(text);
  const isOut = (name: string) => marks.get(name) ?? mayBeRelative(name, view.near);
  const left = names.filter((name) => !isOut(name));
  const counts = view.asked?.counts ?? null;
  const draw = async () => {
    const chosen = drawn(left, count, below);
    const kept = await submit(() =>
      send(client.reviews.noteDraw, {
        reviewId: view.head.id,
        listed: names.length,
        leftOut: names.length - left.length,
        drawn: chosen.length,
      }),
    );
    if (kept) setFound(chosen);
  };
  if (found === null && (view.asked?.answered ?? 0) > 0)
    return (
      <Panel title="Draw at random" note={counts === null ? undefined : drawnWords(counts)}>
        <p className={classes.quiet}>Students have answered already, so the draw stands.</p>
      </Panel>
    );
  if (found !== null)
    return (
      <Panel
        title="Drawn"
        note={counted(found.length, 'student')}
        actions={
          <Button size="sm" onClick={() => setPrinting(true)}>
            Print the list for the supervisor
          </Button>
        }
      >
        <p className={classes.quiet}>
          This list is kept nowhere: it goes when you leave this page. Print it now, and have it destroyed
          once all have answered.
        </p>
        <ul className={classes.plainList} aria-label="Students drawn">
          {found.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
        {printing ? (
          <PrintSheet onPrinted={() => setPrinting(false)}>
            <h1>To be asked: for {view.asked?.supervisor} alone</h1>
            <ul>
              {found.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
            <p>Destroy this list once all have answered. Nobody has to take part.</p>
          </PrintSheet>
        ) : null}
      </Panel>
    );
  return (
    <Panel title="Draw at random" note={counts === null ? undefined : drawnWords(counts)}>
      <div className={classes.stack}>
        <Textarea
          label="Students, one name a line"
          description="Names stay in this window until you leave the page. Nothing of them is written into the file."
          autosize
          minRows={4}
          maxRows={10}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className={classes.actions}>
          <FileButton
            accept=".txt,.csv,text/plain,text/csv"
            onChange={(file) => void (file === null ? null : read(file).then(setText))}
          >
            {(props) => (
              <Button size="sm" {...props}>
                Open a list
              </Button>
            )}
          </FileButton>
        </div>
        {names.length === 0 ? null : (
          <fieldset className={classes.statements}>
            <legend>
              Leave out whose parents opted out, and relatives of {view.head.person} or{' '}
              {view.asked?.supervisor}. The same surname is ticked already.
            </legend>
            <div className={classes.pupils}>
              {names.map((name) => (
                <Checkbox
                  key={name}
                  label={name}
                  checked={isOut(name)}
                  onChange={(event) => setMarks(new Map(marks).set(name, event.currentTarget.checked))}
                />
              ))}
            </div>
          </fieldset>
        )}
        <Refused say={rest} />
        <div className={classes.actions}>
          <Button
            variant="filled"
            loading={busy}
            disabled={left.length < view.minimum}
            onClick={() => void draw()}
          >
            {left.length === 0 ? 'Draw' : `Draw ${Math.min(count, left.length)} of ${left.length}`}
          </Button>
          {names.length > 0 && left.length < view.minimum ? (
            <span className={classes.quiet}>
              {view.minimum} have to answer before anything is shown: list more students.
            </span>
          ) : null}
        </div>
      </div>
    </Panel>
  );
}

const drawnWords = ({ listed, leftOut, drawn }: { listed: number; leftOut: number; drawn: number }) =>
  `${listed} listed, ${leftOut} left out, ${drawn} drawn`;

/** The text of a list; one that is not UTF-8 is read as Windows writes it here. */
async function read(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
