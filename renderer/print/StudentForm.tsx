import type { StudentFormsData } from '../../shared/contract/review-document.ts';
import { AnswerBoxes, AnswerHeads, FormTop } from './form-parts.tsx';

interface StudentFormProps {
  sheet: StudentFormsData;
}

/** A student’s form on paper: ticks alone, no room for a name or for words. */
export function StudentForm({ sheet }: StudentFormProps) {
  const answers = [...sheet.scale, 'I do not know'];
  return (
    <>
      <FormTop school={sheet.school} title="What do you think?" meta={['For students']} head={sheet.head} />
      <p className="form-scale">Put one tick in each row. Do not write your name, or anything else.</p>
      <table className="review-form student-form">
        <AnswerHeads asks="This person …" answers={answers} />
        <tbody>
          {sheet.statements.map((words, at) => (
            <tr key={words}>
              <td>{at + 1}</td>
              <th scope="row">{words}</th>
              <AnswerBoxes answers={answers} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
