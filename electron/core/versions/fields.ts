import type { z } from 'zod';
import { certificate } from '../../../shared/contract/certificate-document.ts';
import type { fieldDiffers } from '../../../shared/contract/versions.ts';
import { roleOf } from '../../../shared/reference/roles.ts';
import { namedByReference, tableWords, versionWords } from '../../../shared/reference/version-words.ts';
import { isDate, longDate } from '../../../shared/rules/dates.ts';
import { definitionOf, isFactName } from '../../../shared/rules/fact-names.ts';
import { themeWords } from '../projects/themes.ts';
import type { Reader } from '../sql.ts';
import type { RowDifference } from './compare.ts';
import { projectListWords } from './project-lists.ts';
import { quoted, raw } from './raw.ts';
import type { Row, Value } from './rows.ts';

export type Field = z.input<typeof fieldDiffers>;

/** What differs in the rows of one person, in words, each as it is now and as it is in the other version. */
export function fieldsOf(rows: readonly RowDifference[], now: Reader, other: Reader): Field[] {
  const fields: Field[] = [];
  const closed = new Set<string>();
  for (const { kin, now: here, other: there } of rows) {
    const table = kin.table.name;
    const words = versionWords[table];
    if (words?.closed) closed.add(words.one);
    else if (here === null || there === null)
      fields.push({
        what: tableWords(table),
        now: here === null ? null : summary(now, table, here),
        other: there === null ? null : summary(other, table, there),
      });
    else fields.push(...changed(table, { row: here, db: now }, { row: there, db: other }));
  }
  const hidden = 'not shown one by one';
  return [...fields, ...[...closed].map((what) => ({ what, now: hidden, other: hidden }))];
}

const upperFirst = (words: string) => words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1);

interface Side {
  readonly row: Row;
  readonly db: Reader;
}

function changed(table: string, now: Side, other: Side): Field[] {
  const words = versionWords[table];
  const columns = Object.keys(now.row).filter((column) => now.row[column] !== other.row[column]);
  const name = table === 'person' ? '' : `${summary(other.db, table, other.row)}: `;
  const shown = columns.filter((column) => words === undefined || column in words.columns);
  // A column without words, as how a verdict was reached, changes only with others.
  return shown.map((column) => ({
    what: upperFirst(`${name}${words?.columns[column] ?? column.replaceAll('_', ' ')}`),
    now: valueWords(now.db, table, column, now.row[column] ?? null),
    other: valueWords(other.db, table, column, other.row[column] ?? null),
  }));
}

/** One row in a few words: 'Post held: Head of Maths, 1 September 2024'. */
export function summary(db: Reader, table: string, row: Row): string {
  const named = versionWords[table]?.named ?? ['title', 'name', 'words'].filter((column) => column in row);
  const values = named.flatMap((column) => valueWords(db, table, column, row[column] ?? null) ?? []);
  const said = values.map((value) => (value.length > 60 ? `${value.slice(0, 57)}…` : value)).join(', ');
  return said === '' ? tableWords(table) : `${tableWords(table)} ${said}`;
}

const YES_NO = new Set(['recommended', 'value', 'overseas_trained', 'declared']);
const CODED = new Set(['kind', 'state', 'basis', 'contract']);

function valueWords(db: Reader, table: string, column: string, value: Value): string | null {
  if (value === null || value === '') return null;
  const reference = namedByReference[column];
  if (reference !== undefined) return nameOf(db, reference, String(value)) ?? null;
  if (YES_NO.has(column)) return value === 1 ? 'yes' : 'no';
  if (column === 'share' && typeof value === 'number') return `${Math.round(value * 100)}%`;
  if (column === 'role' || column === 'target_role') return roleOf(String(value))?.words ?? String(value);
  if (table === 'certificate' && column === 'content') return certificateWords(String(value));
  if (column === 'fact') return factWords(String(value));
  if (typeof value === 'string' && isDate(value)) return longDate(value);
  if (column === 'theme') return themeWords(db).get(String(value)) ?? String(value);
  const listed = projectListWords(column, String(value));
  if (listed !== undefined) return listed === '' ? null : listed;
  if (CODED.has(column)) return String(value).replaceAll('_', ' ');
  return String(value);
}

/** What a certificate says but for its number and day, which stand beside it: 'Ada Marsh, Head of Science; Stage 7 …'. */
function certificateWords(content: string): string {
  const { school, alliance, name, post, stage, cohort, completed, project, signatories } = certificate.parse(
    JSON.parse(content),
  );
  return [
    [name, post],
    [stage, cohort],
    [school, alliance],
    completed,
    [project === null ? null : `project “${project}”`],
    signatories.map((one) => `signed by ${one.name}, ${one.role}`),
  ]
    .map((some) => some.filter((one) => one !== null && one !== '').join(', '))
    .filter((one) => one !== '')
    .join('; ');
}

const factWords = (fact: string) => (isFactName(fact) ? definitionOf(fact).words : fact);

function nameOf(db: Reader, { table, sql }: { table: string; sql: string }, id: string): string | undefined {
  const found = db.get(
    raw<{ name: string | null }>(`SELECT ${sql} AS name FROM main.${quoted(table)} AS t WHERE t.id = ?`, [
      id,
    ]),
  );
  return found?.name ?? undefined;
}
