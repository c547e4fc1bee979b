import classes from './ReadinessPill.module.css';

export type Readiness = 'now' | 'one_to_two' | 'three_to_five';

const WORDS: Readonly<Record<Readiness, string>> = {
  now: 'Ready now',
  one_to_two: '1–2 years',
  three_to_five: '3–5 years',
};

/** Filled, outlined or dashed, with the words inside; 'Not set' where nobody has said. */
export function ReadinessPill({ readiness }: { readonly readiness: Readiness | null }) {
  if (readiness === null) return <span className={classes.unset}>Not set</span>;
  return (
    <span className={classes.pill} data-readiness={readiness}>
      {WORDS[readiness]}
    </span>
  );
}
