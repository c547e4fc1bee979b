import type { ImpactDocument } from '../../shared/contract/impact-document.ts';
import { RATED, ratedWords } from '../../shared/reference/self-rating.ts';
import { figureWords } from '../../shared/rules/impact.ts';
import { Masthead, Section } from './parts.tsx';
import { longDate } from './words.ts';

/** What programmes led to, on one page: sentences with their denominators, a table, bars by year, and what people say. */
export function Impact({ page }: { page: ImpactDocument }) {
  const { said, columns, rows, total, years, ratings, testimonies } = page;
  const places = [total, ...rows].some((one) => one.places !== null);
  return (
    <>
      <Masthead
        school={page.school}
        title="Impact of programmes"
        meta={[`As at ${longDate(page.asAt)}`, page.whose]}
      />
      <ul className="impact-said">
        {said.map(({ words, how }) => (
          <li key={words}>
            <b>{words}</b> <small>{how}</small>
          </li>
        ))}
      </ul>
      <Section heading={`By ${page.by.toLowerCase()}`}>
        <table className="impact-table">
          <thead>
            <tr>
              <th scope="col">{page.by}</th>
              {columns.map((figure) => (
                <th key={figure} scope="col" className="number">
                  {figureWords[figure]}
                </th>
              ))}
              {places ? (
                <th scope="col" className="number">
                  Places filled
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {[...rows, total].map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two groups may have one name, and a job is laid out once
              <tr key={at} className={row === total ? 'total' : undefined}>
                <th scope="row">{row.name}</th>
                {row.figures.map((count, column) => (
                  <td key={columns[column]} className="number">
                    {count}
                  </td>
                ))}
                {places ? <td className="number">{row.places ?? ''}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
        {page.left === 0 ? null : (
          <p className="note after">{page.left} more are in the workbook, and counted in the last line.</p>
        )}
      </Section>
      <div className="cols impact-cols">
        {years.length === 0 ? null : (
          <Section heading="Participants by year" keep>
            <Bars bars={years.map(({ year, tookUp }) => ({ name: year, count: tookUp }))} />
          </Section>
        )}
        {ratings.length === 0 ? null : (
          <Section heading="Confidence and competence" keep>
            <Means ratings={ratings} />
          </Section>
        )}
      </div>
      {testimonies.length === 0 ? null : (
        <Section heading="What participants say" keep>
          {testimonies.map(({ words, who }) => (
            <blockquote key={words} className="impact-quote">
              <p className="words">{words}</p>
              <p className="note">
                <bdi>{who}</bdi>, with permission
              </p>
            </blockquote>
          ))}
        </Section>
      )}
      <Section heading="How the figures were made" keep>
        <p className="note">{page.notes.join(' ')}</p>
      </Section>
    </>
  );
}

/** Bars with their numbers beside them; the numbers are the text, the bars are drawn. */
function Bars({ bars }: { bars: readonly { name: string; count: number }[] }) {
  const most = Math.max(1, ...bars.map((one) => one.count));
  return (
    <ul className="impact-bars">
      {bars.map(({ name, count }) => (
        <li key={name}>
          <span>{name}</span>
          <span className="bar">
            <i style={{ width: `${(100 * count) / most}%` }} />
          </span>
          <b>{count}</b>
        </li>
      ))}
    </ul>
  );
}

function Means({ ratings }: Pick<ImpactDocument, 'ratings'>) {
  return (
    <table className="impact-means">
      <thead>
        <tr>
          <th scope="col">From 1 to 5</th>
          <th scope="col" className="number">
            Start
          </th>
          <th scope="col" className="number">
            End
          </th>
          <th scope="col" className="number">
            Pairs
          </th>
        </tr>
      </thead>
      {RATED.map((about) => {
        const of = ratings.filter((row) => row.about === about);
        return of.length === 0 ? null : (
          <tbody key={about}>
            <tr>
              <th scope="rowgroup" colSpan={4}>
                {ratedWords[about]}
              </th>
            </tr>
            {of.map(({ words, pairs, means }) => (
              <tr key={words}>
                <td>{words}</td>
                {means === null ? (
                  <td colSpan={2} className="number">
                    Withheld
                  </td>
                ) : (
                  <>
                    <td className="number">{means.start.toFixed(1)}</td>
                    <td className="number">
                      <b>{means.end.toFixed(1)}</b>
                    </td>
                  </>
                )}
                <td className="number">{pairs}</td>
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
