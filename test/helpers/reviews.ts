import type { ReviewResultView } from '../../shared/contract/review-shapes.ts';
import type { NewReview } from '../../shared/contract/reviews.ts';
import type { RaterGroup } from '../../shared/rules/scoring-report.ts';
import type { Area } from './area.ts';

export async function addPerson(area: Area, forename: string, surname: string): Promise<string> {
  const { id } = await area.send(area.client.staff.add, {
    title: null,
    forename,
    surname,
    kind: 'teaching',
    email: null,
    post: 'Head of Science',
    role: null,
    team: null,
    from: '2020-09-01',
  });
  return id;
}

/** An open 360 of a person with the file's own minimums. */
export async function openReview(
  area: Area,
  personId: string,
  changes: Partial<NewReview> = {},
): Promise<string> {
  const start = await area.client.reviews.starting({ personId });
  const { id } = await area.send(area.client.reviews.start, {
    personId,
    kind: 'review_360',
    frameworkVersionId: start.frameworkVersionId,
    stageId: null,
    moment: null,
    name: 'First review',
    purpose: 'To choose goals.',
    readers: ['person', 'line_manager', 'headteacher', 'coach'],
    openedOn: '2026-11-01',
    minimums: start.minimums,
    colleaguesTogether: false,
    collector: 'Olu Bright',
    gap: start.gap,
    asked: { manager: 1, peers: 5, reports: 4, others: 0, students: 0 },
    ...changes,
  });
  return id;
}

/** Settles that six students are asked about the framework's first five competencies, supervised by this person. */
export async function settleStudents(area: Area, id: string, supervisorId: string): Promise<void> {
  const { competencies, start } = await area.client.reviews.students({ id });
  await area.send(area.client.reviews.askStudents, {
    reviewId: id,
    statements: competencies.slice(0, 5).map(({ key, name }) => ({ competency: key, words: name })),
    supervisorId,
    parentsInformedOn: '2026-11-02',
    tell: start.tell,
    keyStage1: false,
    reason: '',
    count: 6,
  });
}

export type Score = 1 | 2 | 3 | 4 | 5 | null;

/** Several raters of one group, each answering the framework's first competencies in turn. */
export async function answer(
  area: Area,
  id: string,
  group: RaterGroup,
  rows: readonly (readonly (Score | undefined)[])[],
): Promise<void> {
  const { competencies } = await area.client.reviews.entry({ id });
  const raters = rows.map((scores, at) => ({
    row: at + 1,
    group,
    number: at + 1,
    ratings: Object.fromEntries(
      scores.flatMap((score, place) => {
        const key = competencies[place]?.key;
        return score === undefined || key === undefined ? [] : [[key, score] as const];
      }),
    ),
  }));
  await area.send(area.client.reviews.addRaters, { id, source: '', raters });
}

export async function closed(area: Area, id: string): Promise<ReviewResultView> {
  await area.send(area.client.reviews.close, { id });
  return area.client.reviews.result({ id });
}
