import { findHeaderRow } from '../../shared/rules/import/find-headings.ts';
import { splitAtHeader } from '../../shared/rules/import/header-row.ts';
import { recogniseLayout } from '../../shared/rules/import/layouts.ts';
import { type Corrections, mapColumns } from '../../shared/rules/import/mapping.ts';
import { type StageRules, stagePeople } from '../../shared/rules/import/stage-people.ts';

/** Reads lines of cells divided by bars, as the importer would read them from row 1. */
export function stageLines(lines: string, rules: Partial<StageRules> = {}, corrections: Corrections = {}) {
  const rows = lines
    .trim()
    .split('\n')
    .map((line, at) => ({ number: at + 1, cells: line.split('|').map((cell) => cell.trim()) }))
    .filter((row) => row.cells.some((cell) => cell !== ''));
  const table = { sheet: 'Staff', rows, epoch: 1900 as const };
  const headed = splitAtHeader(table, findHeaderRow(table) ?? 0);
  const columns = mapColumns(headed.columns, headed.rows, corrections);
  const staged = stagePeople(headed, columns, { today: '2026-11-23', epoch: 1900, ...rules });
  const fields = Object.fromEntries(
    columns.flatMap((column) => (column.field ? [[column.name, column.field]] : [])),
  );
  return { headed, columns, staged, fields, layout: recogniseLayout(headed.columns)?.name ?? null };
}
