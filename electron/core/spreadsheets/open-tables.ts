import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Row } from '../../../shared/rules/import/table.ts';
import type { JobContext } from '../context.ts';

const withoutAnswers = new Set(['table.empty', 'table.too-many-rows', 'table.too-many-columns']);

/**
 * The sheets of a file that the user handed over, hidden ones too, and the rows of each by its name, read in the jobs'
 * process; `first` is the one whose headings are best known. Beside it, a sheet that is empty has no rows, and one that is
 * longer or wider than any answers are has none either: a list that somebody keeps in the same workbook.
 */
export async function openTables(
  { work }: Pick<JobContext, 'work'>,
  { path, key }: { readonly path: string; readonly key?: string },
) {
  const { sheets, table } = await work('readTable', { path, key });
  const rowsIn = async (sheet: string): Promise<readonly Row[]> => {
    if (sheet === table.sheet) return table.rows;
    try {
      return (await work('readTable', { path, key, sheet })).table.rows;
    } catch (error) {
      if (error instanceof Refusal && withoutAnswers.has(error.data.code)) return [];
      throw error;
    }
  };
  return { first: table.sheet, sheets, rowsIn };
}
