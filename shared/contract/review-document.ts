import { z } from 'zod';
import { day, maybe, printed, text } from './printed.ts';

export const gapCategory = z.enum([
  'agreed_strength',
  'hidden_strength',
  'blind_spot',
  'agreed_need',
  'in_line',
]);
export type GapCategory = z.infer<typeof gapCategory>;

/** One competency, self beside others, as the 360 rule lets it be seen; means are unrounded. */
export const selfAndOthers = z.strictObject({
  competency: text,
  self: z.number().nullable(),
  others: z.number().nullable(),
  gap: z.number().nullable(),
  /** Null where it cannot be said: self or others is missing. */
  category: gapCategory.nullable(),
});
export type SelfAndOthers = z.infer<typeof selfAndOthers>;

export const printedGroup = z.enum(['manager', 'peers', 'reports', 'students', 'others', 'colleagues']);
export type PrintedGroup = z.infer<typeof printedGroup>;

export const reviewCell = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('shown'), mean: z.number(), n: z.int() }),
  z.strictObject({ state: z.literal('withheld') }),
  z.strictObject({ state: z.literal('merged') }),
  z.strictObject({ state: z.literal('not_asked') }),
]);
export type ReviewCell = z.infer<typeof reviewCell>;

/** One competency across a cohort. */
export const cohortCell = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('shown'),
    /** Means on the 1 to 5 scale, unrounded; gap = others - self. */
    self: z.number(),
    others: z.number(),
    gap: z.number(),
    people: z.int(),
    replies: z.int(),
  }),
  z.object({ state: z.literal('withheld') }),
]);

/** Strengths and needs across a cohort, in the order of the screen. */
export const cohortStrengths = z.strictObject({
  ...printed,
  framework: text,
  /** 'All on this framework', or the cohort. */
  whose: text,
  says: z.array(text),
  rows: z.array(z.strictObject({ name: text, set: text, cell: cohortCell })).min(1),
  /** Under the framework's sets. */
  grouped: z.boolean(),
  /** How the figures were made, in sentences. */
  notes: z.array(text),
});
export type CohortStrengthsData = z.infer<typeof cohortStrengths>;

export const reviewResult = z.strictObject({
  ...printed,
  kind: z.enum(['self_assessment', 'review_360']),
  name: text,
  post: maybe,
  stage: maybe,
  coach: maybe,
  /** 'First review' and the like, as the review is called. */
  review: text,
  /** Who collected the answers, and whether it came back as a summary; null for a self-assessment. */
  collected: maybe.optional(),
  purpose: text,
  /** Who may read it: the footer's marking, 'for Leila Haddad and her coach'. */
  readers: text,
  openedOn: day,
  closedOn: day.nullable(),
  framework: text,
  scale: z.array(text).length(5),
  gap: z.number(),
  groups: z.array(
    z.strictObject({
      group: printedGroup,
      name: text,
      asked: z.int().nullable(),
      replied: z.int(),
      minimum: z.int(),
      state: z.enum(['shown', 'withheld', 'merged']),
      /** What of the group is in the result, in a sentence. */
      says: text,
    }),
  ),
  competencies: z.array(
    selfAndOthers.extend({
      set: text,
      /** One cell for each of `groups`, in their order. */
      cells: z.array(reviewCell),
    }),
  ),
  /** By group, in no order that tells who wrote them; `why` says why a group has none. */
  comments: z.array(z.strictObject({ name: text, why: maybe, words: z.array(text) })).optional(),
  /** How many gave 1 to 5, of the groups that may show it. */
  spread: z.array(z.strictObject({ competency: text, group: text, counts: z.array(z.int()).length(5) })),
  /** The result before this one; `rows` is empty where the two cannot stand side by side, and `says` why. */
  before: z
    .strictObject({
      says: text,
      rows: z.array(
        z.strictObject({
          competency: text,
          self: z.number().nullable(),
          selfNow: z.number().nullable(),
          others: z.number().nullable(),
          othersNow: z.number().nullable(),
        }),
      ),
    })
    .nullable(),
  /** Goals of the plan that rest on its competencies, with the day by which the last of what is to be done is due. */
  goals: z.array(z.strictObject({ title: text, by: day.nullable() })).optional(),
  /** What became of groups with too few replies. */
  shortGroups: z.enum(['drop', 'merge']),
  /** What was withheld and how the figures were made, in sentences. */
  notes: z.array(text),
});
export type ReviewResultData = z.infer<typeof reviewResult>;

/** A 360 on paper: one form for each group, to be copied, with the questions in the order in which they are keyed in. */
export const reviewForms = z.strictObject({
  ...printed,
  /** '360 form' or 'Self-assessment' */
  title: text,
  name: text,
  /** What 1 to 5 mean. */
  scale: z.array(text).length(5),
  questions: z.array(z.strictObject({ set: text, name: text, indicators: text })).min(1),
  forms: z
    .array(
      z.strictObject({
        /** 'Peers' */
        group: text,
        /** 'Answered as one of their peers' */
        as: text,
        head: z.array(z.strictObject({ label: text, words: text })),
        /** Whether it is asked that nobody writes a name: not of the person themselves. */
        unnamed: z.boolean(),
        comment: text,
      }),
    )
    .min(1),
});
export type ReviewFormsData = z.infer<typeof reviewForms>;

/** As many equal forms for students as are asked: nothing in them tells one from another. */
export const studentForms = z.strictObject({
  ...printed,
  copies: z.int().min(1).max(500),
  head: z.array(z.strictObject({ label: text, words: text })),
  /** What 1 to 5 mean. */
  scale: z.array(text).length(5),
  statements: z.array(text).min(1),
});
export type StudentFormsData = z.infer<typeof studentForms>;

/** Comments held out of every report, for the safeguarding lead or the chair. */
export const reviewConcerns = z.strictObject({
  ...printed,
  /** 'the safeguarding lead' */
  goesTo: text,
  about: text,
  collector: text,
  comments: z.array(z.strictObject({ group: text, words: text, heldOn: day })).min(1),
});
export type ReviewConcernsData = z.infer<typeof reviewConcerns>;
