import type ExcelJS from 'exceljs';
import { letters } from './cells.ts';
import type { ColumnKind } from './nomination/columns.ts';

/**
 * Limits a column's cells, as one range (exceljs's ranges made of single cells overlap from row 10 on).
 * A list is written inline, so it goes without where its words hold a comma or pass Excel's 255 characters.
 */
export function validateColumn(
  sheet: ExcelJS.Worksheet,
  column: number,
  rows: { first: number; last: number },
  kind: ColumnKind,
  prompt?: { title: string; text: string },
): void {
  const rule = ruleFor(kind);
  if (rule === null || rows.last < rows.first) return;
  const more = prompt
    ? { showInputMessage: true, promptTitle: prompt.title.slice(0, 32), prompt: prompt.text.slice(0, 255) }
    : {};
  validateCells(sheet, column, rows, { errorTitle: 'Not a value for this column', ...rule, ...more });
}

/** Holds a column's cells from one row to another to a rule of a spreadsheet program's own; a blank is let be. */
export function validateCells(
  sheet: ExcelJS.Worksheet,
  column: number,
  rows: { first: number; last: number },
  rule: ExcelJS.DataValidation,
): void {
  const name = letters(column);
  validationsOf(sheet).add(`${name}${rows.first}:${name}${rows.last}`, {
    allowBlank: true,
    showErrorMessage: true,
    ...rule,
  });
}

function ruleFor(kind: ColumnKind): ExcelJS.DataValidation | null {
  switch (kind.is) {
    case 'text':
      return null;
    case 'date':
      return {
        type: 'date',
        operator: 'greaterThan',
        formulae: [new Date('2000-01-01T00:00:00Z')],
        error: 'A date, as day/month/year.',
      };
    case 'number':
      return {
        type: 'decimal',
        operator: 'between',
        formulae: [kind.from, kind.to],
        error: `A number from ${kind.from} to ${kind.to}.`,
      };
    case 'digits':
      return {
        type: 'textLength',
        operator: 'equal',
        formulae: [kind.length],
        error: `${kind.length} digits.`,
      };
    case 'list': {
      const words = kind.of.join(',').replace(/"/g, '""');
      const fits = kind.of.length > 0 && words.length <= 255 && !kind.of.some((each) => each.includes(','));
      return fits
        ? { type: 'list', formulae: [`"${words}"`], error: 'Choose one of the words in the list.' }
        : null;
    }
  }
}

interface Validations {
  add(range: string, rule: ExcelJS.DataValidation): void;
}

/** Every sheet of exceljs has these; its types leave them out. */
function validationsOf(sheet: ExcelJS.Worksheet): Validations {
  const held: unknown = Reflect.get(sheet, 'dataValidations');
  if (!isValidations(held)) throw new Error('exceljs keeps its validations elsewhere than this file knows.');
  return held;
}

function isValidations(held: unknown): held is Validations {
  return typeof held === 'object' && held !== null && 'add' in held && typeof held.add === 'function';
}
