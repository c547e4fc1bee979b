import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import type { projectsContract } from '../../../shared/contract/projects.ts';
import type { ParticipantProject, ProjectPage } from '../../../shared/contract/projects-shapes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { roleOf } from '../../../shared/reference/roles.ts';
import { asRole } from '../../../shared/rules/projects/as-role.ts';
import type { QueryContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { holdingsNow } from '../staff/current.ts';
import { nameOf } from '../staff/names.ts';
import { schoolOf } from '../staff/school-of.ts';
import { type PlaceTakenUp, placesTakenUp } from './places.ts';
import { measuresIn, type ProjectFile, projectFieldsOf, projectHeads, requireProject } from './rows.ts';
import { themeWords } from './themes.ts';

type Reply<Name extends keyof typeof projectsContract> = ReplyOf<(typeof projectsContract)[Name]>;
type Data<Name extends keyof typeof projectsContract> = DataOf<(typeof projectsContract)[Name]>;

export const schoolsById = (db: Reader) =>
  new Map(
    db
      .all(build.selectFrom('school').select(['id', 'name', 'phase']).orderBy('id'))
      .map((row) => [row.id, row] as const),
  );

/** In a meeting what is shared without the name is not put beside the person who wrote it. */
const isShownBeside = (meeting: boolean) => (row: Pick<ProjectFile, 'shared_as'>) =>
  !meeting || row.shared_as === '';

function participants({ db, meeting }: QueryContext, places: readonly PlaceTakenUp[]): ParticipantProject[] {
  const projects = new Map(
    projectHeads(db)
      .filter(isShownBeside(meeting))
      .map((row) => [row.nomination_id, row]),
  );
  const themes = themeWords(db);
  const schools = schoolOf(db);
  return places.map((place) => {
    const row = projects.get(place.id);
    const measures = row === undefined ? [] : measuresIn(row.measures);
    return {
      id: place.id,
      personId: place.person_id,
      name: nameOf(place),
      school: schools.get(place.person_id)?.name ?? '',
      roundId: place.roundId,
      round: `${place.programme} ${place.year}`,
      // What the nomination says is not shared by sharing the project.
      meant: meeting ? '' : place.meant,
      project:
        row === undefined
          ? null
          : {
              title: row.title,
              theme: themes.get(row.theme) ?? '',
              state: row.state,
              stateOn: row.state_on,
              measures: measures.length,
              results: measures.filter(({ result }) => result !== '').length,
              shared: row.shared_on !== null,
            },
    };
  });
}

/** Everybody who took up a place, with their project or none, and the rounds; a meeting sees only what is shared by name. */
export function listProjects(context: QueryContext): Reply<'list'> {
  const { db, meeting } = context;
  const all = participants(context, placesTakenUp(db));
  const rounds = new Map<string, { id: string; name: string; projects: number }>();
  for (const { roundId, round, project } of all) {
    const one = rounds.get(roundId) ?? { id: roundId, name: round, projects: 0 };
    rounds.set(roundId, { ...one, projects: one.projects + (project === null ? 0 : 1) });
  }
  return {
    places: meeting ? all.filter(({ project }) => project !== null) : all,
    rounds: [...rounds.values()],
    meeting,
  };
}

/** One person's places on programmes, with their projects. */
export function projectsOf(context: QueryContext, { personId }: Data<'ofPerson'>): Reply<'ofPerson'> {
  const all = participants(context, placesTakenUp(context.db, { personId }));
  return context.meeting ? all.filter(({ project }) => project !== null) : all;
}

/** Reads what all pages have in common once, for several projects, or with an id for this one alone. */
export function pageReader(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  id: string | null = null,
): (row: ProjectFile) => ProjectPage {
  const places = new Map(placesTakenUp(db, { id }).map((place) => [place.id, place]));
  const themes = themeWords(db);
  const schools = schoolsById(db);
  const posts = holdingsNow(db, today);
  const offers = new Map(
    db.all(build.selectFrom('opportunity').select(['id', 'title'])).map(({ id, title }) => [id, title]),
  );
  return (row) => {
    const place = places.get(row.nomination_id);
    if (place === undefined)
      throw new Refusal('projects.none', 'There is no project here.', { wayOut: 'Go back to the projects.' });
    const school = schools.get(row.school_id ?? '');
    const level = roleOf(posts.get(place.person_id)?.[0]?.role ?? null)?.level ?? null;
    return {
      id: row.nomination_id,
      personId: place.person_id,
      author: nameOf(place),
      post: row.post,
      school: school?.name ?? '',
      phase: school?.phase ?? '',
      programme: place.programme,
      academicYear: place.year,
      fields: projectFieldsOf(row),
      themeWords: themes.get(row.theme) ?? '',
      state: row.state,
      stateOn: row.state_on,
      stoppedWhy: row.stopped_why,
      consent:
        row.shared_on === null
          ? null
          : { on: row.shared_on, askedBy: row.shared_asked_by, as: row.shared_as || null },
      asRole: asRole(level, school?.phase ?? ''),
      opportunity: offers.get(row.opportunity_id ?? '') ?? null,
    };
  };
}

/** One project, whole. In a meeting only one that is shared by name. */
export function oneProject(context: QueryContext, { id }: Data<'one'>): ProjectPage {
  const row = requireProject(context.db, id);
  if (isShownBeside(context.meeting)(row)) return pageReader(context, id)(row);
  throw new Refusal('projects.none', 'There is no project here.', { wayOut: 'Look in the library.' });
}

/** As others read it: by name, or with nothing beside the words that tells who wrote them. */
export function asShared(page: ProjectPage): ProjectPage {
  const consent = page.consent === null ? null : { ...page.consent, askedBy: '' };
  if (page.consent === null || page.consent.as === null) return { ...page, consent };
  return {
    ...page,
    personId: null,
    author: page.consent.as,
    post: '',
    school: '',
    opportunity: null,
    consent,
    fields: {
      ...page.fields,
      sponsor: '',
      coach: '',
      actions: page.fields.actions.map((one) => ({ ...one, who: '' })),
    },
  };
}

/** A project as the library shows it. Refuses what its author has not agreed to share. */
export function sharedProject(context: QueryContext, { id }: Data<'shared'>): ProjectPage {
  const row = requireProject(context.db, id);
  if (row.shared_on !== null) return asShared(pageReader(context, id)(row));
  throw new Refusal('projects.not-shared', 'Its author has not agreed to share this project.', {
    wayOut: 'Go back to the library.',
  });
}
