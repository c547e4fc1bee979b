import type { CourseWork, courseWorkProcedures, ProgressRow } from '../../../shared/contract/course-work.ts';
import type { ReplyOf } from '../../../shared/contract/kinds.ts';
import { byName } from '../../../shared/rules/by-text.ts';
import { stageNumber } from '../../../shared/rules/stage-verdict.ts';
import type { QueryContext } from '../context.ts';
import { frameworkWords } from '../reviews/frameworks.ts';
import { namesOf, requireName } from '../staff/names.ts';
import { projectAsked } from '../stages/moving.ts';
import { isOpen, placesOf, requirePlace } from '../stages/places.ts';
import { progressReader } from '../stages/progress.ts';
import { versionById } from '../stages/versions.ts';
import { missingReader } from './missing.ts';
import { projectsByPlace } from './projects.ts';
import { participantsOf, requireCohort } from './rows.ts';
import { skillsReader } from './skills.ts';

/** What somebody does on their stage besides sessions, and what is still missing; null for whoever was on none. */
export function workOf(
  context: QueryContext,
  { personId }: { personId: string },
): { work: CourseWork | null } {
  const { db, meeting } = context;
  const name = requireName(db, personId);
  const places = placesOf(db, personId);
  const place = places.find(isOpen) ?? places.find((one) => one.state === 'graduated') ?? places[0];
  if (place === undefined) return { work: null };
  const { content } = versionById(db)(place.version_id);
  const { framework, newest, skills } = skillsReader(db)(place);
  const work: CourseWork = {
    placeId: place.id,
    personId,
    name,
    stage: content.name,
    number: stageNumber(content.name),
    state: place.state,
    project: projectsByPlace(db).get(place.id) ?? null,
    projectAsked: projectAsked(content) !== undefined,
    framework:
      framework === null
        ? null
        : { name: frameworkWords(framework), version: framework.version, newest, versionId: framework.id },
    skills: [...skills],
    missing: isOpen(place) && !meeting ? missingReader(context)(place) : [],
    meeting,
  };
  return { work };
}

/** How far each of a cohort has come, by name; whoever left the stage is not listed. */
export function progressOf(
  context: QueryContext,
  { cohortId }: { cohortId: string },
): ReplyOf<(typeof courseWorkProcedures)['progress']> {
  const { db, meeting } = context;
  requireCohort(db, cohortId);
  if (meeting) return { meeting, rows: [] };
  const progress = progressReader(context);
  const missing = missingReader(context);
  const version = versionById(db);
  const people = participantsOf(db, cohortId).filter((one) => one.state !== 'left');
  const names = namesOf(
    db,
    people.map((one) => one.person_id),
  );
  return {
    meeting,
    rows: people
      .map((one): ProgressRow => {
        const place = requirePlace(db, one.stage_place_id);
        return {
          placeId: place.id,
          personId: place.person_id,
          name: names.get(place.person_id) ?? '',
          state: place.state,
          steps: [...progress(place, version(place.version_id).content).steps],
          missing: isOpen(place) ? missing(place) : [],
        };
      })
      .sort(byName),
  };
}
