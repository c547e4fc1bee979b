import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ImportPreview, ImportProblem } from '../../../shared/contract/import.ts';
import { listed } from '../../../shared/rules/listed.ts';
import { IconCircleX, IconDownload } from '../../ui/icons.ts';
import { Panel } from '../../ui/Panel.tsx';
import { focusHeading } from '../../ui/page-focus.ts';
import classes from './import.module.css';
import type { Importing } from './use-import.ts';
import { many } from './words.ts';

interface Props {
  readonly importing: Importing;
  readonly preview: ImportPreview;
}

/** Values that could not be taken, each mended in place, left blank, or saved for whoever keeps the list. */
export function ProblemRows({ importing, preview }: Props) {
  const heading = useRef<HTMLDivElement>(null);
  const fixed = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed in goes with the reading it was mended in
  useEffect(() => {
    if (!fixed.current) return;
    fixed.current = false;
    if (heading.current === null) focusHeading();
    else heading.current.focus();
  }, [preview]);
  const { problems, problemCount, rowsLost } = preview;
  if (problemCount === 0) return null;
  const busy = importing.state.busy !== null;
  const fix = async (alike: readonly ImportProblem[], value: string) => {
    const more = Object.fromEntries(alike.map(({ row, column }) => [`${row}|${column}`, value]));
    fixed.current = true;
    await importing.readAgain({ fixes: { ...importing.state.choices.fixes, ...more } });
  };
  const lines = linesOf(preview);
  const note =
    rowsLost === 0
      ? 'Everybody comes in, without these values'
      : `${many(rowsLost, 'row')} cannot come in; the others come in without these values`;
  return (
    <div ref={heading} tabIndex={-1} className={classes.focusable}>
      <Panel
        title={`${many(problemCount, 'value')} to look at`}
        note={note}
        flush
        actions={
          <Button
            size="sm"
            disabled={busy}
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => void importing.saveProblems()}
          >
            Save as a spreadsheet
          </Button>
        }
      >
        <ul className={classes.problems}>
          {lines.map(({ key, problem, others }) => (
            <OneProblem
              key={key}
              problem={problem}
              others={others}
              busy={busy}
              onFix={(value) => void fix([problem, ...others], value)}
            />
          ))}
        </ul>
        {problemCount > problems.length ? (
          <div className={classes.more}>
            {many(problemCount - problems.length, 'more is', 'more are')} in the spreadsheet.
          </div>
        ) : null}
      </Panel>
    </div>
  );
}

/** What a date says wrongly it says of everybody alike; a number or an address belongs to one person. */
const dates: ReadonlySet<string | null> = new Set([
  'start_date',
  'end_date',
  'post_start',
  'post_end',
  'qts_date',
]);

interface Line {
  readonly key: string;
  readonly problem: ImportProblem;
  /** The same value in the same column of dates, on later rows. */
  readonly others: readonly ImportProblem[];
}

function linesOf({ problems, columns }: ImportPreview): Line[] {
  const ofDates = new Set(columns.filter(({ field }) => dates.has(field)).map(({ name }) => name));
  const alike = Map.groupBy(problems, ({ row, column, value, reason, lost }) =>
    JSON.stringify([lost === 'value' && ofDates.has(column) ? null : row, column, value, reason]),
  );
  return [...alike].flatMap(([key, [problem, ...others]]) =>
    problem === undefined ? [] : [{ key, problem, others }],
  );
}

/** 'Row 5', 'Rows 5 and 9', 'Rows 5, 9, 12 and 25 more'. */
function rowsSaid(rows: readonly number[]): string {
  if (rows.length === 1) return `Row ${rows[0]}`;
  const shown = rows.length > 4 ? rows.slice(0, 3) : rows;
  const more = rows.length - shown.length;
  return `Rows ${listed([...shown.map(String), ...(more > 0 ? [`${more} more`] : [])])}`;
}

interface OneProps extends Omit<Line, 'key'> {
  readonly busy: boolean;
  readonly onFix: (value: string) => void;
}

function OneProblem({ problem, others, busy, onFix }: OneProps) {
  const { row, name, column, value, reason, suggestion, lost } = problem;
  const [text, setText] = useState(value);
  const rows = rowsSaid([row, ...others.map((one) => one.row)]);
  const where = `${rows.slice(0, 1).toLowerCase()}${rows.slice(1)}${column ? `, ${column}` : ''}`;
  const all = others.length > 0;
  return (
    <li className={classes.problem}>
      <span className={classes.problemWords}>
        <b className={classes.bad}>
          <IconCircleX size={16} aria-hidden /> {rows}
          {name && !all ? `, ${name}` : ''}
          {column ? `: ${column}` : ''}
        </b>
        <span>
          {reason} {suggestion}
        </span>
      </span>
      {column ? (
        <form
          className={classes.inline}
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== value) onFix(text.trim());
          }}
        >
          <TextInput
            size="sm"
            w={170}
            aria-label={`Value for ${where}`}
            value={text}
            maxLength={400}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <Button
            type="submit"
            size="sm"
            disabled={busy || text.trim() === value}
            aria-label={all ? `Use this for all ${others.length + 1}: ${where}` : `Use this for ${where}`}
          >
            {all ? `Use this for all ${others.length + 1}` : 'Use this'}
          </Button>
          {lost === 'value' ? (
            <Button
              size="sm"
              variant="subtle"
              disabled={busy}
              aria-label={`${all ? 'Leave all blank' : 'Leave blank'}: ${where}`}
              onClick={() => onFix('')}
            >
              {all ? 'Leave all blank' : 'Leave blank'}
            </Button>
          ) : null}
        </form>
      ) : null}
    </li>
  );
}
