import type { ImpactChoice, ImpactGroup, ImpactView } from '../../../shared/contract/impact-shapes.ts';
import { phases } from '../../../shared/reference/phases.ts';
import { academicYearOf } from '../../../shared/rules/academic-year.ts';
import { byName, byText } from '../../../shared/rules/by-text.ts';
import { type Counts, FIGURES, type Figures, type Grouping } from '../../../shared/rules/impact.ts';
import { impactSaid, type SaidPart } from '../../../shared/rules/impact-said.ts';
import type { QueryContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { stageNames } from '../staff/names.ts';
import { raw } from '../versions/raw.ts';
import { aimedProgrammes, chosen, sums, type Text, takingPart } from './choice.ts';
import { impactNotes } from './notes.ts';
import { optionsOf } from './options.ts';
import { ratingRows } from './pairs.ts';
import { refuseToCome } from './rows.ts';
import { sharesOf } from './shares.ts';
import { testimoniesOf } from './testimony.ts';

interface SumRow extends Readonly<Record<`${'f' | 'c'}_${(typeof FIGURES)[number]}`, number>> {
  readonly grp: string | null;
  readonly year: string;
}

const figuresOf = (rows: readonly SumRow[], of: 'f' | 'c'): Figures =>
  Object.fromEntries(
    FIGURES.map((figure) => [figure, rows.reduce((sum, row) => sum + row[`${of}_${figure}`], 0)]),
  ) as Figures;

/** All figures of a choice by group and academic year, in one select. */
export const sumRows = (db: Reader, { sql, values }: Text): SumRow[] =>
  db.all(raw<SumRow>(`SELECT grp, academic_year AS year, ${sums} FROM (${sql}) GROUP BY grp, year`, values));

const placed: ReadonlySet<Grouping> = new Set(['programme', 'cohort']);

/** The places of rounds that had opened by a day, where a number was set, by group of rounds; `filled` counts who has them. */
function placesOf(db: Reader, choice: ImpactChoice, aimed: readonly string[]) {
  if (choice.stageId !== null || choice.phase !== null || choice.schoolId !== null) return null;
  const group = choice.by === 'cohort' ? 'r.id' : 'r.programme_id';
  const picked = (
    [
      ['r.programme_id', choice.programmeId],
      ['r.id', choice.roundId],
    ] as const
  ).filter(([, value]) => value !== null);
  return db.all(
    raw<{ grp: string; places: number }>(
      `SELECT ${group} AS grp, sum(r.places) AS places FROM round AS r WHERE r.places IS NOT NULL AND coalesce(r.opens_on, r.deadline) <= ?
       AND r.programme_id NOT IN (SELECT value FROM json_each(?))${picked.map(([column]) => ` AND ${column} = ?`).join('')}
       GROUP BY grp`,
      [choice.asAt, JSON.stringify(aimed), ...picked.map(([, value]) => value)],
    ),
  );
}

/** The names of groups, by key. */
function groupNames(
  db: Reader,
  by: Grouping,
  options: ImpactView['options'],
): (key: string | null) => string {
  const named = (rows: readonly { id: string; name: string }[], none: string) => {
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return (key: string | null) => (key === null ? none : (names.get(key) ?? none));
  };
  switch (by) {
    case 'programme':
      return named(options.programmes, 'No programme');
    case 'cohort':
      return named(options.rounds, 'No round');
    case 'school':
      return named(options.schools, 'No school recorded');
    case 'phase':
      return (key) => key ?? 'No phase recorded';
    case 'stage': {
      const name = stageNames(db);
      return (key) => (key === null ? 'On no stage' : name(key));
    }
  }
}

/** A part of a sentence as it goes to a page. */
const sent = (one: SaidPart) =>
  typeof one === 'string' ? one : { ...one, years: one.years === null ? null : [...one.years] };

/** Nothing, as a meeting and a file without participants see it. */
const noFigures = figuresOf([], 'f');
const total = (figures: Figures, places: ImpactGroup['places']): ImpactGroup => ({
  key: null,
  name: 'All',
  figures: { ...figures },
  places,
});

/**
 * The figures of a choice of participants as at a day: sentences, groups, years, self-ratings, testimony and, where the
 * choice allows it, how many have a characteristic. While a meeting looks on, nothing. Refuses a day that is still to come.
 */
export function impactPage(context: QueryContext, choice: ImpactChoice): ImpactView {
  const { db, meeting, today } = context;
  refuseToCome(choice.asAt, today, 'asAt');
  const aimed = aimedProgrammes(db);
  const options = optionsOf(db, aimed);
  const blank: ImpactView = {
    anybody: false,
    said: [],
    groups: [],
    total: total(noFigures, null),
    years: [],
    ratings: [],
    testimonies: [],
    withoutPermission: 0,
    shares: null,
    whyNoShares: null,
    notes: [],
    options,
    meeting,
  };
  if (meeting) return blank;
  const anybody = db.get(build.selectFrom('programme_place').select('nomination_id').limit(1)) !== undefined;
  if (!anybody) return blank;
  const without = aimed.map(({ id }) => id);
  const text = chosen(choice, without);
  const part = takingPart(choice, without);
  const rows = sumRows(db, text);
  const places = placesOf(db, choice, without);
  const name = groupNames(db, choice.by, options);
  const byGroup = Map.groupBy(rows, (row) => row.grp);
  const placesBy = new Map(places?.map((row) => [row.grp, row.places]));
  const keys = new Set<string | null>([...byGroup.keys(), ...(placed.has(choice.by) ? placesBy.keys() : [])]);
  const groups = [...keys]
    .map((key): ImpactGroup => {
      const figures = { ...figuresOf(byGroup.get(key) ?? [], 'f') };
      const of = placed.has(choice.by) && key !== null ? placesBy.get(key) : undefined;
      return {
        key,
        name: name(key),
        figures,
        places: of === undefined ? null : { of, filled: figures.filled },
      };
    })
    .sort(inOrder(choice.by, options));
  const all: Counts = { all: figuresOf(rows, 'f'), completers: figuresOf(rows, 'c') };
  const years = [...Map.groupBy(rows, (row) => row.year)]
    .map(([year, of]) => ({ year, tookUp: of.reduce((sum, row) => sum + row.f_took_up, 0) }))
    .filter(({ tookUp }) => tookUp > 0)
    .sort((a, b) => byText(a.year, b.year));
  const allPlaces =
    places === null || places.length === 0
      ? null
      : { of: places.reduce((sum, row) => sum + row.places, 0), filled: all.all.filled };
  let sofar = 0;
  return {
    ...blank,
    anybody: true,
    said: impactSaid({ counts: all, years, yearNow: academicYearOf(choice.asAt), places: allPlaces }).map(
      ({ parts, how }) => ({ parts: parts.map(sent), how: how.map(sent) }),
    ),
    groups,
    total: total(all.all, allPlaces),
    years: years.map((one) => {
      sofar += one.tookUp;
      return { ...one, sofar };
    }),
    ratings: ratingRows(db, part, choice.asAt),
    ...testimoniesOf(db, part, choice.asAt),
    ...sharesOf(context, choice, aimed),
    notes: impactNotes(choice, today, aimed.length > 0),
  };
}

/** Cohorts as their rounds went, phases as pupils grow up, the rest by name. */
function inOrder(by: Grouping, options: ImpactView['options']) {
  const place = new Map(
    by === 'cohort'
      ? options.rounds.map(({ id }, at) => [id, at])
      : by === 'phase'
        ? phases.map((phase, at) => [phase as string, at])
        : by === 'stage'
          ? options.stages.map(({ id }, at) => [id, at])
          : [],
  );
  const at = ({ key }: ImpactGroup) => (key === null ? 1e6 : (place.get(key) ?? 1e5));
  return (a: ImpactGroup, b: ImpactGroup) => at(a) - at(b) || byName(a, b);
}
