import type { CaseHistoryData } from '../../shared/contract/case-history-document.ts';
import { DENSE_FROM, printedLines } from '../../shared/rules/projects/length.ts';
import { CaseHistoryEvidence } from './CaseHistoryEvidence.tsx';
import { Crest, TickBox } from './marks.tsx';
import { type Fact, FactGrid, Section, type Signatory, Signatures } from './parts.tsx';
import { longDate, monthOf, shortDate } from './words.ts';

interface CaseHistoryProps {
  history: CaseHistoryData;
  /** '' where one of those printed with it is shared without the name. */
  school: string;
  alliance: string | null;
  headteacher: string | null;
}

/** What a participant set out to change in their school and what came of it, on one page or two. */
export function CaseHistory({ history, school, alliance, headteacher }: CaseHistoryProps) {
  const { title, measures, actions, evidence } = history;
  const aimed = measures.filter((one) => one.what !== '');
  const isDense = printedLines(history) > DENSE_FROM;
  return (
    <div className={isDense ? 'case dense' : 'case'}>
      <header className="mast">
        <div>
          {school === '' ? null : (
            <p className="school">
              <Crest school={school} letters={2} />
              <bdi>{school}</bdi>
            </p>
          )}
          <p className="kind">Case History</p>
          <h1 dir="auto">{title}</h1>
        </div>
      </header>
      <FactGrid facts={factsOf(history)} />
      <Words heading="What is the project?" words={[history.aim, history.why]} />
      {aimed.length === 0 ? null : (
        <Section heading="Key objectives">
          <ol className="objectives">
            {aimed.map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike, and a page is laid out once
              <li key={at} dir="auto">
                {one.what}
                {[one.baseline && `from ${one.baseline}`, one.target && `to ${one.target}`]
                  .filter((part) => part !== '')
                  .map((part, first) => `${first === 0 ? ': ' : ' '}${part}`)}
              </li>
            ))}
          </ol>
        </Section>
      )}
      {actions.length === 0 ? null : <Actions actions={actions} named={history.named} />}
      {evidence.length === 0 && !measures.some(({ result }) => result !== '') ? null : (
        <Section heading="Evidence of success">
          <CaseHistoryEvidence history={history} />
        </Section>
      )}
      {history.worked === '' && history.didNotWork === '' ? null : (
        <Section
          heading="What did and didn’t work"
          keep={history.worked.length + history.didNotWork.length < FEW_LETTERS}
        >
          <div className="cols">
            <Lines heading="Worked" words={history.worked} />
            <Lines heading="Did not work" words={history.didNotWork} />
          </div>
        </Section>
      )}
      <Words heading="The future" words={[history.next]} />
      <Words heading="What I learned about leading" words={[history.learned]} />
      <Words heading="Advice to others" words={[history.advice]} />
      <Section heading="Sign-off" keep>
        <p className="consent">
          <TickBox ticked={history.sharedOn !== null} />
          <span>
            May be shared with{' '}
            {alliance === null ? 'other schools' : <bdi>schools in the {withoutThe(alliance)}</bdi>}. No pupil
            is named and no figure is for fewer than five pupils.
          </span>
        </p>
        {history.named ? <Signatures signatories={signatoriesOf(history, headteacher)} /> : null}
      </Section>
    </div>
  );
}

/** What worked and what did not stand on one page together, unless they are long: then that would leave much of one empty. */
const FEW_LETTERS = 600;

const withoutThe = (name: string) => name.replace(/^the\s+/i, '');

function factsOf(history: CaseHistoryData): Fact[] {
  const { from, to, finalOn } = history;
  const dates =
    from === null
      ? to === null
        ? null
        : `Until ${monthOf(to)}`
      : to === null || monthOf(from) === monthOf(to)
        ? monthOf(from)
        : `${monthOf(from)} to ${monthOf(to)}`;
  const final: Fact = {
    label: finalOn === null ? 'State' : 'Final version',
    value: finalOn === null ? history.stateWords : longDate(finalOn),
  };
  const written = { label: 'Written by', value: history.author };
  const programme = { label: 'Programme and year', value: history.programme };
  const when = { label: 'Project dates', value: dates };
  const practised = { label: 'Competencies practised', value: history.competencies };
  if (!history.named)
    return [{ ...written, width: 'two' }, programme, when, { ...practised, width: 'three' }, final];
  return [
    written,
    { label: 'Post', value: history.post },
    programme,
    when,
    { label: 'Coach', value: history.coach },
    { label: 'Sponsor in school', value: history.sponsor },
    practised,
    final,
  ];
}

function signatoriesOf({ author, coach }: CaseHistoryData, headteacher: string | null): Signatory[] {
  return [
    { name: author, words: 'Participant' },
    ...(coach === null ? [] : [{ name: coach, words: 'Coach' }]),
    { name: headteacher, words: 'Headteacher' },
  ];
}

function Words({ heading, words }: { heading: string; words: readonly string[] }) {
  const said = words.filter((one) => one !== '');
  if (said.length === 0) return null;
  return (
    <Section heading={heading}>
      {said.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike, and a page is laid out once
        <p className="words" key={at}>
          {one}
        </p>
      ))}
    </Section>
  );
}

/** A line of what was written is a point of its own. */
function Lines({ heading, words }: { heading: string; words: string }) {
  const lines = words.split('\n').filter((one) => one.trim() !== '');
  return (
    <div>
      <h3>{heading}</h3>
      {lines.length === 0 ? (
        <p className="note">Not written yet.</p>
      ) : (
        <ul>
          {lines.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike, and a page is laid out once
            <li key={at} dir="auto">
              {one}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Actions({ actions, named }: { actions: CaseHistoryData['actions']; named: boolean }) {
  return (
    <Section heading="Actions taken">
      <table className={named ? 'actions' : 'actions alone'}>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What I did</th>
            {named ? <th scope="col">Who helped</th> : null}
          </tr>
        </thead>
        <tbody>
          {actions.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike, and a page is laid out once
            <tr key={at}>
              <td>
                {one.doneOn !== null ? (
                  shortDate(one.doneOn)
                ) : one.by !== null ? (
                  <>
                    <small>by</small> {shortDate(one.by)}
                  </>
                ) : (
                  <small>Not dated</small>
                )}
              </td>
              <td dir="auto">{one.what}</td>
              {named ? <td dir="auto">{one.who}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
