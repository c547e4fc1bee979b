import classes from './FlagTag.module.css';
import { IconEyeOff, IconFlag } from './icons.ts';
import { Tag } from './Tag.tsx';

/** A talent flag in words its person may read. */
export function FlagTag({ name }: { readonly name: string }) {
  return (
    <Tag tone="flag" icon={<IconFlag size={15} aria-hidden />}>
      {name}
    </Tag>
  );
}

/** Says that something of this kind is hidden in a meeting, never whether there was anything to hide. */
export function HiddenTag({ what }: { readonly what: string }) {
  return (
    <span className={classes.hidden}>
      <IconEyeOff size={15} aria-hidden />
      {what} hidden
    </span>
  );
}
