import type { FocusArea, MatchKind, Reach } from '../../reference/matching.ts';
import type { Giver, Seeker } from './match.ts';

/** A request as the rules see it: plain data, so that it can go to the jobs' process, but for sets made of its lists. */
export interface Asker extends Seeker {
  readonly kind: MatchKind;
  /** Null for somebody from outside, and where a school asks. */
  readonly personId: string | null;
  readonly authority: string | null;
  readonly region: string | null;
  /** The role that is asked for, by its code. */
  readonly role: string | null;
  readonly focus: readonly FocusArea[];
  readonly phase: string | null;
  /** The programme says that the phase has to be the same. */
  readonly samePhase: boolean;
  readonly from: string | null;
  readonly to: string | null;
  /** Of visits, how many days on end. */
  readonly days: number;
  readonly reach: Reach | null;
  readonly challenging: boolean | null;
  /** Ids of givers or of schools, the first choice first. */
  readonly choices: readonly string[];
  /** Schools where they are placed beside their own. */
  readonly placedAt: readonly string[];
  /** Who manages them and whom they manage. */
  readonly managers: readonly string[];
  /** Between whom and them an interest is declared, whoever declared it. */
  readonly interests: readonly string[];
  /** Rules eased, by giver. */
  readonly eased: ReadonlyMap<string, ReadonlySet<string>>;
  /** Givers taken out by hand. */
  readonly notWith: ReadonlySet<string>;
}

/** What one giver offers: of hosts of visits one for each of the days offered, else one for the giver. */
export interface Offer extends Giver {
  readonly giverId: string;
  readonly personId: string | null;
  readonly schoolId: string | null;
  readonly authority: string | null;
  readonly region: string | null;
  readonly roles: readonly string[];
  readonly phases: readonly string[];
  readonly focus: readonly FocusArea[];
  readonly from: string | null;
  readonly to: string | null;
  readonly reach: Reach | null;
  readonly challenging: boolean | null;
  readonly strong: boolean | null;
  readonly headMentors: boolean | null;
}
