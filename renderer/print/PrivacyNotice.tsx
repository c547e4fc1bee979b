import type { PrivacyNoticeData } from '../../shared/contract/documents.ts';
import { Masthead, Section } from './parts.tsx';
import { longDate } from './words.ts';

/** A place that only the school can fill: plainly empty, so that nobody issues it unread. */
const Fill = ({ children }: { children: string }) => <span className="fill-in">[{children}]</span>;

const held = [
  ['Who you are', 'name, title, staff code, school email and, where a programme asks for it, teacher number'],
  ['Your work', 'the posts you have held, from when to when, your line manager, years of teaching, NPQs'],
  [
    'What you hope for',
    'your own words on what you would like next, when you were asked, and interests you declared',
  ],
  [
    'Your development',
    'leadership stage, pathway plan, goals, experiences, coaching, self-assessment and 360 results',
  ],
  [
    'What others say',
    'recommendations, notes, and flags with what they rest on and the date on which they end',
  ],
  ['Nominations', 'programmes for which you agreed to be put forward, what was written, and what came of it'],
] as const;

export function PrivacyNotice({ notice }: { notice: PrivacyNoticeData }) {
  const { school } = notice;
  return (
    <>
      <Masthead
        school={school}
        title="Leadership planning and you"
        meta={['Privacy notice for staff', `Draft of ${longDate(notice.printedOn)}`]}
      />
      <p className="box template">
        <b>Template.</b> Before you give this to staff, fill the places in brackets, strike out what your
        school does not do, and have your data protection officer read it. Then take this box out.
      </p>
      <Section heading="Why you are getting this" keep>
        <p>
          {school} keeps a plan of who leads now, who would like to lead next, and what would help them. You
          are in it if you work here. This notice says what we keep about you in it, why, who can read it, how
          long we keep it, and what you can ask of us. It adds to the school’s main privacy notice for staff.
        </p>
      </Section>
      <Section heading="Who is responsible" keep>
        <p>
          The controller is <Fill>the governing board or the academy trust, with address</Fill>. The plan is
          kept by {notice.headteacher ?? <Fill>the headteacher’s name</Fill>}. Our data protection officer is{' '}
          {notice.dataProtectionContact ?? <Fill>name, email, telephone</Fill>}.
        </p>
      </Section>
      <Section heading="What we keep" keep>
        <ul className="pairs wide">
          {held.map(([label, words]) => (
            <li key={label}>
              <b>{label}</b> <span>{words}</span>
            </li>
          ))}
        </ul>
        {notice.flags.length > 0 && (
          <p>
            Flags are a short list of words, and these are all of them: {notice.flags.join('; ')}. A flag that
            a post is hard to cover is about the post, never about you.
          </p>
        )}
        <p>
          Most of it comes from you, from the school’s staff records, and from your line manager. We do not
          keep your salary, National Insurance number, health, the kind of any leave, or your age as a reason
          for anything. <Fill>If ethnicity is turned on: say so, and name the policy document</Fill>
        </p>
      </Section>
      <Section heading="Why, and on what lawful basis" keep>
        <table className="basis">
          <thead>
            <tr>
              <th scope="col">What we do</th>
              <th scope="col">Lawful basis under the UK GDPR</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Plan who could lead, and support them</th>
              <td>
                <Fill>
                  Article 6(1)(e), a public task; or 6(1)(f), legitimate interests, with the assessment
                </Fill>
              </td>
            </tr>
            <tr>
              <th scope="row">Put you forward for a programme</th>
              <td>
                <Fill>the same basis</Fill> We do so only when you have agreed.
              </td>
            </tr>
            <tr>
              <th scope="row">Count who is in leadership, for equality</th>
              <td>
                <Fill>
                  if used: Article 9(2)(g) with Schedule 1 of the Data Protection Act 2018; otherwise strike
                  out
                </Fill>
              </td>
            </tr>
          </tbody>
        </table>
        <p className="after">
          Nothing is decided by a computer alone. The plan shows which rules of a stage or programme are met;
          people decide, and a fact that is missing is never held against you.
        </p>
      </Section>
      <Section heading="Who can read it" keep>
        <ul>
          <li>
            The headteacher and <Fill>the senior leaders named here</Fill>, who keep the plan in one file on{' '}
            <Fill>where and how protected</Fill>.
          </li>
          <li>You and your line manager: your pathway plan. You and your coach: your 360 report.</li>
          <li>
            When you agree to be nominated, the organiser
            {notice.organisers.length > 0 ? ` (at present ${notice.organisers.join('; ')})` : ''}: the fields
            that the programme asks for, which you are shown first.
          </li>
          <li>Governors: numbers about posts, never a named successor.</li>
        </ul>
        <p>
          It does not leave the United Kingdom <Fill>confirm</Fill>, and the program that keeps it sends
          nothing over the internet by itself.
        </p>
      </Section>
      <Section heading="How long we keep it" keep>
        <ul className="pairs wide">
          {notice.retention.map(({ what, kept }) => (
            <li key={what}>
              <b>{what}</b> <span>{kept}</span>
            </li>
          ))}
        </ul>
        {notice.retention.length === 0 && (
          <p>
            <Fill>the school’s retention periods</Fill>
          </p>
        )}
      </Section>
      <Section heading="What you can ask" keep>
        <p>
          You can ask to see everything that the plan holds about you, and it can be printed for you. You can
          ask us to put it right, to remove it, to use less of it, or to stop: tell{' '}
          {notice.headteacher ?? <Fill>the headteacher</Fill>} or the data protection officer, and we answer
          within one month. You can say that you do not want to be considered for leadership; it will not
          count against you. If you are not satisfied you can complain to the Information Commissioner’s
          Office, <Fill>check the address: ico.org.uk</Fill>.
        </p>
      </Section>
    </>
  );
}
