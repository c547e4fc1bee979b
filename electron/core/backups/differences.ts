import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Difference } from '../../../shared/contract/backups.ts';
import { type DifferenceKind, differenceKinds, kindWords } from '../../../shared/rules/backup-words.ts';
import { build, type Reader } from '../sql.ts';
import { kinds } from './kinds.ts';

type Read = <T>(read: (db: Reader) => T) => T;
type Records = ReadonlyMap<string, string>;

/**
 * How the file as it is now differs from a backup: of each kind of record, how many were added since, changed and
 * deleted. A record is its own row and all that hangs on it, so a person whose post changed has changed. Only kinds
 * that differ are in it. Both must be of the same schema. Other work goes on between two kinds.
 */
export async function differences(
  now: Read,
  then: Read,
  progress: (fraction: number, say: string) => void,
  signal: AbortSignal,
): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const [at, kind] of differenceKinds.entries()) {
    signal.throwIfAborted();
    progress(at / differenceKinds.length, `Comparing ${kindWords[kind].many}`);
    await setImmediate();
    const counted = compare(
      now((db) => recordsOf(db, kind)),
      then((db) => recordsOf(db, kind)),
    );
    if (counted.added + counted.changed + counted.gone > 0) found.push({ kind, ...counted });
  }
  return found;
}

function compare(now: Records, then: Records): Omit<Difference, 'kind'> {
  let added = 0;
  let changed = 0;
  for (const [id, content] of now) {
    const before = then.get(id);
    if (before === undefined) added += 1;
    else if (before !== content) changed += 1;
  }
  let gone = 0;
  for (const id of then.keys()) if (!now.has(id)) gone += 1;
  return { added, changed, gone };
}

/** Every record of a kind: its id, and its rows one after the other in an order that depends on nothing else. */
function recordsOf(db: Reader, kind: DifferenceKind): Records {
  const records = new Map<string, string>();
  for (const { table, owner, counts = 'true' } of kinds[kind]) {
    const columns = db.all(
      raw<{ name: string }>(`SELECT name FROM pragma_table_info('${table}', 'main') ORDER BY cid`),
    );
    const row = `json_array(${columns.map(({ name }) => `t."${name}"`).join(', ')})`;
    const text = `SELECT CAST(${owner} AS TEXT) AS owner, ${row} AS content FROM main."${table}" AS t WHERE ${counts} ORDER BY 1, 2`;
    for (const { owner: id, content } of db.all(raw<{ owner: string; content: string }>(text)))
      records.set(id, `${records.get(id) ?? ''}${table}${content}`);
  }
  return records;
}

const raw = <Row>(text: string) => ({ compile: () => sql<Row>`${sql.raw(text)}`.compile(build) });
