import { longDate } from '../dates.ts';
import { type DateReading, type DayOrder, readDate } from './dates.ts';
import { type Field, fields } from './fields.ts';
import { leaveOutOf } from './leave-out.ts';
import type { ColumnReading } from './mapping.ts';
import type { NameOrder } from './name-order.ts';
import { isTwoPeople, nameCase, splitName } from './names.ts';
import type { Problem, ReadRow } from './staged.ts';
import type { Row } from './table.ts';
import { cellValue, clean, unescaped } from './text.ts';
import {
  isBlank,
  isCellError,
  isDitto,
  isNoName,
  isStandIn,
  isVacancy,
  type Reading,
  readEmail,
  readId,
  readTick,
  readTrn,
  readYears,
  readYesNo,
} from './values.ts';

export interface RowReader {
  /** null where nobody can be made of the row; why is among `problems`. */
  read(row: Row): ReadRow | null;
  readonly problems: Problem[];
  readonly respelled: { row: number; from: string; to: string }[];
}

export interface RowRules {
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly epoch: 1900 | 1904;
  readonly orders: ReadonlyMap<string, DayOrder>;
  readonly inOrder: NameOrder;
  /** Names as the list writes its own people, which it may write line managers by. */
  readonly names: ReadonlySet<string>;
  /** Reads a share of full time. */
  readonly share: (text: string) => Reading<number>;
}

const dateFields = fields.filter((field) => /_date$|^post_(start|end)$/.test(field));

/** What payrolls write as the end of what has none. */
const openEnd = /^31\D12\D(9999|2[09]99)$|^(9999|2[09]99)-12-31/;

/** What programs write where no day has been given: '0001-01-01', '00/00/0000', and the first day that Excel or Access can count. */
const noDay =
  /^(0001-01-01|01\D01\D0001|00\D00\D0000|0000-00-00|1899-12-30|30\D12\D1899|00\D01\D1900|1900-01-00)(?!\d)/;

const spans = [
  ['start_date', 'end_date'],
  ['post_start', 'post_end'],
] as const;

/** As much as a record can hold. */
const longest: Partial<Record<Field, number>> = {
  title: 40,
  forename: 120,
  surname: 120,
  full_name: 240,
  preferred_name: 120,
  mis_id: 60,
  staff_code: 40,
  team: 120,
};

/** Null, None and Unknown are names of people too. */
const nameFields: ReadonlySet<Field> = new Set(['forename', 'surname', 'full_name', 'preferred_name']);

/** What a person needs, to be one. */
const wholeNames = ['full_name', 'surname', 'forename'] as const;

/** What a tick says of somebody, by its heading: they have left by 'Leaver: Y' as by 'Current: N'. */
function statusOf(heading: string, value: string): string {
  const yes = readTick(value);
  if (yes === null) return value;
  if (/leaver|left|archived/i.test(heading)) return yes ? `left: ${value}` : '';
  return !yes && /current|active|enabled/i.test(heading) ? 'no' : value;
}

const mappedTo = (field: Field, { name, index, heading }: ColumnReading) => ({
  field,
  name,
  heading,
  index,
  isName: nameFields.has(field),
  most: longest[field] ?? 200,
});

/** Reads rows into values by field; collects problems and respellings as it goes. */
export function rowReader(columns: readonly ColumnReading[], rules: RowRules): RowReader {
  const mapped = columns.flatMap((column) =>
    column.field && !column.sensitive ? [mappedTo(column.field, column)] : [],
  );
  const columnOf = new Map(mapped.map((column) => [column.field, column]));
  const problems: Problem[] = [];
  const readings = { dmy: new Map<string, DateReading>(), mdy: new Map<string, DateReading>() };
  const respelled: RowReader['respelled'] = [];
  const leaving = new Map<string, ReadRow['leave_out']>();
  const problem = (
    row: number,
    field: Field,
    value: string,
    reason: string,
    suggestion: string | null,
    lost: Problem['lost'] = 'value',
  ) =>
    problems.push({
      row,
      column: columnOf.get(field)?.name ?? '',
      value: clean(value),
      reason,
      suggestion,
      lost,
    });

  function valuesOf(row: Row): Partial<Record<Field, string>> {
    const values: Partial<Record<Field, string>> = {};
    for (const { field, index, isName, most } of mapped) {
      const raw = row.cells[index];
      if (!raw) continue;
      const value = cellValue(raw);
      if (isCellError(value)) {
        problem(row.number, field, value, `The spreadsheet has an error here: ${value}.`, null);
        continue;
      }
      if (isDitto(value) && (!isName || value.includes(' '))) {
        problem(
          row.number,
          field,
          value,
          'This only points at the row above.',
          'Write out what it stands for.',
        );
        continue;
      }
      if (isName ? isNoName(value) : isBlank(value)) continue;
      if (value.length > most)
        problem(row.number, field, value, `This is longer than ${most} characters.`, null);
      else values[field] = value;
    }
    return values;
  }

  function take<T>(
    row: number,
    field: Field,
    value: string | undefined,
    read: (text: string) => Reading<T>,
  ): T | null {
    if (value === undefined) return null;
    const result = read(value);
    if (result.ok) return result.value;
    problem(row, field, value, result.reason, result.suggestion);
    return null;
  }

  /** Of few different days, in row after row. */
  function dateAs(order: DayOrder, value: string): DateReading {
    const known = readings[order].get(value);
    if (known) return known;
    const reading = readDate(value, order, rules.epoch, rules.today);
    readings[order].set(value, reading);
    return reading;
  }

  /** Of few different titles, contracts and days, in row after row. */
  function leaveOut(
    values: Partial<Record<Field, string>>,
    end_date: string | null,
    group: string,
  ): ReadRow['leave_out'] {
    const { agency = '', supply = '', job_title = '' } = values;
    const contract = values.contract ?? (/^(agency|supply|casual)\b/i.test(group) ? group : '');
    const person_type = values.person_type ?? group;
    const status = statusOf(columnOf.get('status')?.heading ?? '', values.status ?? group);
    const key = [contract, agency, supply, job_title, status, person_type, end_date ?? ''].join('\n');
    const known = leaving.get(key);
    if (known !== undefined) return known;
    const found = leaveOutOf(
      { contract, agency, supply, job_title, status, person_type, end_date },
      rules.today,
    );
    leaving.set(key, found);
    return found;
  }

  function dateIn(row: number, field: Field, value: string): string | null {
    if (noDay.test(value) || (/_end$|^end_/.test(field) && openEnd.test(value))) return null;
    const column = columnOf.get(field)?.name ?? '';
    const order = rules.orders.get(column) ?? 'dmy';
    const result = dateAs(order, value);
    if (result.ok) {
      const wrong =
        result.date < '1930-01-01' || result.date > '2099-12-31'
          ? `${longDate(result.date)} cannot be right.`
          : field === 'qts_date' && result.date > rules.today
            ? 'QTS cannot have been awarded in the future.'
            : null;
      if (wrong === null) return result.date;
      problem(row, field, value, wrong, null);
      return null;
    }
    const others = order === 'dmy' ? 'day, month, year' : 'month, day, year';
    problem(row, field, value, `${result.reason} Other rows read as ${others}.`, null);
    return null;
  }

  function datesOf(row: number, values: Partial<Record<Field, string>>): Partial<Record<Field, string>> {
    const dates: Partial<Record<Field, string>> = {};
    for (const field of dateFields) {
      const value = values[field];
      const date = value === undefined ? null : dateIn(row, field, value);
      if (date) dates[field] = date;
    }
    for (const [from, to] of spans) {
      const [begins, ends] = [dates[from], dates[to]];
      if (begins === undefined || ends === undefined || ends >= begins) continue;
      problem(row, to, values[to] ?? ends, `It ends before it begins, on ${longDate(begins)}.`, null);
      delete dates[to];
    }
    return dates;
  }

  function respell(row: number, name: string): string {
    const to = nameCase(name);
    if (to !== name) respelled.push({ row, from: name, to });
    return to;
  }

  /** null where the row names nobody. Then that is its one problem, whatever else is wrong with it, `from` its first. */
  function namesOf({ number: row, cells }: Row, values: Partial<Record<Field, string>>, from: number) {
    const split = values.full_name ? splitName(rules.inOrder(values.full_name)) : null;
    for (const field of wholeNames) {
      const value = values[field];
      if (value === undefined) continue;
      const [reason, wayOut = null] = isVacancy(value)
        ? ['This is a vacancy, and nobody’s name.']
        : field === 'full_name' && isStandIn(value)
          ? ['This is nobody’s name.', 'Give the name of whoever it is, if they are on the staff.']
          : isTwoPeople(unescaped(cells[columnOf.get(field)?.index ?? 0] ?? ''))
            ? ['This names two people.', 'Give each a row of their own in the file, and import it again.']
            : [];
      if (reason === undefined) continue;
      problems.splice(from);
      problem(row, field, value, reason, wayOut, 'row');
      return null;
    }
    const forename = values.forename ?? split?.forename ?? '';
    const surname = values.surname ?? split?.surname ?? '';
    if (forename && surname)
      return { split, forename: respell(row, forename), surname: respell(row, surname) };
    const unread = problems
      .splice(from)
      .find(({ column }) => wholeNames.some((name) => columnOf.get(name)?.name === column));
    if (unread) {
      problems.push({ ...unread, suggestion: 'Mend it in the file, and import it again.', lost: 'row' });
      return null;
    }
    const field = values.full_name
      ? 'full_name'
      : !surname && columnOf.has('surname')
        ? 'surname'
        : 'forename';
    const known = values.full_name ?? (forename || surname);
    const reason =
      known === ''
        ? 'This row has no name.'
        : `‘${known}’ has no ${surname ? 'forename' : 'surname'} that can be told.`;
    // A workbook that a program wrote may hold formulas without what they come to.
    const wayOut =
      known === ''
        ? 'Write it in the file, and import it again. If a formula gives it, open the file in Excel and save it first.'
        : 'Give both names; somebody who has one alone has it in both.';
    problem(row, field, values.full_name ?? '', reason, wayOut, 'row');
    return null;
  }

  function read(row: Row): ReadRow | null {
    const from = problems.length;
    const values = valuesOf(row);
    if (values.line_manager !== undefined && rules.names.has(values.line_manager))
      values.line_manager = rules.inOrder(values.line_manager);
    const names = namesOf(row, values, from);
    if (!names) return null;
    const known = values.preferred_name
      ? respell(row.number, values.preferred_name)
      : (names.split?.preferred_name ?? null);
    const dates = datesOf(row.number, values);
    if (values.qts !== undefined && readYesNo(values.qts) === null)
      problem(row.number, 'qts', values.qts, `‘${values.qts}’ is neither yes nor no.`, null);
    return {
      number: row.number,
      values,
      title: values.title ?? names.split?.title ?? null,
      forename: names.forename,
      surname: names.surname,
      preferred_name: known === names.forename ? null : known,
      mis_id: values.mis_id ? readId(values.mis_id) : null,
      staff_code: values.staff_code ? readId(values.staff_code) : null,
      trn: take(row.number, 'trn', values.trn, readTrn),
      email: take(row.number, 'email', values.email, readEmail),
      share: take(row.number, 'fte', values.fte, rules.share),
      teaching_years: take(row.number, 'teaching_years', values.teaching_years, readYears),
      dates,
      leave_out: leaveOut(values, dates.end_date ?? null, row.group ?? ''),
    };
  }

  return { read, problems, respelled };
}
