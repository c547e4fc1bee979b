import { fold } from '../../../shared/rules/search.ts';
import { visible } from '../../../shared/rules/visible.ts';
import { type Means, replaceNames } from '../name-finder.ts';
import type { Reader } from '../sql.ts';
import { raw } from '../versions/raw.ts';
import type { Row, Value } from '../versions/rows.ts';
import { inFull, type Named } from '../ways-to-write-a-name.ts';
import { addedAs } from './no-longer-here.ts';
import { type ImageRow, rowsIn } from './owned.ts';

/** What stands where a name was. */
export const SOMEBODY = 'somebody who was erased';

interface Person extends Named {
  readonly trn: string | null;
  readonly email: string | null;
}

const textOf = (value: Value | undefined) => (value == null || value === '' ? null : String(value));

const personOf = (row: Row): Person => ({
  title: textOf(row.title),
  forename: String(row.forename),
  surname: String(row.surname),
  preferred_name: textOf(row.preferred_name),
  trn: textOf(row.trn),
  email: textOf(row.email),
});

/** The person as they are called, and as they ever were as far as the history's images know, or else its words. */
export function everCalled(db: Reader, images: readonly ImageRow[], person: string): Person[] {
  const now = db.all(raw<Row>('SELECT * FROM main.person WHERE id = ?', [person]));
  const then = images.filter(({ tbl }) => tbl === 'person').flatMap(rowsIn);
  const rows = [...now, ...then.filter((row) => row.id === person)];
  if (rows.length > 0) return rows.map(personOf);
  return addedAs(db, person).map((said) => personOf({ ...said }));
}

export interface Traces {
  /** Whether a text names them in full, or by their number or address. */
  readonly isIn: (text: string) => boolean;
  /** The text with 'somebody who was erased' in the place of each such name. */
  readonly without: (text: string) => string;
}

/**
 * How somebody is found in the history's words and in texts: by full name, in either order, by email and by teacher
 * reference number. The full name of somebody else who is called the same is theirs.
 */
export function tracesOf(db: Reader, them: readonly Person[], person: string): Traces {
  const others = db.all(raw<Row>('SELECT * FROM main.person WHERE id <> ?', [person])).map(personOf);
  const known = new Map<string, Means>();
  for (const key of them.flatMap(inFull)) known.set(key, 'hidden');
  for (const key of others.flatMap(inFull)) if (known.has(key)) known.set(key, 'shown');
  for (const { email, trn } of them)
    for (const key of [email?.toLowerCase(), trn]) if (key != null) known.set(key, 'hidden');
  const most = 1 + [...known.keys()].reduce((longest, key) => Math.max(longest, key.split(' ').length), 1);
  // Names are looked for in many texts; most hold no word of one.
  const words = [...new Set([...known.keys()].map((key) => key.split(/[ ,]/)[0] ?? key))];
  const mayHold = (text: string) => {
    const folded = fold(visible(text).normalize('NFKC'));
    return words.some((word) => folded.includes(word));
  };
  const without = (text: string) => (mayHold(text) ? replaceNames(text, known, most, SOMEBODY) : text);
  return { without, isIn: (text) => without(text) !== text };
}
