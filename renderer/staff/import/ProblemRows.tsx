import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ImportPreview, ImportProblem } from '../../../shared/contract/import.ts';
import { IconCircleX, IconDownload } from '../../ui/icons.ts';
import { Panel } from '../../ui/Panel.tsx';
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
  const { problems, problemCount, rowsLost } = preview;
  if (problemCount === 0) return null;
  const busy = importing.state.busy !== null;
  const fix = async (problem: ImportProblem, value: string) => {
    const { fixes } = importing.state.choices;
    await importing.readAgain({ fixes: { ...fixes, [`${problem.row}|${problem.column}`]: value } });
    heading.current?.focus();
  };
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
          {problems.map((problem) => (
            <OneProblem
              key={`${problem.row}|${problem.column}|${problem.value}`}
              problem={problem}
              busy={busy}
              onFix={(value) => void fix(problem, value)}
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

interface OneProps {
  readonly problem: ImportProblem;
  readonly busy: boolean;
  readonly onFix: (value: string) => void;
}

function OneProblem({ problem, busy, onFix }: OneProps) {
  const { row, name, column, value, reason, suggestion, lost } = problem;
  const [text, setText] = useState(value);
  const where = `row ${row}${column ? `, ${column}` : ''}`;
  return (
    <li className={classes.problem}>
      <span className={classes.problemWords}>
        <b className={classes.bad}>
          <IconCircleX size={16} aria-hidden /> Row {row}
          {name ? `, ${name}` : ''}
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
            aria-label={`Use this for ${where}`}
          >
            Use this
          </Button>
          {lost === 'value' ? (
            <Button
              size="sm"
              variant="subtle"
              disabled={busy}
              aria-label={`Leave blank: ${where}`}
              onClick={() => onFix('')}
            >
              Leave blank
            </Button>
          ) : null}
        </form>
      ) : null}
    </li>
  );
}
