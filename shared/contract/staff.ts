import { z } from 'zod';
import { handedOver } from './app.ts';
import { date, done, id, line, nothing, prose, someLine, someProse } from './fields.ts';
import { command, job, query } from './kinds.ts';
import {
  employmentFacts,
  holdingFacts,
  interestKind,
  npqState,
  personFacts,
  personKind,
  postRow,
  profile,
  schoolRow,
  staffRow,
  toldKind,
} from './staff-shapes.ts';

export * from './staff-shapes.ts';

const people = z.array(id).min(1).max(10_000);

export const staffContract = {
  list: query(z.strictObject({ archived: z.boolean().default(false) }), z.array(staffRow)),
  profile: query(z.strictObject({ id }), profile),
  /** The leadership posts, vacant ones too; with `closed`, those that were closed as well. */
  posts: query(z.strictObject({ closed: z.boolean().default(false) }), z.array(postRow)),
  schools: query(nothing, z.array(schoolRow)),
  editSchool: command(
    z.strictObject({
      id,
      change: z
        .strictObject({
          name: someLine('Type the school’s name.', 120),
          phase: line(40),
          localAuthority: line(80),
          urn: z
            .string()
            .regex(/^\d{6}$/, 'A URN has 6 digits.')
            .nullable(),
          region: line(80).nullable(),
          trust: line(120).nullable(),
          headName: line(120).nullable(),
          ours: z.boolean(),
          inAlliance: z.boolean(),
        })
        .partial(),
    }),
    done,
  ),
  addSchool: command(
    z.strictObject({
      name: someLine('Type the school’s name.', 120),
      phase: line(40),
      localAuthority: line(80),
      ours: z.boolean(),
      inAlliance: z.boolean(),
    }),
    z.object({ id }),
  ),
  /** Takes out a school that nobody works at and that holds no post. */
  removeSchool: command(z.strictObject({ id }), done),
  /** Adds one person, employed at our school, with the post they hold now where it is given. */
  add: command(
    z.strictObject({
      title: personFacts.title.default(null),
      forename: personFacts.forename,
      surname: personFacts.surname,
      kind: personKind,
      email: personFacts.email.default(null),
      post: line(200).default(''),
      role: line(60).nullable().default(null),
      team: line(120).nullable().default(null),
      from: date.nullable().default(null),
      /** Though somebody called so was erased from this file: without it that is refused ('staff.erased'). */
      thoughErased: z.boolean().default(false),
    }),
    z.object({ id }),
  ),
  /** Changes facts of one person, or the same fact of many. */
  edit: command(
    z.strictObject({ ids: people, change: z.strictObject(personFacts).partial() }),
    z.object({ changed: z.number() }),
  ),
  setTeam: command(
    z.strictObject({ ids: people, team: line(120).nullable() }),
    z.object({ changed: z.number() }),
  ),
  setLineManager: command(
    z.strictObject({ ids: people, lineManagerId: id.nullable() }),
    z.object({ changed: z.number() }),
  ),
  addEmployment: command(z.strictObject({ personId: id, ...employmentFacts }), z.object({ id })),
  editEmployment: command(z.strictObject({ id, change: z.strictObject(employmentFacts).partial() }), done),
  removeEmployment: command(z.strictObject({ id }), done),
  addPost: command(
    z.strictObject({ schoolId: id, title: holdingFacts.title, role: line(60), team: line(120).nullable() }),
    z.object({ id }),
  ),
  editPost: command(
    z.strictObject({
      id,
      title: holdingFacts.title,
      role: line(60),
      team: line(120).nullable(),
      closedOn: date.nullable(),
    }),
    done,
  ),
  /** Makes a leadership post of what somebody holds, with its school, title and role; its id. */
  postOfHolding: command(z.strictObject({ id }), z.object({ id })),
  addHolding: command(z.strictObject({ personId: id, ...holdingFacts }), z.object({ id })),
  editHolding: command(z.strictObject({ id, change: z.strictObject(holdingFacts).partial() }), done),
  removeHolding: command(z.strictObject({ id }), done),
  addLeave: command(
    z.strictObject({
      personId: id,
      from: date,
      to: date.nullable(),
      saidBy: someLine('Say who told you.', 120),
    }),
    z.object({ id }),
  ),
  editLeave: command(z.strictObject({ id, from: date, to: date.nullable() }), done),
  removeLeave: command(z.strictObject({ id }), done),
  setNpq: command(
    z.strictObject({
      personId: id,
      code: line(20),
      state: npqState.nullable(),
      on: date.nullable(),
      saidBy: line(120).nullable(),
    }),
    done,
  ),
  recommend: command(
    z.strictObject({
      ids: people,
      stageId: id,
      recommended: z.boolean(),
      by: someLine('Say who recommends.', 120),
      byPersonId: id.nullable().default(null),
      on: date,
      words: prose(1000).nullable().default(null),
    }),
    z.object({ changed: z.number() }),
  ),
  removeRecommendation: command(z.strictObject({ id }), done),
  declareInterest: command(
    z.strictObject({
      personId: id,
      otherPersonId: id.nullable(),
      otherName: line(200).nullable(),
      kind: interestKind,
      saidBy: someLine('Say who declared it.', 120),
      on: date,
    }),
    z.object({ id }),
  ),
  removeInterest: command(z.strictObject({ id }), done),
  addAspiration: command(
    z.strictObject({
      personId: id,
      words: someProse('Write what they said, in their words.', 2000),
      targetRole: line(120).nullable(),
      hopedFor: line(120).nullable(),
      askedOn: date,
      askedBy: line(120).nullable(),
    }),
    z.object({ id }),
  ),
  removeAspiration: command(z.strictObject({ id }), done),
  recordTold: command(
    z.strictObject({ ids: people, kind: toldKind, on: date, by: someLine('Say who told them.', 120) }),
    z.object({ changed: z.number() }),
  ),
  removeTold: command(z.strictObject({ id }), done),
  addNote: command(
    z.strictObject({
      personId: id,
      on: date,
      words: someProse('Write the note.', 4000),
      by: someLine('Say who writes it.', 120),
    }),
    z.object({ id }),
  ),
  editNote: command(z.strictObject({ id, words: someProse('Write the note.', 4000) }), done),
  removeNote: command(z.strictObject({ id }), done),
  /** Answers one question about many people at once; a null value takes the answer back. */
  answer: command(
    z.strictObject({
      fact: line(60),
      answers: z
        .array(
          z.strictObject({
            personId: id,
            value: z.boolean().nullable(),
            words: prose(1000).nullable().default(null),
          }),
        )
        .min(1)
        .max(10_000),
      asOf: date,
      saidBy: someLine('Say who answered.', 120),
    }),
    z.object({ changed: z.number() }),
  ),
  /** What would go when a person leaves: flags, ratings and notes, each of which may be kept with a reason. */
  leaving: query(
    z.strictObject({ id }),
    z.object({
      items: z.array(z.object({ kind: z.enum(['flag', 'note']), id, words: z.string() })),
      /** Years for which the rest is kept after the leaving date. */
      years: z.number(),
    }),
  ),
  /**
   * A day that has come archives the person. A day to come is only recorded: employments and posts end on it, and
   * nothing goes before then.
   */
  leave: command(
    z.strictObject({
      personId: id,
      on: date,
      reason: someLine('Say why they leave, as they would.', 300),
      keep: z
        .array(
          z.strictObject({
            kind: z.enum(['flag', 'note']),
            id,
            reason: someLine('Say why this is kept.', 300),
          }),
        )
        .max(2_000),
      deleteAfter: date,
    }),
    /** `requests` is how many of theirs in Matching were withdrawn with it. */
    z.object({ done: z.literal(true), requests: z.number() }),
  ),
  bringBack: command(z.strictObject({ personId: id }), done),
  /** Everything held about one person, as a document. */
  printRecord: job(z.strictObject({ id }), handedOver.nullable()),
  printPrivacyNotice: job(nothing, handedOver.nullable()),
  /** The list as a workbook: these people, these columns, in this order. */
  exportList: job(
    z.strictObject({ ids: people, columns: z.array(line(40)).min(1).max(40) }),
    handedOver.nullable(),
  ),
};
