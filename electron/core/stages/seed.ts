import { stages } from '../../../shared/reference/stages.ts';
import { stageNumber } from '../../../shared/rules/stage-verdict.ts';
import { seedFrameworks } from '../reviews/frameworks.ts';
import { build, type Writer } from '../sql.ts';

interface Seeding {
  readonly today: string;
  newId(): string;
}

/**
 * Copies the stages and the frameworks they name into a new file: the school's own from then on, which
 * an update of Baton never changes.
 */
export function seedStages(db: Writer, { today, newId }: Seeding): void {
  seedFrameworks(db, { today, newId });
  for (const content of stages) {
    const versionId = newId();
    db.run(
      build
        .insertInto('stage')
        .values({ id: content.key, place: (stageNumber(content.name) ?? 0) * 10, version_id: versionId }),
    );
    db.run(
      build.insertInto('stage_version').values({
        id: versionId,
        stage_id: content.key,
        version: 1,
        made_on: today,
        source: content.source,
        content: JSON.stringify(content),
      }),
    );
  }
}
