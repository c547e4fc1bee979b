import type { OpenQuestionsData } from '../../shared/contract/documents.ts';
import { TickBox } from './marks.tsx';
import { Masthead } from './parts.tsx';
import { longDate } from './words.ts';

interface OpenQuestionsProps {
  sheet: OpenQuestionsData['sheets'][number];
  school: string;
  returnTo: string | null;
  returnBy: string | null;
}

export function OpenQuestions({ sheet, school, returnTo, returnBy }: OpenQuestionsProps) {
  return (
    <>
      <Masthead
        school={school}
        title="Facts to confirm"
        meta={[
          `For ${sheet.lineManager}`,
          returnTo ? `Return to ${returnTo}` : null,
          returnBy ? `By ${longDate(returnBy)}` : null,
        ]}
      />
      <p>
        These facts decide whether a colleague can be considered for a stage. Say only what you know; where
        you do not know, say so: it is not held against anyone. The people named here may read what you write.
      </p>
      <table className="questions">
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Question</th>
            <th scope="col" className="centre">
              Yes
            </th>
            <th scope="col" className="centre">
              No
            </th>
            <th scope="col" className="centre">
              Do not know
            </th>
            <th scope="col">Since, or a word</th>
          </tr>
        </thead>
        {sheet.people.map((person, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have the same name, and a sheet is laid out once
          <tbody key={index}>
            {person.questions.map((question, place) => (
              <tr key={question}>
                {place === 0 && (
                  <th scope="rowgroup" rowSpan={person.questions.length}>
                    <bdi>{person.name}</bdi>
                    {person.post && <p className="note">{person.post}</p>}
                  </th>
                )}
                <td>{question}</td>
                {['yes', 'no', 'unknown'].map((answer) => (
                  <td className="answer" key={answer}>
                    <TickBox ticked={false} />
                  </td>
                ))}
                <td />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}
