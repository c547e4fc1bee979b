import type { OpportunityFields, ProjectFields } from '../../../shared/contract/projects-shapes.ts';
import { offer, withdrawOffer } from '../projects/opportunities.ts';
import { projectFieldsOf, requireProject } from '../projects/rows.ts';
import { addTheme } from '../projects/themes.ts';
import { editProject, setState, shareProject, startProject } from '../projects/writing.ts';
import { build } from '../sql.ts';
import type { Making } from './making.ts';
import type { Day } from './member.ts';
import { histories, type SampleProject } from './projects/histories.ts';

interface SampleOffer {
  readonly school: string;
  readonly theme: string;
  readonly title: string;
  readonly needs: string;
  readonly ask: string;
  readonly roles: readonly string[];
  readonly people: number;
  readonly on: Day;
  readonly withdrawn?: Day;
}

const HEAD = 'Catherine Oyelaran';
const LIBRARY = 'Reading mentors at lunchtime';

const offers: readonly SampleOffer[] = [
  {
    school: 'ours',
    theme: 'literacy',
    title: LIBRARY,
    needs: 'Somebody who trains older students to read with younger ones, twice a week for two terms.',
    ask: HEAD,
    roles: ['teacher', 'other_leadership'],
    people: 1,
    on: '-1 11-16',
  },
  {
    school: 'alder_brook',
    theme: 'mental_maths',
    title: 'Five minutes of mental mathematics a day, Years 3 to 6',
    needs: 'A routine that eight teachers keep, and a fair check before and after.',
    ask: 'Ruth Abernethy',
    roles: ['teacher', 'head_of_year_or_phase'],
    people: 2,
    on: 'ago 45',
  },
  {
    school: 'pennacre',
    theme: 'post_16_boys',
    title: 'Study habits of boys in Year 12',
    needs: 'Interviews in the autumn, one change in the spring, results by June.',
    ask: 'Marion Astbury',
    roles: ['head_of_year_or_phase', 'assistant_headteacher'],
    people: 1,
    on: 'ago 40',
  },
  {
    school: 'wexcombe',
    theme: 'nurture_groups',
    title: 'A nurture group for Year 7 joiners',
    needs: 'Planning with our therapist, then a group of eight for two terms.',
    ask: 'Hugh Tarrant',
    roles: ['sendco', 'learning_mentor'],
    people: 2,
    on: 'ago 38',
  },
  {
    school: 'fernlea',
    theme: 'online_reporting',
    title: 'Reports that families can read online',
    needs: 'Moving three year groups to the new reports, with the office.',
    ask: 'Judith Marrick',
    roles: ['head_of_department_or_curriculum', 'administration_hr_data_and_finance'],
    people: 1,
    on: 'ago 50',
    withdrawn: 'ago 12',
  },
];

/** What the schools of the alliance offer, and the projects of those who took up places: three finished, one stopped. */
export function fillProjects(making: Making): void {
  const enquiry = making.on(making.day('-1 09-21'), 'projects', 'addTheme', (context) =>
    addTheme(context, { words: 'Enquiry across subjects' }),
  );
  const offered = new Map(offers.map((one) => [one.title, putInBank(making, one)]));
  for (const one of histories)
    tell(making, one, {
      theme: one.theme === 'own_enquiry' ? enquiry.id : one.theme,
      opportunityId: offered.get(one.took ?? '') ?? null,
    });
}

function putInBank(making: Making, one: SampleOffer): string {
  const on = making.day(one.on);
  const { school, on: _, withdrawn, ...rest } = one;
  const fields: OpportunityFields = {
    ...rest,
    roles: [...one.roles],
    schoolId: making.id(school),
    from: null,
    to: null,
    offeredOn: on,
  };
  const { id } = making.on(on, 'projects', 'offer', (context) => offer(context, fields));
  if (withdrawn !== undefined)
    making.on(making.day(withdrawn), 'projects', 'withdrawOffer', (context) =>
      withdrawOffer(context, { id, on: making.day(withdrawn) }),
    );
  return id;
}

interface Begun {
  readonly theme: string;
  readonly opportunityId: string | null;
}

function tell(making: Making, one: SampleProject, { theme, opportunityId }: Begun): void {
  const { db } = making;
  const place = db.get(
    build
      .selectFrom('programme_place')
      .innerJoin('nomination', 'nomination.id', 'programme_place.nomination_id')
      .select('nomination.id')
      .where('person_id', '=', making.id(one.who))
      .orderBy('nomination.id'),
  );
  if (place === undefined) throw new Error(`The sample school has '${one.who}' on no programme.`);
  const { id } = place;
  const began = making.day(one.began);
  const on = making.day(one.on);
  making.on(began, 'projects', 'start', (context) => startProject(context, { placeId: id, opportunityId }));
  making.on(on, 'projects', 'edit', (context) => {
    const before = projectFieldsOf(requireProject(db, id));
    const fields: ProjectFields = {
      theme,
      title: one.title ?? before.title,
      aim: one.aim,
      why: one.why,
      measures: one.measures.map(([what, baseline, target, result, pupils, met]) => ({
        what,
        baseline,
        target,
        result,
        on,
        pupils,
        met,
      })),
      actions: one.actions.map(([what, who, done]) => ({
        what,
        who,
        by: null,
        doneOn: done === null ? null : making.day(done),
      })),
      evidence: one.evidence.map(([words, source]) => ({ words, source, on })),
      limits: one.limits,
      sponsor: HEAD,
      coach: one.coach,
      competencies: one.competencies,
      worked: one.worked,
      didNotWork: one.didNotWork,
      next: one.next,
      learned: one.learned,
      advice: one.advice,
      from: began,
      to: on,
    };
    return editProject(context, { id, fields });
  });
  making.on(on, 'projects', 'setState', (context) =>
    setState(context, { id, state: one.state, on, why: one.stopped ?? '' }),
  );
  const { shared } = one;
  if (shared === undefined) return;
  const day = making.day(shared.on);
  making.on(day, 'projects', 'share', (context) =>
    shareProject(context, { id, consent: { on: day, askedBy: HEAD, by: shared.by, noPupil: true } }),
  );
}
