import type { ReviewConcernsData } from '../../shared/contract/review-document.ts';
import { Masthead, Pairs, Section, Signatures } from './parts.tsx';
import { longDate } from './words.ts';

/** Comments that say that somebody may be harmed, word for word, for whoever has to act on them. */
export function ReviewConcerns({ page }: { page: ReviewConcernsData }) {
  return (
    <>
      <Masthead
        school={page.school}
        title="A comment that may say somebody is harmed"
        meta={[`For ${page.goesTo}`, longDate(page.printedOn)]}
      />
      <div className="form-head">
        <Pairs
          facts={[
            { label: 'Written in', value: `A confidential 360 review of ${page.about}` },
            { label: 'Answers taken in by', value: page.collector === '' ? null : page.collector },
          ]}
        />
      </div>
      <p className="form-scale">
        The words are unaltered, and are in no report. Follow the school’s safeguarding procedure now; do not
        wait for the review to end. Baton does not keep who wrote them: ask whoever took the answers in.
      </p>
      {page.comments.map((comment, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two comments may be the same, and a page is laid out once
        <Section key={at} heading={`${comment.group}, held since ${longDate(comment.heldOn)}`}>
          <p className="as-written">{comment.words}</p>
        </Section>
      ))}
      <Signatures
        signatories={[
          { name: null, words: 'Passed on by' },
          { name: null, words: 'Received by' },
        ]}
      />
    </>
  );
}
