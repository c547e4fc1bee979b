import { sql } from 'kysely';
import { z } from 'zod';
import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import type { programmesContract } from '../../../shared/contract/programmes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { saidInWords } from '../../../shared/rules/authority-said.ts';
import { counted } from '../../../shared/rules/dates.ts';
import type { JobContext, QueryContext } from '../context.ts';
import { columnKeys, nominationColumns } from '../spreadsheets/nomination/columns.ts';
import { authoritySheetName } from '../spreadsheets/nomination/place.ts';
import { build } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import { contentOf } from './content.ts';
import { columnsFilled } from './lines.ts';
import { workbookOf } from './preview.ts';
import { requireRound } from './rounds.ts';
import { inWords, sentLine } from './sent.ts';

type Data<Name extends keyof typeof programmesContract> = DataOf<(typeof programmesContract)[Name]>;
type Reply<Name extends keyof typeof programmesContract> = ReplyOf<(typeof programmesContract)[Name]>;

/**
 * Writes the nomination workbook in the jobs' process and hands it over; only then is a copy of what was sent kept.
 * Refuses where what would leave is not what the preview showed. Null where the user thinks better of it.
 */
export async function exportWorkbook(
  context: JobContext,
  data: Data<'exportWorkbook'>,
): Promise<Reply<'exportWorkbook'>> {
  context.mustKeep();
  const { gathered, rows, workbook, fileName, seen } = context.query((read) => workbookOf(read, data));
  if (rows.length === 0)
    throw new Refusal('programmes.nobody-ready', 'Nobody in this round is ready to be sent.', {
      wayOut: 'Mark nominations as ready first; drafts never leave.',
    });
  if (seen !== data.seen)
    throw new Refusal('programmes.changed', 'Something changed since you looked at what leaves.', {
      wayOut: 'Look again, then export.',
    });
  const path = context.shell.temporary('nominations.xlsx');
  const written = await context.work('writeNominationWorkbook', { path, data: workbook });
  context.signal.throwIfAborted();
  context.progress(null, 'Handing the workbook over');
  const file = await context.shell.handOver(path, fileName);
  if (file === null) return null;
  const exportId = context.command(({ db, newId, now, describe }) => {
    const id = newId();
    const { rows: _, ...about } = workbook;
    db.run(
      build.insertInto('export').values({
        id,
        round_id: data.roundId,
        at: now,
        to_whom: workbook.toWhom,
        file_name: file.name,
        sha256: written.sha256,
        columns: JSON.stringify(columnsFilled(workbook.asked).map((column) => column.key)),
        content: JSON.stringify(about),
      }),
    );
    rows.forEach((row, index) => {
      db.run(
        build.insertInto('export_nomination').values({
          export_id: id,
          nomination_id: row.id,
          content: JSON.stringify(workbook.rows[index]),
        }),
      );
    });
    describe(
      `Exported ${counted(rows.length, 'nomination')} for ${gathered.content.name} ${gathered.round.academic_year} to ${workbook.toWhom}`,
      rows.map((row) => row.person_id),
    );
    return id;
  });
  return {
    file,
    exportId,
    people: rows.length,
    readyIds: rows.filter((row) => row.state === 'ready').map((row) => row.id),
  };
}

const keysSent = z.array(z.string());
/** What an erasure leaves in the copy beside what was sent. */
const linesErased = z.looseObject({ erased: z.number().int().default(0) });

/** What was sent of a round, newest first, as it was then. */
export function exportsOf({ db }: QueryContext, { roundId }: Data<'exports'>): Reply<'exports'> {
  const round = requireRound(db, roundId);
  const sent = groupBy(
    db.all(
      build
        .selectFrom('export_nomination')
        .innerJoin('export', 'export.id', 'export_nomination.export_id')
        .select(['export_id', 'nomination_id', 'export_nomination.content'])
        .where('export.round_id', '=', roundId),
    ),
    (row) => row.export_id,
  );
  const head = new Map<string, string>(nominationColumns.map((column) => [column.key, column.head]));
  const order = new Map<string, number>(columnKeys.map((key, index) => [key, index]));
  return {
    programme: contentOf(db, round.version_id).name,
    academicYear: round.academic_year,
    exports: db
      .all(build.selectFrom('export').selectAll().where('round_id', '=', roundId).orderBy(sql`rowid`, 'desc'))
      .map((row) => {
        const keys = keysSent
          .parse(JSON.parse(row.columns))
          .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
        const lines = (sent.get(row.id) ?? []).map((one) => ({
          nominationId: one.nomination_id,
          line: sentLine.parse(JSON.parse(one.content)),
        }));
        const hasAuthority = lines.some(({ line }) => line.authority.length > 0);
        const rank = (line: (typeof lines)[number]) => Number(line.line.values.priority_rank ?? 0);
        return {
          id: row.id,
          at: row.at,
          toWhom: row.to_whom,
          fileName: row.file_name,
          sha256: row.sha256,
          erased: linesErased.parse(JSON.parse(row.content)).erased,
          columns: [
            ...keys.map((key) => head.get(key) ?? key),
            ...(hasAuthority ? [authoritySheetName] : []),
          ],
          rows: lines
            .sort((a, b) => rank(a) - rank(b))
            .map(({ nominationId, line }) => ({
              nominationId,
              values: [
                ...keys.map((key) => {
                  const value = inWords(key, line.values[key]);
                  return value === 'nothing' ? '' : value;
                }),
                ...(hasAuthority ? [line.authority.map(saidInWords).join('\n')] : []),
              ],
            })),
        };
      }),
  };
}
