import type { RaterPreview } from '../../shared/contract/review-shapes.ts';
import { counted } from '../../shared/rules/dates.ts';
import { raterGroup } from '../../shared/rules/scoring-report.ts';
import { groupNames } from '../../shared/rules/scoring-words.ts';
import classes from './reviews.module.css';

const whatWords: Record<RaterPreview['problems'][number]['kind'], string> = {
  left_out: 'This rater is left out',
  note: 'No rater; left out',
  check: 'Taken in; please check',
  sheet: 'Another sheet, not read',
  harm: 'Words left out; please read them',
};

/** What a file would bring in, and every row that would stay out with its reason. Nothing is kept yet. */
export function PreviewRaters({ preview }: { readonly preview: RaterPreview }) {
  const { raters, problems, missing, columns } = preview;
  const groups = raterGroup.options.flatMap((group) => {
    const numbers = raters.filter((one) => one.group === group).map((one) => one.number);
    if (numbers.length === 0) return [];
    return group === 'self' ? [groupNames.self] : [`${groupNames[group]} ${runs(numbers)}`];
  });
  const out = new Set(problems.flatMap((one) => (one.kind === 'left_out' ? [one.row] : []))).size;
  const leftOut = columns.filter((one) => one.is === 'left_out');
  return (
    <>
      <p>
        {raters.length === 0
          ? 'No row of this file can be taken in.'
          : `${counted(raters.length, 'rater')} can be taken in, as ${groups.join('; ')}.`}{' '}
        {preview.sheet === '' ? 'Headings' : `Sheet “${preview.sheet}”, headings`} in row {preview.headerRow}.
        Nothing is kept until you take it in.
      </p>
      {problems.some((one) => one.kind === 'harm') ? (
        <p className={classes.warning}>
          Words in this file may say that somebody is harmed. They are not taken in: see below which, and to
          whom they go.
        </p>
      ) : null}
      {out > 0 ? (
        <p className={classes.warning}>
          {out === 1 ? '1 rater is left out whole' : `${out} raters are left out whole`}, for the reasons
          below. Mend the file and choose it again, or enter them by hand.
        </p>
      ) : null}
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
              <th scope="col">Group</th>
              <th scope="col">What</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, 100).map((one) => (
              <tr key={`${one.row} ${one.column} ${one.say}`}>
                <th scope="row">{one.row}</th>
                <td>{one.column ?? ''}</td>
                <td>{one.group === null ? '' : groupNames[one.group]}</td>
                <td>{whatWords[one.kind]}</td>
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

/** Numbers in a row as their first and last: 3, 4, 5 and 9 are '3 to 5, 9'. */
function runs(numbers: readonly number[]): string {
  const found: { from: number; to: number }[] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && number === last.to + 1) last.to = number;
    else found.push({ from: number, to: number });
  }
  return found.map(({ from, to }) => (from === to ? from : `${from} to ${to}`)).join(', ');
}
