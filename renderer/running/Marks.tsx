import type { Runner } from '../../shared/contract/running-shapes.ts';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleHalf2 } from '../ui/icons.ts';
import classes from './running.module.css';

type Line = Runner['ledger'][number];

const icons = {
  done: IconCircleCheck,
  going: IconCircleHalf2,
  behind: IconAlertTriangle,
  none: IconCircleDashed,
} as const;
const said = { done: 'Done', going: 'Under way', behind: 'Behind', none: 'Not begun' } as const;

/** How far somebody is with one element: a sign, and words that carry it. */
export function ProgressMark({ line }: { readonly line: Line }) {
  const Sign = icons[line.state];
  return (
    <span className={classes.mark} data-state={line.state} title={said[line.state]}>
      <Sign size={16} aria-hidden />
      <span>{line.words}</span>
    </span>
  );
}
