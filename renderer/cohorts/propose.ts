import type { SessionFacts } from '../../shared/contract/cohorts.ts';
import type { StageContent } from '../../shared/reference/stage-content.ts';
import { sessionDates } from '../../shared/rules/session-dates.ts';

/** A session that is proposed: what is kept of it, and what tells it from the others meanwhile. */
export type Proposed = SessionFacts & { readonly key: string };

/** The sessions that a stage's pattern asks for, from a first day on, each with the topic the stage gives it. */
export function proposeSessions(
  pattern: StageContent['sessions'],
  first: string,
  times: Pick<SessionFacts, 'starts' | 'ends'>,
): Proposed[] {
  const noun = pattern.when === 'seminar' ? 'Seminar' : 'Session';
  const count = Math.min(40, Math.max(pattern.least, Math.min(pattern.topics.length, pattern.most)));
  return sessionDates(first, count, pattern.overMonths).map((on, at) => ({
    key: `${at}-${on}`,
    on,
    ...times,
    topic: pattern.topics[at] ?? `${noun} ${at + 1}`,
    heldAt: '',
    ledBy: '',
  }));
}
