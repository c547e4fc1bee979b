import { longDate } from '../../../shared/rules/dates.ts';
import {
  gapText,
  groupSentence,
  meanText,
  returnedSentence,
  scaleWords,
} from '../../../shared/rules/scoring-words.ts';
import type { QueryContext } from '../context.ts';
import type { RecordSection } from '../staff/record.ts';
import { concernsOf } from './concerns-held.ts';
import { listReviews, reviewsOf, supervisedReviews } from './held.ts';
import { resultOf } from './result.ts';

/**
 * What reviews hold about somebody: what each is for, who replied, their own ratings, and others' as far as a reader
 * of the result may see them. What single raters answered is never here.
 */
export function reviewsRecord(context: QueryContext, personId: string): RecordSection[] {
  const rows = reviewsOf(context.db, personId);
  const counted = new Set(rows.flatMap((row) => (row.terms.cohort === undefined ? [] : [row.id])));
  const held = new Map(rows.map((row) => [row.id, concernsOf(row).length]));
  const blocks = listReviews(context, { personId }).flatMap((head): RecordSection['blocks'] => {
    const kind = head.kind === 'review_360' ? '360 review' : 'Self-assessment';
    const result = resultOf(context, { id: head.id });
    const entry = {
      on: head.openedOn,
      heading: `${kind}: ${head.name}`,
      words: head.purpose,
      details: [
        { label: 'May read it', value: head.readers },
        { label: 'Framework', value: head.framework },
        {
          label: 'Closed',
          value: head.closedOn === null ? 'Still open; no result yet' : longDate(head.closedOn),
        },
        ...(head.returned === null ? [] : [{ label: 'Collected', value: returnedSentence(head.returned) }]),
        { label: 'Own answers', value: head.selfReplied ? 'Given' : 'Not given' },
        ...(counted.has(head.id)
          ? [{ label: 'Cohort', value: 'Its figures count in the means of a cohort' }]
          : []),
        ...heldWords(held.get(head.id) ?? 0),
        ...result.head.groups.map((line) => ({
          label: line.name,
          value: `${line.replied} replied. ${head.closedOn === null ? '' : groupSentence(line)}`.trim(),
        })),
      ],
    };
    const { report, competencies, comments } = result;
    if (report === null) return [{ shape: 'entries', entries: [entry] }];
    const named = new Map(competencies.map((one) => [one.key, one.name]));
    const words = comments.flatMap((group) =>
      group.comments.map((one) => [`Comment: ${group.name}`, one.words]),
    );
    return [
      { shape: 'entries', entries: [entry] },
      {
        shape: 'table',
        title: `${head.name}: ratings from 1 (${scaleWords[0].toLowerCase()}) to 5 (${scaleWords[4].toLowerCase()})`,
        columns: ['Competency', 'Own rating', 'Others’ mean', 'Others − self'],
        rows: report.rows.map((row) => [
          named.get(row.competency) ?? row.competency,
          row.self === null ? null : meanText(row.self),
          row.others.state === 'shown' ? `${meanText(row.others.mean)} (n ${row.others.n})` : 'Withheld',
          row.gap === null ? null : gapText(row.gap),
        ]),
      },
      ...(words.length === 0 ? [] : [{ shape: 'table' as const, columns: ['From', 'Words'], rows: words }]),
    ];
  });
  const supervised = supervisedBy(context, personId);
  if (supervised.length > 0) blocks.push({ shape: 'entries', entries: supervised });
  return blocks.length === 0 ? [] : [{ id: 'reviews', blocks }];
}

/** Where they look on while students answer about somebody else; of that review only when it opened is said. */
function supervisedBy({ db }: QueryContext, personId: string) {
  return supervisedReviews(db, personId).map((row) => ({
    on: row.opened_on,
    heading: 'Supervises students in somebody else’s 360',
    words: null,
    details: [],
  }));
}

/** That comments are held, without their words: what alleges harm is told by those who look into it. */
function heldWords(count: number): { label: string; value: string }[] {
  if (count === 0) return [];
  const comments = count === 1 ? '1 comment, whose words are' : `${count} comments, whose words are`;
  return [
    { label: 'Held', value: `${comments} for the safeguarding lead or the chair of governors and not here` },
  ];
}
