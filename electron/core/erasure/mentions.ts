import type { Mention } from '../../../shared/contract/erasure.ts';
import { tableWords } from '../../../shared/reference/version-words.ts';
import type { Reader } from '../sql.ts';
import { namesOf } from '../staff/names.ts';
import { familyOf, personOf, type Table, tablesOf } from '../versions/family.ts';
import { quoted, raw } from '../versions/raw.ts';
import { knownByName } from './erase-person.ts';
import { everCalled, tracesOf } from './names.ts';
import { imagesOf } from './owned.ts';

const MOST = 100;
/** The history and what the file says of itself are seen to by the erasure. */
const passedOver = /^(step|setting$|erasure$|file$)/;

/** Rows that are about nobody: what they are, and where they are changed. */
const ofNobody: Readonly<Record<string, Mention>> = {
  flag: { where: 'A flag on a post', href: '#/flags' },
  post: { where: 'A post', href: '#/staff/posts' },
  school: { where: 'A school', href: '#/settings' },
  round: { where: 'A round of a programme', href: '#/programmes' },
  graduation: { where: 'A graduation', href: '#/stages/cohorts' },
  export: { where: 'What was sent of a round', href: '#/programmes' },
  impact_export: { where: 'What was sent of the impact of programmes', href: '#/impact' },
  reminder: { where: 'A reminder', href: '#/' },
};

type Row = Readonly<Record<string, string | number | null>>;

/**
 * Texts about somebody or something else that name a person: they are the other's, so they are never rewritten, and
 * the head looks at them. Each place once, at most a hundred.
 */
export function mentionsOf(db: Reader, person: string): Mention[] {
  const images = isHere(db, person) ? [] : imagesOf(db);
  const traces = tracesOf(db, everCalled(db, images, person), person);
  const tables = tablesOf(db);
  const family = new Map(familyOf(tables).map((kin) => [kin.table.name, kin]));
  const found = new Map<string, { table: string; owner: string | null }>();
  for (const table of tables.values()) {
    if (passedOver.test(table.name)) continue;
    const kin = family.get(table.name);
    const owner = kin === undefined ? 'NULL' : personOf(kin);
    const rows = db.all(
      raw<Row>(`SELECT t.*, ${owner} AS "owner of it" FROM main.${quoted(table.name)} AS t`),
    );
    for (const row of rows) {
      const of = row['owner of it'];
      if (of === person || !namedIn(table, row, person, traces.isIn)) continue;
      const owned = of == null ? null : String(of);
      found.set(`${table.name} ${owned}`, { table: table.name, owner: owned });
      if (found.size >= MOST) break;
    }
  }
  const names = namesOf(db, [...new Set([...found.values()].flatMap(({ owner }) => owner ?? []))]);
  return [...found.values()]
    .slice(0, MOST)
    .map(({ table, owner }) =>
      owner === null
        ? { where: ofNobody[table]?.where ?? tableWords(table), href: ofNobody[table]?.href ?? null }
        : { where: `${tableWords(table)}: ${names.get(owner) ?? 'somebody'}`, href: `#/staff/${owner}` },
    );
}

const isHere = (db: Reader, person: string) =>
  db.get(raw('SELECT 1 AS here FROM main.person WHERE id = ?', [person])) !== undefined;

function namedIn(table: Table, row: Row, person: string, isIn: (text: string) => boolean): boolean {
  return table.columns.some((column) => {
    const value = row[column];
    if (
      knownByName.some((one) => one.table === table.name && one.name === column && row[one.link] === person)
    )
      return false;
    return typeof value === 'string' && isIn(value);
  });
}
