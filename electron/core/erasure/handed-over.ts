import type { Writer } from '../sql.ts';
import { raw } from '../versions/raw.ts';
import { PREFIX } from './marks.ts';
import type { Report } from './record.ts';

/**
 * Takes out of a copy for somebody else by what an erased person would be known again: whoever has a mark can try a
 * name on it. That erasures took place stays, without what became of copies of a file that is not theirs.
 */
export function withoutErasures(db: Writer): void {
  db.run(raw('DELETE FROM main.setting WHERE key LIKE ?', [`${PREFIX}%`]));
  for (const { seq } of db.all(raw<{ seq: number }>('SELECT seq FROM main.erasure'))) {
    const said: Report = {
      id: `${seq}`,
      rewritten: 0,
      unread: [],
      deleted: [],
      left: [],
      kept: [],
      beside: [],
    };
    db.run(raw('UPDATE main.erasure SET out_of_reach = ? WHERE seq = ?', [JSON.stringify(said), seq]));
  }
}
