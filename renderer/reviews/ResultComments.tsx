import type { ReviewResultView } from '../../shared/contract/review-shapes.ts';
import { howToRead } from '../../shared/rules/scoring-words.ts';
import classes from './ResultPanel.module.css';

/** Comments of the groups that may be shown, in an order that tells nothing of who; why there are none elsewhere. */
export function ResultComments({ groups }: { readonly groups: ReviewResultView['comments'] }) {
  return (
    <div className={classes.comments}>
      <p>{howToRead.comments}</p>
      {groups.map((group) => (
        <section key={group.group}>
          <h3>{group.name}</h3>
          {group.comments.map((one, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same words
            <blockquote key={place}>{one.words}</blockquote>
          ))}
          {group.comments.length === 0 ? <p>{group.why ?? 'No comments.'}</p> : null}
        </section>
      ))}
    </div>
  );
}
