import { Fragment } from 'react';
import classes from './Kbd.module.css';
import { keyNames } from './shortcut-keys.ts';

/** A shortcut as caps: 'mod+k' shows Ctrl K, or Cmd K on a Mac. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className={classes.keys}>
      {keyNames(keys).map((name, place) => (
        <Fragment key={name}>
          {place > 0 ? ' ' : null}
          <kbd className={classes.key}>{name}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
