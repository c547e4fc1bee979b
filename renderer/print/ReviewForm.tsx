import type { ReviewFormsData } from '../../shared/contract/review-document.ts';
import { AnswerBoxes, AnswerHeads, FormTop } from './form-parts.tsx';

interface ReviewFormProps {
  form: ReviewFormsData['forms'][number];
  sheet: ReviewFormsData;
}

/** So many rows at the end stay on one page, so that none is left alone on the next. */
const together = 4;

/** One group's 360 form on paper: what it is for at its head, a box for each answer, and room for a comment. */
export function ReviewForm({ form, sheet }: ReviewFormProps) {
  const answers = [...sheet.scale.map((_, at) => String(at + 1)), 'N'];
  return (
    <>
      <FormTop school={sheet.school} title={sheet.title} meta={[form.group, form.as]} head={form.head} />
      <p className="form-scale">
        Put one tick in each row.{' '}
        {sheet.scale.map((words, at) => `${at + 1} ${words.toLowerCase()}`).join(', ')}, N not observed. Leave
        a row empty rather than guess.{form.unnamed ? ' Do not write your name.' : ''}
      </p>
      <table className="review-form">
        <AnswerHeads asks="Competency, and what it looks like" answers={answers} />
        {[sheet.questions.slice(0, -together), sheet.questions.slice(-together)].map((part, half) => (
          <tbody key={half === 0 ? 'first' : 'last'}>
            {part.map((question, at) => (
              <tr key={`${question.set} ${question.name}`}>
                <td>{(half === 0 ? 0 : sheet.questions.length - part.length) + at + 1}</td>
                <th scope="row">
                  {question.name}
                  {question.indicators === '' ? null : <p className="note">{question.indicators}</p>}
                </th>
                <AnswerBoxes answers={answers} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <section className="keep">
        <h2>A comment, if you like</h2>
        <p className="note">{form.comment}</p>
        <div className="form-comment" />
      </section>
    </>
  );
}
