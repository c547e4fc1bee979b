import type { EASY_RULES } from '../../../shared/rules/matching/hard-rules.ts';
import { build, type Writer } from '../sql.ts';
import { type Eased, easedIn, requireRequest } from './rows.ts';

function change(db: Writer, requestId: string, to: (now: Eased) => Eased): void {
  const eased = JSON.stringify(to(easedIn(requireRequest(db, requestId).eased)));
  db.run(build.updateTable('request').set({ eased }).where('id', '=', requestId));
}

/** Keeps a request from one giver in every run to come. */
export function notAgain(db: Writer, requestId: string, giverId: string): void {
  change(db, requestId, ({ eased, notWith }) => ({
    eased,
    notWith: [...notWith.filter((id) => id !== giverId), giverId],
  }));
}

/** Lets a request have a giver again that was taken out by hand. */
export function allowAgain(db: Writer, requestId: string, giverId: string): void {
  change(db, requestId, ({ eased, notWith }) => ({ eased, notWith: notWith.filter((id) => id !== giverId) }));
}

/** Eases one rule for one pair. */
export function ease(
  db: Writer,
  { requestId, giverId, rule }: { requestId: string; giverId: string; rule: (typeof EASY_RULES)[number] },
): void {
  if (rule === 'by_hand') allowAgain(db, requestId, giverId);
  else change(db, requestId, ({ eased, notWith }) => ({ eased: [...eased, { giverId, rule }], notWith }));
}
