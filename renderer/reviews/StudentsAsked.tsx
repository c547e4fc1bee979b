import { Button } from '@mantine/core';
import type { ReviewHead } from '../../shared/contract/review-shapes.ts';
import { Panel } from '../ui/Panel.tsx';
import classes from './reviews.module.css';
import { repliesWords } from './words.ts';

/** Leads to the students of an open review: to ask them, or to where their forms and the draw are once they are asked. */
export function StudentsAsked({ head }: { readonly head: ReviewHead }) {
  const students = head.groups.find(({ group }) => group === 'students');
  return (
    <Panel
      title="Students"
      actions={
        <Button size="sm" component="a" href={`#/reviews/${head.id}/students`}>
          {students === undefined ? 'Ask students' : 'Forms and draw'}
        </Button>
      }
    >
      <p className={classes.quiet}>
        {students === undefined
          ? 'Students may be asked too: ratings only, on five plain statements at most, drawn at random, parents informed and no name kept.'
          : `${repliesWords(students)}. Ratings only, and no name is kept.`}
      </p>
    </Panel>
  );
}
