import type { OpenQuestionsData } from '../../../shared/contract/documents.ts';
import type { DataOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { stagesContract } from '../../../shared/contract/stages.ts';
import { byName } from '../../../shared/rules/by-text.ts';
import type { JobContext, QueryContext } from '../context.ts';
import { plainName } from '../file-names.ts';
import { printAndHandOver, schoolPrinted } from '../printed.ts';
import type { TableSheet, TableWorkbook } from '../spreadsheets/table-workbook.ts';
import { groupBy, holdingsNow } from '../staff/current.ts';
import { listStaff } from '../staff/list.ts';
import { leftAlready, namesOf } from '../staff/names.ts';
import { questionWords, waiting } from './questions.ts';
import { NOBODY, sheetColumns, sheetRef } from './sheet-layout.ts';
import { stagesNow } from './versions.ts';

type Data<Name extends keyof typeof stagesContract> = DataOf<(typeof stagesContract)[Name]>;

interface Asked {
  readonly personId: string;
  readonly name: string;
  readonly post: string;
  readonly fact: string;
  readonly question: string;
  readonly years: boolean;
}

export interface ManagerSheet {
  readonly id: string | null;
  readonly name: string;
  readonly asked: readonly Asked[];
}

/**
 * For each line manager, the chosen questions that are open about the people they manage, by surname. One who has left
 * is asked nothing: their people are among those with no line manager.
 */
export function managerSheets(context: QueryContext, facts: readonly string[]): ManagerSheet[] {
  const { db, today } = context;
  const wordsOf = questionWords(stagesNow(db));
  const open = groupBy(
    waiting(context).filter((one) => facts.includes(one.fact) && wordsOf(one.fact).answered !== 'record'),
    (one) => one.personId,
  );
  const holdings = holdingsNow(db, today);
  const gone = leftAlready(db);
  const byManager = new Map<string | null, Asked[]>();
  for (const person of listStaff(context, { archived: false })) {
    const manager =
      (holdings.get(person.id) ?? [])
        .map((one) => one.line_manager_id)
        .find((id) => id !== null && !gone.has(id)) ?? null;
    for (const { fact } of open.get(person.id) ?? []) {
      const words = wordsOf(fact);
      const asked = {
        personId: person.id,
        name: `${person.forename} ${person.surname}`,
        post: person.post,
        fact,
        question: words.question,
        years: words.answered === 'years',
      };
      const list = byManager.get(manager);
      if (list === undefined) byManager.set(manager, [asked]);
      else list.push(asked);
    }
  }
  const names = namesOf(
    db,
    [...byManager.keys()].filter((id) => id !== null),
  );
  return [...byManager]
    .map(([id, asked]) => ({ id, name: (id === null ? null : names.get(id)) ?? NOBODY, asked }))
    .sort((a, b) => Number(a.id === null) - Number(b.id === null) || byName(a, b));
}

/** Who would be asked how much. */
export function sheets(context: QueryContext, { facts }: Data<'sheets'>) {
  return managerSheets(context, facts).map(({ id, name, asked }) => ({
    id,
    name,
    people: new Set(asked.map((one) => one.personId)).size,
    questions: asked.length,
  }));
}

/** Writes the workbooks and hands each over; a manager without open questions gets none. */
export async function exportSheets(context: JobContext, data: Data<'exportSheets'>) {
  const { school, wanted } = context.query((read) => ({
    school: schoolPrinted(read).school,
    wanted: chosen(read, data),
  }));
  const files = data.together ? [wanted] : wanted.map((one) => [one]);
  const handed: { ref: string; name: string }[] = [];
  for (const [at, group] of files.entries()) {
    const [first] = group;
    if (first === undefined) continue;
    context.progress(
      at / files.length,
      `Writing ${group.length === 1 ? `the sheet for ${first.name}` : 'the sheets'}`,
    );
    const path = context.shell.temporary('questions.xlsx');
    await context.work('writeTableWorkbook', { path, data: workbook(context, school, group) });
    const whom = data.together ? 'all line managers' : first.name;
    const file = await context.shell.handOver(
      path,
      plainName(`${school} - Facts to confirm - ${whom} - ${context.today}.xlsx`),
    );
    if (file !== null) handed.push(file);
  }
  return handed;
}

/** Prints the same questions to be answered on paper. */
export async function printSheets(context: JobContext, data: Data<'printSheets'>) {
  const document = context.query(
    (read): OpenQuestionsData => ({
      ...schoolPrinted(read),
      returnTo: data.returnTo,
      returnBy: data.returnBy,
      sheets: chosen(read, data).map((sheet) => ({
        lineManager: sheet.name,
        people: [...groupBy(sheet.asked, (one) => one.personId).values()].map((asked) => ({
          name: asked[0]?.name ?? '',
          post: asked[0]?.post || null,
          questions: asked.map((one) => one.question),
        })),
      })),
    }),
  );
  return printAndHandOver(
    context,
    {
      document: 'open-questions',
      title: `Facts to confirm, ${document.school}, ${document.printedOn}`,
      data: document,
    },
    `${document.school} - Facts to confirm - ${document.printedOn}`,
  );
}

function chosen(read: QueryContext, data: { facts: string[]; managers: (string | null)[] }): ManagerSheet[] {
  const sheets = managerSheets(read, data.facts).filter((one) => data.managers.includes(one.id));
  if (sheets.length > 0) return sheets;
  throw new Refusal('stages.nothing-to-ask', 'None of these line managers has a question left to answer.', {
    wayOut: 'Choose other questions, or other line managers.',
  });
}

function workbook(
  context: Pick<JobContext, 'now' | 'today'>,
  school: string,
  group: readonly ManagerSheet[],
): TableWorkbook {
  return {
    title: 'Facts to confirm',
    school,
    marking: 'CONFIDENTIAL: staff record',
    exportedAt: context.now,
    exportedOn: context.today,
    sheets: group.map(
      (sheet): TableSheet => ({
        name: sheet.name,
        note: 'Fill in the yellow cells; leave empty what you do not know. The people named here may read what you write.',
        columns: sheetColumns,
        rows: sheet.asked.map((one) => [
          sheetRef(one.personId, one.fact),
          sheet.name,
          one.name,
          one.post,
          one.question,
          null,
          null,
          null,
        ]),
      }),
    ),
  };
}
