import type { ReviewHead } from '../../shared/contract/review-shapes.ts';
import { IconCircleCheck, IconCircleDashed, IconLock } from '../ui/icons.ts';
import classes from './ReplyStrip.module.css';
import { repliesWords } from './words.ts';

/** Replies against minimums, group by group: what is short is withheld, and said first. */
export function ReplyStrip({ head }: { readonly head: ReviewHead }) {
  const open = head.closedOn === null;
  return (
    <ul className={classes.strip} aria-label="Replies against the fewest needed">
      <li>
        <b>
          {head.selfReplied ? (
            <IconCircleCheck size={16} aria-hidden data-tone="ok" />
          ) : (
            <IconCircleDashed size={16} aria-hidden />
          )}
          Self
        </b>
        <span>{head.selfReplied ? '1 of 1 replied' : '0 of 1 replied'}</span>
      </li>
      {head.groups.map((group) => {
        const withheld = group.state === 'withheld';
        return (
          <li key={group.group} data-withheld={(withheld && !open) || undefined}>
            <b>
              {withheld ? (
                open ? (
                  <IconCircleDashed size={16} aria-hidden />
                ) : (
                  <IconLock size={16} aria-hidden />
                )
              ) : (
                <IconCircleCheck size={16} aria-hidden data-tone="ok" />
              )}
              {group.name}
              {withheld && !open ? ': withheld' : ''}
            </b>
            <span>{repliesWords(group)}</span>
          </li>
        );
      })}
    </ul>
  );
}
