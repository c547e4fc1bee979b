import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import ExcelJS from 'exceljs';
import type { App } from '../../electron/core/app.ts';
import { writeNominationWorkbook } from '../../electron/core/spreadsheets/nomination-workbook.ts';
import { builtJobs } from '../helpers/built-jobs.ts';
import { sentWorkbook } from '../helpers/sent-workbooks.ts';
import { openTorturedApp } from '../torture/tortured-app.ts';
import { type Measured, median } from './rows.ts';

export const name = 'intake-200';
export const goal =
  '2,000 nominations taken in from 200 workbooks at most 1.2 times a bare exceljs read of each';

const [schools, each] = [200, 10];
const rounds = 5;

/**
 * The whole way, from the files' names to nominations that are flushed to the journal: the jobs' process begun, every file
 * read, compared, shown, compared again and taken in, with schools and people that are new, as one step. Beside it `new Workbook().xlsx.readFile` of each file, which says nothing
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
    const roundId = await openRound(client);
    const refs = await sentFiles(folder);
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const mine = await timed(async () => {
        const { previewId } = await finish(client.intake.read({ data: { roundId, refs } }));
        await client.intake.preview({ previewId, choices: {} });
        const { nominations } = await client.intake.take(command({ previewId, choices: {} }));
        if (nominations !== schools * each) throw new Error(`${nominations} were taken in.`);
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
    const note = `${Math.round(mine)} ms to the last nomination kept, ${Math.round(theirs)} ms for the bare reads`;
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

/** A new file with a round of 'Leaders' for 2026/27. */
async function openRound(client: Client): Promise<string> {
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
  const programme = await client.programmes.make(command({ name: 'Leaders' }));
  const { id } = await client.programmes.openRound(
    command({
      programmeId: programme.id,
      academicYear: '2026/27',
      opensOn: null,
      deadline: '2027-07-01',
      referenceDate: '2027-07-01',
      places: null,
      placesPerSchool: null,
      organiser: 'The alliance',
    }),
  );
  return id;
}

/** A workbook of ten nominations from each of two hundred schools, as their own Batons write them. */
async function sentFiles(folder: string): Promise<string[]> {
  const refs: string[] = [];
  for (let school = 0; school < schools; school += 1) {
    const ref = `School ${school}.xlsx`;
    const people = Array.from({ length: each }, (_, at) => {
      const number = school * each + at;
      return {
        ref: `S${school}-2027-${at + 1}`,
        forename: `Ann${number}`,
        surname: `Marsh${number}`,
        trn: String(1_000_000 + number),
        email: `ann${number}@school.example`,
        role: 'Deputy head',
      };
    });
    await writeNominationWorkbook(
      join(folder, ref),
      sentWorkbook(people, { school: { name: `School ${school}`, urn: String(100_000 + school) } }),
    );
    refs.push(ref);
  }
  return refs;
}
