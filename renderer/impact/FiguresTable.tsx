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
  readonly group: { readonly key: string | null } | null;
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
  const line = (row: ImpactGroup, whole: boolean) => (
    <tr key={whole ? 'total' : `group ${row.key}`} className={whole ? classes.total : undefined}>
      <th scope="row">{row.name}</th>
      {COLUMNS.map((figure) => {
        const count = row.figures[figure];
        const words = `${figureWords[figure]}, ${row.name}`;
        return (
          <td key={figure} className={classes.number}>
            {count === 0 ? (
              '0'
            ) : (
              <LinkButton
                className={classes.figure}
                aria-label={`${count}: ${words}`}
                onClick={() =>
                  onOpen({ figure, completers: false, group: whole ? null : { key: row.key }, words })
                }
              >
                {count}
              </LinkButton>
            )}
          </td>
        );
      })}
      {places ? (
        <td className={classes.number}>
          {row.places === null ? '' : `${row.places.filled} of ${row.places.of}`}
        </td>
      ) : null}
    </tr>
  );
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
