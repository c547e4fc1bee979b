import { Button } from '@mantine/core';
import { useState } from 'react';
import type { StudentsView } from '../../../shared/contract/review-students.ts';
import { aboutWhom } from '../../../shared/rules/review-form.ts';
import { parentLetter } from '../../../shared/rules/student-review.ts';
import { IconCopy, IconPrinter } from '../../ui/icons.ts';
import { Panel } from '../../ui/Panel.tsx';
import { showDone, showProblem } from '../../ui/undo.tsx';
import classes from '../reviews.module.css';
import { PrintSheet } from './PrintSheet.tsx';

interface ParentLetterProps {
  readonly view: StudentsView;
  readonly tell: string;
  readonly supervisor: string;
}

/** The letter to parents, with the way to opt out, to be copied or printed. */
export function ParentLetter({ view, tell, supervisor }: ParentLetterProps) {
  const { head, school, minimum } = view;
  const [printing, setPrinting] = useState(false);
  const words = parentLetter({
    school: school?.name ?? 'our school',
    about: aboutWhom(head),
    purpose: head.purpose,
    tell,
    supervisor,
    minimum,
  });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words);
      showDone('Copied the letter.');
    } catch {
      showProblem('The letter could not be copied.', 'Select its words and copy them, or print it.');
    }
  };
  return (
    <Panel
      title="Letter to parents"
      actions={
        <>
          <Button
            size="sm"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => setPrinting(true)}
          >
            Print the letter
          </Button>
          <Button size="sm" leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void copy()}>
            Copy the letter
          </Button>
        </>
      }
    >
      <p className={classes.letter}>{words}</p>
      {printing ? (
        <PrintSheet onPrinted={() => setPrinting(false)}>
          <p className={classes.letter}>{words}</p>
        </PrintSheet>
      ) : null}
    </Panel>
  );
}
