import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { reviewsContract } from '../../../shared/contract/reviews.ts';
import { academicYearOf } from '../../../shared/rules/academic-year.ts';
import { byText } from '../../../shared/rules/by-text.ts';
import {
  allOnFramework,
  type CountedRow,
  cohortCells,
  cohortNotes,
  leastOfCohort,
  strengthsAndNeeds,
} from '../../../shared/rules/cohort-view.ts';
import { mayRead } from '../../../shared/rules/review-readers.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { numberSetting } from '../settings.ts';
import { build, type Reader } from '../sql.ts';
import { stageNames } from '../staff/names.ts';
import { frameworkWords, scoredOf, versionOf, versionsOf } from './frameworks.ts';
import { allReviews, type ReviewRow, type ReviewTerms } from './held.ts';
import { scored } from './scored.ts';

type Contract = typeof reviewsContract;

const minimumNow = (db: Reader) => Math.max(leastOfCohort, numberSetting(db, 'minimum_cohort'));

/** 360s that are closed, or were when they came in among a cohort's. */
const results = (db: Reader) =>
  allReviews(db).filter(
    (row) => row.kind === 'review_360' && (row.closed_on !== null || row.terms.cohort !== undefined),
  );

/** Versions of frameworks with closed 360s, those with most results first. */
export function cohortVersions({ db }: QueryContext): ReplyOf<Contract['cohortVersions']> {
  const counts = Map.groupBy(results(db), (row) => row.framework_version_id);
  const versions = versionsOf(db, [...counts.keys()]);
  return {
    minimum: minimumNow(db),
    versions: [...versions.values()]
      .map((one) => ({ id: one.id, name: frameworkWords(one), results: counts.get(one.id)?.length ?? 0 }))
      .sort((a, b) => b.results - a.results || byText(a.name, b.name)),
  };
}

/** Which group a result is in: its stage, the year and the moment it was closed; kept once it counts. */
const groupOf = (row: ReviewRow) =>
  row.terms.cohort?.group ??
  `${academicYearOf(row.closed_on ?? row.opened_on)} ${row.moment ?? 'any'} ${row.stage_id ?? ''}`.trim();

function groupName(db: Reader, key: string): string {
  const [year = '', moment = '', stageId] = key.split(' ');
  const stage = stageId === undefined ? 'No stage' : stageNames(db)(stageId);
  const at = moment === 'start' ? ', at the start' : moment === 'end' ? ', at the end' : '';
  return `${stage}, ${year}${at}`;
}

/** What of a result may count: competencies with both figures. */
const rowsOf = (db: Reader, row: ReviewRow): CountedRow[] =>
  scored(db, row).report.rows.flatMap(({ competency, self, others }) =>
    self !== null && others.state === 'shown'
      ? [{ competency, self, others: others.mean, replies: others.n }]
      : [],
  );

/** The results on one version: those that count, those that wait, the newest of each person, and those left out. */
function sorted(db: Reader, versionId: string) {
  const all = results(db);
  const on = all.filter((row) => row.framework_version_id === versionId);
  const readable = on.filter((row) => mayRead(row.terms.reads ?? null, 'cohort'));
  const counted = readable.filter((row) => row.terms.cohort !== undefined);
  const taken = new Set(counted.map((row) => `${groupOf(row)} ${row.person_id}`));
  const fresh = readable
    .filter((row) => row.terms.cohort === undefined && !taken.has(`${groupOf(row)} ${row.person_id}`))
    .map((row) => ({ row, rows: rowsOf(db, row) }));
  const waiting = new Map(
    fresh
      .filter(({ rows }) => rows.length > 0)
      .toSorted((a, b) => byText(a.row.closed_on ?? '', b.row.closed_on ?? '') || byText(a.row.id, b.row.id))
      .map((one) => [`${groupOf(one.row)} ${one.row.person_id}`, one] as const),
  );
  return {
    all,
    counted,
    waiting: [...waiting.values()],
    otherReaders: on.length - readable.length,
    withoutBoth: fresh.filter(({ rows }) => rows.length === 0).length,
  };
}

/**
 * Strengths and needs across everybody with a result on one version of a framework, or one group of them. Figures are
 * of those results alone that came in together, so none tells what one person was given.
 */
export function cohortOf(
  { db }: QueryContext,
  { frameworkVersionId, group }: DataOf<Contract['cohort']>,
): ReplyOf<Contract['cohort']> {
  const version = versionOf(db, frameworkVersionId);
  const { all, counted, waiting, otherReaders, withoutBoth } = sorted(db, frameworkVersionId);
  const minimum = minimumNow(db);
  const keys = new Set([...counted, ...waiting.map((one) => one.row)].map(groupOf));
  const chosen = counted.filter((row) => group === null || groupOf(row) === group);
  const competencies = scoredOf(version.content);
  const cells = cohortCells(
    competencies.map((one) => one.key),
    chosen.flatMap(({ person_id, terms }) =>
      terms.cohort === undefined ? [] : [{ ...terms.cohort, person: person_id }],
    ),
    minimum,
  );
  const rows = competencies.map(({ key, name, set }) => ({
    competency: key,
    name,
    set,
    cell: cells.get(key) ?? { state: 'withheld' as const },
  }));
  const siblings = new Set(
    [...versionsOf(db, null).values()]
      .filter((one) => one.frameworkId === version.frameworkId && one.id !== version.id)
      .map((one) => one.id),
  );
  return {
    versionId: version.id,
    framework: frameworkWords(version),
    groups: [...keys].sort(byText).map((key) => ({
      key,
      name: groupName(db, key),
      counted: counted.filter((row) => groupOf(row) === key).length,
      waiting: waiting.filter((one) => groupOf(one.row) === key).length,
    })),
    rows,
    says: strengthsAndNeeds(rows),
    notes: cohortNotes({
      framework: frameworkWords(version),
      madeOn: version.madeOn,
      minimum,
      otherVersions: all.filter((row) => siblings.has(row.framework_version_id)).length,
      otherReaders,
      withoutBoth,
      severalEach: new Set(chosen.map((row) => row.person_id)).size < chosen.length,
    }),
  };
}

/** The figures as they leave Baton, and whose they are in words. Refuses where every one is withheld. */
export function shownCohort(context: QueryContext, chosen: DataOf<Contract['cohort']>) {
  const view = cohortOf(context, chosen);
  if (view.rows.every(({ cell }) => cell.state === 'withheld'))
    throw new Refusal('reviews.cohort-empty', 'There is no figure here that may be shown.', {
      wayOut: 'Let results count first, or choose another group.',
    });
  const group = view.groups.find((one) => one.key === chosen.group);
  return { view, whose: group?.name ?? allOnFramework };
}

/**
 * Lets the closed results that wait in a group count among its figures, together and as they are now: opened again
 * later, or with their answers erased, they count as they did. Refuses fewer than the minimum.
 */
export function countInCohort(
  context: CommandContext,
  { frameworkVersionId, group }: DataOf<Contract['countInCohort']>,
): ReplyOf<Contract['countInCohort']> {
  const { db } = context;
  const ready = sorted(db, frameworkVersionId).waiting.filter((one) => groupOf(one.row) === group);
  const minimum = minimumNow(db);
  if (ready.length < minimum)
    throw new Refusal(
      'reviews.cohort-few',
      `${ready.length === 1 ? '1 result waits' : `${ready.length} results wait`} here, and at least ${minimum} have to come in together.`,
      { wayOut: 'Wait until more 360s of this group are closed.' },
    );
  const batch = context.newId();
  for (const { row, rows } of ready) {
    const terms: ReviewTerms = { ...row.terms, cohort: { batch, of: ready.length, group, rows } };
    db.run(
      build
        .updateTable('review')
        .set({ minimums: JSON.stringify(terms) })
        .where('id', '=', row.id),
    );
  }
  context.describe(
    `Counted ${ready.length} results in the cohort’s figures: ${groupName(db, group)}`,
    ready.map((one) => one.row.person_id),
  );
  return { counted: ready.length };
}
