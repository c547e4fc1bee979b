import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReviewHead } from '../../shared/contract/review-shapes.ts';
import { studentsOff } from '../../shared/rules/student-review.ts';
import { api } from '../client.ts';
import { Panel } from '../ui/Panel.tsx';
import classes from './reviews.module.css';
import { repliesWords } from './words.ts';

/** Leads to the students of an open review: to ask them, or to where their forms and the draw are once they are asked. */
export function StudentsAsked({ head }: { readonly head: ReviewHead }) {
  const students = head.groups.find(({ group }) => group === 'students');
  const asking = useQuery({
    ...api.reviews.students.queryOptions({ input: { id: head.id } }),
    enabled: students === undefined,
  });
  const off = students === undefined && asking.data ? studentsOff(asking.data.school, false) : null;
  return (
    <Panel
      title="Students"
      actions={
        <Button size="sm" component="a" href={`#/reviews/${head.id}/students`}>
          {students !== undefined
            ? 'Forms and draw'
            : off === null
              ? 'Ask students'
              : 'Ask students all the same'}
        </Button>
      }
    >
      <p className={classes.quiet}>
        {students !== undefined
          ? `${repliesWords(students)}. Ratings only, and no name is kept.`
          : off === null
            ? 'Students may be asked too: ratings only, on five plain statements at most, drawn at random, parents informed and no name kept.'
            : `Students are not asked here unless you say why. ${off}`}
      </p>
    </Panel>
  );
}
