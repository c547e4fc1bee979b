import type { CommandContext, QueryContext } from '../context.ts';
import { build } from '../sql.ts';
import { detail, entries, type RecordSection } from '../staff/record.ts';
import { flagsOfPerson } from './flags.ts';

/** The flags held about one person, ended ones too, with what each rests on. */
export function talentRecord(context: QueryContext, personId: string): RecordSection[] {
  const { flags } = flagsOfPerson(context, { personId });
  const kept = new Map(
    context.db
      .all(build.selectFrom('flag').select(['id', 'keep_reason']).where('person_id', '=', personId))
      .map((row) => [row.id, row.keep_reason]),
  );
  return [
    {
      id: 'flags',
      blocks: entries(
        flags.map((row) => ({
          on: row.from,
          heading: row.words,
          words: row.evidence,
          details: [
            ...detail('Who said so', row.source),
            ...detail('Note', row.note),
            ...detail('Until', row.endedOn ?? row.until),
            ...detail('Kept after leaving because', kept.get(row.id) ?? null),
          ],
        })),
      ),
    },
  ];
}

/** What would go of a person's flags when they leave, in words. */
export function flagsToGo(context: QueryContext, personId: string): { id: string; words: string }[] {
  return flagsOfPerson(context, { personId }).flags.map((row) => ({
    id: row.id,
    words: `${row.words}: ${row.evidence}`,
  }));
}

/** Drops the flags of a person who leaves, but for those kept with a reason. */
export function talentLeaves(
  { db }: CommandContext,
  personId: string,
  keep: readonly { id: string; reason: string }[],
): void {
  for (const { id } of db.all(build.selectFrom('flag').select('id').where('person_id', '=', personId))) {
    const kept = keep.find((one) => one.id === id);
    if (kept === undefined) db.run(build.deleteFrom('flag').where('id', '=', id));
    else db.run(build.updateTable('flag').set({ keep_reason: kept.reason }).where('id', '=', id));
  }
}
