import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { EditedCompetency, reviewsContract } from '../../../shared/contract/reviews.ts';
import {
  type Competency,
  type FrameworkContent,
  frameworkContent,
} from '../../../shared/reference/framework-content.ts';
import { frameworks as ours } from '../../../shared/reference/frameworks.ts';
import { byName } from '../../../shared/rules/by-text.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { build, type Reader, type Writer } from '../sql.ts';

type Contract = typeof reviewsContract;

/** Copies our frameworks into a new file, each as version 1; an app update never changes a copy. */
export function seedFrameworks(db: Writer, file: { today: string; newId(): string }): void {
  for (const content of ours) {
    const versionId = file.newId();
    db.run(build.insertInto('framework').values({ id: content.key, version_id: versionId }));
    db.run(
      build.insertInto('framework_version').values({
        id: versionId,
        framework_id: content.key,
        version: 1,
        made_on: file.today,
        source: content.source,
        content: JSON.stringify(content),
      }),
    );
  }
}

export interface FrameworkVersion {
  readonly id: string;
  readonly frameworkId: string;
  readonly version: number;
  readonly madeOn: string;
  readonly source: string;
  readonly content: FrameworkContent;
}

/** One version of a framework. Refuses when the file has no such version. */
export function versionOf(db: Reader, id: string): FrameworkVersion {
  const found = versionsOf(db, [id]).get(id);
  if (found !== undefined) return found;
  throw new Refusal('reviews.no-framework', 'That framework is not in this file.', {
    wayOut: 'Choose another one.',
    field: 'frameworkVersionId',
  });
}

/** Versions by their ids, read once; null reads them all. */
export function versionsOf(db: Reader, ids: readonly string[] | null): Map<string, FrameworkVersion> {
  let query = build.selectFrom('framework_version').selectAll().orderBy('version');
  if (ids !== null) query = query.where('id', 'in', [...new Set(ids)]);
  return new Map(
    db.all(query).map((row) => [
      row.id,
      {
        id: row.id,
        frameworkId: row.framework_id,
        version: row.version,
        madeOn: row.made_on,
        source: row.source,
        content: frameworkContent.parse(JSON.parse(row.content)),
      },
    ]),
  );
}

/** 'Towards Senior Leadership', with its version from the second on. */
export function frameworkWords(version: FrameworkVersion): string {
  return version.version === 1 ? version.content.name : `${version.content.name}, version ${version.version}`;
}

/** The framework that a version belongs to; undefined where there is none. */
export const frameworkOf = (db: Reader, versionId: string) =>
  db.get(
    build
      .selectFrom('framework')
      .innerJoin('framework_version', 'framework_version.framework_id', 'framework.id')
      .select(['framework.id', 'framework.version_id'])
      .where('framework_version.id', '=', versionId),
  );

/** What a review gives numbers to, in framework order. */
export const scoredOf = (content: FrameworkContent): Competency[] =>
  content.competencies.filter((one) => one.scored);

/** The framework that a review starts on by default: the stage's own, with units for associate staff. */
export function defaultFramework(db: Reader, stageId: string | null, kind: string): string {
  const current = db.all(
    build.selectFrom('framework').select(['id', 'version_id']).where('closed_on', 'is', null).orderBy('id'),
  );
  const wanted = [
    ...(stageId === null ? [] : kind === 'support' ? [`${stageId}_associate`, stageId] : [stageId]),
    kind === 'support' ? 'stage_6_associate' : 'stage_6',
  ];
  for (const id of wanted) {
    const found = current.find((row) => row.id === id);
    if (found !== undefined) return found.version_id;
  }
  const [first] = current;
  if (first !== undefined) return first.version_id;
  throw new Refusal('reviews.no-frameworks', 'This file has no competency framework.', {
    wayOut: 'Open 360 reviews, Frameworks, and make one.',
  });
}

function reviewsByVersion(db: Reader): Map<string, number> {
  const rows = db.all(
    build
      .selectFrom('review')
      .select((e) => ['framework_version_id', e.fn.countAll<number>().as('count')])
      .groupBy('framework_version_id'),
  );
  return new Map(rows.map((row) => [row.framework_version_id, row.count]));
}

/** Every framework in use with its newest version, by name. */
export function listFrameworks({ db }: QueryContext): ReplyOf<Contract['frameworks']> {
  const versions = versionsOf(db, null);
  const counts = reviewsByVersion(db);
  const rows = db.all(
    build.selectFrom('framework').select(['id', 'version_id']).where('closed_on', 'is', null),
  );
  return rows
    .flatMap((row) => {
      const newest = versions.get(row.version_id);
      if (newest === undefined) return [];
      const reviews = [...versions.values()]
        .filter((one) => one.frameworkId === row.id)
        .reduce((sum, one) => sum + (counts.get(one.id) ?? 0), 0);
      return {
        id: row.id,
        versionId: newest.id,
        version: newest.version,
        name: newest.content.name,
        competencies: newest.content.competencies.length,
        madeOn: newest.madeOn,
        reviews,
      };
    })
    .sort(byName);
}

/** One version of a framework, and which others there are. */
export function viewFramework(
  { db }: QueryContext,
  { versionId }: DataOf<Contract['framework']>,
): ReplyOf<Contract['framework']> {
  const shown = versionOf(db, versionId);
  const counts = reviewsByVersion(db);
  const all = [...versionsOf(db, null).values()].filter((one) => one.frameworkId === shown.frameworkId);
  const current = db.get(
    build.selectFrom('framework').select('version_id').where('id', '=', shown.frameworkId),
  );
  return {
    id: shown.frameworkId,
    versionId: shown.id,
    version: shown.version,
    currentVersionId: current?.version_id ?? shown.id,
    name: shown.content.name,
    source: shown.source,
    madeOn: shown.madeOn,
    competencies: shown.content.competencies,
    versions: all
      .map((one) => ({
        id: one.id,
        version: one.version,
        madeOn: one.madeOn,
        source: one.source,
        reviews: counts.get(one.id) ?? 0,
      }))
      .sort((a, b) => b.version - a.version),
  };
}

/**
 * Keeps an edited framework as a version of its own: the next of the same framework, or the first of a copy.
 * Versions never change, so results stay tied to what they were given on. Refuses an edit of a version that is not
 * the newest, one that changes nothing, and two competencies of one name.
 */
export function keepFramework(
  context: CommandContext,
  data: DataOf<Contract['keepFramework']>,
): ReplyOf<Contract['keepFramework']> {
  const { db, today } = context;
  const before = versionOf(db, data.basedOn);
  const competencies = keyed(data.competencies, before.content.competencies);
  if (!competencies.some((one) => one.scored))
    throw new Refusal('reviews.nothing-scored', 'At least one competency has to be rated.', {
      field: 'competencies',
    });
  const copy = data.as === 'copy';
  const framework = db.get(
    build.selectFrom('framework').select('version_id').where('id', '=', before.frameworkId),
  );
  if (!copy && framework?.version_id !== before.id)
    throw new Refusal('reviews.old-version', 'There is a newer version of this framework.', {
      wayOut: 'Open the newest version and edit that, or keep yours as a copy.',
    });
  const frameworkId = copy ? context.newId() : before.frameworkId;
  const content: FrameworkContent = {
    ...before.content,
    key: copy ? `copy_${frameworkId.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')}` : before.content.key,
    name: data.name,
    competencies,
    ours: false,
  };
  const same = (one: FrameworkContent) => JSON.stringify([one.name, one.competencies]);
  if (!copy && same(content) === same(before.content))
    throw new Refusal('reviews.nothing-changed', 'Nothing was changed, so there is no new version.');
  const versionId = context.newId();
  const version = copy ? 1 : before.version + 1;
  const kept = {
    id: versionId,
    framework_id: frameworkId,
    version,
    made_on: today,
    source: before.source.endsWith('edited by the school')
      ? before.source
      : `${before.source}; edited by the school`,
    content: JSON.stringify(content),
  };
  if (copy) db.run(build.insertInto('framework').values({ id: frameworkId, version_id: versionId }));
  db.run(build.insertInto('framework_version').values(kept));
  if (!copy)
    db.run(build.updateTable('framework').set({ version_id: versionId }).where('id', '=', frameworkId));
  context.describe(
    copy ? `Made the framework ${data.name}` : `Made version ${version} of the framework ${data.name}`,
  );
  return { versionId };
}

/** Known competencies keep their keys; new ones get a key from their name. */
function keyed(edited: readonly EditedCompetency[], before: readonly Competency[]): Competency[] {
  const names = new Set<string>();
  const taken = new Set<string>();
  const known = new Set(before.map((one) => one.key));
  for (const one of edited) {
    const name = one.name.toLowerCase();
    const key = one.key !== null && known.has(one.key) ? one.key : null;
    if (names.has(name) || (key !== null && taken.has(key)))
      throw new Refusal('reviews.name-twice', `“${one.name}” is there twice.`, {
        wayOut: 'Change one of the two names.',
        field: 'competencies',
      });
    names.add(name);
    if (key !== null) taken.add(key);
  }
  return edited.map(({ key, ...rest }) => {
    if (key !== null && known.has(key)) return { ...rest, key };
    const base =
      rest.name
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '_')
        .slice(0, 60) || 'competency';
    // A key of an earlier version would make results of two different things look alike.
    let free = `own_${base}`;
    for (let next = 2; taken.has(free) || known.has(free); next += 1) free = `own_${base}_${next}`;
    taken.add(free);
    return { ...rest, key: free };
  });
}
