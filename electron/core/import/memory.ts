import { z } from 'zod';
import { personKind } from '../../../shared/contract/staff.ts';
import { fields } from '../../../shared/rules/import/fields.ts';
import type { Corrections } from '../../../shared/rules/import/mapping.ts';
import type { TitleMeaning } from '../../../shared/rules/import/records.ts';
import type { CommandContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';

const corrections = z.record(z.string(), z.union([z.enum(fields), z.literal('none')]));

/** How earlier imports of each layout were corrected, by the layout's fingerprint. */
export function rememberedLayouts(db: Reader): Record<string, Corrections> {
  return Object.fromEntries(
    db
      .all(build.selectFrom('import_layout').select(['fingerprint', 'mapping']))
      .flatMap(({ fingerprint, mapping }) => {
        const read = corrections.safeParse(JSON.parse(mapping));
        return read.success ? [[fingerprint, read.data] as const] : [];
      }),
  );
}

/** Which role and kind each job title was confirmed to mean, by the title in small letters. */
export function rememberedTitles(db: Reader): Record<string, TitleMeaning> {
  return Object.fromEntries(
    db.all(build.selectFrom('import_title').select(['title', 'role', 'kind'])).map((row) => {
      const kind = personKind.safeParse(row.kind);
      return [row.title, { role: row.role, kind: kind.success ? kind.data : null }] as const;
    }),
  );
}

/** Remembers corrections to a layout, and titles that were confirmed, for the next import. */
export function remember(
  { db, today }: CommandContext,
  layout: { fingerprint: string; corrections: Corrections },
  titles: readonly ({ key: string } & TitleMeaning)[],
): void {
  if (Object.keys(layout.corrections).length > 0) {
    const mapping = JSON.stringify(layout.corrections);
    db.run(
      build
        .insertInto('import_layout')
        .values({ fingerprint: layout.fingerprint, mapping, used_on: today })
        .onConflict((clash) => clash.column('fingerprint').doUpdateSet({ mapping, used_on: today })),
    );
  }
  for (const { key, role, kind } of titles) {
    if (role === null && kind === null) continue;
    db.run(
      build
        .insertInto('import_title')
        .values({ title: key, role, kind, used_on: today })
        .onConflict((clash) => clash.column('title').doUpdateSet({ role, kind, used_on: today })),
    );
  }
}
