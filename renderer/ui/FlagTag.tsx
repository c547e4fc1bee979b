import type { FlagIcon } from '../../shared/contract/talent.ts';
import classes from './FlagTag.module.css';
import {
  IconArrowsExchange,
  IconArrowUpRight,
  IconDoorExit,
  IconEyeOff,
  IconFlag,
  IconPuzzle,
  IconStar,
} from './icons.ts';
import { Tag } from './Tag.tsx';

/** The icons that a kind of flag can have, with what each shows. */
export const flagIcons = {
  'arrow-up-right': { words: 'Arrow upwards', Icon: IconArrowUpRight },
  'arrows-exchange': { words: 'Two arrows', Icon: IconArrowsExchange },
  'door-exit': { words: 'Door', Icon: IconDoorExit },
  puzzle: { words: 'Puzzle piece', Icon: IconPuzzle },
  flag: { words: 'Flag', Icon: IconFlag },
  star: { words: 'Star', Icon: IconStar },
} as const satisfies Record<FlagIcon, unknown>;

/** A talent flag in words its person may read. */
export function FlagTag({ name, icon = 'flag' }: { readonly name: string; readonly icon?: FlagIcon }) {
  const { Icon } = flagIcons[icon];
  return (
    <Tag tone="flag" icon={<Icon size={15} aria-hidden />}>
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
