import { z } from 'zod';
import { date, id, line, prose, someLine, someProse } from './fields.ts';

/** How a round's places come to be given: needs meetings, the local authority's word, the proposal, letters. */

export const AUTHORITY_STEPS = ['asked', 'proposed', 'endorsed', 'not_endorsed'] as const;
export type AuthorityStepKind = (typeof AUTHORITY_STEPS)[number];

/** What the local authority was asked or said about a nomination. */
export const authorityFields = z.strictObject({
  step: z.enum(AUTHORITY_STEPS),
  on: date,
  byName: line(120),
  authority: someLine('Say which local authority.', 120),
  words: prose(1000),
});

export const authorityStep = z.object({
  id,
  step: z.enum(AUTHORITY_STEPS),
  on: z.string(),
  byName: z.string(),
  authority: z.string(),
  words: z.string(),
});
export type AuthorityStep = z.infer<typeof authorityStep>;

const talent = z.strictObject({ personId: id.nullable(), name: line(120), words: prose(1000) });

export const meetingFields = z.strictObject({
  schoolId: z.string().min(1, 'Choose the school.').max(64, 'Choose the school.'),
  heldOn: date,
  /** Who was there, in words. */
  present: line(500),
  /** Talent identified: people of the file, or others by name. */
  talent: z.array(talent).max(60),
  /** Leadership needs of the school. */
  needs: prose(4000),
  nextStep: line(500),
});
export type MeetingFields = z.infer<typeof meetingFields>;

export const needsMeeting = meetingFields.extend({
  id,
  school: z.string(),
  talent: z.array(talent.extend({ name: z.string() })),
});
export type NeedsMeeting = z.infer<typeof needsMeeting>;

export const needsMeetings = z.object({
  programme: z.string(),
  academicYear: z.string(),
  /** Newest first. */
  meetings: z.array(needsMeeting),
  /** Schools that had none in this round; those that put somebody forward come first. */
  without: z.array(z.object({ id, name: z.string(), forward: z.number() })),
});

export const byHand = z.discriminatedUnion('choice', [
  z.strictObject({ choice: z.literal('offer'), reason: someProse('Say why; the reason is kept.', 1000) }),
  z.strictObject({ choice: z.literal('hold'), reason: someProse('Say why; the reason is kept.', 1000) }),
  z.strictObject({
    choice: z.literal('move'),
    place: z.int('Give a whole number.').min(1, 'Give 1 or more.').max(10_000, 'Give 10,000 or less.'),
    reason: someProse('Say why; the reason is kept.', 1000),
  }),
]);
export type ByHandChoice = z.infer<typeof byHand>;

export const allocatedRow = z.object({
  id,
  personId: id,
  name: z.string(),
  school: z.string(),
  outcome: z.enum(['offered', 'reserve', 'waiting', 'not']),
  /** Among those of the same outcome. */
  place: z.number(),
  /** In the order of offers and reserves; null for the others. */
  order: z.number().nullable(),
  reason: z.string(),
  /** Whether the nomination is in reserve already. */
  inReserve: z.boolean(),
  byHand: byHand.nullable(),
});
export type AllocatedRow = z.infer<typeof allocatedRow>;

export const allocationView = z.object({
  programme: z.string(),
  academicYear: z.string(),
  closed: z.boolean(),
  places: z.number().nullable(),
  perSchool: z.number().nullable(),
  /** Places that are given: offered, taken up or completed. */
  given: z.number(),
  priorities: z.array(z.string()),
  rows: z.array(allocatedRow),
  /** Whom what is changed by hand, with what is tried, costs a place that the rule would offer. */
  loses: z.array(z.string()),
  /** How many nominations are not sent in yet, and so are not considered. */
  notSent: z.number(),
  /** How many turned down, withdrew or were declined. */
  out: z.number(),
  /** Offers that nobody has answered for. */
  unanswered: z.array(
    z.object({ id, name: z.string(), school: z.string(), on: z.string(), answerBy: z.string().nullable() }),
  ),
});
export type AllocationView = z.infer<typeof allocationView>;

export const LETTER_KINDS = ['offered', 'came_free', 'reserve', 'declined', 'turned_down'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];
export const letterPrinted = z.object({ kind: z.enum(LETTER_KINDS), at: z.string() });
