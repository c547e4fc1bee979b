import { Refusal } from '../../../shared/contract/refusal.ts';
import { type StageContent, stageContent } from '../../../shared/reference/stage-content.ts';
import { stageNumber } from '../../../shared/rules/stage-verdict.ts';
import { build, type Reader } from '../sql.ts';

/** A stage with its present version. */
export interface Stage {
  readonly id: string;
  readonly place: number;
  readonly closedOn: string | null;
  readonly versionId: string;
  readonly version: number;
  readonly madeOn: string;
  readonly number: number | null;
  readonly content: StageContent;
}

// Versions never change, so that each needs to be read from its text only once.
const parsed = new Map<string, { text: string; content: StageContent }>();

/** The content of a version, read from its text. `id` is the version's. */
export function contentOf(id: string, text: string): StageContent {
  const known = parsed.get(id);
  if (known?.text === text) return known.content;
  const content = stageContent.parse(JSON.parse(text));
  if (parsed.size > 200) parsed.clear();
  parsed.set(id, { text, content });
  return content;
}

/** Every stage, the first step first, with its present version; closed ones too. */
export function allStages(db: Reader): Stage[] {
  return db
    .all(
      build
        .selectFrom('stage')
        .innerJoin('stage_version', 'stage_version.id', 'stage.version_id')
        .select([
          'stage.id',
          'stage.place',
          'stage.closed_on',
          'stage.version_id',
          'stage_version.version',
          'stage_version.made_on',
          'stage_version.content',
        ])
        .orderBy('stage.place')
        .orderBy('stage.id'),
    )
    .map((row) => {
      const content = contentOf(row.version_id, row.content);
      return {
        id: row.id,
        place: row.place,
        closedOn: row.closed_on,
        versionId: row.version_id,
        version: row.version,
        madeOn: row.made_on,
        number: stageNumber(content.name),
        content,
      };
    });
}

/** The stages that people can be put on now, the first step first. */
export function stagesNow(db: Reader): Stage[] {
  return allStages(db).filter((stage) => stage.closedOn === null);
}

/** One stage. Refuses when there is none. */
export function requireStage(db: Reader, id: string): Stage {
  const stage = allStages(db).find((one) => one.id === id);
  if (stage !== undefined) return stage;
  throw new Refusal('stages.unknown', 'That stage is not in this file.', {
    wayOut: 'Load the stage board again.',
  });
}

/** What a version held, by its id, with its number. */
export function versionById(db: Reader): (id: string) => { version: number; content: StageContent } {
  const rows = new Map(
    db
      .all(build.selectFrom('stage_version').select(['id', 'version', 'content']))
      .map((row) => [row.id, row]),
  );
  return (id) => {
    const row = rows.get(id);
    if (row === undefined) throw new Error('A place names a version of a stage that is not in the file.');
    return { version: row.version, content: contentOf(row.id, row.content) };
  };
}
