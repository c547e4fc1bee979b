import type { FocusArea, MatchKind, Reach } from '../../../../shared/reference/matching.ts';
import type { phases } from '../../../../shared/reference/phases.ts';
import type { Day } from '../member.ts';

type Phase = (typeof phases)[number];
/** So many days from today on, and how many days. */
export type Spell = readonly [ahead: number, days: number];

export interface Giving {
  readonly kind: MatchKind;
  /** One of the cast by key, or somebody from outside by name. */
  readonly who?: string;
  readonly name?: string;
  readonly school: string;
  readonly places: number;
  readonly roles?: readonly string[];
  readonly phases?: readonly Phase[];
  readonly focus?: readonly FocusArea[];
  readonly days?: readonly Spell[];
  readonly reach?: Reach;
  readonly trained?: Day;
  readonly training?: string;
  readonly challenging?: boolean;
  readonly strong?: boolean;
  readonly headMentors?: boolean;
  readonly withdrawn?: Day;
}

export interface Asking {
  readonly kind: MatchKind;
  readonly who?: string;
  readonly name?: string;
  /** Our own where left out. */
  readonly school?: string;
  readonly role?: string;
  readonly focus?: readonly FocusArea[];
  readonly phase?: Phase;
  readonly samePhase?: boolean;
  /** From and until so many days from today on. */
  readonly within?: readonly [from: number, to: number];
  readonly days?: number;
  readonly reach?: Reach;
  readonly challenging?: boolean;
  /** Names of givers of that kind, or keys of schools, the first choice first. */
  readonly choices?: readonly string[];
  readonly words?: string;
}
