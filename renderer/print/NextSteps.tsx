import type { ReviewResultData } from '../../shared/contract/review-document.ts';
import { Section, Signatures } from './parts.tsx';
import { longDate } from './words.ts';

const steps = [
  { first: 'Read it alone', rest: ', then wait a day before you talk about it.' },
  { first: 'Talk it over', rest: ' with your coach or line manager. Start with one strength and one gap.' },
  { first: 'Carry two or three points', rest: ' into your pathway plan. The rest can wait.' },
  { first: 'Thank those who replied', rest: ' and tell them one thing you will do.' },
  { first: 'Repeat the review', rest: ' on the same competencies, so that change can be seen.' },
];

interface NextStepsProps {
  readonly name: string;
  readonly goals: NonNullable<ReviewResultData['goals']>;
}

/** What to do with a report, its goals in the plan with their days, and room to write while it is talked over, which stays whole. */
export function NextSteps({ name, goals }: NextStepsProps) {
  return (
    <Section heading="Next steps">
      <ol className="keep">
        {steps.map(({ first, rest }) => (
          <li key={first}>
            <b>{first}</b>
            {rest}
          </li>
        ))}
      </ol>
      {goals.length === 0 ? null : (
        <div className="keep">
          <p>In the pathway plan already:</p>
          <ul>
            {goals.map(({ title, by }) => (
              <li key={title}>
                {title}
                {by === null ? ' (no date yet)' : `, by ${longDate(by)}`}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="keep">
        <div className="talk">
          {['Keep doing', 'Start or change', 'Ask more about'].map((label) => (
            <div key={label} className="box">
              <p>
                <b>{label}</b>
              </p>
            </div>
          ))}
        </div>
        <Signatures
          signatories={[
            { name, words: 'Participant' },
            { name: null, words: 'Talked over with' },
          ]}
        />
      </div>
    </Section>
  );
}
