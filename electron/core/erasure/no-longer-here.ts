import { byName } from '../../../shared/rules/by-text.ts';
import type { Reader } from '../sql.ts';
import { nameOf } from '../staff/names.ts';
import { raw } from '../versions/raw.ts';
import type { Row } from '../versions/rows.ts';
import { type ImageRow, rowsIn } from './owned.ts';

/** Somebody of whom the file has no row, as the history's words or row images still call them. */
export interface NoLongerHere {
  readonly id: string;
  readonly name: string;
  readonly surname: string;
}

/**
 * People who are in the file no more, as after the step that added them was taken back, and whom its history still
 * names: by images of their row, the latest first, or else by the words 'Added Ada Marsh'. In order of their names.
 */
export function noLongerHere(db: Reader): NoLongerHere[] {
  const found = new Map<string, NoLongerHere>();
  for (const { id, forename, surname, preferred_name } of rowsOfThem(db)) {
    const person = {
      forename: String(forename),
      surname: String(surname),
      preferred_name: preferred_name == null ? null : String(preferred_name),
    };
    if (!found.has(String(id)))
      found.set(String(id), { id: String(id), name: nameOf(person), surname: person.surname });
  }
  for (const { id, name } of addedInWords(db))
    if (!found.has(id)) found.set(id, { id, name, surname: name.split(' ').at(-1) ?? name });
  return [...found.values()].sort(byName);
}

/**
 * Somebody as the words of the step that added them call them, once for each way in which these may fall into forename
 * and surname; none where the history does not say.
 */
export function addedAs(db: Reader, person: string): { forename: string; surname: string }[] {
  return addedInWords(db)
    .filter(({ id }) => id === person)
    .flatMap(({ name }) => {
      const words = name.split(' ');
      return words.slice(1).map((_, at) => ({
        forename: words.slice(0, at + 1).join(' '),
        surname: words.slice(at + 1).join(' '),
      }));
    });
}

/** What their rows were, the latest first. */
function rowsOfThem(db: Reader): Row[] {
  const images = db.all(
    raw<ImageRow>(
      `SELECT seq, tbl, before, after FROM main.step_image WHERE tbl = 'person'
       AND json_extract(coalesce(after, before), '$.id') NOT IN (SELECT id FROM main.person)
       ORDER BY seq DESC, place DESC`,
    ),
  );
  return images.flatMap((image) => rowsIn(image).toReversed());
}

function addedInWords(db: Reader): { id: string; name: string }[] {
  const steps = db.all(
    raw<{ id: string; words: string }>(
      `SELECT p.person_id AS id, s.words AS words FROM main.step AS s JOIN main.step_person AS p ON p.seq = s.seq
       WHERE s.area = 'staff' AND s.name = 'add' AND p.person_id NOT IN (SELECT id FROM main.person)
       ORDER BY s.seq DESC`,
    ),
  );
  return steps.flatMap(({ id, words }) => {
    const name = /^Added (.+)$/.exec(words)?.[1];
    return name === undefined ? [] : [{ id, name }];
  });
}
