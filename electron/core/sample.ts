import { academicYearOf } from '../../shared/rules/academic-year.ts';
import { newId } from './new-id.ts';
import { calendarOf } from './sample/calendar.ts';
import { fillCourseWork } from './sample/course-work.ts';
import { fillFacts, fillLeavers } from './sample/facts.ts';
import { fillFlags } from './sample/flags.ts';
import { fillImpactSent } from './sample/impact-sent.ts';
import { making } from './sample/making.ts';
import { fillMatching } from './sample/matching.ts';
import { fillMentors } from './sample/mentors.ts';
import { fillStages } from './sample/on-stages.ts';
import { fillOutcomes } from './sample/outcomes.ts';
import { fillPeople } from './sample/people.ts';
import { fillPlans } from './sample/plans.ts';
import { fillProjects } from './sample/projects.ts';
import { fillReminders } from './sample/reminders.ts';
import { fillReviews } from './sample/reviews.ts';
import { fillRounds } from './sample/rounds.ts';
import { fillRunning } from './sample/running.ts';
import { fillSchools } from './sample/schools.ts';
import { seeded, seededIds } from './sample/seeded.ts';
import { seedFile } from './seed-file.ts';
import { build, type Writer } from './sql.ts';

/**
 * Fills a file with the sample school: an invented secondary of 64 staff with three years behind it, in an alliance
 * of eight. The same day gives the same school, but for the file's own id, since every opening is a copy.
 */
export function fillSample(db: Writer, moment: { now: string; today: string }): void {
  const calendar = calendarOf(moment.today);
  const ids = seededIds(20_090_901);
  const ours = seedFile(db, {
    name: 'Harrowmere High School',
    phase: 'Secondary',
    localAuthority: 'Marlshire',
    academicYear: academicYearOf(moment.today),
    now: moment.now,
    today: calendar.on('-3 09-03'),
    newId: ids,
    sample: true,
  });
  db.run(build.updateTable('file').set({ id: newId() }));
  const school = making({ db, now: moment.now, calendar, random: seeded(64), newId: ids });
  fillSchools(school, ours);
  fillPeople(school);
  fillFacts(school);
  fillStages(school);
  fillReviews(school);
  fillRounds(school);
  fillOutcomes(school);
  fillFlags(school);
  fillPlans(school);
  fillMentors(school);
  fillCourseWork(school);
  fillMatching(school);
  fillProjects(school);
  fillRunning(school);
  fillReminders(school);
  fillLeavers(school);
  fillImpactSent(school);
  school.keepHistory();
}
