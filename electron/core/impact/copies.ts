import { z } from 'zod';
import { type ImpactChoice, impactChoice } from '../../../shared/contract/impact-shapes.ts';
import type { CommandContext } from '../context.ts';
import type { CellValue } from '../spreadsheets/cells.ts';
import type { TableWorkbook } from '../spreadsheets/table-workbook.ts';
import { build, type Reader } from '../sql.ts';

const cells = z.array(z.union([z.string(), z.number(), z.null()]));

/** A row of a workbook that is about one participant, with where it stood. */
const lineKept = z.object({
  sheet: z.string(),
  at: z.number().int(),
  cells,
  /** Whether the row says who it is: it may be somebody's words under what they are called. */
  named: z.boolean(),
  /** The testimony whose words it holds, if any. */
  testimony: z.string().nullable(),
});
export type LineKept = z.infer<typeof lineKept>;
export const linesKept = z.array(lineKept);

/** A copy but for the rows about participants, which lie apart so that they go with whom they are about. */
export const contentKept = z.looseObject({
  choice: impactChoice,
  title: z.string(),
  school: z.string(),
  marking: z.string(),
  sheets: z.array(
    z.object({ name: z.string(), note: z.string(), heads: z.array(z.string()), rows: z.array(cells) }),
  ),
  /** How many people it had rows about when it left. */
  people: z.number().int(),
  /** How many of them were erased since, with their rows. */
  erased: z.number().int().default(0),
  /** How many testimonies without permission stayed behind when the file was handed over. */
  leftOut: z.number().int().default(0),
});

/** Whose row stands where: the participant, in which sheet, at which row. */
export interface About {
  readonly nominationId: string;
  readonly personId: string;
  readonly sheet: string;
  readonly at: number;
  readonly named: boolean;
  readonly testimony: string | null;
}

/** A workbook as it leaves, with who is in it. */
export interface Leaving {
  readonly workbook: TableWorkbook;
  readonly choice: ImpactChoice;
  /** Which participants, in words. */
  readonly whose: string;
  readonly about: readonly About[];
}

/**
 * Keeps a copy of a workbook that was handed over, as it was. The row of somebody who was erased while it was handed over is
 * not kept, and the copy says so.
 */
export function keepCopy(
  { db, newId, now }: CommandContext,
  { workbook, choice, whose, about }: Leaving,
  file: { readonly name: string; readonly sha256: string },
): void {
  const sheets = workbook.sheets.map(({ name, note, columns, rows }) => {
    const apart = new Set(about.filter((one) => one.sheet === name).map((one) => one.at));
    const others: CellValue[][] = rows.filter((_, at) => !apart.has(at)).map((row) => [...row]);
    return { name, note, heads: columns.map(({ head }) => head), rows: others };
  });
  const byPlace = Map.groupBy(about, (one) => one.nominationId);
  const here = new Set(
    db
      .all(
        build
          .selectFrom('nomination')
          .select('id')
          .where('id', 'in', [...byPlace.keys()]),
      )
      .map(({ id }) => id),
  );
  const { title, school, marking } = workbook;
  const people = (of: readonly About[]) => new Set(of.map((one) => one.personId)).size;
  const left = people(about);
  const erased = left - people(about.filter((one) => here.has(one.nominationId)));
  const content = { choice, title, school, marking, sheets, people: left, ...(erased > 0 && { erased }) };
  const id = newId();
  db.run(
    build.insertInto('impact_export').values({
      ...{ id, at: now, as_at: choice.asAt, whose, file_name: file.name, sha256: file.sha256 },
      content: JSON.stringify(content),
    }),
  );
  for (const [nomination, rows] of byPlace) {
    if (!here.has(nomination)) continue;
    const lines = rows.map(({ sheet, at, named, testimony }): LineKept => {
      const row = workbook.sheets.find(({ name }) => name === sheet)?.rows[at] ?? [];
      return { sheet, at, cells: [...row], named, testimony };
    });
    db.run(
      build
        .insertInto('impact_export_person')
        .values({ export_id: id, nomination_id: nomination, content: JSON.stringify(lines) }),
    );
  }
}

/** Whether a nomination stands in a copy of an impact workbook that left. */
export const standsInCopy = (db: Reader, nominationId: string): boolean =>
  db.get(
    build.selectFrom('impact_export_person').select('export_id').where('nomination_id', '=', nominationId),
  ) !== undefined;
