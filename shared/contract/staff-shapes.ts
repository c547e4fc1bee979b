import { z } from 'zod';
import { date, email, id, line, share, someLine, trn } from './fields.ts';
import { flagMark } from './talent.ts';

export const personKind = z.enum(['teaching', 'classroom', 'support']);
export const holdingBasis = z.enum(['substantive', 'acting', 'cover']);
export type HoldingBasis = z.infer<typeof holdingBasis>;
export const contractKind = z.enum([
  'permanent',
  'fixed_term',
  'temporary',
  'agency',
  'service_agreement',
  'casual',
]);
export const npqState = z.enum(['not_started', 'applying', 'on_it', 'completed']);
export const interestKind = z.enum(['relative', 'partner', 'own_child', 'other']);
export const toldKind = z.enum(['in_plan', 'privacy_notice']);

/** One row of the staff list; everything a list, a filter or a picker needs. */
/** What a row waits for, as Home counts it: each opens a list of exactly those. */
export const staffNeed = z.enum(['to_tell', 'manager_left', 'has_left', 'past_keeping']);
export type StaffNeed = z.infer<typeof staffNeed>;

export const staffRow = z.object({
  id,
  /** As the person likes to be called. */
  forename: z.string(),
  surname: z.string(),
  title: z.string().nullable(),
  kind: personKind,
  /** The main post held now; with '(acting)' or '(cover)' where it is so. Empty when nothing is recorded. */
  post: z.string(),
  /** Further posts held now. */
  alsoPosts: z.array(z.string()),
  role: z.string().nullable(),
  team: z.string().nullable(),
  school: z.string().nullable(),
  /** Whether they work at schools that are not ours, and never worked at one of ours. */
  elsewhere: z.boolean(),
  staffCode: z.string().nullable(),
  email: z.string().nullable(),
  trn: z.string().nullable(),
  lineManager: z.string().nullable(),
  share: z.number().nullable(),
  yearsTeaching: z.number().nullable(),
  stage: z.object({ id, name: z.string(), state: z.string(), placeId: id }).nullable(),
  onLeave: z.boolean(),
  /** The last day of their last employment, once it is recorded. */
  leavingOn: z.string().nullable(),
  told: z.boolean(),
  privacyNotice: z.boolean(),
  /** The kinds of flag in force; always empty in meeting mode. */
  flags: z.array(flagMark),
  plan: z.object({ id, nextReview: z.string().nullable() }).nullable(),
  archived: z.boolean(),
  /** Always empty in meeting mode: these are for the head alone. */
  needs: z.array(staffNeed),
});
export type StaffRow = z.infer<typeof staffRow>;

export const personFacts = {
  title: line(40).nullable(),
  forename: someLine('Type a forename.', 120),
  surname: someLine('Type a surname.', 120),
  preferredName: line(120).nullable(),
  trn: trn.nullable(),
  misId: line(60).nullable(),
  email: email.nullable(),
  kind: personKind,
  qtsDate: date.nullable(),
  teachingYears: z.number().min(0).max(60).nullable(),
  teachingYearsAsOf: date.nullable(),
  overseasTrained: z.boolean().nullable(),
};

export const employmentFacts = {
  schoolId: id,
  staffCode: line(40).nullable(),
  from: date.nullable(),
  to: date.nullable(),
  contract: contractKind.nullable(),
  share: share.nullable(),
  team: line(120).nullable(),
};

export const holdingFacts = {
  /** The leadership post held, or null for a job that is none, or one held elsewhere. */
  postId: id.nullable(),
  schoolId: id.nullable(),
  elsewhere: line(200).nullable(),
  title: someLine('Type what the post is called.', 200),
  role: line(60).nullable(),
  from: date.nullable(),
  to: date.nullable(),
  basis: holdingBasis,
  share: share.nullable(),
  lineManagerId: id.nullable(),
};

const named = z.object({ id, name: z.string() });

export const profile = z.object({
  id,
  ...personFacts,
  name: z.string(),
  archivedOn: z.string().nullable(),
  deleteAfter: z.string().nullable(),
  yearsTeaching: z.number().nullable(),
  employments: z.array(
    z.object({ id, ...employmentFacts, school: z.string(), leavingReason: z.string().nullable() }),
  ),
  holdings: z.array(
    z.object({
      id,
      ...holdingFacts,
      school: z.string().nullable(),
      lineManager: named.nullable(),
      /** Who shares this post with them now: everybody in it who holds a part of it in the same way. */
      sharedWith: z.array(named),
      now: z.boolean(),
    }),
  ),
  leads: z.array(named),
  leave: z.array(z.object({ id, from: z.string(), to: z.string().nullable(), saidBy: z.string() })),
  onLeave: z.boolean(),
  npqs: z.array(
    z.object({
      id,
      code: z.string(),
      state: npqState,
      on: z.string().nullable(),
      saidBy: z.string().nullable(),
    }),
  ),
  recommendations: z.array(
    z.object({
      id,
      stageId: z.string(),
      recommended: z.boolean(),
      by: z.string(),
      on: z.string(),
      words: z.string().nullable(),
    }),
  ),
  interests: z.array(
    z.object({
      id,
      other: z.string(),
      otherId: id.nullable(),
      kind: interestKind,
      saidBy: z.string(),
      on: z.string(),
    }),
  ),
  answers: z.array(
    z.object({
      id,
      fact: z.string(),
      value: z.boolean(),
      asOf: z.string(),
      saidBy: z.string(),
      words: z.string().nullable(),
    }),
  ),
  aspirations: z.array(
    z.object({
      id,
      words: z.string(),
      targetRole: z.string().nullable(),
      hopedFor: z.string().nullable(),
      askedOn: z.string(),
      askedBy: z.string().nullable(),
    }),
  ),
  told: z.array(z.object({ id, kind: toldKind, on: z.string(), by: z.string() })),
  notes: z.array(
    z.object({
      id,
      on: z.string(),
      words: z.string(),
      by: z.string(),
      /** Why it was kept when the person left. */
      keptBecause: z.string().nullable(),
    }),
  ),
  history: z.array(z.object({ seq: z.number(), at: z.string(), words: z.string() })),
  /** The people before and after in the staff list, by surname. */
  previous: id.nullable(),
  next: id.nullable(),
});
export type Profile = z.infer<typeof profile>;

export const postRow = z.object({
  id,
  title: z.string(),
  role: z.string(),
  team: z.string().nullable(),
  school: z.string(),
  closedOn: z.string().nullable(),
  holders: z.array(named.extend({ basis: holdingBasis, share: z.number().nullable() })),
});
export type PostRow = z.infer<typeof postRow>;

export const schoolRow = z.object({
  id,
  name: z.string(),
  phase: z.string(),
  localAuthority: z.string(),
  urn: z.string().nullable(),
  region: z.string().nullable(),
  trust: z.string().nullable(),
  headName: z.string().nullable(),
  ours: z.boolean(),
  inAlliance: z.boolean(),
});
export type SchoolRow = z.infer<typeof schoolRow>;
