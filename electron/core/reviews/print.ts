import type { ReviewResultData } from '../../../shared/contract/review-document.ts';
import type { ReviewHead, ReviewResultView } from '../../../shared/contract/review-shapes.ts';
import type { Report } from '../../../shared/rules/scoring-report.ts';
import {
  beforeSentence,
  groupNames,
  groupSentence,
  reportName,
  returnedSentence,
  scaleWords,
  spreadOf,
} from '../../../shared/rules/scoring-words.ts';
import { projectsByPlace } from '../cohorts/projects.ts';
import type { JobContext, QueryContext } from '../context.ts';
import { plansOf } from '../plans/read.ts';
import { printAndHandOver, schoolPrinted } from '../printed.ts';
import { surnameFirstOf } from '../staff/names.ts';
import { placesOf } from '../stages/places.ts';
import { requireReview } from './held.ts';
import { latestResult } from './result.ts';
import { closedResult } from './spreadsheet-out.ts';

/** Prints a closed review's result. */
export async function printResult(context: JobContext, { id }: { id: string }) {
  const { data, fileName } = context.query((read) => ({
    data: printedResult(read, id),
    fileName: surnameFirstOf(read.db, requireReview(read.db, id).person_id),
  }));
  const what = data.kind === 'review_360' ? '360 report' : 'Self-assessment';
  return printAndHandOver(
    context,
    { document: 'review-result', title: `${what}, ${data.name}, ${data.printedOn}`, data },
    `${fileName} - ${what} - ${data.printedOn}`,
  );
}

/** Who collected the answers, for the head of the report. */
const collectedWords = ({ returned, collector }: ReviewHead): string =>
  returned !== null ? returnedSentence(returned) : collector || 'Whoever keeps the school’s file';

/** What the printed result shows: the figures and the words of the screen, and no withheld one. */
export function printedResult(context: QueryContext, id: string): ReviewResultData {
  const { view, report, closedOn } = closedResult(context, id);
  const { head } = view;
  const { personId } = head;
  const named = new Map(view.competencies.map((one) => [one.key, one]));
  return {
    ...schoolPrinted(context),
    kind: head.kind,
    name: head.person,
    post: head.post === '' ? null : head.post,
    stage: head.stage,
    coach: openPlan(context, personId)?.coach?.person ?? projectCoach(context, id),
    review: head.kind === 'review_360' ? reportName(head) : head.name,
    collected: head.kind === 'review_360' ? collectedWords(head) : null,
    purpose: head.purpose,
    readers: head.readers,
    openedOn: head.openedOn,
    closedOn,
    framework: head.framework,
    scale: [...scaleWords],
    gap: report.thresholds.gap,
    groups: head.groups.map((line) => ({
      group: line.group,
      name: line.name,
      asked: line.asked,
      replied: line.replied,
      minimum: line.needed,
      state: line.state === 'not_asked' ? 'withheld' : line.state,
      says: groupSentence(line),
    })),
    competencies: report.rows.map((row) => ({
      competency: named.get(row.competency)?.name ?? row.competency,
      set: named.get(row.competency)?.set ?? '',
      self: row.self,
      others: row.others.state === 'shown' ? row.others.mean : null,
      gap: row.gap,
      category: row.category,
      cells: head.groups.map(({ group }) => {
        const cell = row.cells[group] ?? { state: 'not_asked' as const };
        return cell.state === 'shown'
          ? { state: cell.state, mean: cell.mean, n: cell.n }
          : { state: cell.state };
      }),
    })),
    comments: view.comments
      .filter((group) => group.comments.length > 0 || group.why !== null)
      .map((group) => ({
        name: group.name,
        why: group.why,
        words: group.comments.map((one) => one.words),
      })),
    spread: spreadOf(report).map(({ competency, group, counts }) => ({
      competency: named.get(competency)?.name ?? competency,
      group: groupNames[group],
      counts: [...counts],
    })),
    before:
      view.before === null ? null : { says: beforeSentence(view.before), rows: besideRows(view, report) },
    goals: goalsOf(context, view),
    shortGroups: report.shortGroups,
    notes: view.notes,
  };
}

/** Who coaches the project on the stage that a review was given for; null where nobody does, or it was for none. */
function projectCoach({ db }: QueryContext, reviewId: string): string | null {
  const { person_id, stage_id } = requireReview(db, reviewId);
  const place = placesOf(db, person_id).find((one) => one.stage_id === stage_id);
  return (place && projectsByPlace(db).get(place.id)?.coach) || null;
}

const openPlan = ({ db, today }: Pick<QueryContext, 'db' | 'today'>, personId: string) =>
  plansOf(db, [personId], today)
    .get(personId)
    ?.find((one) => one.closedOn === null);

/**
 * Goals of the person's plan on competencies of their newest result that are not all done; none where somebody reads
 * the result who does not read plans.
 */
function goalsOf({ db, today }: QueryContext, { head, competencies }: ReviewResultView) {
  const { terms, person_id: personId } = requireReview(db, head.id);
  const onlyThose = terms.reads !== undefined && !terms.reads.includes('governors');
  if (!onlyThose || latestResult(db, personId, 'plan')?.id !== head.id) return [];
  const plan = openPlan({ db, today }, personId);
  const names = new Set(competencies.map((one) => one.name));
  return (plan?.goals ?? []).flatMap(({ title, competency, actions }) => {
    if (competency === null || !names.has(competency)) return [];
    const left = actions.filter((one) => one.state !== 'done');
    if (actions.length > 0 && left.length === 0) return [];
    return [
      {
        title,
        by:
          left
            .flatMap((one) => one.by ?? [])
            .toSorted()
            .at(-1) ?? null,
      },
    ];
  });
}

function besideRows({ before, competencies }: ReviewResultView, report: Report) {
  if (before?.rows == null) return [];
  const named = new Map(competencies.map((one) => [one.key, one.name]));
  const then = new Map(before.rows.map((row) => [row.competency, row]));
  return report.rows.map((row) => ({
    competency: named.get(row.competency) ?? row.competency,
    self: then.get(row.competency)?.self ?? null,
    selfNow: row.self,
    others: then.get(row.competency)?.others ?? null,
    othersNow: row.others.state === 'shown' ? row.others.mean : null,
  }));
}
