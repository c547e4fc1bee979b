import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { reviewsContract } from '../../../shared/contract/reviews.ts';
import { byText } from '../../../shared/rules/by-text.ts';
import {
  inOrder,
  nameList,
  type WithoutNames,
  type Wording,
  withoutNames,
  wordsIn,
} from '../../../shared/rules/names-out.ts';
import { mayRead } from '../../../shared/rules/review-readers.ts';
import { groupNames } from '../../../shared/rules/scoring-words.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { requireName } from '../staff/names.ts';
import { type ReviewRow, type ReviewTerms, requireReview } from './held.ts';
import { reviewWords } from './opening.ts';
import { scored } from './scored.ts';

type Contract = typeof reviewsContract;

/** How a review's comments are shown: without names of staff, but the person's own, and as was decided of each. */
export function wordingOf(db: Reader, row: ReviewRow): (words: string) => WithoutNames {
  const staff = db
    .all(build.selectFrom('person').select(['id', 'forename', 'surname', 'preferred_name as preferred']))
    .map((one) => ({ ...one, own: one.id === row.person_id }));
  const list = nameList(staff, staff.find((one) => one.own) ?? null);
  const decided = new Map((row.terms.wording ?? []).map((one) => [one.of, one]));
  return (words) => withoutNames(words, list, decided.get(words));
}

interface Shown extends WithoutNames {
  readonly group: string;
  readonly place: number;
  /** As it was given. */
  readonly of: string;
  readonly left: readonly string[];
}

/** Every comment that is shown, beside what it was: never leaves core as it is. */
function shownIn(db: Reader, row: ReviewRow): Shown[] {
  if (row.closed_on === null || row.terms.final !== undefined || !mayRead(row.terms.reads ?? null, 'screen'))
    return [];
  const { report, raters, comments } = scored(db, row);
  const shownOf = wordingOf(db, row);
  const own = raters.filter((one) => one.group === 'self' && one.comment !== '').map((one) => one.comment);
  const groups = [
    ['self', own] as const,
    ...report.groups
      .filter((line) => line.comments === 'shown')
      .map((line) => [line.group, comments.get(line.group) ?? []] as const),
  ];
  return groups.flatMap(([group, given]) => {
    const shown = given.map((of) => ({ of, ...shownOf(of) }));
    const order = inOrder(
      shown.map((one) => one.words),
      row.terms.shuffle ?? null,
    );
    return shown
      .toSorted((a, b) => order.indexOf(a.words) - order.indexOf(b.words) || byText(a.of, b.of))
      .map((one, place) => ({
        ...one,
        group: groupNames[group],
        place,
        left: row.terms.wording?.find((each) => each.of === one.of)?.leave ?? [],
      }));
  });
}

/** What was taken out of the comments that are shown, and what was left in. */
export function commentWording(
  { db }: QueryContext,
  { id }: DataOf<Contract['wording']>,
): ReplyOf<Contract['wording']> {
  return shownIn(db, requireReview(db, id)).map(({ of: _, ...one }) => ({
    ...one,
    replaced: [...one.replaced],
    left: [...one.left],
  }));
}

/**
 * Says of a word in one comment that it is no name there, that it is one after all, or that it goes as well. The
 * answers keep what was written. Refuses where the comment has changed, and a word that is not in it.
 */
export function wordComment(context: CommandContext, data: DataOf<Contract['wordComment']>): { done: true } {
  const { db } = context;
  const row = requireReview(db, data.reviewId);
  const found = shownIn(db, row).find((one) => one.group === data.group && one.place === data.place);
  if (row.terms.final !== undefined)
    throw new Refusal('reviews.final', 'This report is final, so its words stay.', {
      wayOut: 'Open the review again first, and say why.',
    });
  if (found === undefined || found.words !== data.shown)
    throw new Refusal('reviews.comment-changed', 'This comment is not shown like that any more.', {
      wayOut: 'Load the page again.',
    });
  const words = wordsIn(data.word);
  const there = new Set(wordsIn(found.of));
  if (words.length === 0 || words.some((one) => !there.has(one)))
    throw new Refusal('reviews.word-not-there', `“${data.word}” is not a word of this comment.`, {
      wayOut: 'Copy a word from it.',
      field: 'word',
    });
  const before = row.terms.wording?.find((one) => one.of === found.of) ?? { leave: [], blank: [] };
  const without = (some: readonly string[]) => some.filter((one) => !words.includes(one));
  const after: Wording = {
    leave: data.as === 'no_name' ? [...without(before.leave), ...words] : without(before.leave),
    blank: data.as === 'out' ? [...without(before.blank), ...words] : without(before.blank),
  };
  const others = (row.terms.wording ?? []).filter((one) => one.of !== found.of);
  const terms: ReviewTerms = {
    ...row.terms,
    wording: [...others, { of: found.of, leave: [...after.leave], blank: [...after.blank] }],
  };
  db.run(
    build
      .updateTable('review')
      .set({ minimums: JSON.stringify(terms) })
      .where('id', '=', row.id),
  );
  const person = requireName(db, row.person_id);
  const what = data.as === 'no_name' ? 'Left a word in' : 'Took a word out of';
  context.describe(`${what} a comment in ${reviewWords(person, row)}`, [row.person_id]);
  return { done: true };
}
