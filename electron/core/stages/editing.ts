import type { DataOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { StageView, stagesContract } from '../../../shared/contract/stages.ts';
import type { StageContent } from '../../../shared/reference/stage-content.ts';
import { stageNumber } from '../../../shared/rules/stage-verdict.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { build, type Writer } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import { allPlaces, isOpen } from './places.ts';
import { allStages, requireStage, type Stage, stagesNow } from './versions.ts';

type Data<Name extends keyof typeof stagesContract> = DataOf<(typeof stagesContract)[Name]>;
const done = { done: true } as const;

/** Every stage with its present version, how many are on it, and the versions before. */
export function listStages({ db }: QueryContext): StageView[] {
  const versions = groupBy(
    db.all(
      build
        .selectFrom('stage_version')
        .select(['id', 'stage_id', 'version', 'made_on', 'source'])
        .orderBy('version', 'desc'),
    ),
    (row) => row.stage_id,
  );
  const people = new Map<string, number>();
  for (const places of allPlaces(db).values())
    for (const place of places.filter(isOpen))
      people.set(place.stage_id, (people.get(place.stage_id) ?? 0) + 1);
  return allStages(db).map((stage) => ({
    id: stage.id,
    number: stage.number,
    versionId: stage.versionId,
    version: stage.version,
    madeOn: stage.madeOn,
    closedOn: stage.closedOn,
    content: stage.content,
    people: people.get(stage.id) ?? 0,
    versions: (versions.get(stage.id) ?? []).map((row) => ({
      id: row.id,
      version: row.version,
      madeOn: row.made_on,
      source: row.source,
    })),
  }));
}

/** The competency frameworks that a stage may name. */
export function listFrameworks({ db }: QueryContext) {
  return db.all(
    build
      .selectFrom('framework')
      .innerJoin('framework_version', 'framework_version.id', 'framework.version_id')
      .select((e) => [
        'framework.id',
        'framework_version.version',
        e.fn<string>('json_extract', ['framework_version.content', e.val('$.name')]).as('name'),
      ])
      .where('framework.closed_on', 'is', null)
      .orderBy('framework.id'),
  );
}

/**
 * Makes a new version of a stage. Places keep the version and the decision they were given on. Refuses where
 * somebody else made a version in the meantime, an unknown framework, and another stage's name.
 */
export function editStage(
  context: CommandContext,
  data: Data<'edit'>,
): { versionId: string; version: number } {
  const { db, today, newId } = context;
  const stage = requireStage(db, data.id);
  if (stage.versionId !== data.fromVersionId)
    throw new Refusal('stages.changed-meanwhile', `${stage.content.name} was changed since you opened it.`, {
      wayOut: 'Load the page again, then make your change.',
    });
  refuseTakenName(stagesNow(db), data.content.name, stage.id);
  const frameworks = new Set(listFrameworks({ ...context, meeting: false }).map((one) => one.id));
  for (const framework of [data.content.framework, data.content.associateFramework])
    if (!frameworks.has(framework))
      throw new Refusal('stages.no-framework', 'That competency framework is not in this file.', {
        field: 'framework',
      });
  if (data.content.sessions.most < data.content.sessions.least)
    throw new Refusal('stages.sessions', 'The most sessions are fewer than the least.', {
      field: 'sessions',
    });
  refuseTwice(data.content.experiences.map((one) => one.key));
  const content: StageContent = { ...data.content, key: stage.id };
  const version = stage.version + 1;
  const versionId = addVersion(db, newId(), { stageId: stage.id, version, today, content });
  db.run(
    build
      .updateTable('stage')
      .set({ version_id: versionId, place: placeFor(content.name, stage.place) })
      .where('id', '=', stage.id),
  );
  context.describe(`Changed ${content.name}: version ${version}`);
  return { versionId, version };
}

/** Adds a stage of the school's own. A number in its name puts it in order; its rule asks nothing until edited. */
export function addStage(context: CommandContext, data: Data<'add'>): { id: string } {
  const { db, today, newId } = context;
  const every = allStages(db);
  refuseTakenName(every, data.name, null);
  const number = stageNumber(data.name);
  const plain = number === null ? null : `stage_${number}`;
  const id = plain !== null && !every.some((one) => one.id === plain) ? plain : `stage_${newId()}`;
  const like = every[0];
  if (like === undefined)
    throw new Refusal('stages.none', 'This file has no stages to start from.', {
      wayOut: 'Start from a new school file.',
    });
  const content: StageContent = {
    ...like.content,
    key: id,
    name: data.name,
    title: data.title,
    audience: data.audience,
    rule: { kind: 'all', words: 'Who it is for', of: [] },
    experiences: [],
    source: 'The school’s own',
    gaps: [],
  };
  const versionId = addVersion(db, newId(), { stageId: id, version: 1, today, content });
  const lowest = Math.min(...every.map((one) => one.place));
  db.run(
    build
      .insertInto('stage')
      .values({ id, place: placeFor(data.name, lowest - 10), version_id: versionId, closed_on: null }),
  );
  context.describe(`Added ${data.name}`);
  return { id };
}

/** Closes a stage to new people, or opens it again. Those on it stay. */
export function closeStage(context: CommandContext, data: Data<'close'>): typeof done {
  const { db, today } = context;
  const stage = requireStage(db, data.id);
  if (data.closed && stagesNow(db).every((one) => one.id === data.id))
    throw new Refusal('stages.last', 'One stage has to stay open.', { wayOut: 'Add another stage first.' });
  db.run(
    build
      .updateTable('stage')
      .set({ closed_on: data.closed ? today : null })
      .where('id', '=', stage.id),
  );
  context.describe(`${data.closed ? 'Closed' : 'Opened'} ${stage.content.name}`);
  return done;
}

function addVersion(
  db: Writer,
  id: string,
  made: { stageId: string; version: number; today: string; content: StageContent },
): string {
  db.run(
    build.insertInto('stage_version').values({
      id,
      stage_id: made.stageId,
      version: made.version,
      made_on: made.today,
      source: made.version === 1 ? made.content.source : 'Edited by the school',
      content: JSON.stringify(made.content),
    }),
  );
  return id;
}

const placeFor = (name: string, otherwise: number): number => {
  const number = stageNumber(name);
  return number === null ? otherwise : number * 10;
};

function refuseTakenName(stages: readonly Stage[], name: string, except: string | null): void {
  const same = stages.find(
    (one) => one.id !== except && one.content.name.toLowerCase() === name.toLowerCase(),
  );
  if (same !== undefined)
    throw new Refusal('stages.name-taken', `There is already a stage called ${same.content.name}.`, {
      field: 'name',
      wayOut: same.closedOn === null ? 'Give this one another name.' : 'It is closed: open it again instead.',
    });
}

function refuseTwice(keys: readonly string[]): void {
  if (new Set(keys).size < keys.length)
    throw new Refusal('stages.experience-twice', 'Two linked experiences carry the same key.', {
      field: 'experiences',
    });
}
