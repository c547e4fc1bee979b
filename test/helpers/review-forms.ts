import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { handlers } from '../../electron/core/jobs/handlers.ts';
import type { Work } from '../../electron/core/jobs/work.ts';
import { type Area, finish, openArea } from './area.ts';
import { clock } from './stages.ts';

const isWork = (name: string): name is keyof Work => Object.hasOwn(handlers, name);

/** Does the work of the jobs' process here. */
export function workHere(name: string, input: unknown): unknown {
  if (!isWork(name)) throw new Error(`There is no work named ${name}.`);
  const handle: (input: never, tools: { progress: () => void }) => unknown = handlers[name];
  return handle(input as never, { progress: () => undefined });
}

/** A school whose jobs run here, and whose handed files lie in its own folder. */
export async function openFormsArea(): Promise<Area> {
  const area: Area = await openArea({ clock, work: workHere, handed: (ref) => join(area.folder, ref) });
  return area;
}

/** Makes the questionnaires of a review and lays each into the school's folder; their names. */
export async function makeForms(area: Area, id: string): Promise<string[]> {
  await finish(area.client.reviews.makeForms, { id });
  const archive = await JSZip.loadAsync(readFileSync(join(area.folder, 'questionnaires.zip')));
  const names = Object.keys(archive.files);
  for (const name of names)
    writeFileSync(join(area.folder, name), await archive.files[name]!.async('nodebuffer'));
  return names;
}

/** The question rows of a questionnaire's sheet, by their number in column A. */
export function questionRows(sheet: ExcelJS.Worksheet): number[] {
  const rows: number[] = [];
  sheet.eachRow((row, number) => {
    if (/^\d+$/.test(row.getCell(1).text)) rows.push(number);
  });
  return rows;
}

/** Opens a questionnaire as a spreadsheet program does, changes it, and saves it as another file. */
export async function fill(
  area: Area,
  file: string,
  as: string,
  change: (sheet: ExcelJS.Worksheet, questions: readonly number[]) => void,
): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(area.folder, file));
  const sheet = book.worksheets[0]!;
  change(sheet, questionRows(sheet));
  await book.xlsx.writeFile(join(area.folder, as));
  return as;
}

/** Answers every question of a questionnaire the same way. */
export const answerAll = (area: Area, file: string, as: string, answer: string) =>
  fill(area, file, as, (sheet, questions) => {
    for (const row of questions) sheet.getCell(row, 4).value = answer;
  });
