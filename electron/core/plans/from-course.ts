import type { PlanFromCourse } from '../../../shared/contract/plans.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import { mentoringsByPlace, mentorNow } from '../cohorts/mentorings.ts';
import { projectsByPlace } from '../cohorts/projects.ts';
import type { Reader } from '../sql.ts';

/**
 * Reads once what stage courses have arranged, and gives a place's mentor in force and its project as a plan would say
 * them, for where the plan itself has none; null where the course has none either.
 */
export function courseReader(db: Reader): (placeId: string | undefined) => PlanFromCourse {
  const mentorings = mentoringsByPlace(db);
  const projects = projectsByPlace(db);
  return (placeId) => {
    const mentor = placeId === undefined ? undefined : mentorNow(mentorings.get(placeId));
    const project = placeId === undefined ? undefined : projects.get(placeId);
    return {
      mentor:
        mentor === undefined
          ? null
          : { person: mentor.name, place: null, dates: `Since ${longDate(mentor.from)}`, focus: null },
      project:
        project === undefined
          ? null
          : {
              title: project.title,
              detail: project.aims === '' ? null : project.aims,
              sponsor: project.sponsor === '' ? null : project.sponsor,
              caseHistoryDue: project.dueOn,
            },
    };
  };
}
