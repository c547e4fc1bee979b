import { type MatchKind, matchKindWords } from '../../shared/reference/matching.ts';
import classes from './matching.module.css';

interface KindTabsProps {
  readonly kind: MatchKind;
  readonly kinds: readonly { readonly kind: MatchKind; readonly requests: number }[];
}

/** The kinds of help, each a page of its own, with how many ask. */
export function KindTabs({ kind, kinds }: KindTabsProps) {
  return (
    <nav aria-label="Kinds of help">
      <ul className={classes.tabs}>
        {kinds.map((one) => (
          <li key={one.kind}>
            <a href={`#/matching/${one.kind}`} aria-current={one.kind === kind ? 'page' : undefined}>
              <span>{matchKindWords[one.kind].many}</span>
              <span>{one.requests}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
