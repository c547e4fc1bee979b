import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReviewHead } from '../../../shared/contract/review-shapes.ts';
import type { StudentsView } from '../../../shared/contract/review-students.ts';
import { client, runJob } from '../../client.ts';
import { receiveFile } from '../../shell.ts';
import { useSubmit } from '../../submit.ts';
import { IconPrinter } from '../../ui/icons.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Refused } from '../../ui/Problem.tsx';
import { showDone } from '../../ui/undo.tsx';
import classes from '../reviews.module.css';
import { GiveComputer } from '../sitting/GiveComputer.tsx';

interface CollectPanelProps {
  readonly head: ReviewHead;
  readonly asked: NonNullable<StudentsView['asked']>;
}

/** How the answers come in: on equal forms on paper that are keyed in, or at this computer one after another. */
export function CollectPanel({ head, asked }: CollectPanelProps) {
  const [giving, setGiving] = useState(false);
  const { busy, submit, rest } = useSubmit([]);
  const print = () =>
    submit(async () => {
      const file = await runJob(client.reviews.printStudentForms, { id: head.id });
      if (file === null) return;
      await receiveFile(file);
      showDone(`Saved ${file.name}.`);
    });
  return (
    <Panel title="Answers" note={`${asked.answered} of ${asked.count} answered`}>
      <div className={classes.stack}>
        <p className={classes.plain}>
          On paper, all forms are the same and bear no name or number; key them in under Students. Or the
          students answer here one after another, while {asked.supervisor} looks on from where nobody’s
          answers can be seen.
        </p>
        <Refused say={rest} />
        <div className={classes.actions}>
          <Button
            loading={busy}
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => void print()}
          >
            Print {asked.count} forms
          </Button>
          <Button component="a" href={`#/reviews/${head.id}/answers`}>
            Enter answers
          </Button>
          <Button disabled={asked.answered >= asked.count} onClick={() => setGiving(true)}>
            Students answer on this computer
          </Button>
        </div>
      </div>
      {giving ? (
        <GiveComputer
          reviewId={head.id}
          raterId="students"
          name="students, one after another"
          onClose={() => setGiving(false)}
        />
      ) : null}
    </Panel>
  );
}
