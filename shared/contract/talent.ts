import { z } from 'zod';
import { date, done, id, nothing, prose, someLine, someProse } from './fields.ts';
import { command, query } from './kinds.ts';

export const flagAbout = z.enum(['person', 'post']);
export const flagIcon = z.enum(['arrow-up-right', 'arrows-exchange', 'door-exit', 'puzzle', 'flag', 'star']);
export type FlagIcon = z.infer<typeof flagIcon>;

/** A kind of flag that is in force on somebody, as lists show it. */
export const flagMark = z.object({ kindId: id, words: z.string(), icon: flagIcon });
export type FlagMark = z.infer<typeof flagMark>;

export const flagKind = z.object({
  id,
  words: z.string(),
  about: flagAbout,
  icon: flagIcon,
  /** What the flag's box asks for. */
  asks: z.string(),
  closed: z.boolean(),
  inForce: z.number(),
});
export type FlagKindRow = z.infer<typeof flagKind>;

export const flagRow = z.object({
  id,
  kindId: id,
  words: z.string(),
  icon: flagIcon,
  personId: id.nullable(),
  postId: id.nullable(),
  /** The person's name, or the post's title. */
  about: z.string(),
  source: z.string(),
  evidence: z.string(),
  note: z.string().nullable(),
  from: z.string(),
  until: z.string(),
  endedOn: z.string().nullable(),
  /** Past its end date and not renewed, or ended. */
  over: z.boolean(),
});
export type FlagRow = z.infer<typeof flagRow>;

/** Whether the staff have had the privacy notice, as answered before the first flag. */
export const privacyAnswer = z.strictObject({
  issued: z.boolean(),
  on: date,
  by: someLine('Say who answers.', 120),
});

const kindFields = {
  words: someLine('Write the flag in words the person could read.', 60),
  icon: flagIcon,
  asks: someLine('Write what the flag’s box asks for.', 200),
};
const flagFields = {
  source: someLine('Say who said so, or where it comes from.', 200),
  evidence: someProse('Say what it rests on.', 2000),
  note: prose(2000).nullable(),
  until: date,
};

export const talentContract = {
  kinds: query(nothing, z.array(flagKind)),
  /** Flags in force, newest first; with `over` also those that have ended. Empty in meeting mode. */
  flags: query(z.strictObject({ over: z.boolean().default(false) }), z.array(flagRow)),
  ofPerson: query(
    z.strictObject({ personId: id }),
    z.object({ hidden: z.boolean(), flags: z.array(flagRow) }),
  ),
  privacy: query(
    nothing,
    z.object({ answer: privacyAnswer.nullable(), notGiven: z.number(), notTold: z.number() }),
  ),
  answerPrivacy: command(privacyAnswer, done),
  addKind: command(z.strictObject({ ...kindFields, about: flagAbout }), z.object({ id })),
  editKind: command(z.strictObject({ id, ...kindFields }), done),
  closeKind: command(z.strictObject({ id, closed: z.boolean() }), done),
  /** Flags people, or one post. Refused with 'talent.privacy-first' until the privacy question is answered once. */
  flag: command(
    z.strictObject({
      kindId: id,
      personIds: z.array(id).max(500).default([]),
      postId: id.nullable().default(null),
      from: date,
      ...flagFields,
    }),
    z.object({ flagged: z.number() }),
  ),
  edit: command(z.strictObject({ id, ...flagFields }), done),
  end: command(z.strictObject({ id, on: date }), done),
  remove: command(z.strictObject({ id }), done),
};
