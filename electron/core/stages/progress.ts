import type { ProgressStep } from '../../../shared/contract/stages.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import { meetingsByPlace, mentoringsByPlace, mentorNow } from '../cohorts/mentorings.ts';
import { projectsByPlace } from '../cohorts/projects.ts';
import { sessionsHad } from '../cohorts/sessions-had.ts';
import type { QueryContext } from '../context.ts';
import { build } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import { marksOf } from './moving.ts';
import type { Place } from './places.ts';
import { type Moments, type StageReview, stageReviewsReader } from './stage-reviews.ts';
import type { Stage } from './versions.ts';

type Said = Pick<ProgressStep, 'state' | 'say'>;

export interface Progress {
  readonly steps: readonly ProgressStep[];
  /** Steps done; one under way counts half, and only once, for the bar. */
  readonly done: number;
}

/**
 * How far people have come on their stages, by what the file holds and nothing else: told that they are in the plan;
 * a mentoring in force, else a mentor or coach in an open plan; agreement in that plan; a self-assessment and a 360 at
 * the start of the stage and at its end; sessions by the registers of their cohorts, or as marked by hand for whoever is in
 * none; experiences as marked by hand, and the project as it is kept, else as marked; graduation. Reads each table once.
 * A step that the school added, which nothing in the file can show, is never counted as done.
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
  const reviews = stageReviewsReader(db);
  const projects = projectsByPlace(db);
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
    const project = projects.get(place.id);
    const marks = marksOf(content, { project: project === undefined });
    const done = new Set((marked.get(place.id) ?? []).map((row) => row.experience));
    const sessionsByHand = () => {
      const all = marks.filter((one) => one.kind === 'session');
      return countedOf(all.filter((one) => done.has(one.key)).length, all.length, 'No sessions set');
    };
    const experiences = (): Said => {
      const all = marks.filter((one) => one.kind !== 'session');
      const kept = project === undefined ? 0 : 1;
      const count = all.filter((one) => done.has(one.key)).length + (project?.finishedOn ? 1 : 0);
      const said = countedOf(count, all.length + kept, 'None set');
      return project !== undefined && said.state === 'not_started' ? { ...said, state: 'in_progress' } : said;
    };
    const agreed = told.get(id)?.[0]?.on_date;
    const known: Record<string, () => Said> = {
      agreed: () =>
        agreed === undefined ? none('Not told yet') : { state: 'done', say: `Told ${longDate(agreed)}` },
      mentor: () => {
        const mentoring = mentorNow(mentorings.get(place.id));
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
      self_assessment: () => reviewsSaid(reviews(place, 'self_assessment')),
      review_360: () => reviewsSaid(reviews(place, 'review_360')),
      plan: () => {
        if (plan === undefined) return none('No plan yet');
        return plan.agreed_on === null
          ? { state: 'in_progress', say: 'Written, not agreed yet' }
          : { state: 'done', say: `Agreed ${longDate(plan.agreed_on)}` };
      },
      sessions: () => {
        const register = registered.get(place.id);
        if (register === undefined) return sessionsByHand();
        const said = countedOf(register.had, register.all, 'No sessions set');
        return register.before === 0
          ? said
          : { ...said, say: `${said.say}, ${register.before} of them in another cohort` };
      },
      experiences,
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

/** A review counts at the start of the stage and again at its end; an open one is under way once somebody has answered. */
function reviewsSaid({ start, end }: Moments): Said {
  if (start === null && end === null) return none('None yet');
  const words = (one: StageReview | null, missing: string) =>
    one === null
      ? missing
      : one.closedOn === null
        ? `opened ${longDate(one.openedOn)}`
        : `closed ${longDate(one.closedOn)}`;
  const say = `Start ${words(start, 'missing')}, end ${words(end, 'to come')}`;
  const all = [start, end];
  if (all.every((one) => one !== null && one.closedOn !== null)) return { state: 'done', say };
  const begun = all.some((one) => one !== null && (one.closedOn !== null || one.rated));
  return { state: begun ? 'in_progress' : 'not_started', say };
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
