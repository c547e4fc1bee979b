import { Refusal } from '../../../../shared/contract/refusal.ts';
import type { ReviewResultView } from '../../../../shared/contract/review-shapes.ts';
import type { Report, ReportRow } from '../../../../shared/rules/scoring-report.ts';
import { gapText, meanText } from '../../../../shared/rules/scoring-words.ts';
import type { JobContext, QueryContext } from '../../context.ts';
import { plainName } from '../../file-names.ts';
import type { TableWorkbook } from '../../spreadsheets/table-workbook.ts';
import { surnameFirstOf } from '../../staff/names.ts';
import { type ReviewRow, requireReview } from '../held.ts';
import { closedResult, resultWorkbook } from '../spreadsheet-out.ts';
import { type Summary, summarySheets } from './content.ts';

/** Writes a final 360 report to a workbook that another file takes in. Refuses a draft, and one that was taken in here. */
export async function handOverSummary(context: JobContext, { id }: { id: string }) {
  const { data, name } = context.query((read) => ({
    data: summaryWorkbook(read, id, context.now),
    name: surnameFirstOf(read.db, requireReview(read.db, id).person_id),
  }));
  const path = context.shell.temporary('summary.xlsx');
  await context.work('writeTableWorkbook', { path, data });
  return context.shell.handOver(path, plainName(`${name} - 360 summary - ${context.today}.xlsx`));
}

/** The report's own sheets but the comparison with another result, and what Baton reads. */
function summaryWorkbook(context: QueryContext, id: string, exportedAt: string): TableWorkbook {
  const row = requireReview(context.db, id);
  const { view, report, closedOn } = closedResult(context, id);
  const { finalOn, returned } = view.head;
  if (row.kind !== 'review_360' || finalOn === null)
    throw new Refusal('reviews.not-final', 'Only a final 360 report is handed over.', {
      wayOut: 'Choose More, Make the report final first.',
    });
  if (returned !== null)
    throw new Refusal('reviews.returned', 'This result was taken in as a summary itself.', {
      wayOut: `Ask ${returned.by}, who collected it, to hand it over.`,
    });
  const workbook = resultWorkbook(context, id, exportedAt);
  const sheets = workbook.sheets.filter((sheet) => sheet.name !== 'Before and now');
  const summary = summaryOf(row, { view, report, closedOn, finalOn }, workbook.school);
  return { ...workbook, title: '360 report, summary', sheets: summarySheets(sheets, summary) };
}

interface Final {
  readonly view: ReviewResultView;
  readonly report: Report;
  readonly closedOn: string;
  readonly finalOn: string;
}

function summaryOf(row: ReviewRow, { view, report, closedOn, finalOn }: Final, school: string): Summary {
  const { head } = view;
  const { groups, rows, ...about } = report;
  const named = new Map(view.competencies.map((one) => [one.key, one]));
  return {
    number: row.id,
    person: head.person,
    school,
    collector: row.collector === '' ? school : row.collector,
    name: row.name,
    stageId: row.stage_id,
    moment: row.moment,
    purpose: row.purpose,
    reads: row.terms.reads ?? null,
    readers: row.readers,
    framework: head.framework,
    openedOn: row.opened_on,
    closesOn: row.closes_on,
    closedOn,
    finalOn,
    minimums: row.terms.minimums,
    report: about,
    groups,
    competencies: rows.map((one) => ({
      name: named.get(one.competency)?.name ?? one.competency,
      set: named.get(one.competency)?.set ?? '',
      row: asShown(one),
    })),
    comments: view.comments.flatMap((group) =>
      group.comments.map((one) => ({ group: group.group, words: one.words })),
    ),
  };
}

const shownMean = (mean: number): number => Number(meanText(mean));

/** The row with its figures as the report prints them: an unrounded mean would say more. */
function asShown(row: ReportRow): ReportRow {
  return {
    ...row,
    self: row.self === null ? null : shownMean(row.self),
    gap: row.gap === null ? null : Number(gapText(row.gap).replace('−', '-')),
    others: row.others.state === 'shown' ? { ...row.others, mean: shownMean(row.others.mean) } : row.others,
    cells: Object.fromEntries(
      Object.entries(row.cells).map(([group, cell]) => [
        group,
        cell.state === 'shown' ? { ...cell, mean: shownMean(cell.mean) } : cell,
      ]),
    ),
  };
}
