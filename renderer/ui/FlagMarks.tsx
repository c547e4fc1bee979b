import type { FlagMark } from '../../shared/contract/talent.ts';
import classes from './FlagMarks.module.css';
import { flagIcons } from './FlagTag.tsx';

/** The flags in force on somebody, for dense rows: icon and word; the word is cut short, and at last the icon stands alone, where there is no room. */
export function FlagMarks({ flags }: { readonly flags: readonly FlagMark[] }) {
  if (flags.length === 0) return null;
  return (
    <span className={classes.marks} title={flagWords(flags)}>
      {flags.map(({ kindId, words, icon }) => {
        const { Icon } = flagIcons[icon];
        return (
          <span key={kindId} className={classes.mark}>
            <Icon size={15} aria-hidden />
            <span>{words}</span>
          </span>
        );
      })}
    </span>
  );
}

/** 'Ready for more; Wants a change'. */
export const flagWords = (flags: readonly FlagMark[]): string => flags.map(({ words }) => words).join('; ');
