import { Refusal } from '../../../shared/contract/refusal.ts';
import { counted } from '../../../shared/rules/dates.ts';
import type { CommandContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { leftAlready } from '../staff/names.ts';
import { refuseInMeeting } from './checks.ts';
import { samePhaseFor } from './requests.ts';
import { allPairs, allRequests, noneEased, type RequestFile } from './rows.ts';

const sameAsker = (one: RequestFile, other: RequestFile) =>
  one.person_id === null
    ? other.person_id === null && one.name === other.name && one.school_id === other.school_id
    : one.person_id === other.person_id;

/** The placement requests that have a host school, of people who ask for no mentor yet. */
export function placedWithoutMentor(db: Reader): RequestFile[] {
  const requests = allRequests(db).filter((row) => row.withdrawn_on === null);
  const placed = new Set(allPairs(db).map((pair) => pair.request_id));
  const left = leftAlready(db);
  const mentors = requests.filter((row) => row.kind === 'mentor');
  return requests.filter(
    (row) =>
      row.kind === 'placement' &&
      placed.has(row.id) &&
      !left.has(row.person_id ?? '') &&
      !mentors.some((one) => sameAsker(one, row)),
  );
}

/**
 * Makes a request for an external mentor for everybody who has a host school and asks for none: of their school, role,
 * phase and dates, of one phase alone where the programme says so of mentoring. Who can be one is the matching's to say.
 * Refuses where everybody placed asks already, and in a meeting.
 */
export function mentorsForPlaced(context: CommandContext): { made: number } {
  refuseInMeeting(context);
  const { db, newId, today } = context;
  const placed = placedWithoutMentor(db);
  if (placed.length === 0)
    throw new Refusal('matching.nobody-new', 'Everybody who is placed asks for a mentor already.', {
      wayOut: 'Propose mentors next.',
    });
  for (const row of placed)
    db.run(
      build.insertInto('request').values({
        ...row,
        id: newId(),
        kind: 'mentor',
        same_phase: Number(samePhaseFor(db, row.nomination_id, 'mentor')),
        // Choices are of host schools, and what was eased was eased for them.
        choices: JSON.stringify([]),
        eased: JSON.stringify(noneEased),
        asked_on: today,
      }),
    );
  context.describe(
    `Asked for ${counted(placed.length, 'external mentor')} of those placed`,
    placed.flatMap(({ person_id }) => person_id ?? []),
  );
  return { made: placed.length };
}
