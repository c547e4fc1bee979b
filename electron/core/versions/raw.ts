import { type Compilable, sql } from 'kysely';
import { build } from '../sql.ts';

/** SQL written out, for tables that are known only from the schema: '?' stands for each value. */
export function raw<Row>(text: string, values: readonly unknown[] = []): Compilable<Row> {
  const parts = text.split('?');
  return { compile: () => sql<Row>(Object.assign(parts, { raw: parts }), ...values).compile(build) };
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
