import { sql } from 'kysely';
import { build, type Reader } from '../../electron/core/sql.ts';
import type { Area } from './area.ts';

/** The undo stack of a file as a page uses it: what the menu names is what is asked for. */
export function historyOf(area: Area) {
  const { client, send } = area;
  const state = () => client.history.state({});
  return {
    state,
    list: client.history.list,
    async undo(): Promise<string> {
      const { undo } = await state();
      return (await send(client.history.undo, { seq: undo?.seq ?? 0 })).words;
    },
    async redo(): Promise<string> {
      const { redo } = await state();
      return (await send(client.history.redo, { seq: redo?.seq ?? 0 })).words;
    },
    revert: (seq: number) => send(client.history.revert, { seq }),
    /** The step that was done last, whatever it was. */
    async latest(): Promise<number> {
      return (await client.history.list({})).steps[0]?.seq ?? 0;
    },
  };
}

const MOMENT = { now: '2026-11-23T09:00:00.000Z', today: '2026-11-23' };

export type Everything = Readonly<Record<string, readonly string[]>>;

/** Everything in the open file but its history and the numbers that were issued, whatever the order of its rows. */
export const everything = (area: Area): Everything => area.app.files.query(MOMENT, ({ db }) => allRows(db));

/** The same of a file that is read in another way; with `history` what was done in it as well. */
export function allRows(db: Reader, history = false): Everything {
  const tables = db
    .all(
      build
        .selectFrom(sql<{ name: string }>`main.sqlite_schema`.as('tables'))
        .select('name')
        .where(sql<boolean>`type = 'table' AND name NOT LIKE 'sqlite%'`)
        .orderBy('name'),
    )
    .filter(({ name }) => history || !name.startsWith('step'));
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      db
        .all(build.selectFrom(sql<object>`main.${sql.table(name)}`.as('rows')).selectAll())
        .map((row) => JSON.stringify(row))
        .filter((row) => history || name !== 'setting' || !row.includes('"ref '))
        .sort(),
    ]),
  );
}
