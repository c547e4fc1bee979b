import type { ReactNode } from 'react';
import { explain } from '../submit.ts';
import classes from './Problem.module.css';

interface ProblemProps {
  readonly error: unknown;
  /** Another way out, beside the sentence. */
  readonly otherWay?: ReactNode;
}

/** What was refused, beside where it was asked, with the way out; nothing where nothing was. */
export function Problem({ error, otherWay }: ProblemProps) {
  if (error === null || error === undefined) return null;
  return (
    <div role="alert" className={classes.problem}>
      {explain(error)} {otherWay}
    </div>
  );
}

/** A form's refusal that no field of its is to blame for, in its words; nothing where there is none. */
export function Refused({ say }: { readonly say: string | null }) {
  return say === null ? null : (
    <p role="alert" className={classes.refused}>
      {say}
    </p>
  );
}
