import type { MissingView } from '../../shared/contract/course-work.ts';
import classes from './cohorts.module.css';

interface MissingListProps {
  readonly missing: readonly MissingView[];
  /** The page that is open: what is done on it is no link. */
  readonly here?: string;
}

/** What somebody still lacks before they graduate, each with the way to where it is done. */
export function MissingList({ missing, here }: MissingListProps) {
  return (
    <ul className={classes.missing}>
      {missing.map((one) => (
        <li key={`${one.key} ${one.words}`}>
          {one.href === here ? one.words : <a href={one.href}>{one.words}</a>}
        </li>
      ))}
    </ul>
  );
}
