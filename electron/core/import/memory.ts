import { z } from 'zod';
import { personKind } from '../../../shared/contract/staff.ts';
import { fields } from '../../../shared/rules/import/fields.ts';
import type { Corrections } from '../../../shared/rules/import/mapping.ts';
import type { TitleMeaning } from '../../../shared/rules/import/records.ts';
import type { CommandContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import type { SamePerson } from './same-person.ts';

const corrections = z.record(z.string(), z.union([z.enum(fields), z.literal('none')]));

/** Answers are kept among the layouts, under what no row of headings has for a fingerprint. */
export const samePeopleKept = 'same people';
const marks = z.array(z.string());

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

/** Marks of two names under one id that the head found to be one person's. */
export function rememberedSamePeople(db: Reader): string[] {
  const kept = db.get(
    build.selectFrom('import_layout').select('mapping').where('fingerprint', '=', samePeopleKept),
  );
  return kept ? marks.parse(JSON.parse(kept.mapping)) : [];
}

/** Remembers corrections to a layout, who is one person under two names, and titles that were confirmed, for the next import. */
export function remember(
  { db, today }: CommandContext,
  layout: { fingerprint: string; corrections: Corrections },
  titles: readonly ({ key: string } & TitleMeaning)[],
  samePeople: readonly SamePerson[],
): void {
  const keep = (fingerprint: string, kept: unknown) => {
    const mapping = JSON.stringify(kept);
    db.run(
      build
        .insertInto('import_layout')
        .values({ fingerprint, mapping, used_on: today })
        .onConflict((clash) => clash.column('fingerprint').doUpdateSet({ mapping, used_on: today })),
    );
  };
  if (Object.keys(layout.corrections).length > 0) keep(layout.fingerprint, layout.corrections);
  const before = new Set(rememberedSamePeople(db));
  const now = new Set(before);
  for (const { mark, same } of samePeople) same ? now.add(mark) : now.delete(mark);
  if (now.symmetricDifference(before).size > 0) keep(samePeopleKept, [...now]);
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
