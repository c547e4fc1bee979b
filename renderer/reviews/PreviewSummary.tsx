import { Select } from '@mantine/core';
import type { SummaryPreview } from '../../shared/contract/review-summaries.ts';
import { counted, longDate } from '../../shared/rules/dates.ts';
import classes from './reviews.module.css';

interface PreviewSummaryProps {
  readonly preview: SummaryPreview;
  /** Whose review it becomes; null until it is chosen. */
  readonly personId: string | null;
  readonly onPerson: (personId: string | null) => void;
}

/** What a summary would bring in, and about whom; its figures are looked at once it is taken in. */
export function PreviewSummary({ preview, personId, onPerson }: PreviewSummaryProps) {
  const { candidates, sure, person } = preview;
  const [only] = candidates;
  return (
    <>
      <p>
        <b>
          {person}: {preview.name}
        </b>
        . Collected by {preview.collector}
        {preview.collector === preview.school ? '' : ` at ${preview.school}`}. Closed{' '}
        {longDate(preview.closedOn)}, final since {longDate(preview.finalOn)}.
      </p>
      <p>
        What it is for: {preview.purpose} Read by: {preview.readers}.
      </p>
      <p>
        It holds the figures of {counted(preview.competencies, 'competency', 'competencies')} of{' '}
        {preview.framework}, and {counted(preview.comments, 'comment')} as in the report. It holds nobody’s
        single answers, so the review cannot be opened again here. Nothing is kept until you take it in.
      </p>
      <ul className={classes.plainList}>
        <li>{preview.selfReplied ? 'Self: replied.' : 'Self: no own answers.'}</li>
        {preview.groups.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {sure && only !== undefined ? (
        <p>
          It becomes a review of <b>{only.name}</b>
          {only.post === '' ? '' : `, ${only.post}`}.
        </p>
      ) : (
        <Select
          label="Whose review is it?"
          description={`The summary says ${person}.`}
          placeholder="Choose the person"
          value={personId}
          onChange={onPerson}
          data={candidates.map((one) => ({
            value: one.personId,
            label: one.post === '' ? one.name : `${one.name}, ${one.post}`,
          }))}
        />
      )}
    </>
  );
}
