import type { ReviewResultData } from '../../shared/contract/review-document.ts';
import { howToRead, meanText } from '../../shared/rules/scoring-words.ts';
import { Section } from './parts.tsx';

const figure = (mean: number | null) => (mean === null ? '–' : meanText(mean));

/** How many gave each rating, of the groups large enough to show it; nothing where there is none. */
export function Spread({ spread }: Pick<ReviewResultData, 'spread'>) {
  if (spread.length === 0) return null;
  return (
    <Section heading="How ratings were spread">
      <table className="counts">
        <thead>
          <tr>
            <th scope="col">Competency</th>
            <th scope="col">Group</th>
            {[1, 2, 3, 4, 5].map((rating) => (
              <th scope="col" className="centre" key={rating}>
                Gave {rating}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spread.map(({ competency, group, counts }) => (
            <tr key={`${competency} ${group}`}>
              <th scope="row">{competency}</th>
              <td>{group}</td>
              {counts.map((count, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the place is the rating
                <td className="centre" key={place}>
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note after">{howToRead.spread}</p>
    </Section>
  );
}

/** The result before this one and this one, side by side, or why they are not. */
export function BeforeAndNow({ before }: Pick<ReviewResultData, 'before'>) {
  if (before === null) return null;
  return (
    <Section heading="Before and now">
      <p className="lead">{before.says}</p>
      {before.rows.length > 0 && (
        <table className="counts">
          <thead>
            <tr>
              <th scope="col">Competency</th>
              {['Self then', 'Self now', 'Others then', 'Others now'].map((head) => (
                <th scope="col" className="centre" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {before.rows.map((row) => (
              <tr key={row.competency}>
                <th scope="row">{row.competency}</th>
                <td className="centre">{figure(row.self)}</td>
                <td className="centre">{figure(row.selfNow)}</td>
                <td className="centre">{figure(row.others)}</td>
                <td className="centre">{figure(row.othersNow)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
