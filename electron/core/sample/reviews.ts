import { readersWords } from '../../../shared/rules/review-readers.ts';
import { defaultMinimums, type RaterGroup } from '../../../shared/rules/scoring-report.ts';
import { countInCohort } from '../reviews/cohort.ts';
import { scoredOf, versionsOf } from '../reviews/frameworks.ts';
import { nobodyAsked, type ReviewTerms } from '../reviews/held.ts';
import { usualStatements } from '../reviews/students.ts';
import { build } from '../sql.ts';
import type { Making } from './making.ts';
import { comments, reviews, type SampleReview, skews } from './reviews-held.ts';

const groups: readonly RaterGroup[] = ['self', 'manager', 'peers', 'reports', 'students', 'others'];

/** Self-assessments and 360 reviews, closed and open, with answers for every rater. */
export function fillReviews(making: Making): void {
  for (const review of reviews) fillReview(making, review);
  const { id } = newestVersion(making, 'stage_7');
  const [day, group] = [making.day('-2 12-02'), `${making.calendar.yearAt(-2)} start stage_7`];
  making.on(day, 'reviews', 'countInCohort', (context) =>
    countInCohort(context, { frameworkVersionId: id, group }),
  );
}

function fillReview(making: Making, review: SampleReview): void {
  const { db, newId } = making;
  const version = newestVersion(making, review.framework);
  const self = review.kind === 'self_assessment';
  const id = newId();
  const personId = making.id(review.who);
  const opened = making.day(review.opens);
  const closed = review.closes === undefined ? null : making.day(review.closes);
  const terms: ReviewTerms = {
    minimums: defaultMinimums,
    colleaguesTogether: false,
    shortGroups: 'drop',
    asked: { ...nobodyAsked, ...review.asked },
    reads: self
      ? ['person', 'line_manager', 'headteacher']
      : ['person', 'line_manager', 'headteacher', 'coach'],
    ...(review.supervisor === undefined
      ? {}
      : {
          students: {
            statements: usualStatements(scoredOf(version.content)),
            supervisorId: making.id(review.supervisor),
            parentsInformedOn: opened,
            tell: 'the designated safeguarding lead',
            keyStage1: false,
            reason: '',
            counts: { listed: 148, leftOut: 6, drawn: review.asked.students ?? 0 },
          },
        }),
  };
  making.on(opened, 'reviews', 'start', (context) => {
    db.run(
      build.insertInto('review').values({
        id,
        person_id: personId,
        kind: review.kind,
        framework_version_id: version.id,
        stage_id: review.framework.replace(/_associate$/, ''),
        moment: review.moment,
        name: review.name,
        purpose: 'To choose goals for the pathway plan. It is not used for appraisal or pay.',
        readers: readersWords(terms.reads ?? []),
        collector: self ? '' : making.called('oyelaran'),
        closes_on: null,
        minimums: JSON.stringify(terms),
        gap: 1,
        opened_on: opened,
        closed_on: closed,
        made_on: opened,
      }),
    );
    const called = making.called(review.who);
    context.describe(
      self ? `Opened a self-assessment of ${called}` : `Opened a 360 review of ${called}: ${review.name}`,
      [personId],
    );
  });
  for (const group of groups)
    for (let number = 1; number <= (review.replied[group] ?? 0); number += 1)
      fillRater(making, review, { reviewId: id, group, number, competencies: scoredOf(version.content) });
  if (closed !== null)
    making.on(closed, 'reviews', 'close', (context) => {
      context.describe(`Closed ${review.name} of ${making.called(review.who)}`, [personId]);
    });
}

function newestVersion({ db }: Making, framework: string) {
  const row = db.get(build.selectFrom('framework').select('version_id').where('id', '=', framework));
  const version = versionsOf(db, null).get(row?.version_id ?? '');
  if (version === undefined) throw new Error(`The sample school has no framework '${framework}'.`);
  return version;
}

interface RaterIn {
  readonly reviewId: string;
  readonly group: RaterGroup;
  readonly number: number;
  readonly competencies: readonly { key: string; name: string }[];
}

function fillRater(making: Making, review: SampleReview, rater: RaterIn): void {
  const { db, newId, random } = making;
  const raterId = newId();
  db.run(
    build.insertInto('review_rater').values({
      id: raterId,
      review_id: rater.reviewId,
      rater_group: rater.group,
      number: rater.number,
      source: rater.group === 'students' ? 'student-answers.xlsx' : 'typed in',
      entered_on: making.day(review.entered),
    }),
  );
  for (const { key, name } of rater.competencies) {
    const seen = rater.group === 'self' || random.next() > 0.08;
    // Students and people outside the school see little of how it is run.
    const answers = rater.group !== 'students' || /Teaching|Behaviour|Respect|culture|Integrity/.test(name);
    if (!answers) continue;
    const skew = skews[review.who]?.[name];
    const middle = (rater.group === 'self' ? skew?.[0] : skew?.[1]) ?? review.level;
    const score = Math.min(5, Math.max(1, Math.round(middle + (random.next() - 0.5) * 1.4)));
    db.run(
      build.insertInto('rating').values({ rater_id: raterId, competency: key, score: seen ? score : null }),
    );
  }
  const words = comments[review.who]?.[rater.group]?.[rater.number - 1];
  if (words !== undefined)
    db.run(
      build.insertInto('review_comment').values({ id: newId(), rater_id: raterId, competency: null, words }),
    );
}
