import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { SheetDifferences } from '../../shared/contract/stage-questions.ts';
import { carefulWords } from '../../shared/rules/careful-words.ts';
import { counted } from '../../shared/rules/dates.ts';
import { client, runJob, useCommand } from '../client.ts';
import { useStatus } from '../session.ts';
import { pickFile } from '../shell.ts';
import { showUndoable } from '../taking-back.ts';
import { ChangeDialog } from '../ui/ChangeDialog.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Tag } from '../ui/Tag.tsx';
import { useCareful } from '../ui/TheyMayRead.tsx';
import classes from './menu.module.css';
import settle from './settle.module.css';

type Row = SheetDifferences['rows'][number];
/** Of the answers to one question about one person, the same one comes once. */
const keyOf = ({ personId, fact, value }: Row) => `${personId} ${fact} ${value}`;
const answerWords = (value: boolean | number) =>
  value === true ? 'Yes' : value === false ? 'No' : counted(value, 'year');

/** Sheets that came back: what they would change, row by row, before anything does. */
export function ReturnedSheets({ onClose }: { readonly onClose: () => void }) {
  const today = useStatus()?.today ?? '';
  const [refs, setRefs] = useState<readonly string[]>([]);
  const [found, setFound] = useState<SheetDifferences | null>(null);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [on, setOn] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const careful = useCareful();
  const rows = found?.rows ?? [];
  const apply = useCommand(client.stages.applySheets, ({ changed }) => {
    showUndoable(`${counted(changed, 'answer')} taken in.`);
    onClose();
  });

  const read = async () => {
    setError(null);
    careful.forget();
    setBusy(true);
    try {
      const file = await pickFile('line_manager_sheet');
      if (file === null) return;
      const all = [...refs, file.ref];
      const next = await runJob(client.stages.readSheets, { refs: all });
      setRefs(all);
      setFound(next);
      // What was ticked or unticked stays so, also where a sheet was mended meanwhile and its rows have moved.
      const were = new Map(rows.map((row) => [keyOf(row), row.kind]));
      setTaken(
        (ticked) =>
          new Set(
            next.rows
              .filter((row) =>
                were.get(keyOf(row)) === row.kind ? ticked.has(keyOf(row)) : row.kind === 'new',
              )
              .map(keyOf),
          ),
      );
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const same = rows.filter((row) => row.kind === 'same').length;
  const chosen = rows.filter((row) => taken.has(keyOf(row)));
  const take = (answers: readonly Row[]) =>
    apply.mutate({
      answers: answers.map(({ personId, fact, value, by, words }) => ({ personId, fact, value, by, words })),
      on: on ?? today,
    });
  const withoutCareful = (row: Row): Row =>
    carefulWords(row.words ?? '').length === 0 ? row : { ...row, words: null };
  return (
    <ChangeDialog
      opened
      onClose={onClose}
      size={760}
      title="Take sheets back"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className={classes.form}>
        <p className={classes.quiet}>
          Choose the workbooks as they come back, one after another. Nothing changes until the last step.
        </p>
        <div className={classes.actions}>
          <Button disabled={busy} variant={found === null ? 'filled' : 'default'} onClick={() => void read()}>
            {found === null ? 'Choose a workbook' : 'Choose another'}
          </Button>
          <span role="status">
            {busy
              ? 'Reading'
              : found === null
                ? ''
                : `${counted(rows.length - same, 'difference')}, ${same} already so, ${found.unanswered} not answered, ${found.problems.length} that cannot be used.`}
          </span>
        </div>
        <Problem error={error} />
        {found === null ? null : (
          <>
            <table className={settle.people}>
              <thead>
                <tr>
                  <th scope="col">Take in</th>
                  <th scope="col">Person</th>
                  <th scope="col">Question</th>
                  <th scope="col">Answer</th>
                  <th scope="col">In Baton now</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) =>
                  row.kind === 'same' ? null : (
                    <tr key={keyOf(row)}>
                      <td>
                        <Checkbox
                          aria-label={`Take in: ${row.name}, ${row.question}, ${answerWords(row.value)}`}
                          checked={taken.has(keyOf(row))}
                          onChange={(event) => {
                            careful.forget();
                            setTaken(withOne(taken, keyOf(row), event.currentTarget.checked));
                          }}
                        />
                      </td>
                      <th scope="row">
                        {row.name}
                        <span className={settle.post}>Answered by {row.by}</span>
                      </th>
                      <td>{row.question}</td>
                      <td>
                        {answerWords(row.value)}
                        {row.words === null ? null : <span className={settle.post}>{row.words}</span>}
                      </td>
                      <td>
                        {row.kind === 'conflict' ? (
                          <Tag tone="warn">{row.now ?? 'Another sheet differs'}</Tag>
                        ) : (
                          'Not known'
                        )}
                      </td>
                    </tr>
                  ),
                )}
              </tbody>
            </table>
            {found.problems.length === 0 ? null : (
              <>
                <b>Cannot be used</b>
                <ul className={classes.list}>
                  {found.problems.map((one) => (
                    <li key={`${one.file} ${one.sheet} ${one.row} ${one.why}`}>
                      {one.file}
                      {one.sheet === '' ? '' : `, sheet ‘${one.sheet}’`}, row {one.row}: {one.why}
                    </li>
                  ))}
                </ul>
              </>
            )}
            <div className={settle.who}>
              <DateField
                label="Answered on"
                value={on ?? today}
                onDone={(date) => {
                  careful.forget();
                  setOn(date);
                }}
              />
            </div>
            <Problem error={apply.error} />
            <div className={settle.save}>
              {careful.asking}
              <Button
                variant="filled"
                disabled={chosen.length === 0 || apply.isPending}
                onClick={() =>
                  careful.check(
                    chosen.flatMap(({ words }) => words ?? []),
                    () => take(chosen),
                    () => take(chosen.map(withoutCareful)),
                  )
                }
              >
                Take in {counted(chosen.length, 'answer')}
              </Button>
              <Button onClick={onClose}>Cancel</Button>
            </div>
          </>
        )}
      </div>
    </ChangeDialog>
  );
}

function withOne(set: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (on) next.add(key);
  else next.delete(key);
  return next;
}
