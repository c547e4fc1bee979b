import type { courseWorkProcedures, SkillView } from '../../../shared/contract/course-work.ts';
import type { DataOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { byText } from '../../../shared/rules/by-text.ts';
import type { CommandContext } from '../context.ts';
import { type FrameworkVersion, scoredOf, versionsOf } from '../reviews/frameworks.ts';
import { build, type Reader } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import { whom } from '../staff/names.ts';
import { type Place, requirePlace } from '../stages/places.ts';
import { versionById } from '../stages/versions.ts';
import { refuseAhead } from './mentoring.ts';

type Data<Name extends keyof typeof courseWorkProcedures> = DataOf<(typeof courseWorkProcedures)[Name]>;
const done = { done: true } as const;

/** The skills of one place. */
export interface Skills {
  /** Null where the stage names no framework of this file. */
  readonly framework: FrameworkVersion | null;
  /** The number of the framework's newest version. */
  readonly newest: number;
  /** In the framework's order; what was shown by another version's competency comes last, and stays. */
  readonly skills: readonly SkillView[];
}

/**
 * The skills of places on stages: by the version of a framework on which the first of them was ticked off; until then by
 * the stage's framework, for associate staff the associate one, in the version that was there on the day the place began.
 * Competencies that are not given a number are talked about, and not ticked off.
 */
export function skillsReader(db: Reader): (place: Place) => Skills {
  const version = versionById(db);
  const byId = versionsOf(db, null);
  const all = groupBy([...byId.values()], (one) => one.frameworkId);
  const shown = groupBy(db.all(build.selectFrom('skill_shown').selectAll()), (row) => row.stage_place_id);
  const associates = new Set(
    db.all(build.selectFrom('person').select('id').where('kind', '=', 'support')).map((row) => row.id),
  );
  return (place) => {
    const { content } = version(place.version_id);
    const wanted = associates.has(place.person_id)
      ? [content.associateFramework, content.framework]
      : [content.framework];
    const versions = wanted.map((key) => all.get(key ?? '') ?? []).find((found) => found.length > 0) ?? [];
    const ticks = shown.get(place.id) ?? [];
    const begunOn = ticks
      .toSorted((a, b) => byText(a.shown_on, b.shown_on))
      .flatMap((row) => byId.get(row.framework_version_id ?? '') ?? [])[0];
    const framework =
      begunOn ?? versions.findLast((one) => one.madeOn <= place.from_date) ?? versions[0] ?? null;
    const ticked = new Map(ticks.map((row) => [row.competency, row]));
    const own = framework === null ? [] : scoredOf(framework.content);
    const known = new Set(own.map((one) => one.key));
    const elsewhere = [...ticked.keys()]
      .filter((key) => !known.has(key))
      .map((key) => {
        const given = byId.get(ticked.get(key)?.framework_version_id ?? '');
        const found = [...(given === undefined ? [] : [given]), ...versions]
          .flatMap((one) => one.content.competencies)
          .find((one) => one.key === key);
        return { key, name: found?.name ?? key, set: 'Shown by another version', indicators: [] };
      });
    return {
      framework,
      newest: all.get(framework?.frameworkId ?? '')?.at(-1)?.version ?? 0,
      skills: [...own, ...elsewhere].map(({ key, name, set, indicators }): SkillView => {
        const tick = ticked.get(key);
        return {
          key,
          name,
          set,
          indicators: [...indicators],
          shownOn: tick?.shown_on ?? null,
          evidence: tick?.evidence ?? null,
        };
      }),
    };
  };
}

/** Ticks off a skill of a place, or takes the tick away. Refuses a competency its framework does not have. */
export function showSkill(context: CommandContext, data: Data<'showSkill'>): typeof done {
  const { db, today } = context;
  const place = requirePlace(db, data.placeId);
  const { framework, skills } = skillsReader(db)(place);
  const skill = skills.find((one) => one.key === data.competency);
  if (skill === undefined)
    throw new Refusal('cohorts.no-such-skill', 'That skill is not in the framework of this stage.', {
      wayOut: 'Load the page again.',
    });
  const name = whom(db, [place.person_id]);
  if (skill.shownOn === data.shownOn && skill.evidence === (data.evidence || null))
    throw new Refusal('cohorts.skill-as-it-was', 'That is there already.', {
      wayOut: 'Load the page again.',
    });
  const before = db.get(
    build
      .selectFrom('skill_shown')
      .select('framework_version_id')
      .where('stage_place_id', '=', place.id)
      .where('competency', '=', data.competency),
  );
  db.run(
    build
      .deleteFrom('skill_shown')
      .where('stage_place_id', '=', place.id)
      .where('competency', '=', data.competency),
  );
  if (data.shownOn !== null) {
    refuseAhead(data.shownOn, today, 'shownOn');
    db.run(
      build.insertInto('skill_shown').values({
        stage_place_id: place.id,
        competency: data.competency,
        shown_on: data.shownOn,
        evidence: data.evidence || null,
        framework_version_id: before === undefined ? (framework?.id ?? null) : before.framework_version_id,
      }),
    );
  }
  context.describe(
    data.shownOn === null
      ? `Took back that ${name} has shown ‘${skill.name}’`
      : `Noted that ${name} has shown ‘${skill.name}’`,
    [place.person_id],
  );
  return done;
}
