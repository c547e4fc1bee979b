import { z } from 'zod';

export const raterGroup = z.enum(['self', 'manager', 'peers', 'reports', 'students', 'others']);
export type RaterGroup = z.infer<typeof raterGroup>;

/** The groups of a report. 'colleagues' stands for all adults but the person, where they are kept together. */
export const reportGroup = z.enum(['manager', 'peers', 'reports', 'others', 'colleagues', 'students']);
export type ReportGroup = z.infer<typeof reportGroup>;

/** What becomes of a group with too few replies: left out, or counted with other colleagues. */
export const shortGroups = z.enum(['drop', 'merge']);
export type ShortGroups = z.infer<typeof shortGroups>;

/** The groups that may be counted with other colleagues. */
export const mergedGroup = z.enum(['peers', 'reports']);
export type MergedGroup = z.infer<typeof mergedGroup>;

/** Fewest people before anything of a group is shown; `comments` likewise before comments are. */
export const minimums = z.object({
  manager: z.number().int().min(1),
  peers: z.number().int().min(2),
  reports: z.number().int().min(2),
  students: z.number().int().min(2),
  others: z.number().int().min(2),
  colleagues: z.number().int().min(2),
  comments: z.number().int().min(2),
});
export type Minimums = z.infer<typeof minimums>;

/** DOMAIN section 5 and DOCUMENTS section 2: manager identifiable, the rest anonymous; comments stricter. */
export const defaultMinimums: Minimums = {
  manager: 1,
  peers: 3,
  reports: 3,
  students: 5,
  others: 3,
  colleagues: 5,
  comments: 4,
};

/** Points on the 1 to 5 scale: a gap counts from `gap`; both from `high` is a strength, both to `low` a need. */
export const thresholds = z.object({
  gap: z.number().positive(),
  high: z.number().min(1).max(5),
  low: z.number().min(1).max(5),
});
export type Thresholds = z.infer<typeof thresholds>;

/** How many gave 1, 2, 3, 4 and 5. */
export const distribution = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]);
export type Distribution = z.infer<typeof distribution>;

/** A withheld cell carries neither a mean nor how many answered: only how many are needed. */
export const cell = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('shown'),
    mean: z.number(),
    n: z.number().int(),
    distribution: distribution.nullable(),
  }),
  z.object({ state: z.literal('withheld'), needed: z.number().int() }),
  /** Counted in the cell of other colleagues. */
  z.object({ state: z.literal('merged') }),
  z.object({ state: z.literal('not_asked') }),
]);
export type Cell = z.infer<typeof cell>;

export const othersCell = z.discriminatedUnion('state', [
  z.object({ state: z.literal('shown'), mean: z.number(), n: z.number().int() }),
  z.object({ state: z.literal('withheld') }),
]);
export type OthersCell = z.infer<typeof othersCell>;

export const category = z.enum([
  'blind_spot',
  'hidden_strength',
  'agreed_strength',
  'agreed_need',
  'in_line',
]);
export type Category = z.infer<typeof category>;

/** One competency's line: means are unrounded, on the 1 to 5 scale; gap = others - self, in points. */
export const reportRow = z.object({
  competency: z.string(),
  self: z.number().nullable(),
  cells: z.partialRecord(reportGroup, cell),
  others: othersCell,
  gap: z.number().nullable(),
  category: category.nullable(),
});
export type ReportRow = z.infer<typeof reportRow>;

/** What has changed in a group since the figures shown here were first shown, and is not in them yet. */
export const sinceShown = z.object({
  /** Replies that came, changed or were taken out, and wait for others. */
  replies: z.int(),
  /** Competencies whose earlier figure stays although the group's others are new. */
  competencies: z.int(),
  /** 'earlier': those shown before; 'held_back': none, since one that was shown has been taken out. */
  comments: z.enum(['counted', 'earlier', 'held_back']),
  /** Whether it stays so for good: the single answers have been erased. */
  forGood: z.boolean().default(false),
});

export const groupLine = z.object({
  group: reportGroup,
  asked: z.number().int(),
  replied: z.number().int(),
  needed: z.number().int(),
  neededForComments: z.number().int().nullable(),
  /** 'withheld': no figure of it is shown; 'merged': counted with other colleagues, in their line. */
  state: z.enum(['shown', 'withheld', 'merged', 'not_asked']),
  /** The groups that are counted in this one beside its own people. */
  with: z.array(mergedGroup).default([]),
  /** 'none': they would be shown, and there is none, or it is held; 'erased': they may have been shown. */
  comments: z.enum(['shown', 'none', 'erased', 'withheld', 'not_asked']),
  /** Null where nothing waits: always, but in a review that was opened again after its result was shown. */
  since: sinceShown.nullable(),
});
export type GroupLine = z.infer<typeof groupLine>;

export const report = z.object({
  selfReplied: z.boolean(),
  colleaguesTogether: z.boolean(),
  shortGroups: shortGroups.default('drop'),
  thresholds,
  /** How many gave every competency the same rating; they count like anybody else. */
  sameThroughout: z.int().default(0),
  groups: z.array(groupLine),
  rows: z.array(reportRow),
});
export type Report = z.infer<typeof report>;
