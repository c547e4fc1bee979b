import { phases } from '../../reference/phases.ts';
import type { AuthoritySaid } from '../authority-said.ts';
import { splitName } from '../import/names.ts';
import { keyOf } from '../import/text.ts';
import { readEmail, readTrn } from '../import/values.ts';
import type { IntakeField } from './columns.ts';

/** One nomination as a school sent it: what is under each heading, as it stands there. */
export interface IntakeLine {
  readonly values: Readonly<Partial<Record<string, string | number>>>;
  /** The rules' verdicts as the school's Baton worked them out; none of another workbook. */
  readonly rules: readonly { readonly rule: string; readonly verdict: string; readonly reason: string }[];
  /** What its local authority was asked and said, as the school says; nothing where it does not. */
  readonly authority: readonly AuthoritySaid[];
}

const digits = { trn: 7, urn: 6 } as const;

/**
 * The lines of a table under these meanings of its columns; a row without a name is no nomination and is counted.
 * A name in one column is split, and numbers that lost their leading nought get it back.
 */
export function linesOfRows(
  rows: readonly (readonly string[])[],
  fields: readonly (IntakeField | null)[],
): { lines: IntakeLine[]; without: number } {
  const lines: IntakeLine[] = [];
  let without = 0;
  for (const row of rows) {
    const values: Partial<Record<IntakeField, string>> = {};
    for (const [at, field] of fields.entries()) {
      const text = (row[at] ?? '').trim();
      if (field !== null && text !== '') values[field] = text;
    }
    if (Object.keys(values).length === 0) continue;
    const { full_name: full, ...others } = values;
    const parts = full === undefined ? null : splitName(full);
    const line = {
      ...others,
      ...(parts === null
        ? {}
        : {
            forename: others.forename ?? parts.forename,
            surname: others.surname ?? parts.surname,
            ...(parts.title === null ? {} : { title: others.title ?? parts.title }),
          }),
    };
    if (line.forename === undefined || line.surname === undefined) {
      without += 1;
      continue;
    }
    for (const key of ['trn', 'urn'] as const) {
      const said = line[key]?.replace(/\D/g, '');
      // A spreadsheet drops one nought in front; where more is missing, it is another number.
      if (said?.length === digits[key] - 1) line[key] = `0${said}`;
      else if (said?.length === digits[key]) line[key] = said;
    }
    lines.push({ values: line, rules: [], authority: [] });
  }
  return { lines, without };
}

/** What stands under a heading, as text; '' where nothing does. */
export const said = ({ values }: IntakeLine, key: string): string => String(values[key] ?? '').trim();

const phaseOf = new Map<string, string>(phases.map((phase) => [keyOf(phase), phase]));
phaseOf.set('sixthform', '16 plus').set('16', '16 plus').set('allthrough', 'All-through');

/**
 * What stands under one of these headings, where it is what the heading says; '' where it is 'N/A', another number or
 * anything else that must neither be kept nor tell one person or school from another.
 */
export function usable(line: IntakeLine, key: 'trn' | 'email' | 'urn' | 'phase'): string {
  return usableText(key, said(line, key));
}

/** The same of text from elsewhere in a workbook. */
export function usableText(key: 'trn' | 'email' | 'urn' | 'phase', text: string): string {
  if (text === '') return '';
  if (key === 'urn') return /^\d{6}$/.test(text) ? text : '';
  if (key === 'phase') return phaseOf.get(keyOf(text).replace(/(schools?|phase)$/, '')) ?? '';
  const read = key === 'trn' ? readTrn(text) : readEmail(text);
  return read.ok ? read.value : '';
}
