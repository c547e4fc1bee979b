import { z } from 'zod';
import { FOCUS_KEYS, MATCH_KINDS, REACHES } from '../reference/matching.ts';
import { phases } from '../reference/phases.ts';
import { date, id, line, prose } from './fields.ts';

export const matchKind = z.enum(MATCH_KINDS);
const reach = z.enum(REACHES);
const focus = z.array(z.enum(FOCUS_KEYS)).max(FOCUS_KEYS.length);
const phase = z.enum(phases);
const roles = z.array(z.string().max(60)).max(30);
const days = z.strictObject({ from: date, to: date });

/** What is kept of somebody who gives, as a form sends it and the pool shows it. */
export const giverFields = z.strictObject({
  kind: matchKind,
  /** Somebody of the file, or else by name. */
  personId: id.nullable(),
  name: line(120),
  schoolId: id.nullable(),
  /** How many they take at once; a host of visits: on each of the days offered. */
  places: z
    .int('Give a whole number.')
    .min(0, 'Give 0 or more.')
    .max(200, 'Nobody takes more than 200 at once.'),
  roles,
  phases: z.array(phase).max(phases.length),
  focus,
  from: date.nullable(),
  to: date.nullable(),
  /** Of hosts of visits alone: the days that they offer. */
  days: z.array(days).max(60),
  reach: reach.nullable(),
  trainedOn: date.nullable(),
  training: line(200),
  challenging: z.boolean().nullable(),
  strong: z.boolean().nullable(),
  headMentors: z.boolean().nullable(),
  saidOn: date,
});
export type GiverFields = z.infer<typeof giverFields>;

/** What is kept of a request, as a form sends it and the list shows it. */
export const requestFields = z.strictObject({
  kind: matchKind,
  /** Somebody of the file, or else by name; a school that asks for a consultant leader has neither. */
  personId: id.nullable(),
  name: line(120),
  schoolId: id,
  role: z.string().max(60).nullable(),
  focus,
  phase: phase.nullable(),
  samePhase: z.boolean(),
  from: date.nullable(),
  to: date.nullable(),
  days: z.int('Give a whole number.').min(1, 'At least one day.').max(30, 'At most 30 days.'),
  reach: reach.nullable(),
  challenging: z.boolean().nullable(),
  /** Givers or schools, the first choice first. */
  choices: z.array(id).max(3, 'At most three choices.'),
  words: prose(1000),
  askedOn: date,
});
export type RequestFields = z.infer<typeof requestFields>;

/** Somebody as lists of the area name them. */
export const party = z.object({ personId: id.nullable(), name: z.string(), school: z.string() });

export const giverRow = party.extend({
  id,
  fields: giverFields,
  /** What they do now, of somebody of the file. */
  post: z.string(),
  withdrawnOn: z.string().nullable(),
  /** Pairs that they are in; null in a meeting, where it would count people who are not shown. */
  taken: z.number().nullable(),
});
export type GiverRow = z.infer<typeof giverRow>;

export const requestRow = party.extend({
  id,
  fields: requestFields,
  post: z.string(),
  /** 'Leadership Pathways 2026/27', of a participant of a round. */
  round: z.string().nullable(),
  withdrawnOn: z.string().nullable(),
  /** 'left' of somebody who has left the school, with or without a match. Null in a meeting. */
  state: z.enum(['open', 'proposed', 'confirmed', 'withdrawn', 'left']).nullable(),
});
export type RequestRow = z.infer<typeof requestRow>;

export const pairRow = z.object({
  requestId: id,
  giverId: id,
  asker: party,
  wants: z.string(),
  giver: party,
  from: z.string().nullable(),
  to: z.string().nullable(),
  points: z.number(),
  because: z.array(z.string()),
  although: z.array(z.string()),
  fixed: z.boolean(),
  state: z.enum(['proposed', 'confirmed']),
  /** Why the pair cannot stay as it is: who gave has withdrawn since, or a rule stops it now. Never said in a meeting. */
  broken: z.string().nullable(),
  /** False where who asked has left or asks no more: the next run gives the place to others. */
  asks: z.boolean(),
});
export type PairRow = z.infer<typeof pairRow>;

export const unmetRow = z.object({
  requestId: id,
  asker: party,
  wants: z.string(),
  /** Which rules stop how many of those who give, the most first. */
  why: z.array(z.object({ words: z.string(), givers: z.number() })),
  /** How many would do and have no place left. */
  full: z.number(),
  /** The smallest change that would meet it, and what its button says; null where somebody else has to be found. */
  change: z.object({ words: z.string(), button: z.string() }).nullable(),
});
export type UnmetRow = z.infer<typeof unmetRow>;

/** How a matching stands: what it meets and how well it fits. */
export const standing = z.object({ met: z.number(), of: z.number(), points: z.number() });
export type StandingOf = z.infer<typeof standing>;

/** What one change by hand would cost, beside the best without it. */
export const cost = z.object({
  before: standing,
  /** Null where a rule that is never eased, or one not eased yet, stops it. */
  after: standing.nullable(),
  stops: z.array(z.string()),
  /** Who would have somebody else, or nobody, in its train. */
  moves: z.array(z.object({ asker: party, from: z.string().nullable(), to: z.string().nullable() })),
});
export type Cost = z.infer<typeof cost>;

const withWhom = party.extend({
  from: z.string().nullable(),
  to: z.string().nullable(),
  state: z.enum(['proposed', 'confirmed']),
});

/** What one person gives and asks for, and with whom they are matched. */
export const matchesOfPerson = z.object({
  gives: z.array(
    z.object({ id, kind: matchKind, withdrawnOn: z.string().nullable(), to: z.array(withWhom) }),
  ),
  asks: z.array(
    z.object({
      id,
      kind: matchKind,
      /** Null in a meeting. */
      state: requestRow.shape.state,
      round: z.string().nullable(),
      by: withWhom.nullable(),
    }),
  ),
});
export type MatchesOfPerson = z.infer<typeof matchesOfPerson>;
