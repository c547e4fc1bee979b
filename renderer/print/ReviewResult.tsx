import type { ReviewResultData } from '../../shared/contract/documents.ts';
import { FactGrid, Masthead, Section } from './parts.tsx';
import './review.css';
import { RaterKey } from './ReviewShapes.tsx';
import { GapTable, Overview } from './ReviewTables.tsx';
import { longDate, numberWord } from './words.ts';

function groupWords({ replied, minimum, shown }: ReviewResultData['groups'][number]): string {
  if (shown) return 'Ratings';
  if (replied === 0) return 'Nobody replied';
  return replied < minimum
    ? `${replied} replied and ${minimum} are needed`
    : 'Another group could be worked out';
}

function WhoTookPart({ groups }: { groups: ReviewResultData['groups'] }) {
  return (
    <table className="took-part">
      <thead>
        <tr>
          <th scope="col">Group</th>
          <th scope="col" className="centre">
            Asked
          </th>
          <th scope="col" className="centre">
            Replied
          </th>
          <th scope="col" className="centre">
            Fewest needed
          </th>
          <th scope="col">In this result</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.group} className={group.shown ? undefined : 'withheld'}>
            <th scope="row">
              <RaterKey rater={group.group} name={group.name} />
            </th>
            <td className="centre">{group.asked ?? 'not kept'}</td>
            <td className="centre">{group.replied}</td>
            <td className="centre">{group.minimum}</td>
            <td>
              {!group.shown && <b>Withheld. </b>}
              {groupWords(group)}.
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function ReviewResult({ result }: { result: ReviewResultData }) {
  const is360 = result.kind === 'review_360';
  const when = result.closedOn ? `Closed ${longDate(result.closedOn)}` : 'Still open';
  return (
    <>
      <Masthead
        school={result.school}
        title={is360 ? '360 result' : 'Self-assessment'}
        meta={[when, `Opened ${longDate(result.openedOn)}`, result.review]}
      />
      <FactGrid
        facts={[
          { label: 'For', value: result.name },
          { label: 'Post', value: result.post },
          { label: 'Stage', value: result.stage ?? 'Not yet on a stage' },
          { label: 'Coach', value: result.coach },
          { label: 'Competencies', value: result.framework, width: 'two' },
          { label: 'What it is for', value: result.purpose, width: 'two' },
        ]}
      />
      <Section heading="How to read this" keep>
        <p>
          This is for your development. It is not an appraisal and is not used to set pay. Each statement was
          rated from 1 to 5. “Not observed” is left out, so the number behind a mean, printed small beside it,
          can be smaller than the number who replied.
        </p>
        <ol className="scale">
          {result.scale.map((words, index) => (
            <li key={words}>
              <b>{index + 1}</b> {words}
            </li>
          ))}
        </ol>
      </Section>
      {is360 && (
        <Section heading="Who took part" keep>
          <WhoTookPart groups={result.groups} />
          {result.groups.some((group) => !group.shown) && (
            <p className="note after">
              Withheld replies are not shown, not rolled into another group and not part of “Others”.
            </p>
          )}
        </Section>
      )}
      <Section heading="Competency overview">
        <Overview groups={is360 ? result.groups : []} competencies={result.competencies} />
        <p className="note after">
          <b>w</b> withheld: fewer replies than the group’s minimum. <b>–</b> not asked or not observed.
          Darker cells are higher means. Where marks would overlap they are moved up or down; only the
          left–right position carries a value.
        </p>
      </Section>
      {is360 && (
        <Section heading="Where you and others see things differently">
          <p className="lead">
            Figures are others minus self: bars to the right mean that others rate you higher. Dashed lines
            mark a gap of {result.gap.toFixed(1)}; dark bars reach it.
          </p>
          <GapTable competencies={result.competencies} gap={result.gap} />
        </Section>
      )}
      {result.notes.length > 0 && (
        <Section heading="How the figures were made" keep>
          <p className="note">
            {numberWord(result.competencies.length)} competencies. {result.notes.join(' ')}
          </p>
        </Section>
      )}
    </>
  );
}
