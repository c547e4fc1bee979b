import type { ReviewResultData } from '../../shared/contract/review-document.ts';
import { howToRead, marksSentence, meanText, shortSentence } from '../../shared/rules/scoring-words.ts';
import { NextSteps } from './NextSteps.tsx';
import { FactGrid, Masthead, Section } from './parts.tsx';
import { RaterKey } from './ReviewShapes.tsx';
import { BeforeAndNow, Spread } from './ReviewSpread.tsx';
import { GapTable, Overview } from './ReviewTables.tsx';
import { longDate, numberWord } from './words.ts';

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
          <tr key={group.group} className={group.state === 'shown' ? undefined : 'withheld'}>
            <th scope="row">
              <RaterKey rater={group.group} name={group.name} />
            </th>
            <td className="centre">{group.asked ?? 'not kept'}</td>
            <td className="centre">{group.replied}</td>
            <td className="centre">{group.minimum}</td>
            <td>{group.says}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Comments({ groups }: { groups: NonNullable<ReviewResultData['comments']> }) {
  return (
    <Section heading="Comments">
      <p className="note">{howToRead.comments}</p>
      {groups.map(({ name, why, words }) => (
        <div key={name} className="comments">
          <h3>{name}</h3>
          {words.map((one, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same words
            <blockquote key={place}>{one}</blockquote>
          ))}
          {words.length === 0 && <p className="note">{why ?? 'No comments.'}</p>}
        </div>
      ))}
    </Section>
  );
}

export function ReviewResult({ result }: { result: ReviewResultData }) {
  const is360 = result.kind === 'review_360';
  const when = result.closedOn ? `Closed ${longDate(result.closedOn)}` : 'Still open';
  return (
    <>
      <Masthead
        school={result.school}
        title={is360 ? '360 report' : 'Self-assessment'}
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
          ...(result.collected == null
            ? []
            : [{ label: 'Who collected', value: result.collected, width: 'two' as const }]),
        ]}
      />
      <Section heading="How to read this" keep>
        <p>
          This is for what is said above under “What it is for”, and for nothing else. Each statement was
          rated from 1 to 5.{' '}
          {is360
            ? '“Not observed” is left out, so the number behind a mean, printed small beside it, can be smaller than the number who replied.'
            : 'A row without a figure was left open, or marked “Not observed”.'}
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
          {result.groups.some((group) => group.state !== 'shown') && (
            <p className="note after">{shortSentence(result)}</p>
          )}
        </Section>
      )}
      <Section heading="Competency overview">
        <Overview groups={is360 ? result.groups : []} competencies={result.competencies} />
        {is360 && (
          <p className="note after">
            {marksSentence(result)} Darker cells are higher means. Where marks would overlap they are moved up
            or down; only the left–right position carries a value.
          </p>
        )}
      </Section>
      {is360 && (
        <Section heading="Where you and others see things differently">
          <p className="lead">
            {howToRead.sign} Dashed lines mark a gap of {meanText(result.gap)}; dark bars reach it.
          </p>
          <GapTable competencies={result.competencies} gap={result.gap} />
        </Section>
      )}
      <Spread spread={result.spread} />
      <BeforeAndNow before={result.before} />
      {result.notes.length > 0 && (
        <Section heading="How the figures were made" keep>
          <p className="note">
            {numberWord(result.competencies.length)} competencies. {result.notes.join(' ')}
          </p>
        </Section>
      )}
      {(result.comments ?? []).length > 0 && <Comments groups={result.comments ?? []} />}
      {is360 && <NextSteps name={result.name} goals={result.goals ?? []} />}
    </>
  );
}
