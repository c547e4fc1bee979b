import type { CohortFigures } from '../../shared/contract/review-cohort.ts';
import { gapWord, levelOf, levelWords } from '../../shared/rules/cohort-view.ts';
import { gapText, meanText } from '../../shared/rules/scoring-words.ts';
import { IconLock } from '../ui/icons.ts';
import classes from './CohortMap.module.css';
import table from './ResultTable.module.css';

type Row = CohortFigures['rows'][number];

interface CohortMapProps {
  readonly rows: readonly Row[];
  /** Under the framework's sets. */
  readonly grouped: boolean;
}

/** The heat map: each cell has its figure and a word as well as its shade. */
export function CohortMap({ rows, grouped }: CohortMapProps) {
  const sets = grouped ? [...Map.groupBy(rows, (row) => row.set)] : [['', rows] as const];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
    <section className={table.scroller} tabIndex={0} aria-label="Strengths and needs by competency">
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Competency</th>
            <th scope="col" className={classes.figure}>
              Self
            </th>
            <th scope="col" className={classes.figure}>
              Others
            </th>
            <th scope="col" className={classes.figure}>
              Others − self
            </th>
            <th scope="col" className={table.number}>
              People
            </th>
            <th scope="col" className={table.number}>
              Replies
            </th>
          </tr>
        </thead>
        {sets.map(([set, inSet]) => (
          <tbody key={set}>
            {set === '' ? null : (
              <tr>
                <th scope="rowgroup" colSpan={6} className={classes.set}>
                  {set}
                </th>
              </tr>
            )}
            {inSet.map((row) => (
              <tr key={row.competency}>
                <th scope="row">{row.name}</th>
                <Cells cell={row.cell} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Cells({ cell }: { readonly cell: Row['cell'] }) {
  if (cell.state === 'withheld')
    return (
      <td colSpan={5} className={table.withheld}>
        <span className={table.lock}>
          <IconLock size={14} aria-hidden />
          Withheld
        </span>
      </td>
    );
  return (
    <>
      <Mean mean={cell.self} />
      <Mean mean={cell.others} />
      <td className={classes.figure}>
        <b>{gapText(cell.gap)}</b> {gapWord(cell.gap)}
      </td>
      <td className={table.number}>{cell.people}</td>
      <td className={table.number}>{cell.replies}</td>
    </>
  );
}

function Mean({ mean }: { readonly mean: number }) {
  const level = levelOf(mean);
  return (
    <td className={classes.figure} data-level={level}>
      <b>{meanText(mean)}</b> {levelWords[level]}
    </td>
  );
}
