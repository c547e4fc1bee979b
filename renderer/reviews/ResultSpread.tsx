import type { ReviewResultView } from '../../shared/contract/review-shapes.ts';
import type { Report } from '../../shared/rules/scoring-report.ts';
import { groupNames, howToRead, spreadOf } from '../../shared/rules/scoring-words.ts';
import panel from './ResultPanel.module.css';
import classes from './ResultTable.module.css';

interface ResultSpreadProps {
  readonly view: ReviewResultView;
  readonly report: Report;
}

/** How many gave each rating, of the groups large enough to show it. */
export function ResultSpread({ view, report }: ResultSpreadProps) {
  const names = new Map(view.competencies.map((one) => [one.key, one.name]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table is scrolled by keyboard too
    <section className={classes.scroller} tabIndex={0} aria-label="Spread">
      <p className={panel.why}>{howToRead.spread}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Competency</th>
            <th scope="col">Group</th>
            {[1, 2, 3, 4, 5].map((rating) => (
              <th key={rating} scope="col" className={classes.number}>
                Gave {rating}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spreadOf(report).map(({ competency, group, counts }) => (
            <tr key={`${competency} ${group}`}>
              <th scope="row">{names.get(competency) ?? competency}</th>
              <td>{groupNames[group]}</td>
              {counts.map((count, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the place is the rating
                <td key={place} className={classes.number}>
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
