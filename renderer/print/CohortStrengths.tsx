import type { CohortStrengthsData } from '../../shared/contract/review-document.ts';
import { cohortNotesHeading, gapWord, levelOf, levelWords } from '../../shared/rules/cohort-view.ts';
import { gapText, meanText } from '../../shared/rules/scoring-words.ts';
import { Masthead, Section } from './parts.tsx';
import { longDate } from './words.ts';

/** A cohort's strengths and needs by competency: the figures and the words of the screen. */
export function CohortStrengths({ page }: { page: CohortStrengthsData }) {
  const { rows, grouped, says, notes } = page;
  const sets = grouped ? [...Map.groupBy(rows, (row) => row.set)] : [['', rows] as const];
  return (
    <>
      <Masthead
        school={page.school}
        title="Strengths and needs"
        meta={[longDate(page.printedOn), page.framework, page.whose]}
      />
      {says.length === 0 ? null : <p>{says.join(' ')}</p>}
      <table className="strengths">
        <thead>
          <tr>
            <th scope="col">Competency</th>
            <th scope="col">Self</th>
            <th scope="col">Others</th>
            <th scope="col">Others − self</th>
            <th scope="col" className="count">
              People
            </th>
            <th scope="col" className="count">
              Replies
            </th>
          </tr>
        </thead>
        {sets.map(([set, inSet]) => (
          <tbody key={set}>
            {set === '' ? null : (
              <tr className="set">
                <th scope="rowgroup" colSpan={6}>
                  {set}
                </th>
              </tr>
            )}
            {inSet.map(({ name, cell }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two competencies may have one name, and a job is laid out once
              <tr key={at}>
                <th scope="row">{name}</th>
                <Figures cell={cell} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <Section heading={cohortNotesHeading} keep>
        <p className="note">{notes.join(' ')}</p>
      </Section>
    </>
  );
}

function Figures({ cell }: Pick<CohortStrengthsData['rows'][number], 'cell'>) {
  if (cell.state === 'withheld')
    return (
      <td colSpan={5} className="withheld">
        Withheld
      </td>
    );
  return (
    <>
      <Mean mean={cell.self} />
      <Mean mean={cell.others} />
      <td>
        <b>{gapText(cell.gap)}</b> {gapWord(cell.gap)}
      </td>
      <td className="count">{cell.people}</td>
      <td className="count">{cell.replies}</td>
    </>
  );
}

function Mean({ mean }: { mean: number }) {
  const level = levelOf(mean);
  return (
    <td data-level={level}>
      <b>{meanText(mean)}</b> {levelWords[level]}
    </td>
  );
}
