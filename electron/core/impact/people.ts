import type { impactContract } from '../../../shared/contract/impact.ts';
import type { ImpactChoice, ImpactPerson } from '../../../shared/contract/impact-shapes.ts';
import type { DataOf } from '../../../shared/contract/kinds.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import type { QueryContext } from '../context.ts';
import type { Programme } from '../programmes/content.ts';
import { build, type Reader } from '../sql.ts';
import { nameOf } from '../staff/names.ts';
import { raw } from '../versions/raw.ts';
import { aimedProgrammes, chosen, conditions, schoolsThen, type Text } from './choice.ts';
import { optionsOf } from './options.ts';
import { outcomeFieldsOf, outcomeWords, refuseToCome, schoolNames } from './rows.ts';

type Asked = DataOf<(typeof impactContract)['people']>;

/** A participant as a list is read: the place, whose, and in which round. */
interface Listed {
  readonly id: string;
  readonly person_id: string;
  readonly round_id: string;
  readonly title: string | null;
  readonly forename: string;
  readonly surname: string;
  readonly preferred_name: string | null;
}

interface Row extends Listed {
  readonly taken_up_on: string | null;
  readonly ended_on: string | null;
  readonly completed: number;
  readonly withdrew: number;
  readonly turned_down: number;
}

/** Names those of a list with their round and the school they were put forward from, as the figures count it. */
export function namer(db: Reader, rows: readonly Listed[], aimed: readonly Programme[]) {
  const rounds = new Map(optionsOf(db, aimed).rounds.map(({ id, name }) => [id, name]));
  const then = schoolsThen(rows.map(({ id }) => id));
  const schools = new Map(
    db.all(raw<{ id: string; name: string }>(then.sql, then.values)).map(({ id, name }) => [id, name]),
  );
  return (row: Listed) => ({
    id: row.id,
    personId: row.person_id,
    name: nameOf(row),
    school: schools.get(row.id) ?? '',
    round: rounds.get(row.round_id) ?? '',
  });
}

/**
 * The people behind one figure, by surname, each with the school they were put forward from, as the figures count it, and what
 * became of them by that day; nobody while a meeting looks on.
 * Refuses a day that is still to come.
 */
export function impactPeople({ db, meeting, today }: QueryContext, asked: Asked): ImpactPerson[] {
  if (meeting) return [];
  const { choice, figure, completers, group } = asked;
  refuseToCome(choice.asAt, today, 'asAt');
  const aimed = aimedProgrammes(db);
  const { sql, values } = chosen(
    choice,
    aimed.map(({ id }) => id),
  );
  const within = groupOf(group, choice);
  const rows = db.all(
    raw<Row>(
      `SELECT x.*, w.title, w.forename, w.surname, w.preferred_name FROM (${sql}) AS x
       JOIN person AS w ON w.id = x.person_id WHERE ${conditions[figure]}${completers ? ' AND completed' : ''}
       AND ${within.sql} ORDER BY w.surname, w.forename, x.id`,
      [...values, ...within.values],
    ),
  );
  const name = namer(db, rows, aimed);
  const became = becameOf(db, choice);
  return rows.map((row) => ({
    ...name(row),
    what: [stateOf(row), ...(row.taken_up_on === null ? [] : (became.get(row.id) ?? []))].join('. '),
  }));
}

/** The condition that a group makes on a row of `chosen`. */
function groupOf(group: Asked['group'], { asAt }: ImpactChoice): Text {
  if (group === null) return { sql: 'true', values: [] };
  if ('key' in group) return { sql: 'grp IS ?', values: [group.key] };
  if ('withoutPermission' in group)
    return {
      sql: `x.id IN (SELECT nomination_id FROM testimony
        WHERE said_on <= ? AND (permitted_on IS NULL OR permitted_on > ?))`,
      values: [asAt, asAt],
    };
  return {
    sql: 'academic_year IN (SELECT value FROM json_each(?))',
    values: [JSON.stringify(group.years)],
  };
}

/** Outcomes by a day in words, by participant. */
function becameOf(db: Reader, { asAt }: ImpactChoice): Map<string, string[]> {
  const names = schoolNames(db);
  const rows = db.all(
    build.selectFrom('outcome').selectAll().where('on_date', '<=', asAt).orderBy('on_date').orderBy('id'),
  );
  return new Map(
    [...Map.groupBy(rows, (row) => row.nomination_id)].map(([id, of]) => [
      id,
      of.map((row) => `${outcomeWords(outcomeFieldsOf(row), names)}, ${longDate(row.on_date)}`),
    ]),
  );
}

function stateOf(row: Row): string {
  if (row.turned_down) return 'Turned the place down';
  if (row.taken_up_on === null) return 'Offered a place';
  if (row.ended_on !== null && row.completed) return `Completed ${longDate(row.ended_on)}`;
  if (row.ended_on !== null && row.withdrew) return `Withdrew ${longDate(row.ended_on)}`;
  return `Took up the place ${longDate(row.taken_up_on)}`;
}
