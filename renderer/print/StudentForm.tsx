import type { StudentFormsData } from '../../shared/contract/review-document.ts';
import { TickBox } from './marks.tsx';
import { Masthead, Pairs } from './parts.tsx';
import './review-form.css';

interface StudentFormProps {
  sheet: StudentFormsData;
}

/** A student’s form on paper: ticks alone, no room for a name or for words. */
export function StudentForm({ sheet }: StudentFormProps) {
  const answers = [...sheet.scale, 'I do not know'];
  return (
    <>
      <Masthead school={sheet.school} title="What do you think?" meta={['For students']} />
      <div className="form-head">
        <Pairs facts={sheet.head.map(({ label, words }) => ({ label, value: words }))} />
      </div>
      <p className="form-scale">Put one tick in each row. Do not write your name, or anything else.</p>
      <table className="review-form student-form">
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">This person …</th>
            {answers.map((answer) => (
              <th scope="col" className="centre" key={answer}>
                {answer}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.statements.map((words, at) => (
            <tr key={words}>
              <td>{at + 1}</td>
              <th scope="row">{words}</th>
              {answers.map((answer) => (
                <td className="answer" key={answer}>
                  <TickBox ticked={false} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
