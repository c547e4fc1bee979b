import { Refusal } from '../../../shared/contract/refusal.ts';
import type { ReviewResultView } from '../../../shared/contract/review-shapes.ts';
import type { Report, ReportRow } from '../../../shared/rules/scoring-report.ts';
import {
  beforeSentence,
  categoryWords,
  cellMark,
  gapText,
  groupNames,
  groupSentence,
  howToRead,
  marksSentence,
  meanText,
  othersNote,
  reportName,
  returnedSentence,
  scaleWords,
  shortSentence,
  spreadOf,
} from '../../../shared/rules/scoring-words.ts';
import type { JobContext, QueryContext } from '../context.ts';
import { plainName } from '../file-names.ts';
import { schoolPrinted } from '../printed.ts';
import type { CellValue } from '../spreadsheets/cells.ts';
import type { TableColumn, TableSheet, TableWorkbook } from '../spreadsheets/table-workbook.ts';
import { surnameFirstOf } from '../staff/names.ts';
import { scoredOf, versionOf } from './frameworks.ts';
import { requireReview } from './held.ts';
import { resultOf } from './result.ts';

const text = (head: string, width: number): TableColumn => ({ head, width, kind: { is: 'text' } });
const number = (head: string, width: number): TableColumn => ({
  head,
  width,
  kind: { is: 'number', from: 0, to: 5 },
});

/** A closed review's result; refuses while it is open. */
export function closedResult(
  context: QueryContext,
  id: string,
): { view: ReviewResultView; report: Report; closedOn: string } {
  const view = resultOf(context, { id });
  if (view.report !== null && view.head.closedOn !== null)
    return { view, report: view.report, closedOn: view.head.closedOn };
  throw new Refusal('reviews.still-open', 'This review is still open, so it has no result yet.', {
    wayOut: 'Close it first; then the result opens.',
    details: { id },
  });
}

/** Writes a result to a workbook with the figures and words of the screen; what is withheld there is 'w' here. */
export async function exportResult(context: JobContext, { id }: { id: string }) {
  const { data, name } = context.query((read) => ({
    data: resultWorkbook(read, id, context.now),
    name: surnameFirstOf(read.db, requireReview(read.db, id).person_id),
  }));
  const path = context.shell.temporary('result.xlsx');
  await context.work('writeTableWorkbook', { path, data });
  return context.shell.handOver(path, plainName(`${name} - ${data.title} - ${context.today}.xlsx`));
}

/** The workbook's data: the result, who took part, comments, and how the figures were made. */
export function resultWorkbook(context: QueryContext, id: string, exportedAt: string): TableWorkbook {
  const { view, report } = closedResult(context, id);
  const { head } = view;
  const { school, printedOn } = schoolPrinted(context);
  return {
    title: head.kind === 'review_360' ? '360 report' : 'Self-assessment',
    school,
    marking: `CONFIDENTIAL: ${head.readers}`,
    exportedAt,
    exportedOn: printedOn,
    sheets: [
      figures(view, report),
      ...(head.kind === 'review_360' ? [whoTookPart(view, report)] : []),
      ...spread(view, report),
      ...beside(view, report),
      ...comments(view),
      {
        name: 'How it was made',
        note: head.purpose,
        columns: [text('How the figures were made', 110)],
        rows: [...view.notes, marksSentence(report)].map((one) => [one]),
      },
    ],
  };
}

function figures(view: ReviewResultView, report: Report): TableSheet {
  const { head } = view;
  const is360 = head.kind === 'review_360';
  const named = new Map(view.competencies.map((one) => [one.key, one]));
  const shown = (row: ReportRow): CellValue[] => [
    row.others.state === 'shown' ? Number(meanText(row.others.mean)) : 'w',
    row.others.state === 'shown' ? row.others.n : null,
    row.gap === null ? null : gapText(row.gap),
    row.category === null ? null : categoryWords[row.category].one,
    ...head.groups.flatMap(({ group }): CellValue[] => {
      const cell = row.cells[group] ?? { state: 'not_asked' };
      return cell.state === 'shown' ? [Number(meanText(cell.mean)), cell.n] : [cellMark(cell), null];
    }),
    othersNote(row),
  ];
  return {
    name: 'Result',
    note: `${head.person}: ${is360 ? reportName(head) : head.name}. ${head.framework}. 1 to 5. ${returnedSentence(head.returned)}`.trim(),
    columns: [
      text('Competency', 30),
      text('Set', 18),
      number('Self', 8),
      ...(is360
        ? [
            number('Others', 8),
            number('Others n', 8),
            text('Others − self', 10),
            text('Reading', 17),
            ...head.groups.flatMap(({ group }) => [
              number(groupNames[group], 12),
              number(`${groupNames[group]} n`, 10),
            ]),
            text('Note', 40),
          ]
        : []),
    ],
    rows: report.rows.map((row) => [
      named.get(row.competency)?.name ?? row.competency,
      named.get(row.competency)?.set ?? '',
      row.self === null ? null : Number(meanText(row.self)),
      ...(is360 ? shown(row) : []),
    ]),
  };
}

function whoTookPart({ head }: ReviewResultView, report: Report): TableSheet {
  return {
    name: 'Who took part',
    note: shortSentence(report),
    columns: [
      text('Group', 20),
      number('Asked', 9),
      number('Replied', 9),
      number('Fewest needed', 10),
      text('In this result', 70),
    ],
    rows: head.groups.map((line) => [line.name, line.asked, line.replied, line.needed, groupSentence(line)]),
  };
}

/** How many gave each rating, where that may be shown. */
function spread(view: ReviewResultView, report: Report): TableSheet[] {
  const lines = spreadOf(report);
  if (lines.length === 0) return [];
  const named = new Map(view.competencies.map((one) => [one.key, one.name]));
  return [
    {
      name: 'Spread',
      note: howToRead.spread,
      columns: [
        text('Competency', 30),
        text('Group', 20),
        ...scaleWords.map((_, at) => number(`Gave ${at + 1}`, 9)),
      ],
      rows: lines.map(({ competency, group, counts }) => [
        named.get(competency) ?? competency,
        groupNames[group],
        ...counts,
      ]),
    },
  ];
}

/** This result beside the one before it, or why the two do not stand side by side. */
function beside(view: ReviewResultView, report: Report): TableSheet[] {
  const { before } = view;
  if (before === null) return [];
  const named = new Map(view.competencies.map((one) => [one.key, one.name]));
  const then = new Map((before.rows ?? []).map((row) => [row.competency, row]));
  const mean = (value: number | null | undefined) => (value == null ? null : Number(meanText(value)));
  return [
    {
      name: 'Before and now',
      note: beforeSentence(before),
      columns: [
        text('Competency', 30),
        number('Self then', 10),
        number('Self now', 10),
        number('Others then', 11),
        number('Others now', 11),
      ],
      rows:
        before.rows === null
          ? []
          : report.rows.map((row) => [
              named.get(row.competency) ?? row.competency,
              mean(then.get(row.competency)?.self),
              mean(row.self),
              mean(then.get(row.competency)?.others),
              row.others.state === 'shown' ? mean(row.others.mean) : null,
            ]),
    },
  ];
}

function comments(view: ReviewResultView): TableSheet[] {
  const rows = view.comments.flatMap((group) =>
    group.comments.length > 0
      ? group.comments.map((one) => [group.name, one.words])
      : group.why === null
        ? []
        : [[group.name, group.why]],
  );
  if (rows.length === 0) return [];
  return [
    {
      name: 'Comments',
      note: howToRead.comments,
      columns: [text('Group', 20), text('Comment', 90)],
      rows,
    },
  ];
}

const groupChoices = ['Self', 'Line manager', 'Peers', 'People they lead', 'Students', 'Others'];
const ratingChoices = ['1', '2', '3', '4', '5', 'Not observed'];

/** Writes the workbook to fill in: one row per rater, the framework's competencies as headings. */
export async function raterTemplate(context: JobContext, { id }: { id: string }) {
  const { data, name } = context.query((read) => ({
    data: raterWorkbook(read, id, context.now),
    name: surnameFirstOf(read.db, requireReview(read.db, id).person_id),
  }));
  const path = context.shell.temporary('answers.xlsx');
  await context.work('writeTableWorkbook', { path, data });
  return context.shell.handOver(path, plainName(`${name} - ${data.title} - ${context.today}.xlsx`));
}

/** The template's data: empty rows for all who were asked, and some over. */
export function raterWorkbook(context: QueryContext, id: string, exportedAt: string): TableWorkbook {
  const row = requireReview(context.db, id);
  const version = versionOf(context.db, row.framework_version_id);
  const { school, printedOn } = schoolPrinted(context);
  const asked = Object.values(row.terms.asked).reduce((sum, count) => sum + count, 1);
  const columns: TableColumn[] = [
    {
      head: 'Group',
      width: 18,
      kind: { is: 'list', of: row.kind === 'self_assessment' ? ['Self'] : groupChoices },
      open: true,
    },
    ...scoredOf(version.content).map(
      (one): TableColumn => ({
        head: one.name,
        width: 14,
        kind: { is: 'list', of: ratingChoices },
        open: true,
      }),
    ),
  ];
  const scale = scaleWords.map((words, at) => `${at + 1} ${words.toLowerCase()}`).join(', ');
  return {
    title: row.kind === 'self_assessment' ? 'Self-assessment answers' : '360 answers',
    school,
    marking: `CONFIDENTIAL: ${row.readers}`,
    exportedAt,
    exportedOn: printedOn,
    sheets: [
      {
        name: 'Answers',
        note: `One row for each rater. ${scale}; or “Not observed”. Leave a box empty where it was left blank. No names. For: ${row.purpose}`,
        columns,
        rows: Array.from({ length: Math.min(600, asked + 10) }, () => columns.map(() => null)),
      },
    ],
  };
}
