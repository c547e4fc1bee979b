import type { ImpactGroup, ImpactView } from '../../shared/contract/impact-shapes.ts';
import {
  COLUMNS,
  type Figure,
  figureWords,
  type Grouping,
  groupingWords,
} from '../../shared/rules/impact.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import classes from './impact.module.css';

export interface Behind {
  readonly figure: Figure;
  readonly completers: boolean;
  readonly group:
    | { readonly key: string | null }
    | { readonly years: string[] }
    | { readonly withoutPermission: true }
    | null;
  /** What the figure is, in words: 'Promoted, Leadership Pathways'. */
  readonly words: string;
}

interface FiguresTableProps {
  readonly view: ImpactView;
  readonly by: Grouping;
  readonly onOpen: (behind: Behind) => void;
}

/** Every group with its figures; each opens the people behind it. */
export function FiguresTable({ view, by, onOpen }: FiguresTableProps) {
  const places = [view.total, ...view.groups].some((one) => one.places !== null);
  const cell = (row: ImpactGroup, figure: Figure, group: Behind['group']) => {
    const words = `${figureWords[figure]}, ${row.name}`;
    return (
      <FigureButton
        count={row.figures[figure]}
        words={words}
        onOpen={() => onOpen({ figure, completers: false, group, words })}
      />
    );
  };
  const line = (row: ImpactGroup, whole: boolean) => {
    const group = whole ? null : { key: row.key };
    return (
      <tr key={whole ? 'total' : `group ${row.key}`} className={whole ? classes.total : undefined}>
        <th scope="row">{row.name}</th>
        {COLUMNS.map((figure) => (
          <td key={figure} className={classes.number}>
            {cell(row, figure, group)}
          </td>
        ))}
        {places ? (
          <td className={classes.number}>
            {row.places === null ? null : (
              <>
                {cell(row, 'filled', group)} of {row.places.of}
              </>
            )}
          </td>
        ) : null}
      </tr>
    );
  };
  return (
    <section
      className={classes.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
      tabIndex={0}
      aria-label={`Figures by ${groupingWords[by].toLowerCase()}`}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{groupingWords[by]}</th>
            {COLUMNS.map((figure) => (
              <th key={figure} scope="col" className={classes.number}>
                {figureWords[figure]}
              </th>
            ))}
            {places ? (
              <th scope="col" className={classes.number}>
                Places filled
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {view.groups.map((row) => line(row, false))}
          {line(view.total, true)}
        </tbody>
      </table>
    </section>
  );
}

interface FigureButtonProps {
  readonly count: number;
  readonly words: string;
  readonly onOpen: () => void;
}

/** A figure that opens the people behind it; nobody stands behind a nought. */
export function FigureButton({ count, words, onOpen }: FigureButtonProps) {
  if (count === 0) return '0';
  return (
    <LinkButton className={classes.figure} aria-label={`${count}: ${words}`} onClick={onOpen}>
      {count}
    </LinkButton>
  );
}
