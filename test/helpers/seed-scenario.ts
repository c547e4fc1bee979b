import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeNominationWorkbook } from '../../electron/core/spreadsheets/nomination-workbook.ts';
import type { ImpactChoice, OutcomeFields } from '../../shared/contract/impact-shapes.ts';
import { saidText } from '../../shared/rules/impact-said.ts';
import { finish, openArea } from './area.ts';
import { whole } from './impact.ts';
import { workHere } from './intake.ts';
import { matchHere } from './matching.ts';
import { temporaryFolder } from './school-file.ts';
import { sentWorkbook, type Values } from './sent-workbooks.ts';

interface RoundOf {
  /** The past scheme that is adapted. */
  readonly scheme: string;
  readonly academicYear: string;
  readonly deadline: string;
  readonly places: number | null;
  readonly placesPerSchool?: number | null;
}

/** A school that sends, and those whom it puts forward, in its order. */
export interface Sender {
  readonly school: {
    readonly name: string;
    readonly urn: string;
    readonly localAuthority: string;
    readonly phase: string;
  };
  readonly people: readonly Values[];
}

/** People of one school by number, with what is the same of each. */
export const peopleOf = (school: string, count: number, same: Values = {}): Values[] =>
  Array.from({ length: count }, (_, at) => ({
    ref: `${school}-${at + 1}`,
    forename: `Person${at + 1}`,
    surname: school,
    email: `person${at + 1}@${school.toLowerCase()}.example`,
    role: 'Head of department',
    ...same,
  }));

/**
 * A co-ordinator who runs a programme of the five documents by the contract alone: adapts the scheme, opens a round,
 * takes in what schools send, offers places, and records who takes them up.
 */
export async function coordinatorOf({ scheme, academicYear, deadline, places, placesPerSchool }: RoundOf) {
  const inbox = join(temporaryFolder(), 'inbox');
  mkdirSync(inbox, { recursive: true });
  const area = await openArea({
    work: (name, input, progress) =>
      name === 'match' || name === 'tryMatch' ? matchHere(name, input) : workHere(name, input, progress),
    handed: (ref) => join(inbox, ref),
  });
  const { client, send } = area;
  const past = (await client.programmes.list({})).find((one) => one.name === scheme);
  if (past === undefined) throw new Error(`There is no scheme called ${scheme}.`);
  const programme = await send(client.programmes.copy, { id: past.id, name: scheme });
  const openRound = async (year: string, closes: string) =>
    (
      await send(client.programmes.openRound, {
        programmeId: programme.id,
        academicYear: year,
        opensOn: null,
        deadline: closes,
        referenceDate: closes,
        places,
        placesPerSchool: placesPerSchool ?? null,
        organiser: 'The alliance',
      })
    ).id;
  const roundId = await openRound(academicYear, deadline);

  /** Takes in a workbook from each school; ids of the round's nominations, by the references that schools gave. */
  const takeIn = async (
    senders: readonly Sender[],
    round = { id: roundId, year: academicYear, nominatedOn: deadline },
  ) => {
    const refs: string[] = [];
    for (const { school, people } of senders) {
      const ref = `${school.name}.xlsx`;
      const lines = people.map((one) => ({ date_nominated: round.nominatedOn, ...one }));
      await writeNominationWorkbook(
        join(inbox, ref),
        sentWorkbook(lines, { school, programme: scheme, cohort: round.year }),
      );
      refs.push(ref);
    }
    const { previewId } = await finish(client.intake.read, { roundId: round.id, refs });
    await send(client.intake.take, { previewId, choices: {} });
    const { nominations } = await client.programmes.round({ id: round.id });
    return new Map(nominations.map((one) => [one.ref ?? '', one]));
  };

  /** What became of these participants, each on its day. */
  const became = async (ids: readonly string[], fields: OutcomeFields) => {
    for (const nominationId of ids) await send(client.impact.addOutcome, { nominationId, fields });
  };
  const end = async (ids: string[], how: 'completed' | 'withdrew', on: string) => {
    await send(client.programmes.endPlaces, { ids, ended: { how, on, why: '' } });
  };
  /** The sentences of the impact page as at a day. */
  const said = async (asAt: string, choice: Partial<ImpactChoice> = {}) =>
    (await client.impact.page(whole(asAt, choice))).said.map(saidText);

  /** Offers these nominees places on a day, and records a week later that they took them up. */
  const placed = async (ids: string[], offeredOn: string, takenUpOn: string) => {
    await send(client.programmes.setState, { ids, state: 'offered', on: offeredOn });
    await send(client.programmes.takeUp, { ids, on: takenUpOn });
  };

  return { ...area, programmeId: programme.id, roundId, openRound, takeIn, placed, end, became, said };
}
