import { Checkbox } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ReviewHead } from '../../shared/contract/review-shapes.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { useStatus } from '../session.ts';
import { useSubmit } from '../submit.ts';
import classes from './reviews.module.css';

/** The last day for answers where it is over; null where answers may still come. */
function useLastDayOver({ closesOn }: ReviewHead): string | null {
  const today = useStatus()?.today ?? '';
  return closesOn !== null && closesOn < today ? closesOn : null;
}

/** The day on which the review opens, where it is still to come. */
function useOpensLater({ openedOn }: Pick<ReviewHead, 'openedOn'>): string | null {
  const today = useStatus()?.today ?? openedOn;
  return openedOn > today ? openedOn : null;
}

/** The tick that answers had come by the last day, as a form keeps it. */
interface Tick {
  readonly checked: boolean;
  readonly problem: string | null;
  readonly onChange: (cameInTime: boolean) => void;
}

/** A form's sending, with the tick for answers that come late: `fields` are the form's own. */
export function useCameInTime(head: ReviewHead, fields: readonly string[] = []) {
  const last = useLastDayOver(head);
  const opens = useOpensLater(head);
  const [checked, setChecked] = useState(false);
  // The tick is not there before the day is over; core may know sooner that it is.
  const sending = useSubmit(last === null ? fields : [...fields, 'cameInTime']);
  const { forget, problem } = sending;
  const tick: Tick = {
    checked,
    problem: problem('cameInTime'),
    onChange: (came) => {
      forget();
      setChecked(came);
    },
  };
  return { sending, tick, last, opens, cameInTime: last !== null && checked };
}

const harmGoesOn =
  'What says that somebody is harmed does not wait for that: it goes to the safeguarding lead, to the chair of governors if it is about the head, or to the headteacher if it is about that lead.';

interface CameInTimeProps extends Tick {
  readonly head: ReviewHead;
  /** 'These files'. */
  readonly what: string;
}

/**
 * Before the review opens: that it takes no answers yet. Past the last day for answers: whoever has them says that they had
 * come by then, or puts the day off. Nothing between.
 */
export function CameInTime({ head, what, checked, problem, onChange }: CameInTimeProps) {
  const last = useLastDayOver(head);
  const opens = useOpensLater(head);
  const box = useRef<HTMLInputElement>(null);
  // Saved from a row far above, the form would say nothing in sight.
  useEffect(() => {
    if (problem !== null) box.current?.focus();
  }, [problem]);
  if (opens !== null)
    return (
      <p className={classes.warning}>
        <span>
          This review opens on {longDate(opens)} and takes no answers before that day. Where they are to come
          sooner, change it on <a href={`#/reviews/${head.id}`}>the review’s page</a>. {harmGoesOn}
        </span>
      </p>
    );
  if (last === null) return null;
  return (
    <>
      <Checkbox
        ref={box}
        label={`${what} had come by ${longDate(last)}, the last day for answers`}
        checked={checked}
        error={problem}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <p className={classes.quiet}>
        Where they came later, put that day off on <a href={`#/reviews/${head.id}`}>the review’s page</a>{' '}
        first. {harmGoesOn}
      </p>
    </>
  );
}
