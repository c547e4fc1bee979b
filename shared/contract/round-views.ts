import { z } from 'zod';
import { id } from './fields.ts';
import { AUTHORITY_STEPS, authorityStep, letterPrinted } from './places-shapes.ts';

/** What the programmes area answers with: rounds, nominations, what leaves and what was sent. */

export const nominationState = z.enum([
  'draft',
  'ready',
  'submitted',
  'offered',
  'reserve',
  'declined',
  'withdrawn',
]);
export type NominationState = z.infer<typeof nominationState>;

const verdict = z.enum(['met', 'not_met', 'not_known']);

export const roundSummary = z.object({
  id,
  academicYear: z.string(),
  deadline: z.string(),
  daysLeft: z.number(),
  closed: z.boolean(),
  nominated: z.number(),
  ready: z.number(),
  notReady: z.number(),
  /** Null where none is set, and while a meeting looks on. */
  placesPerSchool: z.number().nullable(),
  /** Whether nominations come in from schools, and how many of them wait for a decision. */
  coordinated: z.boolean(),
  toDecide: z.number(),
});
export type RoundSummary = z.infer<typeof roundSummary>;

/** One rule's column in the round's table. */
export const criterion = z.object({
  words: z.string(),
  /** Only says whom it is for: it warns and never refuses. */
  aimed: z.boolean(),
  verdict,
  reason: z.string(),
});
export type Criterion = z.infer<typeof criterion>;

const stage = z.object({ number: z.number().nullable(), name: z.string() }).nullable();

export const nominationRow = z.object({
  id,
  /** Null while a meeting looks on: a gap in the numbers would tell of somebody who is not shown. */
  ref: z.string().nullable(),
  personId: id,
  name: z.string(),
  post: z.string(),
  /** The school that puts them forward, where nominations come in from several; '' elsewhere. */
  school: z.string(),
  stage,
  /** The place among those going forward, 1 first; null for those who are not, and while a meeting looks on. */
  place: z.number().nullable(),
  state: nominationState,
  stateOn: z.string(),
  /**
   * Reserves are those beyond the school's places, or put in reserve: kept in order. While a meeting looks on, whoever
   * goes forward is 'going'.
   */
  group: z.enum(['place', 'reserve', 'draft', 'going', 'not_going']),
  criteria: z.array(criterion),
  verdict,
  toAnswer: z.number(),
  reason: z.string().nullable(),
  warnings: z.array(z.string()),
  agreedOn: z.string().nullable(),
  hasCase: z.boolean(),
  onLeave: z.boolean(),
  toldOnLeaveOn: z.string().nullable(),
  /** When the person left the school: their nomination goes no further, whatever its state. */
  leftOn: z.string().nullable(),
  exportedAt: z.string().nullable(),
  /** When the nominee turned the place down; null where 'declined' is the organiser's word. */
  turnedDownOn: z.string().nullable(),
  /** The place that was taken up, and how it ended. */
  taken: z
    .object({
      on: z.string(),
      ended: z.enum(['completed', 'withdrew']).nullable(),
      endedOn: z.string().nullable(),
      /** Whether it was said that they go on although they left the school. */
      goesOn: z.boolean(),
    })
    .nullable(),
  /** The day by which an offer is to be answered; null in a meeting, and where no day was said. */
  answerBy: z.string().nullable(),
  /** The local authority of the school where they work; '' where it is not recorded. */
  localAuthority: z.string(),
  /** The local authority's last word. */
  authority: z.object({ step: z.enum(AUTHORITY_STEPS), on: z.string(), authority: z.string() }).nullable(),
  /** The last letter printed on what is decided now; null in a meeting. */
  letterAt: z.string().nullable(),
  /** What is different now from what was sent last: 'Project: Year 8 reading, was Homework'. */
  changedSince: z.array(z.string()),
});
export type NominationRow = z.infer<typeof nominationRow>;

/** Somebody who took up a place on a programme. `id` is the nomination's. */
export const participant = z.object({
  id,
  personId: id,
  name: z.string(),
  schoolId: id.nullable(),
  school: z.string(),
  takenUpOn: z.string(),
  ended: z.enum(['completed', 'withdrew']).nullable(),
  endedOn: z.string().nullable(),
  why: z.string(),
  /** When they left the school, wherever that was; null where they went on all the same. */
  leftOn: z.string().nullable(),
});
export type Participant = z.infer<typeof participant>;

/** What somebody is on, or put forward for, beside this. */
const beside = z.object({
  words: z.string(),
  /** What both consist of: 'both have coaching and role shadowing'. */
  overlap: z.string().nullable(),
});
export type Beside = z.infer<typeof beside>;

export const roundView = z.object({
  id,
  programmeId: id,
  programme: z.string(),
  version: z.number(),
  /** The programme has a newer version than this round was opened with. */
  newerVersion: z.number().nullable(),
  characteristic: z.string().nullable(),
  academicYear: z.string(),
  opensOn: z.string().nullable(),
  deadline: z.string(),
  daysLeft: z.number(),
  referenceDate: z.string(),
  places: z.number().nullable(),
  placesPerSchool: z.number().nullable(),
  /** Whether places, ranks and reserves may be told: not while a meeting looks on. */
  placesShown: z.boolean(),
  /** How many of ours have a place: the school's number, else the programme's; null without a limit, or if not shown. */
  quota: z.number().nullable(),
  organiser: z.string(),
  /** Whether nominations come in from schools that are not ours: then places are given here. */
  coordinated: z.boolean(),
  route: z.enum(['school', 'local_authority', 'individual']),
  /** Of our school, where it is known. */
  localAuthority: z.string(),
  fitsWith: z.string(),
  closed: z.boolean(),
  nominations: z.array(nominationRow),
  /** Named because somebody may look for it: what the programme does not ask for. */
  notAsked: z.array(z.string()),
  lastExport: z
    .object({
      id,
      at: z.string(),
      toWhom: z.string(),
      people: z.number(),
      changes: z.array(z.string()),
    })
    .nullable(),
});
export type RoundView = z.infer<typeof roundView>;

export const nominationDetail = z.object({
  row: nominationRow,
  roundId: id,
  programme: z.string(),
  academicYear: z.string(),
  characteristic: z.string().nullable(),
  statement: z.string(),
  needs: z.string(),
  coach: z.string(),
  shadowing: z.string(),
  project: z.string(),
  targetRole: z.string(),
  /** Null while a meeting looks on. */
  declared: z.boolean().nullable(),
  againstReason: z.string().nullable(),
  nominatedOn: z.string(),
  agreement: z.object({ on: z.string(), askedBy: z.string(), shown: z.string() }).nullable(),
  /** What the person said they hope for, offered as the target role. */
  hopesFor: z.string().nullable(),
  facts: z.array(
    z.object({
      words: z.string(),
      aimed: z.boolean(),
      setBy: z.string().nullable(),
      verdict,
      reason: z.string(),
      source: z.string().nullable(),
      on: z.string().nullable(),
      /** A yes-or-no question that settles it, and whom to ask. */
      ask: z.object({ fact: z.string(), question: z.string(), who: z.string() }).nullable(),
    }),
  ),
  /** What there is to heed besides these. */
  warnings: z.array(z.string()),
  checkedOn: z.string(),
  /** The programme's priorities in their order; `verdict` is null for one in words alone. */
  priorities: z.array(
    z.object({
      rank: z.number(),
      words: z.string(),
      verdict: verdict.nullable(),
      reason: z.string().nullable(),
    }),
  ),
  beside: z.array(beside),
  fitsWith: z.string(),
  sent: z.array(z.object({ exportId: id, at: z.string(), toWhom: z.string() })),
  route: z.enum(['school', 'local_authority', 'individual']),
  /** The nominee's own authority, as it stands in what was written before or with the school. */
  localAuthority: z.string(),
  /** What the local authority was asked and said, the last first. */
  authoritySteps: z.array(authorityStep),
  /** Why a place was offered or a nominee put in reserve, the last first; nothing in a meeting. */
  offers: z.array(z.object({ on: z.string(), words: z.string(), answerBy: z.string().nullable() })),
  letters: z.array(letterPrinted),
  history: z.array(z.object({ seq: z.number(), at: z.string(), words: z.string() })),
});
export type NominationDetail = z.infer<typeof nominationDetail>;

export const candidate = z.object({
  personId: id,
  name: z.string(),
  post: z.string(),
  stage,
  verdict,
  toAnswer: z.number(),
  /** The first reason for a verdict that is not met, or what is not known. */
  reason: z.string().nullable(),
  warnings: z.array(z.string()),
  onLeave: z.boolean(),
  /** The first of the programme's priorities that is met. */
  priority: z.object({ rank: z.number(), words: z.string() }).nullable(),
  beside: z.array(beside),
});
export type Candidate = z.infer<typeof candidate>;

/** Which rule stops how many of those who are not nominated, and whom one alone stops. */
export const ruleStops = z.object({
  programmeId: id,
  /** Why nobody can meet the rules, whoever they are and whatever is answered; empty where somebody could. */
  never: z.array(z.string()),
  people: z.number(),
  met: z.number(),
  /** `alone` counts those whom nothing else stops. */
  rules: z.array(z.object({ words: z.string(), stops: z.number(), alone: z.number(), notKnown: z.number() })),
  nearest: z.array(
    z.object({
      personId: id,
      name: z.string(),
      rule: z.string(),
      reason: z.string(),
      /** How many of the other rules lack an answer. */
      unknown: z.number(),
    }),
  ),
});
export type RuleStops = z.infer<typeof ruleStops>;

export const personNomination = z.object({
  id,
  /** Null while a meeting looks on. */
  ref: z.string().nullable(),
  roundId: id,
  programme: z.string(),
  academicYear: z.string(),
  state: nominationState,
  stateOn: z.string(),
  /** When they turned the place down, which is not the organiser's 'declined'. */
  turnedDownOn: z.string().nullable(),
  agreedOn: z.string().nullable(),
  nominatedOn: z.string(),
  closed: z.boolean(),
});
export type PersonNomination = z.infer<typeof personNomination>;

const share = z.discriminatedUnion('state', [
  z.object({ state: z.literal('shown'), count: z.number(), of: z.number() }),
  z.object({ state: z.literal('withheld') }),
]);

export const exportPreview = z.object({
  toWhom: z.string(),
  fileName: z.string(),
  sheets: z.array(z.object({ name: z.string(), holds: z.string() })),
  columns: z.array(z.object({ key: z.string(), words: z.string() })),
  /** How many were sent before and are still with the organiser: they may go along. */
  sentBefore: z.number(),
  /** What is kept here and stays here. */
  leftOut: z.array(z.string()),
  people: z.array(
    z.object({
      id,
      name: z.string(),
      place: z.number(),
      reserve: z.boolean(),
      values: z.array(z.string()),
      /** What the local authority was asked and said of them, in words: that leaves too. */
      authority: z.array(z.string()),
    }),
  ),
  notGoing: z.array(z.object({ id, name: z.string(), why: z.string() })),
  /** Of those put forward beside all staff; what could point at somebody is left out. It does not leave. */
  shares: z.array(z.object({ words: z.string(), forward: share, all: share })),
  warnings: z.array(z.string()),
  seen: z.string(),
});
export type ExportPreview = z.infer<typeof exportPreview>;

export const sentExport = z.object({
  id,
  at: z.string(),
  toWhom: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.object({ nominationId: id, values: z.array(z.string()) })),
  /** Lines that were taken out since, with the people whom they were about. */
  erased: z.number().int(),
});
