import { Progress } from '@mantine/core';
import { useEffect, useRef } from 'react';
import classes from './erasure.module.css';

interface ErasingPageProps {
  readonly say: string;
  readonly fraction: number;
}

/** While something is erased there is nothing else to do, and no way to leave it half done. */
export function ErasingPage({ say, fraction }: ErasingPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className={classes.erasing}>
      <h1 ref={heading} tabIndex={-1} className={classes.erasingTitle}>
        Erasing
      </h1>
      <Progress value={fraction * 100} size="sm" aria-label="How much is done" />
      <p role="status" className={classes.quiet}>
        {say}
      </p>
      <p>
        Leave the computer on. If it stops all the same, Baton goes on with this when the file is opened next:
        nothing is left half erased.
      </p>
    </main>
  );
}
