import { sql } from 'kysely';
import type { impactContract } from '../../../shared/contract/impact.ts';
import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { QueryContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import { contentKept, linesKept } from './copies.ts';

type Reply<Name extends keyof typeof impactContract> = ReplyOf<(typeof impactContract)[Name]>;

/** The rows about participants in copies, or in one of them, with whose they are. */
function linesIn(db: Reader, exportId?: string) {
  let query = build
    .selectFrom('impact_export_person')
    .innerJoin('nomination', 'nomination.id', 'impact_export_person.nomination_id')
    .select(['export_id', 'person_id', 'impact_export_person.content']);
  if (exportId !== undefined) query = query.where('export_id', '=', exportId);
  return db
    .all(query)
    .map(({ content, ...row }) => ({ ...row, lines: linesKept.parse(JSON.parse(content)) }));
}

const columns = ['id', 'at', 'as_at', 'whose', 'file_name', 'sha256', 'content'] as const;
type Line = ReturnType<typeof linesIn>[number];

function headOf(
  row: { id: string; at: string; as_at: string; whose: string; file_name: string; content: string },
  of: readonly Line[],
) {
  const { people, erased, leftOut } = contentKept.parse(JSON.parse(row.content));
  const here = new Set(of.map((one) => one.person_id)).size;
  const named = of.filter(({ lines }) => lines.some((one) => one.named));
  return {
    ...{ id: row.id, at: row.at, asAt: row.as_at, whose: row.whose, fileName: row.file_name },
    people: new Set(named.map((one) => one.person_id)).size,
    ...{ erased, leftOut, missing: Math.max(0, people - here - erased) },
  };
}

/** The impact workbooks that left, the newest first, whatever the clock said; none while a meeting looks on. */
export function sentView({ db, meeting }: QueryContext): Reply<'sent'> {
  if (meeting) return { copies: [], meeting };
  const lines = groupBy(linesIn(db), (row) => row.export_id);
  return {
    copies: db
      .all(build.selectFrom('impact_export').select(columns).orderBy(sql`rowid`, 'desc'))
      .map((row) => headOf(row, lines.get(row.id) ?? [])),
    meeting,
  };
}

/** One copy as it was sent, but for the rows of whoever was erased since. Refuses one that is not here, and in a meeting. */
export function sentCopy(
  { db, meeting }: QueryContext,
  { id }: DataOf<(typeof impactContract)['sentCopy']>,
): Reply<'sentCopy'> {
  const row = meeting
    ? undefined
    : db.get(build.selectFrom('impact_export').select(columns).where('id', '=', id));
  if (row === undefined)
    throw new Refusal('impact.unknown', 'That copy is not in this file, or is not shown in a meeting.', {
      wayOut: 'Go back to the impact page.',
    });
  const lines = linesIn(db, id);
  const about = lines.flatMap((one) => one.lines);
  const { title, school, marking, sheets } = contentKept.parse(JSON.parse(row.content));
  return {
    ...headOf(row, lines),
    ...{ sha256: row.sha256, title, school, marking },
    sheets: sheets.map(({ name, note, heads, rows }) => ({
      ...{ name, note, heads },
      rows: [
        ...rows,
        ...about
          .filter((one) => one.sheet === name)
          .toSorted((a, b) => a.at - b.at)
          .map((one) => one.cells),
      ],
    })),
  };
}
