import { useEffect, useState } from 'react';
import { Logo } from '../ui/frame/Logo.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import classes from './Cover.module.css';

/** Longer than a large file takes on a slow laptop. */
const USUALLY_MS = 3000;

/** In place of everything while the file that was open last is opened; says why once that takes long. */
export function Opening({ name }: { readonly name: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), USUALLY_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return <LoadingRows label={`Opening ${name}`} />;
  return (
    <main className={classes.cover}>
      <Logo size={40} />
      <h1 className={classes.title}>Opening {name}</h1>
      <p className={classes.said} role="status">
        This takes longer than usual. Where another computer had the file open last, Baton looks for up to a
        minute whether it still has.
      </p>
    </main>
  );
}
