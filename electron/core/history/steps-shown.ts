import { build, type Reader } from '../sql.ts';

/**
 * Which steps the history's own commands may speak of: while a meeting looks on those that its views let through.
 * A command lifts the views, so it is asked before.
 */
export function stepsShown(query: <T>(read: (db: Reader) => T) => T): (seq: number) => boolean {
  const seqs = query((db) => db.all(build.selectFrom('step').select('seq')));
  const known = new Set(seqs.map(({ seq }) => seq));
  return (seq) => known.has(seq);
}
