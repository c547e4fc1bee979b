import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database, SqlValue } from 'sql.js';
import { loadEngine } from '../../electron/core/school-file/engine.ts';
import { SchoolFile } from '../../electron/core/school-file/school-file.ts';
import { bindable } from '../../electron/core/school-file/statements.ts';
import { build } from '../../electron/core/sql.ts';
import { asLeft } from '../torture/folders.ts';
import { makeLargeFile, optionsOf } from './large-file.ts';
import { type Measured, median } from './rows.ts';
import { listenToStatements, type RunStatement } from './statements-run.ts';

export const name = 'open-replay';
export const goal =
  'opening 30 MB with 10,000 journal records at most 2 times bare sql.js running the same statements';

const RECORDS = 10_000;
const ROUNDS = 5;
const TRAILER = 36;

/** Opens what a Baton that stopped left, beside bare sql.js that loads the file and runs what opening it ran. */
export async function run(): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-bench-'));
  const [home, left, opened] = ['home', 'left', 'opened'].map((one) => join(folder, one));
  if (home === undefined || left === undefined || opened === undefined)
    throw new Error('There is no folder.');
  try {
    const ids = await makeLargeFile(folder, 30);
    cpSync(optionsOf(folder).path, optionsOf(home).path);
    const file = await SchoolFile.open(optionsOf(home));
    for (let edit = 0; edit < RECORDS; edit += 1) change(file, ids[edit % ids.length] ?? '', edit);
    asLeft(home, left);
    await file.close();
    const heard = listenToStatements();
    await openOnce(left, opened);
    const statements = heard.take();
    heard.end();
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await openOnce(left, opened));
      bare.push(await runBare(optionsOf(left).path, statements));
    }
    const [mine, theirs] = [median(ours), median(bare)];
    const note = `${Math.round(mine)} ms, bare sql.js ${Math.round(theirs)} ms for ${statements.length} statements`;
    return [{ name, value: mine / theirs, goal: 2, unit: 'times', note }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function change(file: SchoolFile, id: string, edit: number): void {
  file.command({ id: `edit-${edit}`, area: 'staff', name: 'edit' }, (db, describe) => {
    db.run(
      build
        .updateTable('person')
        .set({ preferred_name: `Name ${edit}` })
        .where('id', '=', id),
    );
    describe('Changed a preferred name', [id]);
  });
}

async function openOnce(left: string, to: string): Promise<number> {
  asLeft(left, to);
  const from = performance.now();
  const file = await SchoolFile.open(optionsOf(to));
  const took = performance.now() - from;
  await file.close();
  return took;
}

async function runBare(path: string, statements: readonly RunStatement[]): Promise<number> {
  const engine = await loadEngine();
  const from = performance.now();
  const db = new engine.Database(readFileSync(path).subarray(0, -TRAILER));
  runAll(db, statements);
  const took = performance.now() - from;
  db.close();
  return took;
}

function runAll(db: Database, statements: readonly RunStatement[]): void {
  const kept = new Map<string, ReturnType<Database['prepare']>>();
  db.exec('BEGIN');
  for (const { sql, values } of statements) {
    if (/^(BEGIN|COMMIT|PRAGMA)/.test(sql)) continue;
    const statement = kept.get(sql) ?? db.prepare(sql);
    kept.set(sql, statement);
    const bound: SqlValue[] = values.map(bindable);
    statement.bind(bound);
    while (statement.step());
    statement.reset();
  }
  db.exec('COMMIT');
  for (const statement of kept.values()) statement.free();
}
