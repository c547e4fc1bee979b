import type { ImportGroup, ImportPersonRow, ImportPreview } from '../../../shared/contract/import.ts';
import { titleKey } from '../../../shared/rules/import/job-titles.ts';
import { own } from '../../../shared/rules/import/own.ts';
import { type Choices, type Plan, planImport } from '../../../shared/rules/import/plan.ts';
import type { ExistingRecords, TitleMeaning } from '../../../shared/rules/import/records.ts';
import { countTitles } from '../../../shared/rules/import/stage-people.ts';
import type { Answer, Problem, Staged } from '../../../shared/rules/import/staged.ts';
import { answeredBefore, type SamePerson, samePeopleOf } from '../import/same-person.ts';
import { type ReadStaffListInput, readStaffList, type StaffList } from '../spreadsheets/read-staff-list.ts';
import { groupsOf } from './import-groups.ts';
import { questionsOf } from './import-questions.ts';
import { type Writes, writesOf } from './import-writes.ts';

export interface CompareStaffListInput {
  readonly list: Omit<ReadStaffListInput, 'answers' | 'before' | 'orders'>;
  readonly records: ExistingRecords;
  readonly choices: Choices;
  /** Job titles as the head confirmed them in earlier imports. */
  readonly titles: Readonly<Record<string, TitleMeaning>>;
  /** Marks of two names under one id that were found to be one person's. */
  readonly samePeople: readonly string[];
}

export interface ComparedStaffList {
  /** All but what core adds; lists cut to what a page can hold. */
  readonly preview: Omit<ImportPreview, 'previewId' | 'people' | 'ourSchools'>;
  readonly groups: Record<ImportGroup, ImportPersonRow[]>;
  readonly problems: ImportPreview['problems'];
  readonly writes: Writes;
  readonly fingerprint: string;
  readonly samePeople: readonly SamePerson[];
  /** The same as long as the file holds the same. */
  readonly mark: string;
}

const isAnswer = (answer: string): answer is Answer =>
  answer === 'one_person' || answer === 'separate' || answer === 'leave_out' || /^row_\d+$/.test(answer);

/** Reads a staff list and compares it with the school's records: a preview, and the writes it stands for. */
export async function compareStaffList(
  input: CompareStaffListInput,
  progress: (fraction: number, say: string) => void,
): Promise<ComparedStaffList> {
  progress(0.05, 'Opening the file');
  const given = Object.entries(input.choices.answers);
  const list = await readStaffList(
    {
      ...input.list,
      answers: Object.fromEntries(
        given.flatMap(([key, answer]) => (isAnswer(answer) ? [[key, answer]] : [])),
      ),
      before: answeredBefore(input.samePeople, input.records.people),
      orders: Object.fromEntries(
        given.flatMap(([key, answer]) =>
          key.startsWith('day_order:') && (answer === 'dmy' || answer === 'mdy')
            ? [[key.slice('day_order:'.length), answer] as const]
            : [],
        ),
      ),
    },
    progress,
  );
  progress(0.75, 'Comparing with the people you have');
  const { today } = input.list;
  const plan = planImport(list.staged, input.records, input.choices, { today, remembered: input.titles });
  progress(0.9, 'Writing down what would change');
  const problems = problemsOf(list, plan);
  return {
    preview: previewOf(input, list, plan, problems),
    groups: groupsOf(plan, list.staged.questions),
    problems,
    writes: writesOf(plan, today),
    fingerprint: list.fingerprint,
    samePeople: samePeopleOf(list.staged.questions),
    mark: list.mark,
  };
}

/** What is wrong with the rows; nothing is lost with a value of somebody who is left out anyway. */
function problemsOf(list: StaffList, plan: Plan): ImportPreview['problems'] {
  const names = new Map(
    list.staged.people.flatMap((person) =>
      person.rows.map((row) => [row, `${person.forename} ${person.surname}`] as const),
    ),
  );
  const trn = list.columns.find(({ field }) => field === 'trn')?.name ?? '';
  const all: Problem[] = [...list.staged.problems, ...plan.problems.map((one) => ({ ...one, column: trn }))];
  const away = rowsLeftOut(list.staged, plan);
  return all
    .filter(({ row, lost }) => lost === 'row' || !away.has(row))
    .toSorted((a, b) => a.row - b.row)
    .map((one) => ({ ...one, value: one.value.slice(0, 400), name: names.get(one.row) ?? '' }));
}

/** The rows of people who do not come in, by what the list says of them or by the head's word. */
function rowsLeftOut(staged: Staged, plan: Plan): ReadonlySet<number> {
  const people = [...plan.leftOut.map(({ person }) => person), ...plan.elsewhere];
  const asked = [...staged.questions, ...plan.questions.map(({ person, answer }) => ({ ...person, answer }))];
  const answered = asked.filter(({ answer }) => answer === 'leave_out');
  return new Set([...people, ...answered].flatMap(({ rows }) => rows));
}

function previewOf(
  { choices, titles, list: asked }: CompareStaffListInput,
  list: StaffList,
  plan: Plan,
  problems: ImportPreview['problems'],
): ComparedStaffList['preview'] {
  const { staged } = list;
  const byColumn = Map.groupBy(problems, ({ column }) => column);
  const kept = new Set(choices.keepIn);
  const staying = staged.people.filter(({ leave_out }) => leave_out === null || kept.has(leave_out.kind));
  const questions = questionsOf(staged, plan);
  const holders = [...plan.added.map(({ taken }) => taken.holdings)];
  return {
    sheets: [...list.sheets],
    sheet: list.sheet,
    headerRow: list.headerRow,
    ignored: list.ignored.slice(0, 20).map((row) => ({ ...row })),
    ignoredCount: list.ignored.length,
    layout: list.layout,
    remembered: own(asked.remembered, list.fingerprint) !== undefined,
    rows: list.rows,
    hiddenRows: list.hiddenRows,
    pupils: staged.pupils,
    columns: list.columns.slice(0, 500).map((column) => ({
      ...column,
      name: column.name.slice(0, 200),
      examples: column.examples.map((value) => value.slice(0, 60)),
      problems: byColumn.get(column.name)?.length ?? 0,
    })),
    counts: {
      added: plan.added.length,
      changed: plan.changed.length,
      missing: plan.missing.length,
      leftOut: plan.leftOut.length,
      same: plan.same.length,
      waiting: questions.filter(({ answer }) => answer === null).length,
      elsewhere: plan.elsewhere.length,
    },
    titles: countTitles(staying)
      .slice(0, 1_000)
      .map((one) => {
        const key = titleKey(one.title);
        const chosen = own(choices.titles, key);
        const known = chosen ?? own(titles, key);
        const certainty = chosen ? 'chosen' : known ? 'remembered' : one.certainty;
        return { ...one, key, role: (known ?? one).role, kind: (known ?? one).kind, certainty };
      }),
    questions: questions.slice(0, 300),
    leftOut: staged.left_out.map(({ kind, people }) => ({
      kind,
      people,
      kept: kept.has(kind),
      examples: staged.people
        .filter(({ leave_out }) => leave_out?.kind === kind)
        .slice(0, 5)
        .map((one) => `${one.forename} ${one.surname}: ${one.leave_out?.reason ?? ''}`),
    })),
    schools: plan.schools.slice(0, 200).map((one) => ({ ...one })),
    problems: problems.slice(0, 200),
    problemCount: problems.length,
    rowsLost: problems.filter(({ lost }) => lost === 'row').length,
    respelled: staged.respelled.slice(0, 50).map((one) => ({ ...one })),
    respelledCount: staged.respelled.length,
    managers: plan.managers.slice(0, 100).map((one) => ({ ...one })),
    managerCount: plan.managers.length,
    newPosts: plan.posts.length,
    unlistedPosts: plan.unlisted,
    unsettled: holders.filter((own) => own.length === 0 || own.every(({ role }) => role === null)).length,
  };
}
