import { z } from 'zod';
import { date, done, id, line, nothing, someProse } from './fields.ts';
import { command, query } from './kinds.ts';

/** Somebody whom a mentor supports now. */
export const mentee = z.object({
  placeId: id,
  personId: id,
  name: z.string(),
  stage: z.string(),
  number: z.number().nullable(),
  from: z.string(),
});
export type Mentee = z.infer<typeof mentee>;

export const mentorRow = z.object({
  /** Null for a mentor from outside. */
  personId: id.nullable(),
  name: z.string(),
  post: z.string(),
  /** How many they said they can mentor at once, and on which day; null where they have not said. */
  capacity: z.number().nullable(),
  saidOn: z.string().nullable(),
  mentees: z.array(mentee),
});
export type MentorRow = z.infer<typeof mentorRow>;

export const withoutMentor = z.object({
  placeId: id,
  personId: id,
  name: z.string(),
  post: z.string(),
  stage: z.string(),
  number: z.number().nullable(),
  /** The mentor or coach that their open plan names; null where it names none. */
  inPlan: z.string().nullable(),
});
export type WithoutMentor = z.infer<typeof withoutMentor>;

export const mentorMeeting = z.object({
  id,
  on: z.string(),
  words: z.string(),
  nextOn: z.string().nullable(),
});
export type MentorMeeting = z.infer<typeof mentorMeeting>;

export const mentoringView = z.object({
  id,
  mentorId: id.nullable(),
  name: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  /** Newest first; always empty in a meeting. */
  meetings: z.array(mentorMeeting),
});
export type MentoringView = z.infer<typeof mentoringView>;

export const personMentors = z.object({
  /** What this person does as a mentor. */
  as: mentorRow,
  /** The place on a stage that a mentor is assigned for: the open one, else the newest; null where there is none. */
  place: z
    .object({
      id,
      stage: z.string(),
      /** Still on the stage, so that a mentor can be assigned. */
      open: z.boolean(),
      /** The mentor in force first, then those before. */
      mentorings: z.array(mentoringView),
    })
    .nullable(),
  /** Whether a meeting looks on, which shows no meeting log. */
  meeting: z.boolean(),
});
export type PersonMentors = z.infer<typeof personMentors>;

export const couldMentor = z.object({
  personId: id,
  name: z.string(),
  post: z.string(),
  capacity: z.number().nullable(),
  load: z.number(),
  /** What to confirm before they are assigned: beyond what they said, the line manager. */
  heeds: z.array(z.string()),
});
export type CouldMentor = z.infer<typeof couldMentor>;

const logged = {
  on: date,
  words: someProse('Say what you talked about.'),
  nextOn: date.nullable(),
};

/** Who mentors whom on a stage, how many each can take, and what they talked about. */
export const mentorProcedures = {
  /** Everybody who mentors or has said how many they can, and who on a stage has no mentor. */
  mentors: query(
    nothing,
    z.object({
      mentors: z.array(mentorRow),
      /** In a meeting nobody: whose mentor is in the room would look as if they had none. */
      without: z.array(withoutMentor),
      onStage: z.number(),
      meeting: z.boolean(),
    }),
  ),
  mentorsOf: query(z.strictObject({ personId: id }), personMentors),
  /** Who could mentor somebody; those whom a declared interest bars are not among them. */
  couldMentor: query(z.strictObject({ placeId: id }), z.array(couldMentor)),
  /** How many somebody has said they can mentor at once; null takes back that they said so. */
  setCapacity: command(
    z.strictObject({
      personId: id,
      capacity: z
        .int('Give a whole number.')
        .min(0, 'Give 0 or more.')
        .max(20, 'Nobody mentors more than 20 people at once.')
        .nullable(),
      saidOn: date,
    }),
    done,
  ),
  /**
   * Assigns a mentor: somebody of the file by id, or somebody from outside by name. The mentor before ends on that
   * day. Where there is something to heed it is refused with 'cohorts.mentor-heed' until it is confirmed.
   */
  assignMentor: command(
    z.strictObject({
      placeId: id,
      mentorId: id.nullable(),
      mentorName: line(120),
      from: date,
      confirmed: z.boolean().default(false),
    }),
    z.object({ id }),
  ),
  endMentoring: command(z.strictObject({ placeId: id, on: date }), done),
  /** Keeps what a mentor and the person talked about; never in a meeting. */
  logMeeting: command(z.strictObject({ mentoringId: id, ...logged }), z.object({ id })),
  editMeeting: command(z.strictObject({ id, ...logged }), done),
  removeMeeting: command(z.strictObject({ id }), done),
};
