import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { connect, queries } from '../../renderer/client.ts';
import { ReturnedSheets } from '../../renderer/stages/ReturnedSheets.tsx';
import { expectNoViolations, schemes, show } from './show.tsx';

const row = {
  personId: 'dev',
  name: 'Dev Chaudhry',
  fact: 'recommended_stage_7',
  question: 'Do you recommend them for Stage 7?',
  by: 'Claire Pennington',
  value: true,
  kind: 'new',
  now: null,
} as const;
const rows = [
  { ...row, words: 'Great with parents; her mother is ill' },
  { ...row, personId: 'kofi', name: 'Kofi Mensah', words: 'Ran the open evening' },
];

/** What the sheets that were read so far say. */
let answers: readonly object[];
/** What core was told to take in. */
let taken: unknown[];

beforeEach(async () => {
  answers = rows;
  taken = [];
  const reach = window.fetch;
  vi.spyOn(window, 'fetch').mockImplementation(async (sent, init) => {
    const request = sent instanceof Request ? sent : new Request(sent, init);
    const { pathname } = new URL(request.url);
    if (pathname === '/files') return Response.json({ ref: 'sheet' });
    if (pathname === '/rpc/stages/readSheets') {
      const done = { type: 'done', reply: { rows: answers, unanswered: 0, problems: [] } };
      return new Response(`event: message\ndata: ${JSON.stringify({ json: done })}\n\n`, {
        headers: { 'content-type': 'text/event-stream' },
      });
    }
    if (pathname === '/rpc/stages/applySheets') {
      const body = (await request.clone().json()) as { json: { data: { answers: unknown[] } } };
      taken.push(...body.json.data.answers);
      return Response.json({ json: { changed: 2 } });
    }
    return pathname.startsWith('/rpc/') ? Response.json({ json: [] }) : reach(sent, init);
  });
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    const chosen = new DataTransfer();
    chosen.items.add(new File(['x'], 'Answers.xlsx'));
    this.files = chosen.files;
    this.dispatchEvent(new Event('change'));
  });
  await connect(Promise.resolve());
});

afterEach(() => {
  vi.restoreAllMocks();
  queries.clear();
});

const takeIn = () => page.getByRole('button', { name: 'Take in 2 answers' });

async function readBack(scheme: (typeof schemes)[number] = 'light') {
  await show(
    <QueryClientProvider client={queries}>
      <ReturnedSheets onClose={() => undefined} />
    </QueryClientProvider>,
    scheme,
  );
  await page.getByRole('button', { name: 'Choose a workbook' }).click();
  await takeIn().click();
}

it.each(schemes)(
  'asks again about words on family and health, and can leave them out, %s',
  async (scheme) => {
    await readBack(scheme);
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent(/family and health \(‘her mother’, ‘ill’\)/);
    await expectNoViolations();
    expect(taken).toEqual([]);
    await page.getByRole('button', { name: 'Take in without these remarks' }).click();
    await expect
      .poll(() => taken)
      .toMatchObject([
        { personId: 'dev', value: true, words: null },
        { personId: 'kofi', value: true, words: 'Ran the open evening' },
      ]);
  },
);

it('keeps the words once the head says so', async () => {
  await readBack();
  await page.getByRole('button', { name: 'Keep these words' }).click();
  await expect.poll(() => taken).toMatchObject([{ words: rows[0]?.words }, { words: rows[1]?.words }]);
});

it('takes the question away with the answer that it was about', async () => {
  await readBack();
  await page.getByRole('checkbox', { name: /Dev Chaudhry/ }).click();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Take in 1 answer' }).click();
  await expect.poll(() => taken).toMatchObject([{ personId: 'kofi' }]);
});

it('leaves what was unticked so when the next sheet is read', async () => {
  await readBack();
  const dev = page.getByRole('checkbox', { name: /Dev Chaudhry/ });
  await dev.click();
  answers = [...rows, { ...row, personId: 'mia', name: 'Mia Stone', words: null }];
  await page.getByRole('button', { name: 'Choose another' }).click();
  await expect.element(page.getByRole('checkbox', { name: /Mia Stone/ })).toBeChecked();
  await expect.element(dev).not.toBeChecked();
});

it('keeps what was ticked where a sheet that was mended meanwhile has a row more above it', async () => {
  await readBack();
  const dev = page.getByRole('checkbox', { name: /Dev Chaudhry/ });
  const kofi = page.getByRole('checkbox', { name: /Kofi Mensah/ });
  await kofi.click();
  answers = [{ ...row, personId: 'mia', name: 'Mia Stone', words: null }, ...rows];
  await page.getByRole('button', { name: 'Choose another' }).click();
  await expect.element(page.getByRole('checkbox', { name: /Mia Stone/ })).toBeChecked();
  await expect.element(dev).toBeChecked();
  await expect.element(kofi).not.toBeChecked();
});
