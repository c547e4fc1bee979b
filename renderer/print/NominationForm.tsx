import type { NominationFormData } from '../../shared/contract/documents.ts';
import { TickBox, type Verdict, VerdictMark, verdictWords } from './marks.tsx';
import { type Fact, FactGrid, Masthead, Section, Signatures } from './parts.tsx';
import { spread } from './spread.ts';
import { longDate, numberWithin, numberWord, oneDecimal, shortDate } from './words.ts';

/** Longer statements leave too little room: what is signed then starts the second page. */
const longestStatements = 300;

const years = (value: number) => (Number.isInteger(value) ? String(value) : oneDecimal(value));

/** Only what the programme asks for: an absent field is not asked and is not printed. */
function facts(form: NominationFormData): Fact[] {
  const asked = (label: string, value: string | null | undefined, more?: string | null): Fact[] =>
    value === undefined ? [] : [{ label, value, more }];
  const { yearsInPost, readiness } = form;
  const school = [form.urn, form.phase].filter(Boolean).join(', ');
  const all: Fact[] = [
    { label: 'Title and name', value: [form.title, form.name].filter(Boolean).join(' ') },
    { label: 'Post', value: form.post },
    ...asked('Teacher reference number', form.trn),
    { label: form.urn ? 'School URN and phase' : 'School phase', value: school || null },
    { label: 'Local authority', value: form.localAuthority },
    ...asked('Email', form.email),
    ...asked(
      'Years in post',
      yearsInPost && years(yearsInPost.years),
      yearsInPost?.from && `from ${shortDate(yearsInPost.from)}`,
    ),
    ...asked(
      'Years teaching',
      typeof form.yearsTeaching === 'number' ? years(form.yearsTeaching) : form.yearsTeaching,
    ),
    ...asked('Line manager', form.lineManager),
    ...asked('NPQ status', form.npqStatus),
    ...asked('Target role', form.targetRole),
    ...asked(
      'Readiness',
      readiness?.words ?? (readiness === undefined ? undefined : null),
      readiness?.agreedOn && `agreed ${shortDate(readiness.agreedOn)}`,
    ),
  ];
  return spread(all);
}

/** What all the rules come to, in words; a fact that is missing never counts as met. */
export function verdictSentence(form: Pick<NominationFormData, 'verdict' | 'rules'>): [string, string] {
  const count = (verdict: Verdict) => form.rules.filter((rule) => rule.verdict === verdict).length;
  const all = form.rules.length;
  if (all === 0) return ['No rules are set for this programme.', ''];
  const unknown = count('not_known');
  const are = (number: number, words: string) =>
    `${numberWithin(number)} ${number === 1 ? 'is' : 'are'} ${words}`;
  const tally = [
    `${numberWord(count('met'))} of ${numberWithin(all)} rules ${count('met') === 1 ? 'is' : 'are'} met`,
    ...(count('not_met') ? [are(count('not_met'), 'not met')] : []),
    ...(unknown ? [are(unknown, 'not known')] : []),
  ];
  const head = {
    met: 'Eligible.',
    not_met: 'Does not meet the rules yet.',
    not_known:
      unknown === 1
        ? 'Eligible if one fact is confirmed.'
        : `Eligible if ${numberWithin(unknown)} facts are confirmed.`,
  }[form.verdict];
  return [head, `${tally.length > 1 ? `${tally.slice(0, -1).join(', ')} and ${tally.at(-1)}` : tally[0]}.`];
}

function Rules({ rules }: { rules: NominationFormData['rules'] }) {
  return (
    <table className="rules">
      <thead>
        <tr>
          <th scope="col">Set by</th>
          <th scope="col">Rule</th>
          <th scope="col">Verdict</th>
          <th scope="col">Reason</th>
          <th scope="col">Source and date</th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rules may have the same words, and a form is laid out once
          <tr key={index} className={rule.verdict === 'met' ? undefined : 'open'}>
            <td>{rule.setBy}</td>
            <th scope="row">{rule.rule}</th>
            <td>
              <span className="mark">
                <VerdictMark verdict={rule.verdict} size={3.6} />
                {verdictWords[rule.verdict]}
              </span>
            </td>
            <td>{rule.reason}</td>
            <td>{[rule.source, rule.on && shortDate(rule.on)].filter(Boolean).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Organiser() {
  return (
    <section className="keep organiser">
      <h2>For the programme organiser</h2>
      <ul>
        {['Accepted', 'Reserve', 'Not accepted'].map((word) => (
          <li key={word}>
            <TickBox ticked={false} />
            {word}
          </li>
        ))}
        {['Received', 'Decided by'].map((word) => (
          <li key={word} className="fill">
            {word} <b />
          </li>
        ))}
      </ul>
    </section>
  );
}

const paragraph = (words: string) =>
  words.trim() === '' ? <p className="note">Nothing written</p> : <p className="words">{words}</p>;

export function NominationForm({ form, school }: { form: NominationFormData; school: string }) {
  const [head, tally] = verdictSentence(form);
  const asked = [
    { label: 'Coach preference', value: form.coach },
    { label: 'Shadowing request', value: form.shadowing },
    { label: 'In-school project', value: form.project },
  ].flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]));
  const long = Math.max(form.statement.length, form.needs.length) > longestStatements;
  return (
    <>
      <Masthead
        school={school}
        title="Nomination form"
        meta={[
          form.programme,
          `Cohort ${form.cohort}, closing date ${longDate(form.deadline)}`,
          ...(form.reference === null ? [] : [`Reference ${form.reference}`]),
        ]}
      />
      <FactGrid facts={facts(form)} />
      <Section heading="Eligibility" keep={form.rules.length <= 12} className="tight">
        <div className="verdict">
          <VerdictMark verdict={form.verdict} size={6} />
          <p>
            <b>{head}</b> {tally} {form.toConfirm}
            {form.againstReason !== null && ` The school nominates all the same: ${form.againstReason}`}
          </p>
        </div>
        {form.rules.length > 0 && <Rules rules={form.rules} />}
        <p className="note after">
          Checked {longDate(form.checkedOn)} against {form.rulesVersion}. A fact that is missing is shown as
          not known and never counts as met.
        </p>
      </Section>
      <Section heading="Case for nomination" keep={!long} className="tight">
        <div className={long ? undefined : 'cols'}>
          <div>
            <h3>Why now</h3>
            {paragraph(form.statement)}
          </div>
          <div>
            <h3>Development needs</h3>
            {paragraph(form.needs)}
          </div>
        </div>
      </Section>
      {asked.length > 0 && (
        <Section heading="What is asked for" keep className="tight">
          <FactGrid facts={asked} three />
        </Section>
      )}
      <div className={long ? 'keep new-page' : 'keep'}>
        <Section heading="Declarations" className="tight">
          {form.agreement && (
            <p className="note">
              {`Agreed to be nominated ${longDate(form.agreement.on)}`}
              {form.agreement.askedBy && `, asked by ${form.agreement.askedBy}`}
              {form.agreement.shown && `; was shown ${form.agreement.shown}`}.
            </p>
          )}
          <Signatures
            signatories={[
              { name: form.name, words: 'Nominee: I want to be nominated and the facts above are right.' },
              { name: form.lineManager ?? null, words: 'Line manager: I support this nomination.' },
              {
                name: form.headteacher,
                words: 'Headteacher: the school will release the nominee for the programme.',
              },
            ]}
          />
        </Section>
        <Organiser />
      </div>
    </>
  );
}
