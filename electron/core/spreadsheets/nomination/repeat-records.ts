import { createHash } from 'node:crypto';
import { type CellValue, cellText } from '../cells.ts';
import { type NominationWorkbook, verdictWords } from '../nomination-workbook-data.ts';
import { type ColumnKey, columnKeys, filledColumns } from './columns.ts';

export const repeatSheetName = 'For another Baton';
export const repeatHeading = 'For another Baton; repeats the sheets before it';
export const repeatFormat = 'baton-nominations-1';
export const longestPart = 30_000;

export interface RepeatRecord {
  readonly type: 'school' | 'programme' | 'nomination';
  readonly id: string;
  readonly json: string;
}

/** What the last sheet holds: the filled columns and the rules of each nomination, as the sheets show them. */
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
      return {
        type: 'nomination',
        id: cellText(String(line.values.ref ?? '')),
        json: JSON.stringify({ values, rules }),
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
