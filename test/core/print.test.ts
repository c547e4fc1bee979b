import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildStale } from '../../build/build.ts';
import { inDist } from '../../build/paths.ts';
import { printWithBrowser } from '../../electron/browser/print.ts';
import { printAndHandOver } from '../../electron/core/printed.ts';
import type { PrintJobData } from '../../shared/contract/documents.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import { readersWords, reviewReader } from '../../shared/rules/review-readers.ts';
import { caseHistory } from '../helpers/case-history-documents.ts';
import { provideChromium } from '../helpers/chromium.ts';
import {
  barePlan,
  certificate,
  cohortStrengths,
  decisionLetter,
  fullPlan,
  graduatesRegister,
  handOverSheet,
  nomination,
  openQuestions,
  personRecord,
  printed,
  privacyNotice,
  recoveryCodePage,
  reviewForms,
  reviewResult,
  termSheet,
} from '../helpers/documents.ts';
import { fullestImpact } from '../helpers/impact-document.ts';
import { printer, temporaryFolder } from '../helpers/print-pages.ts';

const { folder, done } = temporaryFolder();
const built = inDist();
let browser = '';
let pages: ReturnType<typeof printer>;

beforeAll(async () => {
  browser = (await provideChromium()).executablePath;
  await buildStale();
  pages = printer(folder, built, browser);
});
afterAll(async () => {
  await pages?.end();
  done();
});

const letters = (text: string) => text.normalize('NFKC').replace(/[\s\u00a0\u200b\u2068\u2069]+/g, '');

async function read(job: PrintJobData) {
  const file = await pages.print(job);
  const bytes = readFileSync(file);
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const texts: string[] = [];
  const sizes: number[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent();
    texts.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
    sizes.push(page.view);
  }
  const headings: string[] = (await pdf.getOutline())?.map((item) => item.title) ?? [];
  const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
  const { info } = await pdf.getMetadata();
  return { texts, sizes, headings, tree, info, raw: bytes.toString('latin1') };
}

/** 'Page 1 of 2' as each page's foot says it. */
const numbers = (texts: string[]) => texts.map((text) => /Page \d+ of \d+/.exec(text)?.[0]);

const plans = (...given: Parameters<typeof fullPlan>[0][]): PrintJobData => ({
  document: 'pathway-plans',
  title: 'Leadership pathway plans, 20 November 2026',
  data: { ...printed, plans: given.map((changes) => fullPlan(changes)) },
});

/** Every string that a job's data holds, but for dates and the words that only choose a layout. */
function wordsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') {
    const chosen = [
      'state',
      'verdict',
      'decision',
      'category',
      'id',
      'shape',
      'group',
      'kind',
      'stageShort',
      'shortGroups',
      'met',
    ].includes(key);
    return chosen || /^\d{4}-\d\d-\d\d$/.test(value) ? [] : [value];
  }
  if (Array.isArray(value)) return value.flatMap((item) => wordsOf(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => wordsOf(item, name));
}

function expectEverything(texts: string[], data: unknown) {
  const printedText = letters(texts.join(' ')).toLowerCase();
  const lost = wordsOf(data).filter((words) => !printedText.includes(letters(words).toLowerCase()));
  expect(lost).toEqual([]);
}

test('a plan as full as the specimen is two tagged A4 pages, titled and outlined', async () => {
  const { texts, sizes, headings, tree, info, raw } = await read(plans({}));
  expect(numbers(texts)).toEqual(['Page 1 of 2', 'Page 2 of 2']);
  for (const [, , width, height] of sizes) {
    expect(Math.abs(width! - 595)).toBeLessThan(1);
    expect(Math.abs(height! - 842)).toBeLessThan(1);
  }
  expect(raw).toMatch(/\/MarkInfo <<[^>]*\/Marked true/);
  expect(tree).toContain('"H1"');
  expect(tree).toContain('"TH"');
  expect(raw).toContain('/StructTreeRoot');
  expect(headings).toEqual(['Leadership pathway plan']);
  expect(info).toMatchObject({ Title: 'Leadership pathway plans, 20 November 2026', Language: 'en-GB' });
});

test('each person in one PDF starts a page, with their own running head and page numbers', async () => {
  const job = plans({}, { name: 'Owen Brightwell' }, { name: 'Aisha Okonjo', goals: [], experiences: [] });
  const { texts, headings } = await read(job);
  expect(headings).toHaveLength(3);
  expect(numbers(texts).slice(0, 4)).toEqual(['Page 1 of 2', 'Page 2 of 2', 'Page 1 of 2', 'Page 2 of 2']);
  expect(texts[1]).toContain('Leadership pathway plan: Leila Haddad');
  expect(texts[3]).toContain('Leadership pathway plan: Owen Brightwell');
  expect(texts[0]).not.toContain('Leadership pathway plan: Leila Haddad');
  expect(
    texts.every((text) => text.includes('CONFIDENTIAL: participant, line manager and headteacher')),
  ).toBe(true);
});

test('page totals are right for documents of every length', async () => {
  const goal = fullPlan().goals[0]!;
  const lengths = [0, 1, 4, 7, 12, 30];
  const job = plans(...lengths.map((count) => ({ goals: Array.from({ length: count }, () => goal) })));
  const { texts } = await read(job);
  const said = numbers(texts).map((words) => words!.match(/\d+/g)!.map(Number));
  const starts = said.flatMap(([page], index) => (page === 1 ? [index] : []));
  expect(starts).toHaveLength(lengths.length);
  starts.forEach((start, index) => {
    const count = (starts[index + 1] ?? texts.length) - start;
    expect(said.slice(start, start + count)).toEqual(
      Array.from({ length: count }, (_, page) => [page + 1, count]),
    );
  });
});

test('fonts are in the PDF: the bundled ones, and no Times in their place', async () => {
  const { raw } = await read(plans({}));
  expect(raw).toMatch(/\/FontFile2/);
  expect(raw).toMatch(/SourceSans3/);
  expect(raw).toMatch(/SourceSerif4/);
  expect(raw).not.toMatch(/Liberation|Times/);
});

test('a nomination form is one page; statements over 300 characters push the declarations to a second', async () => {
  const job = (statement: string): PrintJobData => ({
    document: 'nomination-forms',
    title: 'Nomination form: Sunil Varghese, 20 November 2026',
    data: { ...printed, forms: [nomination({ statement })] },
  });
  const short = await read(job('Ready, and asked for.'));
  expect(numbers(short.texts)).toEqual(['Page 1 of 1']);
  const long = await read(job('He has led teaching across the school for three years. '.repeat(6)));
  expect(numbers(long.texts)).toEqual(['Page 1 of 2', 'Page 2 of 2']);
  expect(long.texts[1]).toContain('Declarations');
  expect(long.texts[1]).toContain('For the programme organiser');
  expect(long.texts[0]).not.toContain('Declarations');
});

/** Everything on it as long as it comes. */
const longest = certificate({
  name: 'Wilhelmina-Alexandra Featherstonehaugh-Cholmondeley Abercrombie-Smythe',
  school: 'Ysgol Gyfun Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  post: `Assistant headteacher ${'for inclusion and attendance '.repeat(6)}`.trim(),
  project: 'One way of following up absence that everybody understands. '.repeat(3).trim(),
  signatories: [
    { name: 'Ṣadé Ọlátúnjí', role: 'Headteacher' },
    { name: 'Świętosława Wójcik-Żółkiewska', role: 'Programme lead' },
  ],
});

test('a certificate is one landscape page, however long its words, with neither head nor foot', async () => {
  const { texts, sizes, tree } = await read({
    document: 'certificates',
    title: 'Certificates',
    data: { ...printed, certificates: [certificate(), longest, certificate({ name: 'محمد العربي' })] },
  });
  expect(texts).toHaveLength(3);
  for (const [, , width, height] of sizes) {
    expect(Math.abs(width! - 842)).toBeLessThan(1);
    expect(Math.abs(height! - 595)).toBeLessThan(1);
  }
  for (const text of texts) expect(text).not.toMatch(/Page \d|Printed|CONFIDENTIAL/);
  expect(tree).toContain('"H1"');
});

test('a term sheet of a full year is one page', async () => {
  const sessions = Array.from({ length: 12 }, () => ({
    ...termSheet.sessions[0]!,
    topic: 'Data, money and resources, and what they have to do with who is taught by whom in the school',
  }));
  const { texts } = await read({
    document: 'term-sheet',
    title: 'Term sheet',
    data: { ...termSheet, sessions },
  });
  expect(numbers(texts)).toEqual(['Page 1 of 1']);
  expect(texts[0]).toContain('Wednesday 11 November 2026');
});

describe('nothing is lost on the way to the paper', () => {
  const jobs: PrintJobData[] = [
    plans({
      name: 'Wilhelmina-Alexandra Featherstonehaugh-Cholmondeley Abercrombie-Smythe of the Lower Marches',
      post: `Assistant headteacher ${'for inclusion and attendance '.repeat(6)}`.trim(),
      headteacher: 'Пётр Ильич Ястребов',
      lineManager: { name: 'Ελένη Παπαδοπούλου', post: 'Nguyễn Thị Hoa & <script>alert(1)</script>' },
    }),
    {
      document: 'pathway-plans',
      title: 'A bare plan',
      data: { ...printed, plans: [barePlan()] },
    },
    {
      document: 'nomination-forms',
      title: 'Nomination form',
      data: { ...printed, forms: [nomination({ againstReason: 'The post is new.', post: 'x'.repeat(200) })] },
    },
    {
      document: 'decision-letters',
      title: 'Letter',
      data: { ...printed, letters: [decisionLetter] },
    },
    { document: 'person-record', title: 'Everything held about Leila Haddad', data: personRecord() },
    { document: 'privacy-notice', title: 'Privacy notice', data: privacyNotice },
    { document: 'review-result', title: '360 report: Leila Haddad', data: reviewResult() },
    { document: 'cohort-strengths', title: 'Strengths and needs', data: cohortStrengths },
    { document: 'open-questions', title: 'Facts to confirm', data: openQuestions },
    { document: 'recovery-code', title: 'Recovery code', data: recoveryCodePage },
    { document: 'hand-over', title: 'For the next head', data: handOverSheet },
    { document: 'graduates', title: 'Register of graduates', data: graduatesRegister },
    {
      document: 'case-histories',
      title: 'Case History',
      data: {
        ...printed,
        alliance: 'Marlshire Alliance',
        headteacher: 'Ruth Abernethy',
        histories: [caseHistory()],
      },
    },
    {
      document: 'certificates',
      title: 'A certificate',
      data: { ...printed, school: longest.school, certificates: [longest] },
    },
  ];
  test.each(jobs.map((job) => [job.title, job] as const))('%s', async (_, job) => {
    const { texts } = await read(job);
    expectEverything(texts, job.data);
  });
});

test('the impact of programmes is one tagged page, however much there is to say', async () => {
  const { texts, tree } = await read({ document: 'impact', title: 'Impact', data: fullestImpact });
  expect(numbers(texts)).toEqual(['Page 1 of 1']);
  expect(texts[0]).toContain('The end.');
  expect(texts[0]).toContain('7 more are in the workbook');
  for (const heading of ['Completed', 'Withdrew', 'Promoted', 'Accredited'])
    expect(texts[0], 'no heading is broken inside a word').toContain(heading);
  expect(tree).toContain('Table');
});

test('a name from right to left does not move the layout', async () => {
  const { texts } = await read(plans({ name: 'محمد العربي' }));
  expect(numbers(texts)).toEqual(['Page 1 of 2', 'Page 2 of 2']);
  // A PDF holds presentation forms in visual order: the letters are there, whichever way they are read.
  const found = letters(texts[0]!);
  for (const letter of 'محمدالعربي') expect(found).toContain(letter);
});

test('a long record repeats its table’s headings on every page', async () => {
  const { texts } = await read({ document: 'person-record', title: 'Record', data: personRecord() });
  expect(texts.length).toBeGreaterThan(2);
  for (const text of texts) expect(text).toContain('What was done');
});

test('what to do next begins where the comments end, and the boxes to write in stay whole', async () => {
  const words = Array.from({ length: 5 }, (_, at) => `Comment ${at + 1} of five.`);
  const data = reviewResult({ comments: [{ name: 'Peers', why: null, words }], notes: [] });
  const { texts } = await read({ document: 'review-result', title: '360 report', data });
  const pageOf = (said: string) => texts.findIndex((text) => text.includes(said));
  expect(pageOf('Next steps')).toBe(pageOf('Comment 5 of five.'));
  expect(pageOf('Talked over with')).toBe(pageOf('Keep doing'));
});

test('the last page of a report is what is written and signed on, never the small print alone', async () => {
  const data = reviewResult({ notes: ['Others is the mean of all ratings in the groups shown.'] });
  const { texts } = await read({ document: 'review-result', title: '360 report', data });
  expect(texts.at(-1)).toContain('Talked over with');
  const made = texts.findIndex((text) => text.includes('How the figures were made'));
  expect(made).toBeLessThanOrEqual(texts.findIndex((text) => text.includes('Next steps')));
});

test('a form on paper that is longer than a page never leaves one row alone on the next', async () => {
  const [question] = reviewForms.questions;
  const asked = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ...question!,
      name: `Competency ${String.fromCharCode(65 + at)}.`,
      indicators:
        'Sees that what is taught builds up in order. Uses assessment that tells teachers something',
    }));
  for (const count of [14, 15, 16, 17]) {
    const data = { ...reviewForms, questions: asked(count), forms: reviewForms.forms.slice(0, 1) };
    const { texts } = await read({ document: 'review-forms', title: '360 form', data });
    const rows = texts.map((text) => text.match(/Competency [A-Z]\./g)?.length ?? 0);
    expect(rows.reduce((all, one) => all + one, 0)).toBe(count);
    expect(rows.slice(1).filter((one) => one > 0 && one < 4)).toEqual([]);
  }
});

test('who may read a report and when it was printed never run into each other at the foot', async () => {
  const readers = readersWords(reviewReader.options);
  const name = 'Wilhelmina-Alexandra Featherstonehaugh-Cholmondeley Abercrombie-Smythe';
  const jobs: PrintJobData[] = [
    { document: 'review-result', title: '360 report', data: reviewResult({ readers }) },
    { document: 'person-record', title: 'Record', data: personRecord({ name }) },
    {
      document: 'decision-letters',
      title: 'Letter',
      data: { ...printed, letters: [{ ...decisionLetter, name }] },
    },
  ];
  for (const job of jobs) {
    const bytes = new Uint8Array(readFileSync(await pages.print(job)));
    const page = await (await getDocument({ data: bytes, verbosity: 0 }).promise).getPage(1);
    const { items } = await page.getTextContent();
    // The page's foot is 19 mm high.
    const foot = items.flatMap((item) => ('str' in item && item.transform[5] < 54 ? [item] : []));
    const [printedAt] = foot.filter(({ str }) => str.startsWith('Printed'));
    const marking = foot.slice(foot.findIndex(({ str }) => str.startsWith('CONFIDENTIAL')));
    expect(marking).not.toEqual([]);
    for (const { transform, width } of marking)
      expect(transform[4] + width).toBeLessThan(printedAt!.transform[4]);
    for (const { transform } of foot) expect(transform[5], 'nothing is off the page').toBeGreaterThan(14);
  }
});

test('without a browser the user is told what to install', async () => {
  const file = path.join(folder, 'none.pdf');
  const places = { built, profile: path.join(folder, 'profile-none'), browser: null };
  const refused = printWithBrowser(plans({}), file, places, new AbortController().signal);
  await expect(refused).rejects.toBeInstanceOf(Refusal);
  await expect(refused).rejects.toMatchObject({
    data: { code: 'print.no_browser', wayOut: 'Install Chrome, Edge or Chromium, or use the desktop app.' },
  });
});

test.skipIf(process.platform !== 'linux')('a browser that ends for want of room is not blamed', async () => {
  const places = { built, profile: path.join(folder, 'profile-full'), browser: '/bin/false' };
  const refused = printWithBrowser(plans({}), '/dev/full', places, new AbortController().signal);
  await expect(refused).rejects.toMatchObject({
    data: {
      say: 'This could not be written. There is no space left on the disk.',
      wayOut: 'Free some space, then try again.',
    },
  });
});

test('a job that is not what the document needs is not printed at all', async () => {
  const printed: unknown[] = [];
  const context = {
    progress: () => undefined,
    signal: new AbortController().signal,
    shell: { temporary: (name: string) => name, printToPdf: async (job: unknown) => void printed.push(job) },
  };
  const job = { document: 'privacy-notice', title: 'x', data: { school: 'Only this' } };
  await expect(printAndHandOver(context as never, job as never, 'half')).rejects.toThrow('printedOn');
  expect(printed).toEqual([]);
});

test('cancelling ends the browser and leaves neither a PDF nor a profile', async () => {
  const file = path.join(folder, 'cancelled.pdf');
  const profile = path.join(folder, 'profile-cancelled');
  const cancel = new AbortController();
  const printing = printWithBrowser(plans({}), file, { built, profile, browser }, cancel.signal);
  cancel.abort(new Error('Cancelled by the user'));
  await expect(printing).rejects.toThrow('Cancelled by the user');
  expect(() => statSync(file)).toThrow();
  expect(() => statSync(profile)).toThrow();
});
