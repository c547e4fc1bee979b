import type { ImpactView } from '../../../shared/contract/impact-shapes.ts';
import { phases } from '../../../shared/reference/phases.ts';
import { byName } from '../../../shared/rules/by-text.ts';
import { allProgrammes, type Programme } from '../programmes/content.ts';
import { build, type Reader } from '../sql.ts';
import { stagesNow } from '../stages/versions.ts';

/** What the figures can be narrowed to: programmes that had a round, their rounds, stages, and schools with their phases. */
export function optionsOf(db: Reader, aimed: readonly Programme[]): ImpactView['options'] {
  const without = new Set(aimed.map(({ id }) => id));
  const rounds = db
    .all(
      build
        .selectFrom('round')
        .select(['id', 'programme_id', 'academic_year'])
        .orderBy('academic_year', 'desc')
        .orderBy('deadline', 'desc'),
    )
    .filter((row) => !without.has(row.programme_id));
  const had = new Set(rounds.map((row) => row.programme_id));
  const programmes = allProgrammes(db)
    .filter(({ id }) => had.has(id))
    .map(({ id, content }) => ({ id, name: content.name }));
  const names = new Map(programmes.map(({ id, name }) => [id, name]));
  const schools = db
    .all(build.selectFrom('school').select(['id', 'name', 'phase']).orderBy('id'))
    .sort(byName);
  const there = new Set(schools.map((row) => row.phase));
  return {
    programmes,
    rounds: rounds.map((row) => ({
      id: row.id,
      programmeId: row.programme_id,
      name: `${names.get(row.programme_id) ?? ''} ${row.academic_year}`,
    })),
    stages: stagesNow(db).map(({ id, content }) => ({ id, name: content.name })),
    phases: phases.filter((phase) => there.has(phase)),
    schools: schools.map(({ id, name }) => ({ id, name })),
  };
}
