import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { londonDate } from '../../../shared/rules/dates.ts';
import { build, type Reader } from '../sql.ts';
import { forenamesOf, type Named, plain, surnamesOf } from '../ways-to-write-a-name.ts';

const mark = z.object({
  at: z.string(),
  key: z.string(),
  salt: z.string(),
  id: z.string(),
  names: z.array(z.string()),
});
export type Mark = z.infer<typeof mark>;

/** Settings of this kind hold by what an erased person would be known again. */
export const PREFIX = 'erased ';

const keyed = (salt: string, what: string) => createHmac('sha256', salt).update(what).digest('hex');
/** Two bytes: one name in 65,536 fits by chance, so a fit is a reason to ask and no proof of who was erased. */
const nameMark = (salt: string, name: string) => keyed(salt, `name ${plain(name)}`).slice(0, 4);

/** By what a 360 would be known again whose single answers were erased: its id, which is random and says nothing. */
export const markOfAnswers = (erasure: Parameters<typeof markOf>[0], review: string): Mark =>
  markOf(erasure, review, []);

/** Whether a mark is of a 360: nobody is known by it. */
export const isOfAnswers = ({ names }: Mark): boolean => names.length === 0;

/**
 * By what somebody would be known again without being named: their id, which is random and says nothing, and
 * deliberately little of each full name. A teacher reference number has seven digits, all of which could be tried, so
 * nothing of it is kept.
 */
export function markOf(
  { id: key, begunAt: at }: { readonly id: string; readonly begunAt: string },
  person: string,
  them: readonly Named[],
): Mark {
  const salt = randomBytes(16).toString('hex');
  const called = them.flatMap((one) =>
    surnamesOf(one).flatMap((surname) => forenamesOf(one).map((name) => `${name} ${surname}`)),
  );
  const names = [...new Set(called.map((name) => nameMark(salt, name)))].sort();
  return { at, key, salt, id: keyed(salt, `id ${person}`), names };
}

/** The setting that keeps a mark. */
export const settingOf = (made: Mark) => ({ key: `${PREFIX}${made.key}`, value: JSON.stringify(made) });

/** The marks of all people, and of the answers of all 360s, that were erased from this file. */
export function marksIn(db: Reader): Mark[] {
  return db
    .all(build.selectFrom('setting').select('value').where('key', 'like', `${PREFIX}%`).orderBy('key'))
    .map(({ value }) => mark.parse(JSON.parse(value)));
}

/**
 * The day in London on which the person of this id was erased, or the answers of this review; or null: known for
 * certain.
 */
export function erasedById(marks: readonly Mark[], person: string): string | null {
  const found = marks.find(({ salt, id }) => keyed(salt, `id ${person}`) === id);
  return found === undefined ? null : londonDate(found.at);
}

/** The day on which somebody was erased who may have been called so, or null. */
export function erasedByName(marks: readonly Mark[], name: string): string | null {
  const found = marks.find(({ salt, names }) => names.includes(nameMark(salt, name)));
  return found === undefined ? null : londonDate(found.at);
}
