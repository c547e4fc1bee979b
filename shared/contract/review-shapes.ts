import { z } from 'zod';
import { competency } from '../reference/framework-content.ts';
import {
  category,
  groupLine,
  minimums,
  raterGroup,
  report,
  reportGroup,
  shortGroups,
} from '../rules/scoring-report.ts';
import { date, id } from './fields.ts';

export const reviewKind = z.enum(['self_assessment', 'review_360']);

/** How many of each group were asked to reply; self is asked always. */
export const askedCounts = z.strictObject({
  manager: z.int().min(0).max(20),
  peers: z.int().min(0).max(200),
  reports: z.int().min(0).max(200),
  others: z.int().min(0).max(200),
  students: z.int().min(0).max(500),
});
export type AskedCounts = z.infer<typeof askedCounts>;

export const invitedState = z.enum(['invited', 'answered', 'declined']);
export type InvitedState = z.infer<typeof invitedState>;

/** Somebody who is asked to rate. What they answered is never linked with it. */
export const invitedRater = z.object({
  id,
  group: raterGroup,
  staffId: id.nullable(),
  name: z.string(),
  email: z.string().nullable(),
  state: invitedState,
  stateOn: date,
});
export type InvitedRater = z.infer<typeof invitedRater>;

/** Who is asked, and whom the posts suggest and nobody has asked yet. */
export const invitedView = z.object({
  invited: z.array(invitedRater),
  suggested: z.array(z.object({ group: raterGroup, staffId: id, name: z.string() })),
  /** Who may not rate, since an interest is declared. */
  barred: z.array(z.string()),
  /** How many of each group were to be asked, as it was set; more by name are asked and counted all the same. */
  planned: askedCounts,
  /** What to mind where whoever collects is asked to rate as well, and still awaited; else null. */
  collects: z.string().nullable(),
  /** The framework has a newer version than the one this review was opened on. */
  newerFramework: z.boolean(),
});
export type InvitedView = z.infer<typeof invitedView>;

/** How many replied in a group, beside how many are needed; never what they said. */
export const groupReplies = groupLine.extend({ name: z.string() });
export type GroupReplies = z.infer<typeof groupReplies>;

/** What a list may say of a review while it is open and after. */
export const reviewHead = z.object({
  id,
  personId: id,
  person: z.string(),
  surname: z.string(),
  post: z.string(),
  stage: z.string().nullable(),
  kind: reviewKind,
  name: z.string(),
  moment: z.enum(['start', 'end']).nullable(),
  purpose: z.string(),
  readers: z.string(),
  framework: z.string(),
  frameworkVersionId: id,
  openedOn: date,
  /** The last day for answers; null where none was set. */
  closesOn: date.nullable(),
  /** Who collects the answers. */
  collector: z.string(),
  closedOn: date.nullable(),
  /** Since when its report is final; null while it is a draft. */
  finalOn: date.nullable(),
  /** Who collected it in another file, and when its summary was taken in; null where its answers came in here. */
  returned: z.object({ by: z.string(), on: date }).nullable(),
  /** Its single answers have been erased, and its figures stand. */
  answersErased: z.boolean(),
  selfReplied: z.boolean(),
  groups: z.array(groupReplies),
  /** What becomes of peers and people they lead where too few reply. */
  shortGroups,
});
export type ReviewHead = z.infer<typeof reviewHead>;

export const namedCompetency = z.object({ key: z.string(), name: z.string(), set: z.string() });

export const comparedRow = z.object({
  competency: z.string(),
  self: z.number().nullable(),
  /** Others' mean then, where it may be shown. */
  others: z.number().nullable(),
});

/** The review before this one, beside it where both are on the same version of the framework. */
export const comparison = z.object({
  id,
  name: z.string(),
  closedOn: date,
  rows: z.array(comparedRow).nullable(),
  /** Where there are no rows: why the two cannot stand side by side. */
  why: z.string().nullable(),
});

/** Comments of the groups that may be shown, in no order that tells who wrote them. */
export const commentGroup = z.object({
  group: z.union([reportGroup, z.literal('self')]),
  name: z.string(),
  /** Why there are none, where they are withheld or were not asked for. */
  why: z.string().nullable(),
  comments: z.array(z.object({ competency: z.string().nullable(), words: z.string() })),
});

export const reviewResultView = z.object({
  head: reviewHead,
  competencies: z.array(namedCompetency),
  /** Null until the review is closed: until then nobody sees a figure. */
  report: report.nullable(),
  comments: z.array(commentGroup),
  /** How the figures were made and what was withheld, in sentences. */
  notes: z.array(z.string()),
  before: comparison.nullable(),
});
export type ReviewResultView = z.infer<typeof reviewResultView>;

/** The newest closed result of somebody, for the person's page and the plan. */
export const latestResult = z.object({
  id,
  kind: reviewKind,
  name: z.string(),
  closedOn: date,
  framework: z.string(),
  frameworkVersionId: id,
  gap: z.number(),
  competencies: z.array(
    z.object({
      key: z.string(),
      competency: z.string(),
      set: z.string(),
      self: z.number().nullable(),
      others: z.number().nullable(),
      n: z.int().nullable(),
      gap: z.number().nullable(),
      category: category.nullable(),
    }),
  ),
  /** 'students: 3 replied and 5 are needed' */
  leftOut: z.array(z.string()),
});
export type LatestResult = z.infer<typeof latestResult>;

const rating = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.null()]);
/** By competency: 1 to 5, null for 'not observed'; what is absent was left blank. */
export const ratings = z
  .record(z.string().max(120), rating)
  .refine((all) => Object.keys(all).length <= 120, 'That is more competencies than a framework has.');

export const enteredRater = z.object({
  id,
  group: raterGroup,
  number: z.int(),
  ratings,
  comment: z.string(),
  /** Where it came from: 'typed in', or the spreadsheet's name. */
  source: z.string(),
  enteredOn: date,
});
export type EnteredRater = z.infer<typeof enteredRater>;

/** For whoever enters answers, who sees them and is told so. Never for a reader of the result. */
export const entryView = z.object({
  head: reviewHead,
  competencies: z.array(competency),
  /** Groups that may be chosen for a rater. */
  groups: z.array(raterGroup),
  asked: askedCounts,
  /** What students are asked in place of the competencies; null where nothing was settled for them. */
  statements: z.array(competency).nullable(),
  raters: z.array(enteredRater),
});
export type EntryView = z.infer<typeof entryView>;

/** What is on the form of one person at the laptop so far: in memory alone, and gone with the form. */
export const typedSoFar = z.strictObject({ ratings, comment: z.string().max(2000) });
export type TypedSoFar = z.infer<typeof typedSoFar>;

/** The form of one person at the laptop. */
export const sittingForm = z.object({
  /** Which of the forms answered since Baton was started; what is typed on it is kept under this number. */
  form: z.int(),
  /** What was on it before the page was loaded again; null where nothing was. */
  typed: typedSoFar.nullable(),
  title: z.string(),
  /** 'You answer as one of their peers' */
  as: z.string(),
  head: z.array(z.object({ label: z.string(), words: z.string() })),
  competencies: z.array(competency),
  /** What 1 to 5 mean, and what stands for an answer that cannot be given. */
  scale: z.array(z.string()).length(5),
  unseen: z.string(),
  /** The sentence beside the comment; null where no comment is taken. */
  comment: z.string().nullable(),
});
export type SittingForm = z.infer<typeof sittingForm>;

export const readRater = z.strictObject({
  row: z.int().min(1).max(1_000_000),
  group: raterGroup,
  number: z.int().min(1).max(9999),
  ratings,
});

export const raterPreview = z.object({
  file: z.string(),
  sheet: z.string(),
  headerRow: z.int(),
  columns: z.array(
    z.object({
      header: z.string(),
      is: z.enum(['group', 'rater', 'competency', 'left_out']),
      competency: z.string().nullable(),
      why: z.string(),
    }),
  ),
  /** Competencies of the framework that have no column. */
  missing: z.array(z.string()),
  raters: z.array(readRater),
  problems: z.array(
    z.object({
      row: z.int(),
      column: z.string().nullable(),
      /** The rater's group, where the row says it. */
      group: raterGroup.nullable(),
      say: z.string(),
      /** 'left_out': the whole rater stays out; 'note': the row is no rater; 'check': taken in; 'sheet': another sheet; 'harm': to be read. */
      kind: z.enum(['left_out', 'note', 'check', 'sheet', 'harm']),
    }),
  ),
});
export type RaterPreview = z.infer<typeof raterPreview>;

/** What a new review starts from: the settings' minimums, and what the file knows of who could be asked. */
export const startingPoint = z.object({
  frameworkVersionId: id,
  stageId: z.string().nullable(),
  minimums,
  colleaguesTogether: z.boolean(),
  staffCount: z.int(),
  gap: z.number(),
  asked: askedCounts,
  /** Sentences on declared interests: these people may not rate. */
  interests: z.array(z.string()),
  /** The person heads the school, so is likely to keep this file. */
  keepsTheFile: z.boolean(),
  /** Who collects, unless another is named. */
  collector: z.string(),
});
export type StartingPoint = z.infer<typeof startingPoint>;

export const frameworkRow = z.object({
  id,
  versionId: id,
  version: z.int(),
  name: z.string(),
  competencies: z.int(),
  madeOn: date,
  /** Reviews given on any of its versions. */
  reviews: z.int(),
});
export type FrameworkRow = z.infer<typeof frameworkRow>;

export const frameworkView = z.object({
  id,
  versionId: id,
  version: z.int(),
  /** The version that new reviews start on. */
  currentVersionId: id,
  name: z.string(),
  source: z.string(),
  madeOn: date,
  competencies: z.array(competency),
  versions: z.array(z.object({ id, version: z.int(), madeOn: date, source: z.string(), reviews: z.int() })),
});
export type FrameworkView = z.infer<typeof frameworkView>;
