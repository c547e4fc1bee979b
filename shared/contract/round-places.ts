import { z } from 'zod';
import { date, done, id } from './fields.ts';
import { command, query } from './kinds.ts';
import { allocationView, authorityFields, byHand, meetingFields, needsMeetings } from './places-shapes.ts';

const people = z.array(id).max(500);
const changed = z.object({ changed: z.number() });

/** The part of the programmes area by which a round's places are given. */
export const roundPlacesContract = {
  /** Needs meetings with schools. Refused in a meeting. */
  needsMeetings: query(z.strictObject({ roundId: id }), needsMeetings),
  addNeedsMeeting: command(z.strictObject({ roundId: id, fields: meetingFields }), z.object({ id })),
  editNeedsMeeting: command(z.strictObject({ id, fields: meetingFields }), done),
  removeNeedsMeeting: command(z.strictObject({ id }), done),
  /** What the local authority was asked or said about nominations, on a day. */
  recordAuthority: command(authorityFields.extend({ ids: people.min(1) }), changed),
  removeAuthority: command(z.strictObject({ id }), done),
  /** Who would be offered a place and why; `trying` is looked at and not kept. Refused in a meeting. */
  allocation: query(
    z.strictObject({
      roundId: id,
      trying: z.strictObject({ id, byHand: byHand.nullable() }).nullable(),
    }),
    allocationView,
  ),
  /** Changes the proposal by hand for one nomination; null takes the change back. */
  chooseByHand: command(z.strictObject({ id, byHand: byHand.nullable() }), done),
  /** Keeps that letters on what is decided now were printed, so that nobody gets two without knowing. */
  lettersPrinted: command(z.strictObject({ ids: people.min(1) }), changed),
  /** Offers the places proposed, and puts the others proposed in reserve. Refused where the proposal is another by now. */
  offerPlaces: command(
    z.strictObject({
      roundId: id,
      ids: people,
      reserves: z.array(id).max(5000),
      on: date,
      /** The day by which they answer. */
      answerBy: date.nullable(),
    }),
    changed,
  ),
};
