import { ProgressBar8 } from '../ui/ProgressBar8.tsx';
import { Tag } from '../ui/Tag.tsx';
import classes from './cohorts.module.css';

interface MentorLoadProps {
  readonly name: string;
  /** How many they said they can mentor at once; null where they have not said. */
  readonly capacity: number | null;
  readonly load: number;
}

/** How many somebody mentors, against how many they said they can. */
export function MentorLoad({ name, capacity, load }: MentorLoadProps) {
  if (capacity === null) return <span className={classes.quiet}>{load}; has not said how many</span>;
  if (load > capacity) return <Tag tone="warn">{`${load}, said ${capacity}`}</Tag>;
  if (capacity === 0) return <span className={classes.quiet}>None for now</span>;
  return <ProgressBar8 compact done={load} of={capacity} label={`People ${name} mentors`} />;
}
