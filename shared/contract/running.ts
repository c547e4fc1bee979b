import { z } from 'zod';
import { EVENT_KINDS, SUPPORT_KINDS } from '../reference/running.ts';
import { date, done, id, nothing } from './fields.ts';
import { command, query } from './kinds.ts';
import {
  applicationFields,
  applicationRow,
  attendance,
  backfillFields,
  deploymentFields,
  deploymentRow,
  eventFields,
  eventRow,
  lineOf,
  mark,
  missing,
  placementFields,
  placementRow,
  proposal,
  runner,
  standsIn,
  supportFields,
  supportRow,
} from './running-shapes.ts';

const round = { roundId: id, programme: z.string(), academicYear: z.string() };
const ofNomination = <T extends z.ZodType>(fields: T) => z.strictObject({ nominationId: id, fields });
const change = <T extends z.ZodType>(fields: T) => z.strictObject({ id, fields });
const made = z.object({ id });
const one = z.strictObject({ id });

export const runningContract = {
  /** A round as it runs: its events, each participant's ledger, deployments, and what is missing. */
  round: query(
    z.strictObject({ roundId: id }),
    z.object({
      ...round,
      /** What the programme does together, with the events proposed of it. */
      plan: z.array(
        z.object({
          element: z.enum(EVENT_KINDS),
          /** The line of the ledger. */
          name: z.string(),
          /** The same as an event of it carries it: empty where the kind has one line alone. */
          line: z.string(),
          words: z.string(),
          proposed: z.array(z.object({ title: z.string(), days: z.number() })),
          planned: z.number(),
        }),
      ),
      /** What the ledger counts, in the programme's order. */
      lines: z.array(lineOf),
      deploys: z.boolean(),
      events: z.array(eventRow),
      participants: z.array(runner),
      deployments: z.array(deploymentRow),
      proposals: z.array(proposal),
      missing: z.array(missing),
      meeting: z.boolean(),
    }),
  ),
  /** One event with its register: those who took part on its day. */
  event: query(
    one,
    z.object({
      id,
      ...round,
      fields: eventFields,
      /** The line of the ledger it counts for. */
      line: z.string(),
      /** Since when the rest of it is not asked for. */
      notNeededOn: date.nullable(),
      register: z.array(
        z.object({
          id,
          name: z.string(),
          state: attendance.nullable(),
          days: z.number().nullable(),
          /** Whether the register asks about them; not where they joined after it, and may have caught up. */
          asked: z.boolean(),
          /** Why they cannot be marked: they withdrew or left before. */
          gone: z.string().nullable(),
          /** What stands beside their name: that they joined later, or withdrew or left since. */
          note: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** Everything of one participant on one programme. */
  participant: query(
    z.strictObject({ nominationId: id }),
    z.object({
      ...round,
      ...runner.shape,
      events: z.array(
        z.object({ id, fields: eventFields, state: attendance.nullable(), days: z.number().nullable() }),
      ),
      support: z.array(supportRow),
      applications: z.array(applicationRow),
      placements: z.array(placementRow),
      proposals: z.array(proposal),
      missing: z.array(missing),
      /** The kinds of support the programme has, or they had, and with whom each is by Matching. */
      kinds: z.array(z.object({ kind: z.enum(SUPPORT_KINDS), giver: z.string() })),
      /** What the ledger counts, in the programme's order. */
      lines: z.array(lineOf),
      /** Posts that they hold, which somebody could stand in for. */
      posts: z.array(z.object({ id, title: z.string() })),
      /** What they hold in leadership of which no post is recorded yet, by the holding's id. */
      withoutPost: z.array(z.object({ id, title: z.string() })),
      meeting: z.boolean(),
    }),
  ),
  /** For a person's page: the programmes they take part in, and where they stand in for somebody. */
  ofPerson: query(
    z.strictObject({ personId: id }),
    z.object({
      programmes: z.array(
        z.object({
          nominationId: id,
          roundId: id,
          name: z.string(),
          state: z.string(),
          lines: z.array(z.object({ element: z.string(), words: z.string() })),
        }),
      ),
      standsIn: z.array(z.object({ id, post: z.string(), from: date, to: date.nullable() })),
      deployed: z.array(z.object({ id, roundId: id, school: z.string(), from: date, to: date.nullable() })),
    }),
  ),
  /** Posts whose holder is on a placement, now or to come: where, till when, and who stands in. */
  away: query(
    nothing,
    z.array(
      z.object({
        postId: id,
        roundId: id,
        nominationId: id,
        name: z.string(),
        school: z.string(),
        from: date,
        to: date,
        standsIn: z.array(standsIn),
      }),
    ),
  ),
  /** Puts events into a round, all at once. */
  planEvents: command(
    z.strictObject({
      roundId: id,
      events: z.array(eventFields).min(1, 'Choose at least one event.').max(60),
    }),
    z.object({ made: z.number() }),
  ),
  editEvent: command(change(eventFields), done),
  removeEvent: command(one, done),
  /** Marks the register of an event; with null nobody is marked any more. */
  attend: command(
    z.strictObject({ eventId: id, marks: z.array(mark).min(1).max(1000) }),
    z.object({ changed: z.number() }),
  ),
  /** Whether the rest of a register is asked for, on the running page and on Home. */
  needRegister: command(z.strictObject({ id, needed: z.boolean() }), done),
  addSupport: command(ofNomination(supportFields), made),
  editSupport: command(change(supportFields), done),
  removeSupport: command(one, done),
  addApplication: command(ofNomination(applicationFields), made),
  editApplication: command(change(applicationFields), done),
  removeApplication: command(one, done),
  addPlacement: command(ofNomination(placementFields), made),
  editPlacement: command(change(placementFields), done),
  removePlacement: command(one, done),
  addBackfill: command(z.strictObject({ placementId: id, fields: backfillFields }), made),
  editBackfill: command(change(backfillFields), done),
  removeBackfill: command(one, done),
  addDeployment: command(z.strictObject({ roundId: id, fields: deploymentFields }), made),
  editDeployment: command(change(deploymentFields), done),
  removeDeployment: command(one, done),
};
