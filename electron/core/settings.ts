import { z } from 'zod';
import { type NumberSetting, numberSettingFacts } from '../../shared/reference/number-settings.ts';
import { build, type Reader, type Writer } from './sql.ts';

export type { NumberSetting };

/** A number that the head may have changed, or our default. */
export function numberSetting(db: Reader, key: NumberSetting): number {
  const row = db.get(build.selectFrom('setting').select('value').where('key', '=', key));
  return row === undefined ? numberSettingFacts[key].usual : z.number().parse(JSON.parse(row.value));
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
