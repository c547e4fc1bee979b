import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import type { App } from '../../electron/core/app.ts';
import { answerChoices } from '../../shared/rules/review-form.ts';
import { builtJobs } from '../helpers/built-jobs.ts';
import { openTorturedApp } from '../torture/tortured-app.ts';
import { type Measured, median } from './rows.ts';

export const name = 'returns-300';
export const goal = '300 returned questionnaires taken in at most 1.2 times a bare exceljs read of each';

const raters = 300;
const rounds = 5;

/**
 * The whole way, from the files' names to answers that are flushed to the journal: the jobs' process begun, every file
 * read, judged and reported, one step written. Beside it `new Workbook().xlsx.readFile` of each file, which says nothing
 * of what is in it. Interleaved.
 */
export async function run(): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-bench-'));
  const app = openTorturedApp(
    folder,
    (error) => console.error(error),
    () => new Date(),
    await builtJobs(),
  );
  try {
    const client = clientOf(app);
    const id = await openReview(client);
    const refs = await returnedFiles(client, id, folder);
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const mine = await timed(async () => {
        const { taken } = await finish(client.reviews.takeInForms({ data: { id, refs, cameInTime: false } }));
        if (taken !== raters) throw new Error(`${taken} of ${raters} were taken in.`);
      });
      const { undo } = await client.history.state({});
      await client.history.undo(command({ seq: undo?.seq ?? 0 }));
      const theirs = await timed(async () => {
        for (const ref of refs) await new ExcelJS.Workbook().xlsx.readFile(join(folder, ref));
      });
      // The first round warms both.
      if (round > 0) {
        ours.push(mine);
        bare.push(theirs);
      }
    }
    const [mine, theirs] = [median(ours), median(bare)];
    const note = `${Math.round(mine)} ms to the last answer kept, ${Math.round(theirs)} ms for the bare reads`;
    return [{ name, value: mine / theirs, goal: 1.2, unit: 'times', note }];
  } finally {
    await app.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
}

const clientOf = (app: App) => createRouterClient(app.router);
type Client = ReturnType<typeof clientOf>;

const command = <Data>(data: Data) => ({ commandId: randomUUID(), data });

async function finish<Reply>(
  events: Promise<AsyncIterable<{ type: 'progress' } | { type: 'done'; reply: Reply }>>,
): Promise<Reply> {
  for await (const event of await events) if (event.type === 'done') return event.reply;
  throw new Error('The job ended without a reply.');
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** An open 360 in a new school, with 300 raters asked by name. */
async function openReview(client: Client): Promise<string> {
  await finish(
    client.app.create({
      data: {
        name: 'Elm Park School',
        phase: 'Secondary',
        localAuthority: 'Havering',
        academicYear: '2026/27',
        passphrase: null,
      },
    }),
  );
  const person = await client.staff.add(
    command({ forename: 'Ada', surname: 'Marsh', kind: 'teaching', post: '', role: null, from: null }),
  );
  const start = await client.reviews.starting({ personId: person.id });
  const { id } = await client.reviews.start(
    command({
      personId: person.id,
      kind: 'review_360',
      frameworkVersionId: start.frameworkVersionId,
      stageId: null,
      moment: null,
      name: 'First review',
      purpose: 'To choose goals.',
      readers: ['person', 'headteacher'],
      openedOn: '2026-11-01',
      collector: 'Grace Okoro',
      minimums: start.minimums,
      colleaguesTogether: false,
      gap: start.gap,
      asked: start.asked,
    }),
  );
  for (const [at, group] of (['peers', 'reports', 'others'] as const).entries())
    await client.reviews.invite(
      command({
        reviewId: id,
        raters: Array.from({ length: 100 }, (_, rater) => ({
          group,
          staffId: null,
          name: `Rater ${at * 100 + rater + 1}`,
          email: null,
        })),
      }),
    );
  return id;
}

/** The raters' own files, each answered and saved anew as a spreadsheet program does. */
async function returnedFiles(client: Client, id: string, folder: string): Promise<string[]> {
  await finish(client.reviews.makeForms({ data: { id } }));
  const archive = await JSZip.loadAsync(readFileSync(join(folder, 'questionnaires.zip')));
  const names = Object.keys(archive.files).filter((file) => file.startsWith('Rater '));
  for (const [at, file] of names.entries()) {
    const bytes = await archive.files[file]?.async('nodebuffer');
    if (bytes === undefined) throw new Error(`${file} is not in the archive.`);
    writeFileSync(join(folder, file), bytes);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(folder, file));
    book.worksheets[0]?.eachRow((row, number) => {
      if (/^\d+$/.test(row.getCell(1).text))
        row.getCell(4).value = answerChoices[(at + number) % answerChoices.length];
    });
    await book.xlsx.writeFile(join(folder, file));
  }
  return readdirSync(folder).filter((file) => names.includes(file));
}
