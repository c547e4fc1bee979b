import type { RaterPreview } from '../../shared/contract/review-shapes.ts';
import { counted } from '../../shared/rules/dates.ts';
import { raterGroup } from '../../shared/rules/scoring-report.ts';
import { groupNames } from '../../shared/rules/scoring-words.ts';
import classes from './reviews.module.css';

/** What a file would bring in, and every row that would stay out with its reason. Nothing is kept yet. */
export function PreviewRaters({ preview }: { readonly preview: RaterPreview }) {
  const { raters, problems, missing, columns } = preview;
  const groups = raterGroup.options.flatMap((group) => {
    const count = raters.filter((one) => one.group === group).length;
    return count === 0 ? [] : [{ name: groupNames[group], count }];
  });
  const leftOut = columns.filter((one) => one.is === 'left_out');
  return (
    <>
      <p>
        {raters.length === 0
          ? 'No row of this file can be taken in.'
          : `${counted(raters.length, 'rater')} can be taken in: ${groups.map(({ name, count }) => `${name} ${count}`).join(', ')}.`}{' '}
        Sheet “{preview.sheet}”, headings in row {preview.headerRow}. Nothing is kept until you take it in.
      </p>
      {missing.length > 0 ? (
        <p className={classes.warning}>No column for: {missing.join(', ')}. These stay blank.</p>
      ) : null}
      {leftOut.length > 0 ? (
        <p className={classes.quiet}>
          Left out: {leftOut.map((one) => `“${one.header}”`).join(', ')}. Not competencies of this framework.
        </p>
      ) : null}
      {problems.length > 0 ? (
        <table className={classes.plainTable} aria-label="Rows to look at">
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Column</th>
              <th scope="col">What</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, 100).map((one) => (
              <tr key={`${one.row} ${one.column} ${one.say}`}>
                <th scope="row">{one.row}</th>
                <td>{one.column ?? ''}</td>
                <td>{one.kind === 'left_out' ? 'Left out' : 'Taken in; please check'}</td>
                <td>{one.say}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {problems.length > 100 ? <p className={classes.quiet}>And {problems.length - 100} more.</p> : null}
    </>
  );
}
