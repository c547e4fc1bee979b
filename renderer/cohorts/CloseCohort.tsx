import { Button } from '@mantine/core';
import type { CohortView, SessionView } from '../../shared/contract/cohorts.ts';
import { counted, longDate } from '../../shared/rules/dates.ts';
import { ChangeDialog } from '../ui/ChangeDialog.tsx';
import classes from './cohorts.module.css';

interface CloseCohortProps {
  readonly cohort: CohortView;
  /** The sessions that were held and have no register. */
  readonly unmarked: readonly SessionView[];
  readonly onMark: (id: string) => void;
  readonly onCloseIt: () => void;
  readonly onClose: () => void;
}

/** Asked before a cohort is closed that lacks registers: which, and the way to them. */
export function CloseCohort({ cohort, unmarked, onMark, onCloseIt, onClose }: CloseCohortProps) {
  const first = unmarked[0];
  if (first === undefined) return null;
  return (
    <ChangeDialog
      opened
      title={`Close ${cohort.name} with ${counted(unmarked.length, 'register')} missing?`}
      size={480}
      withCloseButton={false}
      onClose={onClose}
    >
      <div className={classes.stack}>
        <p className={classes.line}>
          Nobody’s attendance is marked for{' '}
          {unmarked.length === 1 ? 'this session, which counts' : 'these sessions, which count'} as not had
          until it is:
        </p>
        <ul className={classes.bullets}>
          {unmarked.map((one) => (
            <li key={one.id}>
              {longDate(one.on)}, {one.topic}
            </li>
          ))}
        </ul>
        <div className={classes.actions}>
          <Button variant="filled" data-autofocus onClick={() => onMark(first.id)}>
            Mark the {unmarked.length === 1 ? 'register' : 'registers'} first
          </Button>
          <Button onClick={onCloseIt}>Close it all the same</Button>
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </div>
    </ChangeDialog>
  );
}
