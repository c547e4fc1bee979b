import { z } from 'zod';
import { handedOver } from './app.ts';
import { date, done, email, id, line, nothing, prose, share, someLine, someProse, trn } from './fields.ts';
import { command, job, query } from './kinds.ts';

export const personKind = z.enum(['teaching', 'classroom', 'support']);
export const holdingBasis = z.enum(['substantive', 'acting', 'cover']);
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

const people = z.array(id).min(1).max(10_000);

/** One row of the staff list; everything a list, a filter or a picker needs. */
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
  staffCode: z.string().nullable(),
  email: z.string().nullable(),
  trn: z.string().nullable(),
  lineManager: z.string().nullable(),
  share: z.number().nullable(),
  yearsTeaching: z.number().nullable(),
  stage: z.object({ id, name: z.string(), state: z.string(), placeId: id }).nullable(),
  onLeave: z.boolean(),
  told: z.boolean(),
  privacyNotice: z.boolean(),
  /** Ids of the kinds of flag in force; always empty in meeting mode. */
  flags: z.array(z.string()),
  plan: z.object({ id, nextReview: z.string().nullable() }).nullable(),
  archived: z.boolean(),
});
export type StaffRow = z.infer<typeof staffRow>;

const facts = {
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

const employment = {
  schoolId: id,
  staffCode: line(40).nullable(),
  from: date.nullable(),
  to: date.nullable(),
  contract: contractKind.nullable(),
  share: share.nullable(),
  team: line(120).nullable(),
};

const holding = {
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
  ...facts,
  name: z.string(),
  archivedOn: z.string().nullable(),
  deleteAfter: z.string().nullable(),
  yearsTeaching: z.number().nullable(),
  employments: z.array(
    z.object({ id, ...employment, school: z.string(), leavingReason: z.string().nullable() }),
  ),
  holdings: z.array(
    z.object({
      id,
      ...holding,
      school: z.string().nullable(),
      lineManager: named.nullable(),
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
  notes: z.array(z.object({ id, on: z.string(), words: z.string(), by: z.string() })),
  history: z.array(z.object({ seq: z.number(), at: z.string(), words: z.string() })),
  /** The people before and after in the staff list, by surname. */
  previous: id.nullable(),
  next: id.nullable(),
});
export type Profile = z.infer<typeof profile>;

export const staffContract = {
  list: query(z.strictObject({ archived: z.boolean().default(false) }), z.array(staffRow)),
  profile: query(z.strictObject({ id }), profile),
  posts: query(
    nothing,
    z.array(
      z.object({
        id,
        title: z.string(),
        role: z.string(),
        team: z.string().nullable(),
        school: z.string(),
        holders: z.array(named),
      }),
    ),
  ),
  schools: query(
    nothing,
    z.array(
      z.object({
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
      }),
    ),
  ),
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
  /** Adds one person, employed at our school, with the post they hold now where it is given. */
  add: command(
    z.strictObject({
      title: facts.title.default(null),
      forename: facts.forename,
      surname: facts.surname,
      kind: personKind,
      email: facts.email.default(null),
      post: line(200).default(''),
      role: line(60).nullable().default(null),
      team: line(120).nullable().default(null),
      from: date.nullable().default(null),
    }),
    z.object({ id }),
  ),
  /** Changes facts of one person, or the same fact of many. */
  edit: command(
    z.strictObject({ ids: people, change: z.strictObject(facts).partial() }),
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
  addEmployment: command(z.strictObject({ personId: id, ...employment }), z.object({ id })),
  editEmployment: command(z.strictObject({ id, change: z.strictObject(employment).partial() }), done),
  removeEmployment: command(z.strictObject({ id }), done),
  addPost: command(
    z.strictObject({ schoolId: id, title: holding.title, role: line(60), team: line(120).nullable() }),
    z.object({ id }),
  ),
  editPost: command(
    z.strictObject({
      id,
      title: holding.title,
      role: line(60),
      team: line(120).nullable(),
      closedOn: date.nullable(),
    }),
    done,
  ),
  addHolding: command(z.strictObject({ personId: id, ...holding }), z.object({ id })),
  editHolding: command(z.strictObject({ id, change: z.strictObject(holding).partial() }), done),
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
      deleteAfter: z.string(),
    }),
  ),
  leave: command(
    z.strictObject({
      personId: id,
      on: date,
      reason: someLine('Say why they leave, as they would.', 300),
      keep: z.array(
        z.strictObject({
          kind: z.enum(['flag', 'note']),
          id,
          reason: someLine('Say why this is kept.', 300),
        }),
      ),
      deleteAfter: date,
    }),
    done,
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
