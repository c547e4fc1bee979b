import type { Day } from '../member.ts';

type ActionState = 'not_started' | 'in_progress' | 'done';

export interface SampleAction {
  readonly what: string;
  readonly resource: string;
  readonly by: Day;
  readonly evidence: string;
  readonly state: ActionState;
}

/** Who helps, from where, when, and with what. */
type Helper = readonly [person: string, place: string | null, dates?: string, focus?: string];

export interface SamplePlan {
  readonly who: string;
  readonly version: number;
  readonly made: Day;
  readonly agreed: Day | null;
  readonly nextReview: Day | null;
  readonly closed?: Day;
  readonly coach?: Helper;
  readonly mentor?: Helper;
  readonly shadowing?: Helper;
  /** Its title, and who sponsors it. */
  readonly project?: readonly [title: string, sponsor: string];
  readonly goals: readonly {
    title: string;
    why: string;
    competency: string | null;
    actions: readonly SampleAction[];
  }[];
  readonly reviews: readonly { on: Day; with: string; focus: string; outcome: string | null }[];
}

/** One action of a goal, on one line where it fits. */
export const act = (
  state: ActionState,
  by: Day,
  what: string,
  resource: string,
  evidence: string,
): SampleAction => ({
  state,
  by,
  what,
  resource,
  evidence,
});
