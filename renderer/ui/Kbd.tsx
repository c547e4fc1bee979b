import classes from './Kbd.module.css';
import { keyNames } from './shortcut-keys.ts';

/** A shortcut as caps: 'mod+k' shows Ctrl K, or Cmd K on a Mac. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={classes.key}>{keyNames(keys).join(' ')}</kbd>;
}
