import { z } from 'zod';
import { build, type Reader, type Writer } from './sql.ts';

/** Settings kept in the file, each with our default. All are judgements of ours and may be changed. */
export const numberSettings = {
  /** Years for which a leaver's record is kept (DOMAIN section 7: personnel files, leaving + 6 years). */
  retention_years: 6,
  /** A 360 gap counts from this many points on the 1–5 scale. */
  gap_points: 1,
  minimum_manager: 1,
  minimum_peers: 3,
  minimum_reports: 3,
  minimum_students: 5,
  minimum_others: 3,
  minimum_comments: 4,
  /** In a school with fewer staff than this, colleagues are one 360 group. */
  small_school_staff: 15,
  minimum_colleagues: 5,
  /** Months after which a flag ends unless it is renewed. */
  flag_months: 12,
} as const;
export type NumberSetting = keyof typeof numberSettings;

/** A number that the head may have changed, or our default. */
export function numberSetting(db: Reader, key: NumberSetting): number {
  const row = db.get(build.selectFrom('setting').select('value').where('key', '=', key));
  return row === undefined ? numberSettings[key] : z.number().parse(JSON.parse(row.value));
}

/** Keeps a value under a key; null takes it back to the default. */
export function keepSetting(db: Writer, key: string, value: unknown): void {
  db.run(build.deleteFrom('setting').where('key', '=', key));
  if (value !== null) db.run(build.insertInto('setting').values({ key, value: JSON.stringify(value) }));
}

/** A setting that is not a number, read with the schema it was kept by; undefined when never set. */
export function setting<T>(db: Reader, key: string, schema: z.ZodType<T>): T | undefined {
  const row = db.get(build.selectFrom('setting').select('value').where('key', '=', key));
  return row === undefined ? undefined : schema.parse(JSON.parse(row.value));
}
