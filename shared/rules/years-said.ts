import { addYears, longDate } from './dates.ts';
import type { AnswerRecord } from './person-record.ts';

/** The span that the yes-or-no question on senior posts asks about (seed 004, Stage 8). */
export const ASKED_YEARS = 2;

/**
 * What an answer to 'two years or more in all?' still says on a day. A yes never ages. A no stands while no such post
 * is held, and for a year where one is, since those years grow by themselves; what the record comes to prove later
 * outweighs it. 'against' where the record proved two years on the very day of a no: then the newer word stands.
 */
export function standingOf(
  answer: AnswerRecord,
  on: string,
  at: { held: boolean; proven: number; provenThen: number },
): 'yes' | 'no' | 'against' | null {
  if (answer.value === 1) return 'yes';
  if (at.held && on >= addYears(answer.as_of, 1)) return null;
  if (at.proven < ASKED_YEARS) return 'no';
  return at.provenThen >= ASKED_YEARS ? 'against' : null;
}

/** An answer as the fact that it settles. */
export function spoken(answer: AnswerRecord): { words: string; source: string; date: string } {
  const span = answer.value === 1 ? 'Two years or more' : 'Less than two years';
  return {
    words: answer.words ?? `${span} in a senior post, as of ${longDate(answer.as_of)}`,
    source: `Answer by ${answer.said_by}`,
    date: answer.as_of,
  };
}
