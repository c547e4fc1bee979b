import { newId } from '../../electron/core/new-id.ts';
import type { Seeded } from '../../electron/core/sample/seeded.ts';
import { seedFile } from '../../electron/core/seed-file.ts';
import { build, type Writer } from '../../electron/core/sql.ts';
import { usualStatements } from '../../shared/reference/self-rating.ts';

export const TODAY = '2026-11-20';
const FIRST = 2016;
const phases = ['Primary', 'Secondary'] as const;

/** Ten years of an alliance: eight schools, ten rounds a year of two programmes, nine participants and three others in each. */
export function allianceOfTenYears(db: Writer, chance: Seeded): void {
  const ours = seedFile(db, {
    name: 'School 1',
    phase: 'Secondary',
    localAuthority: 'Marlshire',
    academicYear: '2026/27',
    now: `${TODAY}T09:00:00.000Z`,
    today: TODAY,
    sample: false,
    newId,
  });
  const schools = [ours];
  for (let at = 2; at <= 8; at += 1) {
    const id = newId();
    schools.push(id);
    const phase = phases[at % 2] ?? 'Primary';
    db.run(
      build
        .insertInto('school')
        .values({ id, name: `School ${at}`, phase, local_authority: 'Marlshire', ours: 0, in_alliance: 1 }),
    );
  }
  const programmes = db.all(
    build
      .selectFrom('programme')
      .innerJoin('programme_version', 'programme_version.id', 'programme.version_id')
      .select(['programme.id', 'programme.version_id'])
      .where((e) =>
        e(e.fn('json_extract', ['programme_version.content', e.val('$.characteristic')]), 'is', null),
      )
      .orderBy('programme.place')
      .limit(2),
  );
  let ref = 0;
  for (let year = FIRST; year < FIRST + 10; year += 1)
    for (let round = 0; round < 10; round += 1) {
      const programme = programmes[round % 2];
      if (programme === undefined) throw new Error('There are no programmes.');
      const roundId = newId();
      db.run(
        build.insertInto('round').values({
          id: roundId,
          programme_id: programme.id,
          version_id: programme.version_id,
          academic_year: `${year}/${String(year + 1).slice(2)}`,
          opens_on: `${year}-09-10`,
          deadline: `${year}-11-20`,
          reference_date: `${year}-11-20`,
          places: 12,
          places_per_school: null,
          organiser: 'Marlshire Alliance',
          closed_on: `${year + 1}-07-20`,
        }),
      );
      for (let one = 0; one < 12; one += 1) {
        ref += 1;
        participant(db, chance, { roundId, year, ref, taken: one < 9, school: schools[ref % 8] ?? ours });
      }
    }
}

interface One {
  readonly roundId: string;
  readonly year: number;
  readonly ref: number;
  readonly taken: boolean;
  readonly school: string;
}

function participant(db: Writer, chance: Seeded, { roundId, year, ref, taken, school }: One): void {
  const person_id = newId();
  const nomination_id = newId();
  const below = (most: number) => chance.whole(0, most - 1);
  db.run(
    build.insertInto('person').values({
      ...{ id: person_id, forename: 'Person', surname: `Number ${ref}`, made_at: `${TODAY}T09:00:00.000Z` },
      kind: below(10) === 0 ? 'support' : 'teaching',
    }),
  );
  db.run(
    build.insertInto('employment').values({
      ...{ id: newId(), person_id, school_id: school, from_date: '2012-09-01', to_date: null },
      share: below(5) === 0 ? 0.6 : 1,
    }),
  );
  db.run(
    build.insertInto('nomination').values({
      ...{ id: nomination_id, ref: `N-${ref}`, round_id: roundId, person_id, rank: 1 },
      ...{ state: taken ? 'offered' : 'declined', state_on: `${year}-12-11`, nominated_on: `${year}-11-06` },
      decision: '{}',
    }),
  );
  if (!taken) return;
  const completed = below(8) > 0;
  db.run(
    build.insertInto('programme_place').values({
      ...{ nomination_id, taken_up_on: `${year}-12-18`, ended: completed ? 'completed' : 'withdrew' },
      ended_on: `${year + 1}-07-10`,
    }),
  );
  const outcome = (kind: 'promoted' | 'headship' | 'accredited', on_date: string) =>
    db.run(
      build.insertInto('outcome').values({
        ...{
          id: newId(),
          nomination_id,
          kind,
          on_date,
          learnt_on: on_date,
          to_role: 'Leader',
          said_by: 'They',
        },
        course: 'NPQ in Senior Leadership',
      }),
    );
  if (below(4) === 0) outcome('headship', `${year + 1}-09-01`);
  if (below(3) === 0) outcome('promoted', `${year + 1}-09-01`);
  if (below(4) === 0) outcome('accredited', `${year + 1}-10-01`);
  for (const moment of ['start', 'end'] as const)
    for (const { key, about, words } of usualStatements)
      db.run(
        build.insertInto('self_rating').values({
          ...{ nomination_id, moment, statement: key, about, words },
          rating: moment === 'start' ? 1 + below(3) : 3 + below(3),
          on_date: moment === 'start' ? `${year}-12-20` : `${year + 1}-07-08`,
        }),
      );
  if (below(10) === 0)
    db.run(
      build.insertInto('testimony').values({
        ...{ id: newId(), nomination_id, words: 'It opened a door.', said_on: `${year + 1}-07-10` },
        ...{ permitted_on: `${year + 1}-07-10`, asked_by: 'The head', shown_as: 'role', role: 'A teacher' },
      }),
    );
}
