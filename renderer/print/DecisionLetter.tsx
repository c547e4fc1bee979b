import type { DecisionLetterData } from '../../shared/contract/documents.ts';
import { Masthead, Section, Signatures } from './parts.tsx';
import { longDate } from './words.ts';

interface DecisionLetterProps {
  letter: DecisionLetterData;
  school: string;
  printedOn: string;
}

const titles = {
  offered: 'Offer of a place',
  came_free: 'A place has come free',
  reserve: 'A place in reserve',
  declined: 'No place this time',
  turned_down: 'The place you turned down',
} as const;

/** What became of a nomination, told to the nominee by their head. */
export function DecisionLetter({ letter, school, printedOn }: DecisionLetterProps) {
  const { name, programme, cohort, headteacher, reference, decision, consistsOf } = letter;
  return (
    <>
      <Masthead
        school={school}
        title={titles[decision]}
        meta={[longDate(printedOn), `${programme} ${cohort}`, `Reference ${reference}`]}
      />
      <p>
        Dear <bdi>{name}</bdi>
      </p>
      <Words letter={letter} />
      {consistsOf.length === 0 ? null : (
        <Section heading="What taking part consists of">
          <ul>
            {consistsOf.map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two elements may be alike, and a page is laid out once
              <li key={at}>
                <b>{one.name}</b>
                {one.details === '' ? '' : `: ${one.details}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Signatures signatories={[{ name: headteacher, words: 'Headteacher' }]} />
    </>
  );
}

function Words({
  letter: { decision, organiser, programme, cohort, decidedOn, answerBy },
}: {
  letter: DecisionLetterData;
}) {
  const on = longDate(decidedOn);
  if (decision === 'turned_down')
    return (
      <>
        <p>
          You turned down the place on {programme} {cohort} that {organiser} had offered you: we recorded it
          on {on}. The place goes to whoever is next in reserve.
        </p>
        <p>That was yours to decide. You can be put forward again another year.</p>
      </>
    );
  if (decision === 'offered' || decision === 'came_free')
    return (
      <>
        <p>
          {decision === 'came_free'
            ? `You were in reserve for ${programme} ${cohort}, and a place has come free: ${organiser} has offered it to you. We recorded it on ${on}.`
            : `${organiser} has offered you a place on ${programme} ${cohort}: we recorded it on ${on}.`}{' '}
          I am glad of it.
        </p>
        <p>
          Please tell me {answerBy === null ? '' : `by ${longDate(answerBy)} `}whether you take it up. If you
          cannot, say so without worry: the place then goes to whoever is next in reserve, and you can be put
          forward again another year.
        </p>
      </>
    );
  if (decision === 'reserve')
    return (
      <>
        <p>
          {organiser} has put you in reserve for {programme} {cohort}: we recorded it on {on}.
        </p>
        <p>
          If a place comes free it goes to those in reserve, in order, and I shall tell you at once. You need
          do nothing; if you would rather not wait, tell me and I withdraw your nomination.
        </p>
      </>
    );
  return (
    <>
      <p>
        Your nomination for {programme} {cohort} has ended without a place: we recorded it on {on}.
      </p>
      <p>
        That says nothing about the work you do here. Let us talk about what comes next for you, and about
        what of the programme can be done without it. You can be put forward again another year.
      </p>
    </>
  );
}
