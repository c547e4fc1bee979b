import type { MissingView } from '../../../shared/contract/course-work.ts';
import type { ProgressStep } from '../../../shared/contract/stages.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import type { QueryContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import { marksOf, projectAsked } from '../stages/moving.ts';
import type { Place } from '../stages/places.ts';
import { progressReader } from '../stages/progress.ts';
import { type Moments, type ReviewKind, stageReviewsReader } from '../stages/stage-reviews.ts';
import { type Stage, versionById } from '../stages/versions.ts';
import { meetingsByPlace } from './mentorings.ts';
import { projectsByPlace } from './projects.ts';
import { hadIt, participantsOf, sessionsOf } from './rows.ts';
import { hadBefore } from './sessions-had.ts';
import { skillsReader } from './skills.ts';

/** One thing that somebody still lacks before they graduate from their stage, and the page where it is done. */
export type Missing = MissingView;

/**
 * What each place on a stage still lacks for graduation, in the order of the stage's own steps: each session with its
 * day, each experience, the project, which skills, the reviews at the start and at the end, the mentor and at least one
 * meeting with them (our default). Nothing where all is done. What a page asks in a meeting sees no review and no log, so
 * that it would call too much missing: it does not ask for this.
 */
export function missingReader(context: QueryContext): (place: Place) => Missing[] {
  const { db } = context;
  const progress = progressReader(context);
  const version = versionById(db);
  const reviews = stageReviewsReader(db);
  const sessions = sessionsMissing(context);
  const experiences = experiencesMissing(db);
  const meetings = meetingsByPlace(db);
  const skills = skillsReader(db);
  return (place) => {
    const { content } = version(place.version_id);
    const page = `#/staff/${place.person_id}`;
    const one = (key: string, words: string, href = page): Missing => ({ key, words, href });
    const plainly = (step: ProgressStep) => [one(step.key, `${step.words}: ${step.say}`)];
    const lacking = (step: ProgressStep): Missing[] => {
      switch (step.key) {
        case 'mentor':
          return [one('mentor', 'No mentor is assigned')];
        case 'plan':
          return [one('plan', `${step.words}: ${step.say}`, `#/plans/${place.person_id}`)];
        case 'self_assessment':
        case 'review_360':
          return reviewsMissing(place, step.key, reviews(place, step.key));
        case 'sessions':
          return sessions(place, content) ?? plainly(step);
        case 'experiences':
          return experiences(place, content);
        default:
          return plainly(step);
      }
    };
    const { steps } = progress(place, content);
    const mentored = steps.some((step) => step.key === 'mentor' && step.state === 'done');
    const all = skills(place).skills;
    const notShown = all.filter((skill) => skill.shownOn === null);
    return [
      ...steps
        .filter((step) => step.state !== 'done' && step.key !== 'graduated')
        .flatMap((step) => lacking(step)),
      ...(mentored && !meetings.has(place.id) ? [one('meetings', 'No mentor meeting is logged')] : []),
      ...(notShown.length === 0
        ? []
        : [
            one(
              'skills',
              `${notShown.length} of ${all.length} skills not shown yet: ${notShown.map((skill) => skill.name).join('; ')}`,
            ),
          ]),
    ];
  };
}

const reviewWords: Readonly<Record<ReviewKind, string>> = {
  self_assessment: 'Self-assessment',
  review_360: '360 review',
};

function reviewsMissing(place: Place, kind: ReviewKind, moments: Moments): Missing[] {
  return (['start', 'end'] as const).flatMap((moment): Missing[] => {
    const review = moments[moment];
    if (review !== null && review.closedOn !== null) return [];
    const words = `${reviewWords[kind]} at the ${moment} of the stage`;
    return review === null
      ? [
          {
            key: kind,
            words: `${words}: none yet`,
            href: `#/reviews?start=${place.person_id}&kind=${kind}&moment=${moment}`,
          },
        ]
      : [
          {
            key: kind,
            words: `${words}: opened ${longDate(review.openedOn)}, not closed`,
            href: `#/reviews/${review.id}`,
          },
        ];
  });
}

const whyNot = { attended: '', caught_up: '', apologies: 'apologies', missed: 'missed' } as const;

/** The sessions of their cohort that somebody has not had, or those not marked by hand; null where none are set. */
function sessionsMissing({ db, today }: QueryContext) {
  const cohorts = new Map(participantsOf(db).map((one) => [one.stage_place_id, one.cohort_id]));
  const sessions = groupBy(
    sessionsOf(db).filter((one) => one.cancelled === 0),
    (one) => one.cohort_id,
  );
  const marks = groupBy(db.all(build.selectFrom('attendance').selectAll()), (one) => one.stage_place_id);
  const byHand = doneByHand(db);
  const elsewhere = hadBefore(db);
  return (place: Place, content: Stage['content']): Missing[] | null => {
    const cohort = cohorts.get(place.id);
    if (cohort === undefined) {
      const done = byHand(place);
      const all = marksOf(content).filter((mark) => mark.kind === 'session');
      return all.length === 0
        ? null
        : all
            .filter((mark) => !done.has(mark.key))
            .map((mark) => ({
              key: 'sessions',
              words: `${mark.words}: not marked`,
              href: `#/staff/${place.person_id}`,
            }));
    }
    const own = new Map((marks.get(place.id) ?? []).map((mark) => [mark.session_id, mark.state]));
    const all = sessions.get(cohort) ?? [];
    if (all.length === 0) return null;
    return all.flatMap((session, at): Missing[] => {
      const state = own.get(session.id);
      if (state !== undefined && hadIt(state)) return [];
      if (elsewhere.get(place.id)?.has(session.id)) return [];
      const why = state !== undefined ? whyNot[state] : session.on_date > today ? 'to come' : 'not marked';
      return [
        {
          key: 'sessions',
          words: `Session ${at + 1} on ${longDate(session.on_date)}, ‘${session.topic}’: ${why}`,
          href: `#/stages/cohorts/${cohort}`,
        },
      ];
    });
  };
}

/** The linked experiences that are not marked, and the project. */
function experiencesMissing(db: Reader) {
  const byHand = doneByHand(db);
  const projects = projectsByPlace(db);
  return (place: Place, content: Stage['content']): Missing[] => {
    const done = byHand(place);
    const project = projects.get(place.id);
    const href = `#/staff/${place.person_id}`;
    const due = project?.dueOn == null ? '' : `, due ${longDate(project.dueOn)}`;
    return [
      ...marksOf(content)
        .filter((mark) => mark.kind === 'experience' && !done.has(mark.key))
        .map((mark) => ({ key: 'experiences', words: `Experience: ${mark.words}`, href })),
      ...(project !== undefined
        ? project.finishedOn === null
          ? [{ key: 'project', words: `Project ‘${project.title}’: not finished${due}`, href }]
          : []
        : projectAsked(content) !== undefined && !done.has('project')
          ? [{ key: 'project', words: 'Project: none yet', href }]
          : []),
    ];
  };
}

function doneByHand(db: Reader): (place: Place) => ReadonlySet<string> {
  const rows = groupBy(
    db.all(build.selectFrom('experience_done').select(['stage_place_id', 'experience'])),
    (row) => row.stage_place_id,
  );
  return (place) => new Set((rows.get(place.id) ?? []).map((row) => row.experience));
}
