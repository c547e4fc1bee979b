import { dayOrders, pupilWord } from './column-values.ts';
import type { DayOrder } from './dates.ts';
import type { Headed } from './header-row.ts';
import { pupilKeys, yearGroupKeys } from './headings.ts';
import { roleOfTitle, titleKey } from './job-titles.ts';
import type { ColumnReading } from './mapping.ts';
import { orderOfNames } from './name-order.ts';
import { gatherPeople } from './one-person.ts';
import { personOf } from './person-of-rows.ts';
import { rowReader } from './read-row.ts';
import type {
  Answer,
  AnsweredBefore,
  JobTitleCount,
  LeaveOutKind,
  Question,
  ReadRow,
  Staged,
  StagedPerson,
} from './staged.ts';
import type { Row } from './table.ts';
import { cellValue, keyOf } from './text.ts';
import { readPercent, readShare } from './values.ts';

export interface StageRules {
  /** YYYY-MM-DD in Europe/London. */
  readonly today: string;
  readonly epoch: 1900 | 1904;
  /** What the head answered to earlier questions, by their keys. */
  readonly answers?: Readonly<Record<string, Answer>>;
  readonly before?: AnsweredBefore;
  /** The head's word on a column's dates, by column name; else as the dates themselves tell. */
  readonly orders?: Readonly<Record<string, DayOrder>>;
}

/**
 * Turns a table with known columns into people, each with their employments and posts, without changing
 * anything: what is wrong, asked, respelled or proposed for leaving out stands beside them.
 * Pupils are counted and dropped. Never throws on content.
 */
export function stagePeople(headed: Headed, columns: readonly ColumnReading[], rules: StageRules): Staged {
  const found = dayOrders(columns, (index) => headed.rows.map((row) => row.cells[index] ?? ''));
  const orders = new Map(found.map(({ column, order }) => [column, rules.orders?.[column] ?? order]));
  const fte = columns.find(({ field }) => field === 'fte')?.index ?? -1;
  const hundreds = headed.rows.some(({ cells }) => /^100(\.0+)?$/.test(cellValue(cells[fte] ?? '')));
  const share = hundreds ? readPercent : readShare;
  const whole = columns.find(({ field }) => field === 'full_name');
  const names = whole ? headed.rows.map(({ cells }) => cellValue(cells[whole.index] ?? '')) : [];
  const reader = rowReader(columns, {
    today: rules.today,
    epoch: rules.epoch,
    orders,
    share,
    inOrder: orderOfNames(whole?.heading ?? '', names),
    names: new Set(names),
  });
  const isPupil = pupilTest(columns);
  const rows: ReadRow[] = [];
  let pupils = 0;
  for (const row of headed.rows) {
    if (isPupil(row)) {
      pupils++;
      continue;
    }
    const read = reader.read(row);
    if (read) rows.push(read);
  }
  const { groups, questions } = gatherPeople(rows, rules.answers ?? {}, rules.before);
  const people = groups.map((group) => personOf(group, rules.today));
  const asked: Question[] = found
    .filter(({ ask }) => ask)
    .map(({ column, reason, order }) => ({
      key: `day_order:${column}`,
      kind: 'day_order',
      say: `‘${column}’: ${reason} Is the month written first? Without an answer the ${order === 'mdy' ? 'month' : 'day'} is read first.`,
      rows: [],
      names: [],
      among: [],
      answer: rules.orders?.[column] ?? null,
    }));
  return {
    people,
    problems: reader.problems.toSorted((a, b) => a.row - b.row),
    questions: [...asked, ...questions],
    respelled: reader.respelled,
    titles: countTitles(people.filter(({ leave_out }) => leave_out === null)),
    left_out: countLeftOut(people),
    pupils,
  };
}

/**
 * A pupil's row fills a pupil's column (UPN, admission number), or says so. A year group alone does not
 * make a pupil of a tutor: the row must also lack everything that only staff have.
 */
function pupilTest(columns: readonly ColumnReading[]): (row: Row) => boolean {
  const at = (test: (column: ColumnReading) => boolean) => columns.filter(test).map((column) => column.index);
  const pupilOnly = at((column) => pupilKeys.has(keyOf(column.heading)));
  const yearGroup = at((column) => yearGroupKeys.has(keyOf(column.heading)));
  const staffOnly = at(({ field }) =>
    ['trn', 'staff_code', 'job_title', 'contract', 'start_date', 'role'].includes(field ?? ''),
  );
  const types = at(({ field }) => field === 'person_type');
  return ({ cells }) => {
    const says = (indexes: number[]) => indexes.some((index) => (cells[index] ?? '').trim() !== '');
    if (says(pupilOnly) || types.some((index) => pupilWord.test((cells[index] ?? '').trim()))) return true;
    return says(yearGroup) && staffOnly.length > 0 && !says(staffOnly) && !says(types);
  };
}

/** The different job titles of some people, the commonest first, each with the role its words propose. */
export function countTitles(people: readonly StagedPerson[]): JobTitleCount[] {
  const counts = new Map<string, { title: string; people: number }>();
  for (const person of people) {
    const own = new Set<string>();
    for (const { job_title, role } of person.posts) {
      const title = job_title ?? role;
      const key = title ? titleKey(title) : '';
      if (!title || own.has(key)) continue;
      own.add(key);
      const count = counts.get(key);
      if (count) count.people += 1;
      else counts.set(key, { title, people: 1 });
    }
  }
  return [...counts.values()]
    .toSorted((a, b) => b.people - a.people || a.title.localeCompare(b.title, 'en-GB'))
    .map((count) => ({ ...count, ...roleOfTitle(count.title) }));
}

function countLeftOut(people: readonly StagedPerson[]): { kind: LeaveOutKind; people: number }[] {
  const kinds = people.flatMap(({ leave_out }) => leave_out?.kind ?? []);
  return [...Map.groupBy(kinds, (kind) => kind)].map(([kind, all]) => ({ kind, people: all.length }));
}
