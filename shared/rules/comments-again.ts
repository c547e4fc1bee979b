import { byText } from './by-text.ts';

interface Worded {
  readonly id: string;
  readonly comment: string;
}

/** The comments shown of a group, and whose words every earlier result had. */
export interface CommentsShown {
  readonly words: readonly string[];
  readonly state: 'counted' | 'earlier' | 'held_back';
  /** For each result that showed this group's comments: who had said what, silence included. */
  readonly ever: readonly ReadonlySet<string>[];
  readonly now: readonly Worded[];
}

const keyOf = ({ id, comment }: Worded) => `${id} ${comment}`;

/**
 * The comments of a group after one more closing. Each shown comment can be read, so its author must be one of at least
 * as many people as comments need, also for somebody who knows who replied when: words come and go only where all who
 * came together, all who went together, and all who stayed are so many. Until then the comments are those shown before;
 * but words that were taken out are not shown again, and as the rest would tell whose they were, none is.
 * `needed` is null where none are asked for, and 'waits' while the group's figures wait: then nothing new comes in.
 */
export function commentsAfter(
  before: CommentsShown | undefined,
  replies: readonly Worded[],
  needed: number | null | 'waits',
): CommentsShown {
  const { ever, now } = before ?? { ever: [], now: [] };
  if (needed === null || (needed !== 'waits' && replies.length < needed))
    return { words: [], state: 'counted', ever, now: [] };
  const next = new Set(replies.map(keyOf));
  if (needed !== 'waits' && enoughTogether([...ever, next], needed))
    return { words: wordsOf(replies), state: 'counted', ever: [...ever, next], now: replies };
  const stand = now.every((one) => one.comment === '' || next.has(keyOf(one)));
  if (before === undefined || !stand || before.state === 'held_back')
    return { words: [], state: 'held_back', ever, now };
  const same = before.words.length === wordsOf(replies).length;
  return { ...before, state: same || ever.length === 0 ? 'counted' : 'earlier' };
}

/** Whether everybody who is in the same results is one of enough. */
function enoughTogether(results: readonly ReadonlySet<string>[], needed: number): boolean {
  const sizes = new Map<string, number>();
  for (const key of new Set(results.flatMap((one) => [...one]))) {
    const where = results.map((one) => (one.has(key) ? 1 : 0)).join('');
    sizes.set(where, (sizes.get(where) ?? 0) + 1);
  }
  return [...sizes.values()].every((size) => size >= needed);
}

/** In alphabetical order, which says nothing about who wrote which. */
function wordsOf(replies: readonly Worded[]): string[] {
  return replies.flatMap((one) => (one.comment === '' ? [] : [one.comment])).sort(byText);
}
