import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildStale } from '../../build/build.ts';
import { inDist } from '../../build/paths.ts';
import type { CaseHistoryData } from '../../shared/contract/case-history-document.ts';
import { DENSE_FROM, MOST_LINES, printedLines } from '../../shared/rules/projects/length.ts';
import { caseHistory } from '../helpers/case-history-documents.ts';
import { provideChromium } from '../helpers/chromium.ts';
import { printed } from '../helpers/documents.ts';
import { printer, temporaryFolder } from '../helpers/print-pages.ts';

const { folder, done } = temporaryFolder();
let pages: ReturnType<typeof printer>;

beforeAll(async () => {
  const browser = (await provideChromium()).executablePath;
  await buildStale();
  pages = printer(folder, inDist(), browser);
});
afterAll(async () => {
  await pages?.end();
  done();
});

async function read(...histories: CaseHistoryData[]) {
  const file = await pages.print({
    document: 'case-histories',
    title: 'Case Histories',
    data: { ...printed, alliance: 'the Marlshire Alliance', headteacher: 'Ruth Abernethy', histories },
  });
  const bytes = readFileSync(file);
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const content = await (await pdf.getPage(number)).getTextContent();
    texts.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
  return { texts, tree, raw: bytes.toString('latin1') };
}

const pageNumbers = (texts: readonly string[]) => texts.map((text) => /Page \d+ of \d+/.exec(text)?.[0]);
const twoPages = ['Page 1 of 2', 'Page 2 of 2'];

test('a case history as full as the specimen is two tagged pages, and several follow one another', async () => {
  const { texts, tree, raw } = await read(
    caseHistory(),
    caseHistory({ sharedOn: null, finalOn: null, stateWords: 'Under way' }),
  );
  expect(pageNumbers(texts)).toEqual([...twoPages, ...twoPages]);
  expect(texts[0]).toContain('SHAREABLE within the alliance');
  expect(texts[2]).toContain('CONFIDENTIAL: author, coach and headteacher');
  expect(texts[2]).not.toContain('SHAREABLE');
  expect(texts[1]).toContain('Case History: Five minutes a day');
  expect(tree).toContain('"H1"');
  expect(tree).toContain('8.1 before, 11.9 after');
  expect(raw).toMatch(/\/MarkInfo <<[^>]*\/Marked true/);
});

test('one that says little is one page, and names nobody where the author is not named', async () => {
  const { texts } = await read(
    caseHistory({
      author: 'A middle leader in a primary school',
      named: false,
      post: null,
      coach: null,
      sponsor: null,
      actions: [],
      evidence: [],
      measures: [],
      next: '',
      learned: '',
    }),
  );
  expect(pageNumbers(texts)).toEqual(['Page 1 of 1']);
  expect(texts[0]).toContain('A middle leader in a primary school');
  expect(texts[0]).not.toMatch(/Abernethy|Adeyemi|Oyelaran|Participant/);
});

const sentence = 'Students read aloud in every subject, and their teachers chose what was read. ';
const words = (count: number) =>
  sentence
    .repeat(Math.ceil(count / sentence.length))
    .slice(0, count)
    .trim();

/** The longest of at most so many lines: more of `more` until one more would be too many. */
function filled(
  start: CaseHistoryData,
  more: (one: CaseHistoryData, at: number) => CaseHistoryData,
  most: number,
): CaseHistoryData {
  let best = start;
  for (let at = 0; at < 400; at += 1) {
    const next = more(best, at);
    if (printedLines(next) > most) return best;
    best = next;
  }
  throw new Error('It never grew too long.');
}

const bare = caseHistory({
  aim: '',
  why: '',
  measures: [],
  actions: [],
  evidence: [],
  limits: '',
  worked: '',
  didNotWork: '',
  next: '',
  learned: '',
  advice: '',
});
const parts = ['aim', 'why', 'next', 'learned', 'advice'] as const;
const fullest = (most: number) => {
  const full = (start: CaseHistoryData, more: (one: CaseHistoryData, at: number) => CaseHistoryData) =>
    filled(start, more, most);
  return {
    'long words': full(bare, (one, at) => {
      const part = parts[at % parts.length] ?? 'aim';
      return { ...one, [part]: words(one[part].length + 90) };
    }),
    'short lines': full(bare, (one, at) => {
      const part = parts[at % parts.length] ?? 'aim';
      return { ...one, [part]: `${one[part]}x\n` };
    }),
    'two columns': full(bare, (one) => ({
      ...one,
      worked: `${one.worked}${words(120)}\n`,
      didNotWork: `${one.didNotWork}${words(120)}\n`,
    })),
    actions: full(bare, (one) => ({
      ...one,
      actions: [...one.actions, { what: words(200), who: words(40), by: null, doneOn: '2026-01-12' }],
    })),
    measures: full(bare, (one) => ({
      ...one,
      measures: [
        ...one.measures,
        {
          what: words(190),
          baseline: '10 of 20, in our own check',
          target: '20 of 20, in our own check',
          result: '15 of 20, in our own check',
          on: '2026-06-12',
          pupils: 100,
          met: 'partly' as const,
        },
      ],
    })),
    evidence: full(bare, (one) => ({
      ...one,
      measures: caseHistory().measures,
      evidence: [...one.evidence, { words: words(300), on: '2026-06-12', source: words(100) }],
    })),
    'everything at once': full(caseHistory(), (one, at) => {
      const part = parts[at % parts.length] ?? 'aim';
      return { ...one, [part]: words(one[part].length + 90) };
    }),
    capitals: full(bare, (one, at) => {
      const part = parts[at % parts.length] ?? 'aim';
      return { ...one, [part]: words(one[part].length + 90).toUpperCase() };
    }),
  };
};

test.each([
  ['in the smaller type', MOST_LINES],
  ['in the usual type', DENSE_FROM],
])('however long it is, and of whatever, what is kept fits on two pages: %s', async (_, most) => {
  for (const [sort, history] of Object.entries(fullest(most))) {
    const { texts } = await read(history);
    expect(texts.length, sort).toBeLessThanOrEqual(2);
    expect(printedLines(history), sort).toBeGreaterThan(most - 12);
  }
});
