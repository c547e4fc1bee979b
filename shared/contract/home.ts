import { z } from 'zod';
import { bands } from '../rules/home-bands.ts';
import { date, done, id, nothing, someLine } from './fields.ts';
import { command, query } from './kinds.ts';

export const needKind = z.enum(['reviews', 'nominations', 'plans', 'people', 'reminders', 'year']);
export type NeedKind = z.infer<typeof needKind>;

/** One thing that needs the head: when, what, why, and where to go. */
export const need = z.object({
  key: z.string(),
  band: z.enum(bands),
  kind: needKind,
  on: z.string().nullable(),
  title: z.string(),
  why: z.string(),
  /** Where the work is done: '#/plans'. Ids only, never names. */
  go: z.string(),
  action: z.string(),
  /** A reminder, which is done or removed here. */
  reminderId: id.nullable(),
});
export type Need = z.infer<typeof need>;

export const roundAside = z.object({
  id,
  programme: z.string(),
  academicYear: z.string(),
  deadline: z.string(),
  daysLeft: z.number(),
  /** Who is first, and how many have a place, are in reserve, or are drafts yet; null while a meeting looks on. */
  places: z
    .object({
      quota: z.number().nullable(),
      first: z.array(z.object({ place: z.number(), name: z.string() })),
      going: z.number(),
      reserve: z.number(),
      drafts: z.number(),
    })
    .nullable(),
  /** Null where nothing was sent, or it may not be shown. */
  exportedAt: z.string().nullable(),
  changes: z.number(),
  /** Whether nominations come in from schools, and none are sent. */
  coordinated: z.boolean(),
});
export type RoundAside = z.infer<typeof roundAside>;

export const stageAside = z.object({
  id,
  number: z.number().nullable(),
  name: z.string(),
  title: z.string(),
  identified: z.number(),
  working: z.number(),
});
export type StageAside = z.infer<typeof stageAside>;

const reminder = {
  personId: id.nullable(),
  on: date,
  words: someLine('Write what to be reminded of.', 200),
};

export const homeContract = {
  /** What needs attention, most pressing first; and what stands beside it. */
  attention: query(
    nothing,
    z.object({
      people: z.number(),
      needs: z.array(need),
      stages: z.array(stageAside),
      rounds: z.array(roundAside),
    }),
  ),
  addReminder: command(z.strictObject(reminder), z.object({ id })),
  editReminder: command(z.strictObject({ id, ...reminder }), done),
  /** Marks a reminder as done today, or takes that back. */
  doneReminder: command(z.strictObject({ id, done: z.boolean() }), done),
  removeReminder: command(z.strictObject({ id }), done),
};
