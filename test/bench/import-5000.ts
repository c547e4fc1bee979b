import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { forkNode } from '../../electron/core/jobs/runner.ts';
import { readStaffList } from '../../electron/core/spreadsheets/read-staff-list.ts';
import { type Measured, median } from './rows.ts';

export const name = 'import-5000';
export const goal = "at most 1.0 times the library's bare in-memory read of the same file, under 250 MB";

const rounds = 7;

/** From a file's path to staged people, beside `new Workbook().xlsx.readFile`; milliseconds, interleaved. */
export async function run(): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-bench-'));
  const path = join(folder, 'staff.xlsx');
  try {
    await writeStaff(path);
    const ours: number[] = [];
    const peer: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const mine = await timed(() => readStaffList({ path, today: '2026-11-23' }));
      const theirs = await timed(() => new ExcelJS.Workbook().xlsx.readFile(path));
      // The first round warms both.
      if (round > 0) {
        ours.push(mine);
        peer.push(theirs);
      }
    }
    const [mine, theirs] = [median(ours), median(peer)];
    const note = `${Math.round(mine)} ms from path to people, ${Math.round(theirs)} ms for the bare read`;
    const peak = (await peakMemory(path)) / 1024 / 1024;
    return [
      { name, value: mine / theirs, goal: 1, unit: 'times', note },
      { name: `${name} memory`, value: peak, goal: 250, unit: 'MB', note: "resident, of the jobs' process" },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The greatest resident size that the process reports while it reads. */
function peakMemory(path: string): Promise<number> {
  const child = forkNode(join(import.meta.dirname, '../../electron/core/jobs/jobs.ts'));
  return new Promise((resolve, reject) => {
    let peak = 0;
    child.onEnd(() => reject(new Error('the jobs process ended without an answer')));
    child.onReport((report) => {
      if (report.kind === 'memory') peak = Math.max(peak, report.bytes);
      if (report.kind !== 'output') return;
      resolve(peak);
      child.kill();
    });
    child.send({ name: 'readStaffList', input: { path, today: '2026-11-23' } });
  });
}

async function writeStaff(path: string): Promise<void> {
  const headings =
    'Person ID,Title,Forename,Surname,Preferred Name,Work Email,Staff Code,Teacher Number,Job Title,Department,Start Date,Contract Type,FTE,Line Manager,QTS Date,Date of Birth,NI Number,Ethnicity,Leaving Date'.split(
      ',',
    );
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Staff');
  sheet.addRow(['Staff list']);
  sheet.addRow(headings);
  const letters = (n: number) =>
    String.fromCharCode(97 + (n % 26), 97 + (Math.floor(n / 26) % 26), 97 + (Math.floor(n / 676) % 26));
  const day = (year: number, n: number) => new Date(Date.UTC(year, n % 12, 1 + (n % 28)));
  for (let n = 0; n < 5000; n++) {
    sheet.addRow([
      100_000 + n,
      n % 2 ? 'Mrs' : 'Mr',
      `Fore${letters(n)}`,
      `Sur${letters(n * 7)}`,
      '',
      `${letters(n)}${n}@school.example`,
      `S${n}`,
      String(1_000_000 + n),
      `Teacher of ${letters(n % 20)}`,
      `Department ${n % 12}`,
      day(2010, n),
      'PRM',
      n % 3 ? 1 : 0.6,
      `Sur${letters(n % 90)}, Fore${letters(n % 90)}`,
      day(2005, n),
      day(1980, n),
      `AB${100_000 + n}C`,
      'REFU',
      null,
    ]);
  }
  for (const column of [11, 15, 16]) sheet.getColumn(column).numFmt = 'dd/mm/yyyy';
  await book.xlsx.writeFile(path);
}
