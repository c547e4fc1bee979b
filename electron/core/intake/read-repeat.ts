import { z } from 'zod';
import type { Row } from '../../../shared/rules/import/table.ts';
import type { IntakeLine } from '../../../shared/rules/intake/lines.ts';
import { type RepeatRecord, repeatDigest, repeatFormats } from '../spreadsheets/nomination/repeat-records.ts';
import { stepRecord } from './authority-came.ts';
import { decisionsFormats } from './decision-records.ts';
import type { SentSchool } from './read-workbooks.ts';

const school = z.looseObject({
  name: z.string().default(''),
  urn: z.string().default(''),
  localAuthority: z.string().default(''),
  phase: z.string().default(''),
  headteacher: z.string().default(''),
});
const line = z.looseObject({
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  rules: z
    .array(
      z.looseObject({
        rule: z.string(),
        verdict: z.string().default(''),
        reason: z.string().default(''),
      }),
    )
    .default([]),
  authority: z.array(stepRecord).default([]),
});

export type Repeat =
  | { readonly state: 'intact'; readonly school: SentSchool; readonly lines: readonly IntakeLine[] }
  | { readonly state: 'altered' | 'other_version'; readonly say: string }
  | { readonly state: 'decisions' };

/**
 * Reads the sheet 'For another Baton' of a nomination workbook. Intact where its digest and its number of records are as
 * it says itself; else it says what is the matter, and the sheets before it are what is left.
 */
export function readRepeat(rows: readonly Row[]): Repeat {
  const { format, digest, count, records } = recordsIn(rows);
  if (decisionsFormats.some((one) => one === format)) return { state: 'decisions' };
  if (!repeatFormats.some((one) => one === format))
    return { state: 'other_version', say: ofOtherVersion(format) };
  const altered = {
    state: 'altered',
    say: 'Its last sheet was changed after it was exported, so that it cannot be relied on. What its Nominations sheet shows is read instead: ask the school whether it stands, then tick it.',
  } as const;
  if (records === null || records.length !== count || repeatDigest(records) !== digest) return altered;
  try {
    const about = records.find(({ type }) => type === 'school');
    return {
      state: 'intact',
      school: school.parse(JSON.parse(about?.json ?? '{}')),
      lines: records
        .filter(({ type }) => type === 'nomination')
        .map(({ json }) => {
          const { values, rules, authority } = line.parse(JSON.parse(json));
          return {
            values,
            rules: rules.map(({ rule, verdict, reason }) => ({ rule, verdict, reason })),
            authority,
          };
        }),
    };
  } catch {
    return altered;
  }
}

/** A newer Baton numbers its format higher; of anything else nothing is known. */
function ofOtherVersion(format: string): string {
  const number = Number(/^baton-nominations-(\d+)$/.exec(format)?.[1] ?? 0);
  return number > repeatFormats.length
    ? 'It was made by a newer Baton, whose last sheet this one does not read. What its Nominations sheet shows is read instead; to read all of it, bring Baton up to date and choose the file again.'
    : 'Its last sheet is of a version that this Baton does not read. What its Nominations sheet shows is read instead: look through who is in it before it goes in.';
}

export interface Records {
  readonly format: string;
  readonly digest: string;
  readonly count: number;
  /** Null where parts are missing, or a record is of a type that nobody knows. */
  readonly records: readonly RepeatRecord[] | null;
}

const isType = (type: string): type is RepeatRecord['type'] =>
  type === 'school' || type === 'programme' || type === 'nomination';

/** What a sheet for another Baton says of itself in its first rows, and its records with their parts put together. */
export function recordsIn(rows: readonly Row[]): Records {
  const about = new Map(
    rows.filter(({ number }) => number <= 5).map(({ cells }) => [cells[0] ?? '', cells[1] ?? '']),
  );
  const found: { type: RepeatRecord['type']; id: string; json: string; left: number }[] = [];
  let whole = true;
  for (const { number, cells } of rows) {
    if (number < 7) continue;
    const [type = '', id = '', part = '', of = '', json = ''] = cells;
    const last = found.at(-1);
    if (!isType(type)) whole = false;
    else if (part === '1') found.push({ type, id, json, left: Number(of) - 1 });
    else if (last !== undefined && last.id === id && last.left > 0) {
      last.json += json;
      last.left -= 1;
    } else whole = false;
  }
  return {
    format: about.get('format') ?? '',
    digest: about.get('SHA-256') ?? '',
    count: Number(about.get('records') ?? -1),
    records: whole && found.every(({ left }) => left === 0) ? found : null,
  };
}
