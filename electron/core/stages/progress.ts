import type { ProgressStep } from '../../../shared/contract/stages.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import { inForceOf, meetingsByPlace, mentoringsByPlace } from '../cohorts/mentorings.ts';
import { sessionsHad } from '../cohorts/sessions-had.ts';
import type { QueryContext } from '../context.ts';
import { build } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import { marksOf } from './moving.ts';
import type { Place } from './places.ts';
import type { Stage } from './versions.ts';

type Said = Pick<ProgressStep, 'state' | 'say'>;

export interface Progress {
  readonly steps: readonly ProgressStep[];
  /** Steps done; one under way counts half, and only once, for the bar. */
  readonly done: number;
}

/**
 * How far people have come on their stages, by what the file holds and nothing else: told that they are in the plan;
 * a mentoring in force, else a mentor or coach in an open plan; agreement in that plan; a self-assessment and a 360 given since they came onto the stage;
 * sessions by the register of their cohort, or as marked by hand for whoever is in none; experiences and project as
 * marked by hand; graduation. Reads each table once. A step that the school
 * added, which nothing in the file can show, is never counted as done.
 */
export function progressReader({ db }: QueryContext): (place: Place, content: Stage['content']) => Progress {
  const told = groupBy(
    db.all(build.selectFrom('told').select(['person_id', 'on_date']).where('kind', '=', 'in_plan')),
    (row) => row.person_id,
  );
  const plans = new Map(
    db
      .all(
        build
          .selectFrom('plan')
          .select(['person_id', 'agreed_on', 'mentor', 'coach'])
          .where('closed_on', 'is', null),
      )
      .map((row) => [row.person_id, row]),
  );
  const rated = new Set([
    ...db.all(build.selectFrom('review_rater').select('review_id').distinct()).map((row) => row.review_id),
    // Its answers were erased; that there were some stays true.
    ...db
      .all(build.selectFrom('review').select('id').where('minimums', 'like', '%"frozen":{%'))
      .map((row) => row.id),
  ]);
  const reviews = groupBy(
    db.all(
      build
        .selectFrom('review')
        .select(['id', 'person_id', 'kind', 'stage_id', 'opened_on', 'closed_on'])
        .orderBy('opened_on'),
    ),
    (row) => row.person_id,
  );
  const marked = groupBy(
    db.all(build.selectFrom('experience_done').select(['stage_place_id', 'experience'])),
    (row) => row.stage_place_id,
  );

  const registered = sessionsHad(db);
  const mentorings = mentoringsByPlace(db);
  const meetings = meetingsByPlace(db);

  return (place, content) => {
    const id = place.person_id;
    const plan = plans.get(id);
    const of = (kind: 'self_assessment' | 'review_360') =>
      (reviews.get(id) ?? [])
        .filter(
          (one) =>
            one.kind === kind &&
            (one.stage_id === place.stage_id || (one.stage_id === null && one.opened_on >= place.from_date)),
        )
        .at(-1);
    const review = (kind: 'self_assessment' | 'review_360'): Said => {
      const one = of(kind);
      if (one === undefined) return none('None yet');
      if (one.closed_on !== null) return { state: 'done', say: `Closed ${longDate(one.closed_on)}` };
      return rated.has(one.id)
        ? { state: 'in_progress', say: `Opened ${longDate(one.opened_on)}` }
        : none(`Opened ${longDate(one.opened_on)}`);
    };
    const marks = marksOf(content);
    const done = new Set((marked.get(place.id) ?? []).map((row) => row.experience));
    const counted = (kinds: readonly string[], nothing: string): Said => {
      const all = marks.filter((one) => kinds.includes(one.kind));
      const count = all.filter((one) => done.has(one.key)).length;
      return countedOf(count, all.length, nothing);
    };
    const agreed = told.get(id)?.[0]?.on_date;
    const known: Record<string, () => Said> = {
      agreed: () =>
        agreed === undefined ? none('Not told yet') : { state: 'done', say: `Told ${longDate(agreed)}` },
      mentor: () => {
        const mentoring = inForceOf(mentorings.get(place.id));
        const met = meetings.get(place.id) ?? 0;
        if (mentoring !== undefined)
          return {
            state: 'done',
            say:
              met === 0
                ? mentoring.name
                : `${mentoring.name}, ${met === 1 ? '1 meeting' : `${met} meetings`}`,
          };
        const helper = plan?.mentor || plan?.coach;
        return helper ? { state: 'done', say: helperName(helper) } : none('None yet');
      },
      self_assessment: () => review('self_assessment'),
      review_360: () => review('review_360'),
      plan: () => {
        if (plan === undefined) return none('No plan yet');
        return plan.agreed_on === null
          ? { state: 'in_progress', say: 'Written, not agreed yet' }
          : { state: 'done', say: `Agreed ${longDate(plan.agreed_on)}` };
      },
      sessions: () => {
        const register = registered.get(place.id);
        return register === undefined
          ? counted(['session'], 'No sessions set')
          : countedOf(register.had, register.all, 'No sessions set');
      },
      experiences: () => counted(['experience', 'project'], 'None set'),
      graduated: () =>
        place.state === 'graduated' ? { state: 'done', say: longDate(place.state_on) } : none('Not yet'),
    };
    const steps = content.steps.map((step) => ({
      ...step,
      ...(known[step.key]?.() ?? none('Not recorded in Baton')),
    }));
    const full = steps.filter((step) => step.state === 'done').length;
    const half = steps.some((step) => step.state === 'in_progress') ? 0.5 : 0;
    return { steps, done: full + half };
  };
}

function countedOf(count: number, of: number, nothing: string): Said {
  if (of === 0) return none(nothing);
  const state = count === of ? 'done' : count > 0 ? 'in_progress' : 'not_started';
  return { state, say: `${count} of ${of}` };
}

const none = (say: string): Said => ({ state: 'not_started', say });

/** Plans keep helpers as an object with the helper's name, or as words. */
export function helperName(kept: string): string {
  try {
    const value: unknown = JSON.parse(kept);
    if (typeof value === 'object' && value !== null && 'person' in value && typeof value.person === 'string')
      return value.person;
    return typeof value === 'string' ? value : kept;
  } catch {
    return kept;
  }
}
