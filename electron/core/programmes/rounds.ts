import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { programmesContract } from '../../../shared/contract/programmes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { ProgrammeContent } from '../../../shared/reference/programme-content.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import type { CommandContext } from '../context.ts';
import type { Asked } from '../eligibility.ts';
import { followLines } from '../running/follow-lines.ts';
import { keepRunsProgrammes } from '../runs-programmes.ts';
import { build, type Reader } from '../sql.ts';
import { contentOf, requireProgramme } from './content.ts';

type Data<Name extends keyof typeof programmesContract> = DataOf<(typeof programmesContract)[Name]>;
const done = { done: true } as const;

/** One round's row. Refuses when there is none. */
export function requireRound(db: Reader, id: string) {
  const row = db.get(build.selectFrom('round').selectAll().where('id', '=', id));
  if (row !== undefined) return row;
  throw new Refusal('programmes.no-such-round', 'That round is not in this file.', {
    wayOut: 'Go back to Programmes.',
  });
}

/** What the rules of a round ask, on its reference date; the round itself is no 'other programme'. */
export function askedBy(round: ReturnType<typeof requireRound>, content: ProgrammeContent): Asked {
  return {
    rule: content.rule,
    ruleVersion: round.version_id,
    referenceDate: round.reference_date,
    exceptRound: round.id,
  };
}

function refuseDates(round: { opens_on: string | null; deadline: string }): void {
  if (round.opens_on !== null && round.opens_on > round.deadline)
    throw new Refusal('programmes.round-backwards', 'Nominations would close before they open.', {
      field: 'deadline',
    });
}

function refusePlaces(round: { places: number | null; places_per_school: number | null }): void {
  if (round.places !== null && round.places_per_school !== null && round.places_per_school > round.places)
    throw new Refusal(
      'programmes.places',
      `A school cannot have ${round.places_per_school} places where the programme has ${round.places}.`,
      { field: 'placesPerSchool' },
    );
}

/**
 * Opens one year's intake of a programme, on the version the programme has now. A meeting sees no numbers of places: what it
 * leaves empty is the programme's.
 */
export function openRound(context: CommandContext, data: Data<'openRound'>): { id: string } {
  const { db, newId, meeting } = context;
  const programme = requireProgramme(db, data.programmeId);
  if (programme.closedOn !== null)
    throw new Refusal('programmes.closed', `${programme.content.name} is closed.`, {
      wayOut: 'Bring the programme back first.',
    });
  refuseTwin(db, { programme_id: data.programmeId, academic_year: data.academicYear, id: null });
  const { places, perSchool } = programme.content;
  const row = {
    id: newId(),
    programme_id: data.programmeId,
    version_id: programme.versionId,
    academic_year: data.academicYear,
    opens_on: data.opensOn,
    deadline: data.deadline,
    reference_date: data.referenceDate,
    places: data.places ?? (meeting ? places : null),
    places_per_school: data.placesPerSchool ?? (meeting ? perSchool : null),
    organiser: data.organiser,
  };
  refuseDates(row);
  refusePlaces(row);
  db.run(build.insertInto('round').values(row));
  const said = data.runsProgrammes === undefined ? '' : keepRunsProgrammes(db, data.runsProgrammes);
  context.describe(
    `Opened ${programme.content.name} ${data.academicYear}, closing ${longDate(data.deadline)}${said === '' ? '' : `; ${said}`}`,
  );
  return { id: row.id };
}

/** Refuses a second open round of one programme for one academic year; `id` is the round that is asked about. */
function refuseTwin(
  db: Reader,
  { id, programme_id, academic_year }: { id: string | null; programme_id: string; academic_year: string },
): void {
  const twin = db
    .all(
      build
        .selectFrom('round')
        .select('id')
        .where('programme_id', '=', programme_id)
        .where('academic_year', '=', academic_year)
        .where('closed_on', 'is', null),
    )
    .find((row) => row.id !== id);
  if (twin === undefined) return;
  const { content } = requireProgramme(db, programme_id);
  throw new Refusal(
    'programmes.round-open',
    `A round of ${content.name} for ${academic_year} is open already.`,
    { wayOut: 'Use that one, or close it first.', details: { roundId: twin.id } },
  );
}

/** Changes a round's dates, places or organiser. Refuses an open one a year in which another of its programme is open. */
export function editRound(context: CommandContext, { id, change }: Data<'editRound'>): typeof done {
  const { db } = context;
  const row = requireRound(db, id);
  const keep = <T>(given: T | undefined, now: T): T => (given === undefined ? now : given);
  const next = {
    academic_year: keep(change.academicYear, row.academic_year),
    opens_on: keep(change.opensOn, row.opens_on),
    deadline: keep(change.deadline, row.deadline),
    reference_date: keep(change.referenceDate, row.reference_date),
    places: keep(change.places, row.places),
    places_per_school: keep(change.placesPerSchool, row.places_per_school),
    organiser: keep(change.organiser, row.organiser),
  };
  refuseDates(next);
  refusePlaces(next);
  if (row.closed_on === null && next.academic_year !== row.academic_year)
    refuseTwin(db, { ...row, academic_year: next.academic_year });
  db.run(build.updateTable('round').set(next).where('id', '=', id));
  context.describe(
    `Changed the round ${requireProgramme(db, row.programme_id).content.name} ${next.academic_year}`,
  );
  return done;
}

/** Closes a round, or opens it again; not while another of its programme is open for that year. */
export function closeRound(context: CommandContext, { id, closed }: Data<'closeRound'>): typeof done {
  const { db, today } = context;
  const row = requireRound(db, id);
  if (!closed && row.closed_on !== null) refuseTwin(db, row);
  db.run(
    build
      .updateTable('round')
      .set({ closed_on: closed ? today : null })
      .where('id', '=', id),
  );
  const name = requireProgramme(db, row.programme_id).content.name;
  context.describe(`${closed ? 'Closed' : 'Opened again'} ${name} ${row.academic_year}`);
  return done;
}

/**
 * Takes a round to the version its programme has now, so that a mended rule counts; what was logged in it counts for the
 * line of the programme it counted for.
 */
export function useNewVersion(context: CommandContext, { id }: Data<'useNewVersion'>): typeof done {
  const { db } = context;
  const row = requireRound(db, id);
  const programme = requireProgramme(db, row.programme_id);
  db.run(build.updateTable('round').set({ version_id: programme.versionId }).where('id', '=', id));
  const people = followLines(db, id, contentOf(db, row.version_id).elements, programme.content.elements);
  context.describe(
    `Took ${programme.content.name} ${row.academic_year} to version ${programme.version} of its rules`,
    people,
  );
  return done;
}
