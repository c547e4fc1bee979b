import type { ReturnedForm } from '../../../shared/contract/review-forms.ts';
import { counted } from '../../../shared/rules/dates.ts';
import { groupNames } from '../../../shared/rules/scoring-words.ts';
import reviews from '../reviews.module.css';
import classes from './forms.module.css';

interface ReturnedFormsProps {
  readonly forms: readonly ReturnedForm[];
  /** Whether a comment is held, which may be a refused file's. */
  readonly held: boolean;
}

/** What became of each returned file: the refused ones first, each with its reason and the way on. */
export function ReturnedForms({ forms, held }: ReturnedFormsProps) {
  const taken = forms.filter((form) => form.state === 'taken');
  const refused = forms
    .filter((form) => form.state === 'refused')
    .toSorted((a, b) => Number(b.unheld) - Number(a.unheld));
  return (
    <>
      <Unheld count={refused.filter(({ unheld }) => unheld).length} />
      <p>
        {taken.length === 0 ? 'None was taken in' : `${counted(taken.length, 'questionnaire')} taken in`}
        {refused.length === 0
          ? '.'
          : `, ${refused.length} refused. Nothing of a refused file is kept in Baton${held ? ', but for a comment that is held' : ''}. Read the comments in ${refused.length === 1 ? 'it' : 'them'} yourself: what says that somebody is harmed goes to the safeguarding lead, word for word.`}
      </p>
      <div className={reviews.scroll}>
        <table className={reviews.plainTable} aria-label="Returned files">
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">What became of it</th>
            </tr>
          </thead>
          <tbody>
            {[...refused, ...taken].map((form, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list does not change
              <tr key={at}>
                <th scope="row" className={classes.file}>
                  {form.file}
                </th>
                <td>
                  {form.state === 'taken' ? (
                    `Taken in: ${form.name}, ${groupNames[form.group].toLowerCase()}, ${form.answered} answered.`
                  ) : (
                    <>
                      <b>Refused.</b> {form.say} {form.wayOut}
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Says that refused files have to be read, since nothing of them is held. */
function Unheld({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <p className={reviews.warning}>
      <span>
        {counted(count, 'refused file')} may say that somebody is harmed, and nothing of{' '}
        {count === 1 ? 'it' : 'them'} is kept here. Open {count === 1 ? 'it' : 'them'} now: to whom the words
        go stands beside {count === 1 ? 'its name' : 'their names'}.
      </span>
    </p>
  );
}
