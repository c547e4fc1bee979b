import { z } from 'zod';
import { date, done, id, line, nothing, prose, someLine } from './fields.ts';
import { command, job, query } from './kinds.ts';
import {
  libraryRow,
  opportunityFields,
  opportunityRow,
  participantProject,
  projectFields,
  projectPage,
  projectState,
  theme,
} from './projects-shapes.ts';

export const projectsContract = {
  /** Everybody who took up a place on a programme, with their project; in a meeting only what is shared by name. */
  list: query(
    nothing,
    z.object({
      places: z.array(participantProject),
      rounds: z.array(z.object({ id, name: z.string(), projects: z.number() })),
      meeting: z.boolean(),
    }),
  ),
  one: query(z.strictObject({ id }), projectPage),
  ofPerson: query(z.strictObject({ personId: id }), z.array(participantProject)),
  /** Finished projects whose authors agreed to share, the newest first, and how many there are besides. */
  library: query(
    nothing,
    z.object({
      projects: z.array(libraryRow),
      /** Finished, but not shared; null in a meeting. */
      notShared: z.number().nullable(),
    }),
  ),
  /** Of shared projects the words by which the whole of their texts is found, as `searchKey` makes them. */
  libraryWords: query(
    z.strictObject({ ids: z.array(id).min(1).max(500) }),
    z.array(z.object({ id, words: z.string() })),
  ),
  /** As the library shows it. Refuses what its author has not agreed to share. */
  shared: query(z.strictObject({ id }), projectPage),
  themes: query(nothing, z.array(theme)),
  opportunities: query(
    nothing,
    z.object({
      opportunities: z.array(opportunityRow),
      /** Of each school that offers: offers that stand, people they are for, and how many took one. */
      schools: z.array(
        z.object({
          id,
          name: z.string(),
          offers: z.number(),
          people: z.number(),
          taken: z.number().nullable(),
        }),
      ),
    }),
  ),
  /** Starts the project of a place that was taken up: with an opportunity's title, or else the nomination's words. */
  start: command(z.strictObject({ placeId: id, opportunityId: id.nullable() }), z.object({ id })),
  edit: command(z.strictObject({ id, fields: projectFields }), done),
  setState: command(z.strictObject({ id, state: projectState, on: date, why: prose(600) }), done),
  /** Keeps that the author agreed to share; null takes it back. */
  share: command(
    z.strictObject({
      id,
      consent: z
        .strictObject({
          on: date,
          askedBy: someLine('Say who asked them.', 120),
          by: z.enum(['name', 'role']),
          /** No pupil is named and no figure is for fewer than five pupils. */
          noPupil: z.literal(true, 'Read it through for pupils first, and tick that there is none.'),
        })
        .nullable(),
    }),
    done,
  ),
  remove: command(z.strictObject({ id }), done),
  offer: command(opportunityFields, z.object({ id })),
  editOffer: command(z.strictObject({ id, fields: opportunityFields }), done),
  /** Projects that began with it go on; null takes it back. */
  withdrawOffer: command(z.strictObject({ id, on: date.nullable() }), done),
  /** Only of one that nobody took. */
  removeOffer: command(z.strictObject({ id }), done),
  addTheme: command(z.strictObject({ words: someLine('Name the theme.', 80) }), z.object({ id })),
  editTheme: command(
    z.strictObject({ id, words: line(80).min(1, 'Name the theme.'), closed: z.boolean() }),
    done,
  ),
  /** Case histories in one PDF, in this order; participants without a project are left out. */
  print: job(
    z.strictObject({ ids: z.array(id).min(1).max(500) }),
    z.object({ ref: z.string(), name: z.string() }).nullable(),
  ),
};
