import { Button } from '@mantine/core';
import type { ImportPreview } from '../../../shared/contract/import.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from './import.module.css';
import { JobTitles } from './JobTitles.tsx';
import { LeaveOut } from './LeaveOut.tsx';
import { ProblemRows } from './ProblemRows.tsx';
import { Questions } from './Questions.tsx';
import { Schools } from './Schools.tsx';
import type { Importing } from './use-import.ts';
import { many, needing } from './words.ts';

interface Props {
  readonly importing: Importing;
  readonly preview: ImportPreview;
}

/** The third step: what only the head can say, each table settled together. */
export function FixRows({ importing, preview }: Props) {
  const nothing =
    needing(preview) === 0 &&
    preview.questions.length === 0 &&
    preview.titles.length === 0 &&
    preview.leftOut.length === 0 &&
    preview.counts.elsewhere === 0 &&
    preview.managerCount === 0;
  const spellings = [...new Set(preview.respelled.map(({ from, to }) => `${from} → ${to}`))];
  return (
    <div className={classes.stack}>
      <Schools importing={importing} preview={preview} />
      <Questions importing={importing} preview={preview} />
      <JobTitles importing={importing} preview={preview} />
      <LeaveOut importing={importing} preview={preview} />
      <ProblemRows importing={importing} preview={preview} />
      {preview.managerCount > 0 ? (
        <Panel
          title="Line managers not kept"
          note="People come in without them; set them on the staff list once they hold a post."
        >
          <ul className={classes.plainList}>
            {preview.managers.map(({ text, reason, people }) => (
              <li key={`${text} ${reason}`}>
                <b>{text}</b> for {many(people, 'person', 'people')}. {reason}
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {preview.respelledCount > 0 ? (
        <Panel
          title="Names all in capitals or small letters"
          note={`${many(preview.respelledCount, 'name')} written as usual`}
        >
          <p className={classes.quiet}>
            {spellings.slice(0, 12).join(', ')}
            {spellings.length > 12 || preview.respelledCount > preview.respelled.length ? ' …' : ''}
          </p>
        </Panel>
      ) : null}
      {nothing ? (
        <Panel title="Nothing needs you">
          <p>Every row was read. Continue to see what would be added and changed.</p>
          <Button variant="filled" onClick={() => void importing.go(4)}>
            Check and import
          </Button>
        </Panel>
      ) : null}
    </div>
  );
}
