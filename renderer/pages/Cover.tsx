import { Button } from '@mantine/core';
import { Logo } from '../ui/frame/Logo.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import classes from './Cover.module.css';

/** Stands in place of everything while the computer's screen is locked, so that nothing shows as it wakes. */
export function Cover({ onUncover }: { readonly onUncover: () => void }) {
  usePageTitle('Covered');
  return (
    <main className={classes.cover}>
      <Logo size={40} />
      <h1 className={classes.title}>Baton is covered</h1>
      <Button variant="filled" autoFocus onClick={onUncover}>
        Show it again
      </Button>
    </main>
  );
}
