import type { PathwayPlanData } from '../../../shared/contract/documents.ts';
import type { Plan, PlanFromCourse } from '../../../shared/contract/plans.ts';
import type { PersonPlace, ProgressStep } from '../../../shared/contract/stages.ts';
import { roleSaid } from '../../../shared/reference/roles.ts';
import { postWords } from '../../../shared/rules/staff-words.ts';
import { teachingSince } from '../../../shared/rules/tenure.ts';
import type { QueryContext } from '../context.ts';
import { latestResult } from '../reviews/result.ts';
import { build } from '../sql.ts';
import { holdingsNow } from '../staff/current.ts';
import { ourHead } from '../staff/head.ts';
import { nameOf, namesOf } from '../staff/names.ts';
import { personPlaces } from '../stages/person.ts';
import { courseReader } from './from-course.ts';
import { plansOf } from './read.ts';

const stepStates: Record<ProgressStep['state'], PathwayPlanData['steps'][number]['state']> = {
  done: 'done',
  in_progress: 'part',
  not_started: 'todo',
};

/** The printed plans of these people who have one, in their order: exactly what the document is given. */
export function planDocuments(context: QueryContext, personIds: readonly string[]): PathwayPlanData[] {
  const { db, today } = context;
  const plans = plansOf(db, personIds, today);
  const holdings = holdingsNow(db, today);
  const people = new Map(db.all(build.selectFrom('person').selectAll()).map((person) => [person.id, person]));
  const headteacher = ourHead(db, today);
  const aspirations = new Map(
    db.all(build.selectFrom('aspiration').selectAll().orderBy('asked_on')).map((row) => [row.person_id, row]),
  );
  const fromCourse = courseReader(db);
  const managers = namesOf(
    db,
    personIds.flatMap((id) => holdings.get(id)?.[0]?.line_manager_id ?? []),
  );

  return personIds.flatMap((id): PathwayPlanData[] => {
    const plan = plans.get(id)?.find((one) => one.closedOn === null);
    const person = people.get(id);
    if (plan === undefined || person === undefined) return [];
    const main = holdings.get(id)?.[0];
    const manager = main?.line_manager_id == null ? undefined : managers.get(main.line_manager_id);
    const managerPost = main?.line_manager_id == null ? undefined : holdings.get(main.line_manager_id)?.[0];
    const place = personPlaces(context, id).find(
      (one) => one.state === 'identified' || one.state === 'working',
    );
    const aspiration = aspirations.get(id);
    const since = teachingSince(person);
    return [
      {
        ...planPart(plan, fromCourse(place?.id)),
        name: nameOf(person),
        post: main === undefined ? null : postWords(main),
        postSince: main?.from_date ?? null,
        teaching: person.kind === 'teaching' && since !== null ? { since } : null,
        stage: place === undefined ? null : `${place.name} ${place.title}`.trim(),
        stageShort: place?.name ?? null,
        cohort: place?.academicYear ?? null,
        lineManager:
          manager === undefined
            ? null
            : { name: manager, post: managerPost === undefined ? null : postWords(managerPost) },
        headteacher,
        steps: (place?.steps ?? []).map((step) => ({
          name: step.words,
          state: stepStates[step.state],
          detail: step.say === '' ? null : step.say,
        })),
        aspiration:
          aspiration === undefined
            ? null
            : {
                words: aspiration.words,
                targetRole: roleSaid(aspiration.target_role)?.words ?? aspiration.target_role,
                hopedFor: aspiration.hoped_for,
                askedOn: aspiration.asked_on,
                askedBy: aspiration.asked_by,
              },
        review: reviewPart(context, id),
        experiences: experiencesOf(place),
      },
    ];
  });
}

function planPart(plan: Plan, fromCourse: PlanFromCourse) {
  return {
    version: plan.version,
    agreedOn: plan.agreedOn,
    replacesOn: plan.replacesOn,
    nextReview: plan.nextReview,
    goals: plan.goals.map((goal) => ({
      title: goal.title,
      why: goal.why,
      actions: goal.actions.map(({ what, resource, by, evidence, state }) => ({
        what,
        resource,
        by,
        evidence,
        state,
      })),
    })),
    coach: plan.coach,
    mentor: plan.mentor ?? fromCourse.mentor,
    shadowing: plan.shadowing,
    project: plan.project ?? fromCourse.project,
    reviews: plan.reviews.map(({ on, with: whom, focus, outcome }) => ({ on, with: whom, focus, outcome })),
  };
}

function reviewPart({ db }: QueryContext, personId: string): PathwayPlanData['review'] {
  const result = latestResult(db, personId, 'plan');
  if (result === null) return null;
  return {
    name: result.kind === 'review_360' ? '360 review' : 'self-assessment',
    on: result.closedOn,
    competencies: result.competencies
      .filter((row) => row.self !== null || row.others !== null)
      .map(({ competency, self, others, gap, category }) => ({ competency, self, others, gap, category })),
    leftOut: result.leftOut,
  };
}

function experiencesOf(place: PersonPlace | undefined): PathwayPlanData['experiences'] {
  return (place?.marks ?? [])
    .filter((mark) => mark.kind === 'experience')
    .map((mark) => ({
      text: mark.words,
      state: mark.doneOn === null ? ('not_planned' as const) : ('done' as const),
      on: mark.doneOn,
    }));
}
