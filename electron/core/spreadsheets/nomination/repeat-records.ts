import { createHash } from 'node:crypto';
import { authorityStepWords } from '../../../../shared/rules/authority-said.ts';
import { type CellValue, cellText } from '../cells.ts';
import { type NominationWorkbook, verdictWords } from '../nomination-workbook-data.ts';
import { type ColumnKey, columnKeys, filledColumns } from './columns.ts';

export const repeatSheetName = 'For another Baton';
export const repeatHeading = 'For another Baton; repeats the sheets before it';
/**
 * The second has the local authority's word on somebody. It is written only where there is one, so that a Baton which
 * knows the first alone reads all others, and says of this one that it is of another version.
 */
export const repeatFormats = ['baton-nominations-1', 'baton-nominations-2'] as const;
export const longestPart = 30_000;

export interface RepeatRecord {
  readonly type: 'school' | 'programme' | 'nomination';
  readonly id: string;
  readonly json: string;
}

/** Whether the local authority said something of anybody in it. */
export const hasAuthority = ({ rows }: Pick<NominationWorkbook, 'rows'>): boolean =>
  rows.some(({ authority = [] }) => authority.length > 0);

/** In which format the last sheet of this workbook is written. */
export const formatOf = (data: Pick<NominationWorkbook, 'rows'>): (typeof repeatFormats)[number] =>
  hasAuthority(data) ? 'baton-nominations-2' : 'baton-nominations-1';

/** What the last sheet holds: the filled columns, the rules and the local authority's word of each nomination, as the sheets show them. */
export function repeatRecords(data: NominationWorkbook): RepeatRecord[] {
  const { school, round } = data;
  const filled = filledColumns(data.asked);
  const keys = columnKeys.filter((key) => filled.has(key));
  return [
    {
      type: 'school',
      id: school.urn ?? school.name,
      json: JSON.stringify(clean({ ...school, ...round, title: data.title, toWhom: data.toWhom })),
    },
    ...data.programmes.map(
      (programme): RepeatRecord => ({
        type: 'programme',
        id: cellText(programme.name),
        json: JSON.stringify(clean(programme)),
      }),
    ),
    ...data.rows.map((line): RepeatRecord => {
      const values: Partial<Record<ColumnKey, CellValue>> = {};
      for (const key of keys) {
        const value = line.values[key];
        if (value !== undefined && value !== null && value !== '') {
          values[key] = typeof value === 'string' ? cellText(value) : value;
        }
      }
      const rules = line.rules.map((rule) => clean({ ...rule, verdict: verdictWords[rule.verdict] }));
      const authority = (line.authority ?? []).map((one) =>
        clean({ ...one, step: authorityStepWords[one.step] }),
      );
      return {
        type: 'nomination',
        id: cellText(String(line.values.ref ?? '')),
        json: JSON.stringify({ values, rules, ...(authority.length === 0 ? {} : { authority }) }),
      };
    }),
  ];
}

/** SHA-256 (hex) over each record's type, id and JSON, a line each. */
export function repeatDigest(records: readonly RepeatRecord[]): string {
  const hash = createHash('sha256');
  for (const { type, id, json } of records) hash.update(`${type}\t${id}\t${json}\n`);
  return hash.digest('hex');
}

/** The JSON in parts of at most 30,000 characters, none cut inside a character. */
export function parts(json: string): string[] {
  if (json.length <= longestPart) return [json];
  const found: string[] = [];
  let start = 0;
  while (start < json.length) {
    let end = Math.min(json.length, start + longestPart);
    const code = json.charCodeAt(end - 1);
    if (end < json.length && code >= 0xd800 && code <= 0xdbff) end -= 1;
    found.push(json.slice(start, end));
    start = end;
  }
  return found;
}

function clean(values: Record<string, CellValue>): Record<string, CellValue> {
  const found: Record<string, CellValue> = {};
  for (const [key, value] of Object.entries(values)) {
    if (value !== null && value !== '') found[key] = typeof value === 'string' ? cellText(value) : value;
  }
  return found;
}
