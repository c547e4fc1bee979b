import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadEngine } from '../../electron/core/school-file/engine.ts';
import { migrate } from '../../electron/core/school-file/migrate.ts';

const TABLES = new URL('../../electron/core/school-file/tables/', import.meta.url);

/** 'person.trn: string | null' for every column, as TypeScript has it. */
function written(): string[] {
  const source = readdirSync(TABLES)
    .map((name) => readFileSync(new URL(name, TABLES), 'utf8'))
    .join('\n');
  return [...source.matchAll(/^ {2}(\w+): \{\n([\s\S]*?)^ {2}\};/gm)].flatMap(([, table, body]) =>
    [...(body ?? '').matchAll(/^ {4}(\w+): (.+);$/gm)].map(([, column, type]) => {
      const plain = (type ?? '').replace(/^Generated<(.+)>$/, '$1');
      const empty = /\bnull\b/.test(plain);
      const text = /string|'/.test(plain);
      const given = /^Generated</.test(type ?? '') ? ' given' : '';
      return `${table}.${column}: ${text ? 'text' : 'number'}${empty ? ' or null' : ''}${given}`;
    }),
  );
}

it('the tables that the code knows are those that the file has, column for column', async () => {
  const engine = await loadEngine();
  const db = new engine.Database();
  migrate(db, 0);
  const columns = db.exec(
    `SELECT t.name, c.name, c.type, c."notnull" OR c.pk, c.dflt_value IS NOT NULL
     FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
     WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' ORDER BY t.rowid, c.cid`,
  )[0]!.values;
  const real = columns.map(([table, column, type, filled, given]) => {
    const kind = type === 'TEXT' ? 'text' : 'number';
    return `${table}.${column}: ${kind}${filled ? '' : ' or null'}${given ? ' given' : ''}`;
  });
  expect(written().sort()).toEqual(real.sort());
});

it('every table is strict, without BLOBs and without AUTOINCREMENT', async () => {
  const engine = await loadEngine();
  const db = new engine.Database();
  migrate(db, 0);
  const tables = db.exec(
    `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%'`,
  );
  for (const [name, strict] of tables[0]!.values) expect(strict, String(name)).toBe(1);
  const sql = db.exec("SELECT group_concat(sql) FROM sqlite_schema WHERE type = 'table'")[0]!.values[0]![0];
  expect(sql).not.toMatch(/\bBLOB\b|AUTOINCREMENT/i);
});
