import type { AuthorityStepKind } from '../../../../shared/contract/places-shapes.ts';
import type { Day } from '../member.ts';

export interface Nominee {
  readonly who: string;
  readonly on: Day;
  readonly statement?: string;
  readonly needs?: string;
  readonly coach?: string;
  readonly shadowing?: string;
  readonly project?: string;
  readonly targetRole?: string;
  readonly agreed?: Day;
  readonly toldOnLeave?: Day;
  readonly against?: string;
  /** What the local authority was asked and said, in turn. */
  readonly authority?: readonly (readonly [AuthorityStepKind, Day])[];
  /** What became of it, in turn. */
  readonly states?: readonly (readonly [
    'ready' | 'submitted' | 'offered' | 'reserve' | 'declined' | 'withdrawn',
    Day,
  ])[];
}

export interface SampleRound {
  readonly programme: string;
  readonly year: number;
  readonly opens: Day;
  readonly deadline: Day;
  readonly perSchool: number | null;
  readonly organiser: string;
  readonly closed?: Day;
  readonly exported?: Day;
  readonly nominees: readonly Nominee[];
}

export const ALLIANCE = 'Marlshire Alliance';

/** How a nomination of an earlier year went: made, agreed, sent together, and answered. */
export const went = (
  year: number,
  who: string,
  answer: 'offered' | 'reserve' | 'declined',
  statement: string,
  project: string,
): Nominee => ({
  who,
  on: `${year} 11-06`,
  agreed: `${year} 11-09`,
  statement,
  project,
  states: [
    ['ready', `${year} 11-10`],
    ['submitted', `${year} 11-27`],
    [answer, `${year} 12-11`],
  ],
});
