import type { homeContract, Need, StageAside } from '../../../shared/contract/home.ts';
import type { ReplyOf } from '../../../shared/contract/kinds.ts';
import {
  academicYearOf,
  nextAcademicYear,
  type SchoolYearDate,
  schoolYearDates,
} from '../../../shared/rules/academic-year.ts';
import { byText } from '../../../shared/rules/by-text.ts';
import { addDays, longDate } from '../../../shared/rules/dates.ts';
import { bandOf, bands } from '../../../shared/rules/home-bands.ts';
import type { QueryContext } from '../context.ts';
import { listStaff } from '../staff/list.ts';
import { allPlaces, isOpen } from '../stages/places.ts';
import { stagesNow } from '../stages/versions.ts';
import { aboutCourses } from './courses.ts';
import type { Found } from './found.ts';
import { aboutMatching } from './matching.ts';
import { aboutOutcomes } from './outcomes.ts';
import { aboutPeople } from './people.ts';
import { aboutPlans, aboutReviews } from './plans-and-reviews.ts';
import { aboutProjects } from './projects.ts';
import { remindersDue } from './reminders.ts';
import { aboutRounds } from './rounds.ts';
import { aboutRunning } from './running.ts';

/** The school's year is said when one of its dates is this near. */
const YEAR_DAYS = 42;

/**
 * What needs the head, most pressing first, each with its day or none, why, and where to go; with the stages and the
 * open rounds beside it. Every area is read through what it exports, so a meeting's veil holds here too.
 */
export function attention(context: QueryContext): ReplyOf<(typeof homeContract)['attention']> {
  const { today } = context;
  const staff = listStaff(context, { archived: false });
  const rounds = aboutRounds(context, staff);
  const found: Found[] = [
    ...rounds.found,
    ...aboutReviews(context),
    ...aboutPlans(context, staff),
    ...aboutCourses(context, staff),
    ...aboutMatching(context),
    ...aboutOutcomes(context),
    ...aboutProjects(context),
    ...aboutRunning(context),
    ...aboutPeople(context, staff),
    ...remindersDue(context.db),
    ...(staff.length === 0 ? [] : schoolYear(today)),
  ];
  const needs = found
    .map((one): Need => ({ ...one, band: bandOf(one.on, today), reminderId: one.reminderId ?? null }))
    .sort(
      (a, b) =>
        bands.indexOf(a.band) - bands.indexOf(b.band) ||
        byText(a.on ?? '9999', b.on ?? '9999') ||
        byText(a.key, b.key),
    );
  return { people: staff.length, needs, stages: stagesAside(context), rounds: rounds.aside };
}

/** The dates of the school's year within six weeks: of this academic year and, in its last weeks, of the next. */
export function schoolYear(today: string): Found[] {
  const year = academicYearOf(today);
  return [year, nextAcademicYear(year)]
    .flatMap((one) => schoolYearDates(one))
    .filter((one) => one.date >= today && one.date <= addDays(today, YEAR_DAYS))
    .map((one) => ({
      key: `year ${one.date} ${one.key}`,
      kind: 'year' as const,
      on: one.date,
      title: one.words,
      ...whyOf(one),
    }));
}

function whyOf({ kind, role, ends }: SchoolYearDate): Pick<Found, 'why' | 'go' | 'action'> {
  if (kind === 'appraisal')
    return {
      why: 'What was agreed there can go into pathway plans.',
      go: '#/plans',
      action: 'Open plans',
    };
  return {
    why: `A ${role === 'teacher' ? 'teacher' : 'headteacher'} who resigns by then leaves on ${
      ends === null ? 'the last day of term' : longDate(ends)
    }. Contracts may differ.`,
    go: '#/staff/posts',
    action: 'Open posts',
  };
}

function stagesAside({ db }: QueryContext): StageAside[] {
  const open = [...allPlaces(db).values()].flat().filter(isOpen);
  return stagesNow(db).map((stage) => {
    const here = open.filter((place) => place.stage_id === stage.id);
    return {
      id: stage.id,
      number: stage.number,
      name: stage.content.name,
      title: stage.content.title,
      identified: here.filter((place) => place.state === 'identified').length,
      working: here.filter((place) => place.state === 'working').length,
    };
  });
}
