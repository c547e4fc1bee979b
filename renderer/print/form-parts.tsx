import type { ReviewFormsData } from '../../shared/contract/review-document.ts';
import { TickBox } from './marks.tsx';
import { Masthead, Pairs } from './parts.tsx';

interface FormTopProps {
  readonly school: ReviewFormsData['school'];
  readonly title: string;
  readonly meta: readonly string[];
  readonly head: ReviewFormsData['forms'][number]['head'];
}

/** The top of a form on paper: what it is, and what whoever fills it in is told. */
export function FormTop({ school, title, meta, head }: FormTopProps) {
  return (
    <>
      <Masthead school={school} title={title} meta={[...meta]} />
      <div className="form-head">
        <Pairs facts={head.map(({ label, words }) => ({ label, value: words }))} />
      </div>
    </>
  );
}

interface AnswersProps {
  readonly answers: readonly string[];
}

/** The head of a form's table: what is asked, and a column for each answer. */
export function AnswerHeads({ asks, answers }: AnswersProps & { readonly asks: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">No.</th>
        <th scope="col">{asks}</th>
        {answers.map((answer) => (
          <th scope="col" className="centre" key={answer}>
            {answer}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** A row’s boxes to tick, one for each answer. */
export function AnswerBoxes({ answers }: AnswersProps) {
  return answers.map((answer) => (
    <td className="answer" key={answer}>
      <TickBox ticked={false} />
    </td>
  ));
}
