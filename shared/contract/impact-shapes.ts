import { z } from 'zod';
import { phases } from '../reference/phases.ts';
import { RATED } from '../reference/self-rating.ts';
import { followUpAnswers } from '../rules/follow-ups.ts';
import { FIGURES, GROUPINGS } from '../rules/impact.ts';
import { date, id, line, prose, someLine, someProse } from './fields.ts';

/** Which participants, as at which day, and by what they are grouped. */
export const impactChoice = z.strictObject({
  /** Not to come: what was true then by the dates of what is kept. */
  asAt: date,
  by: z.enum(GROUPINGS),
  programmeId: id.nullable(),
  roundId: id.nullable(),
  stageId: id.nullable(),
  phase: z.enum(phases).nullable(),
  schoolId: id.nullable(),
});
export type ImpactChoice = z.infer<typeof impactChoice>;

const figure = z.enum(FIGURES);
const figures = z.record(figure, z.number());
export const outcomeKind = z.enum(['promoted', 'headship', 'accredited', 'other']);
export type OutcomeKind = z.infer<typeof outcomeKind>;

/** What became of a participant, as a form sends it. */
export const outcomeFields = z.strictObject({
  kind: outcomeKind,
  /** From when it holds. */
  on: date,
  fromRole: line(120),
  toRole: line(120),
  /** A school of the file, or else by name. */
  schoolId: id.nullable(),
  place: line(200),
  course: line(200),
  words: prose(1000),
  saidBy: someLine('Say who said so.', 120),
  learntOn: date,
});
export type OutcomeFields = z.infer<typeof outcomeFields>;

export const testimonyFields = z.strictObject({
  words: someProse('Write what they said.', 2000),
  saidOn: date,
  /** Null until they agreed: without it the words never leave. */
  permission: z
    .strictObject({
      on: date,
      askedBy: someLine('Say who asked them.', 120),
      shownAs: z.enum(['name', 'role']),
    })
    .nullable(),
  /** How they are called where their name is not shown: 'a head of year'. */
  role: line(120),
});
export type TestimonyFields = z.infer<typeof testimonyFields>;

export const followUpAt = z.union([z.literal(0), z.literal(6), z.literal(12), z.literal(24)]);
export const followUpAnswer = z.enum(followUpAnswers);

const about = z.enum(RATED);
export const statement = z.strictObject({
  key: z.string().min(1).max(40),
  about,
  words: someLine('Write the statement.', 200),
});
export const rating = z.strictObject({ key: z.string().max(40), rating: z.int().min(1).max(5) });

/** Somebody as the lists of the area name them. */
const participant = z.object({
  /** The nomination's id. */
  id,
  personId: id,
  name: z.string(),
  school: z.string(),
  /** 'Leadership Pathways 2025/26' */
  round: z.string(),
});

export const impactPerson = participant.extend({ what: z.string() });
export type ImpactPerson = z.infer<typeof impactPerson>;

/** A statement as it was rated: its key, and the words that were read. */
export const ratedStatement = z.strictObject({ key: z.string().max(40), about, words: z.string().max(200) });
export type RatedStatement = z.infer<typeof ratedStatement>;

/** Somebody who rated a statement at the start and, in the same words, at the end. */
export const ratedPair = participant.extend({
  start: z.object({ rating: z.number(), on: z.string() }),
  end: z.object({ rating: z.number(), on: z.string() }),
});
export type RatedPair = z.infer<typeof ratedPair>;

export const outcomeRow = z.object({
  id,
  fields: outcomeFields,
  /** 'Promoted from Teacher to Head of Year, Elm Park School' */
  what: z.string(),
});
export type OutcomeRow = z.infer<typeof outcomeRow>;

/** Something that the file holds and that may be an outcome: nothing is made of it until somebody takes it over. */
export const proposal = participant.extend({
  factId: id,
  kind: outcomeKind,
  on: z.string(),
  what: z.string(),
});
export type Proposal = z.infer<typeof proposal>;

/** The same, where somebody said that it is none. */
export const dismissed = proposal.extend({ dismissedOn: z.string() });
export type Dismissed = z.infer<typeof dismissed>;

export const dueRow = participant.extend({
  months: followUpAt,
  from: z.string(),
  /** What was learnt of them last, and where they work now. */
  last: z.string(),
});
export type DueRow = z.infer<typeof dueRow>;

const place = participant.extend({
  takenUpOn: z.string(),
  ended: z.enum(['completed', 'withdrew']).nullable(),
  endedOn: z.string().nullable(),
});

export const participantView = place.extend({
  outcomes: z.array(outcomeRow),
  proposals: z.array(proposal),
  dismissed: z.array(dismissed),
  followUps: z.array(
    z.object({
      months: followUpAt,
      from: z.string().nullable(),
      due: z.boolean(),
      answer: followUpAnswer.nullable(),
      on: z.string().nullable(),
    }),
  ),
  statements: z.array(statement),
  ratings: z.array(
    z.object({
      moment: z.enum(['start', 'end']),
      on: z.string(),
      ratings: z.array(z.object({ key: z.string(), about, words: z.string(), rating: z.number() })),
    }),
  ),
  testimonies: z.array(z.object({ id, fields: testimonyFields })),
});
export type ParticipantView = z.infer<typeof participantView>;

export const personImpact = z.array(
  place.extend({
    outcomes: z.array(z.object({ id, what: z.string(), on: z.string() })),
    due: z.number(),
  }),
);

const saidParts = z.array(
  z.union([
    z.string(),
    z.object({
      figure,
      completers: z.boolean(),
      count: z.number(),
      /** Of rounds of these academic years alone. */
      years: z.array(z.string()).nullable(),
    }),
  ]),
);
const said = z.object({ parts: saidParts, how: saidParts });

const shareCell = z.object({ count: z.number(), of: z.number() });
const shareRow = z.object({
  tookUp: shareCell,
  completed: shareCell.nullable(),
  promoted: shareCell.nullable(),
});
/** One characteristic, or a programme for people with one; null is withheld. */
const shareLine = z.object({
  words: z.string(),
  /** Of which day they are: of today, or of a workbook that left before and since which too few have changed. */
  on: z.string(),
  row: shareRow.nullable(),
});

export const impactGroup = z.object({
  key: z.string().nullable(),
  name: z.string(),
  figures,
  /** Null where no number of places was set, or the grouping is not of rounds. */
  places: z.object({ of: z.number(), filled: z.number() }).nullable(),
});
export type ImpactGroup = z.infer<typeof impactGroup>;

/** An impact workbook that left. */
export const sentRow = z.object({
  id,
  /** UTC instant. */
  at: z.string(),
  asAt: z.string(),
  whose: z.string(),
  fileName: z.string(),
  /** How many it names who are still in this copy. */
  people: z.number(),
  /** How many were erased since, with what the copy said of them. */
  erased: z.number(),
  /** Testimonies without permission that stayed behind when the file was handed over. */
  leftOut: z.number(),
  /** Of how many more it holds nothing: another version of the file was taken over, or handed over without them. */
  missing: z.number(),
});
export type SentRow = z.infer<typeof sentRow>;

export const sentCopy = sentRow.extend({
  sha256: z.string(),
  title: z.string(),
  school: z.string(),
  marking: z.string(),
  sheets: z.array(
    z.object({
      name: z.string(),
      note: z.string(),
      heads: z.array(z.string()),
      rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
    }),
  ),
});

const named = z.object({ id, name: z.string() });

export const impactView = z.object({
  /** Whether anybody of this file has ever taken up a place. */
  anybody: z.boolean(),
  said: z.array(said),
  groups: z.array(impactGroup),
  total: impactGroup,
  years: z.array(z.object({ year: z.string(), tookUp: z.number(), sofar: z.number() })),
  ratings: z.array(
    z.object({
      key: z.string(),
      about,
      words: z.string(),
      pairs: z.number(),
      /** Null where there are too few pairs to be shown. */
      means: z.object({ start: z.number(), end: z.number() }).nullable(),
    }),
  ),
  /** Those that may leave, as they may be shown. */
  testimonies: z.array(z.object({ id, words: z.string(), who: z.string(), on: z.string() })),
  /** How many more there are that may not. */
  withoutPermission: z.number(),
  /** Null where they are not shown for this choice, and why. */
  shares: z.array(shareLine).nullable(),
  whyNoShares: z.string().nullable(),
  notes: z.array(z.string()),
  options: z.object({
    programmes: z.array(named),
    rounds: z.array(named.extend({ programmeId: id })),
    stages: z.array(named),
    phases: z.array(z.enum(phases)),
    schools: z.array(named),
  }),
  meeting: z.boolean(),
});
export type ImpactView = z.infer<typeof impactView>;
