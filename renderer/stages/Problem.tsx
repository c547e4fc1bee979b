import { refusalOf } from '../client.ts';
import classes from './menu.module.css';

/** What was refused, beside where it was asked, with the way out. */
export function Problem({ error }: { readonly error: unknown }) {
  if (error === null || error === undefined) return null;
  const { say, wayOut } = refusalOf(error);
  return (
    <div role="alert" className={classes.problem}>
      {say} {wayOut}
    </div>
  );
}
