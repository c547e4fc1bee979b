import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { connect, queries } from '../../renderer/client.ts';
import { TakeInForms } from '../../renderer/reviews/forms/TakeInForms.tsx';
import { reviewHead } from './review-head.ts';
import { expectNoViolations, schemes, show } from './show.tsx';

const comments = ['Her mother is ill, and she never says so.', 'She was off sick in May.'];
const taken = { state: 'taken', file: 'ben.xlsx', name: 'Ben Reed', group: 'peers', answered: 13 };

/** What core was told of the comments, at each taking in. */
let told: unknown[];
/** Which files are chosen, and what lets the next one of them arrive. */
let chosenNames: string[];
let arrives: (name: string) => Promise<void>;

beforeEach(async () => {
  told = [];
  chosenNames = ['ben.xlsx'];
  arrives = async () => {};
  const reach = window.fetch;
  vi.spyOn(window, 'fetch').mockImplementation(async (sent, init) => {
    const request = sent instanceof Request ? sent : new Request(sent, init);
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === '/files') {
      await arrives(searchParams.get('name')!);
      return Response.json({ ref: 'form' });
    }
    if (pathname !== '/rpc/reviews/takeInForms')
      return pathname.startsWith('/rpc/') ? Response.json({ json: {} }) : reach(sent, init);
    const body = (await request.clone().json()) as { json: { data: { careful: string } } };
    const { careful } = body.json.data;
    told.push(careful);
    const reply =
      careful === 'ask'
        ? { forms: [], taken: 0, held: 0, asked: comments, leftOut: 0 }
        : { forms: [taken], taken: 1, held: 0, asked: [], leftOut: careful === 'leave_out' ? 2 : 0 };
    return new Response(`event: message\ndata: ${JSON.stringify({ json: { type: 'done', reply } })}\n\n`, {
      headers: { 'content-type': 'text/event-stream' },
    });
  });
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    const chosen = new DataTransfer();
    for (const name of chosenNames) chosen.items.add(new File(['x'], name));
    this.files = chosen.files;
    this.dispatchEvent(new Event('change'));
  });
  await connect(Promise.resolve());
});

afterEach(() => {
  vi.restoreAllMocks();
  queries.clear();
});

async function takeIn(scheme: (typeof schemes)[number] = 'light') {
  await show(
    <QueryClientProvider client={queries}>
      <TakeInForms head={reviewHead} />
    </QueryClientProvider>,
    scheme,
  );
  await page.getByRole('button', { name: 'Choose the returned files' }).click();
}

it.each(schemes)('asks about comments on health and family before anything goes in, %s', async (scheme) => {
  await takeIn(scheme);
  await expect.element(page.getByText('2 comments have words to look at', { exact: false })).toBeVisible();
  await expect.element(page.getByText(comments[0]!)).toBeVisible();
  await expect.element(page.getByText(/This speaks of/)).toMatchTextContent(/family and health \(/);
  await expect.element(page.getByText(/questionnaires? taken in/)).not.toBeInTheDocument();
  await expectNoViolations();
  await page.getByRole('button', { name: 'Take in without these remarks' }).click();
  await expect.element(page.getByText('2 comments were left out, as you chose.')).toBeVisible();
  await expect.element(page.getByText(/This speaks of/)).not.toBeInTheDocument();
  expect(told).toEqual(['ask', 'leave_out']);
});

it('takes them in as they are once the head says so', async () => {
  await takeIn();
  await page.getByRole('button', { name: 'Take in with these words' }).click();
  await expect.poll(() => told).toEqual(['ask', 'keep']);
  await expect.element(page.getByText(/^1 questionnaire taken in\./).first()).toBeVisible();
});

it('says which file is being fetched of how many', async () => {
  chosenNames = ['ben.xlsx', 'ada.xlsx'];
  const waiting = new Map(chosenNames.map((name) => [name, Promise.withResolvers<void>()]));
  arrives = (name) => waiting.get(name)!.promise;
  await takeIn();
  await expect.element(page.getByRole('status')).toHaveTextContent('Fetching file 1 of 2.');
  waiting.get('ben.xlsx')!.resolve();
  await expect.element(page.getByRole('status')).toHaveTextContent('Fetching file 2 of 2.');
  waiting.get('ada.xlsx')!.resolve();
  await expect.element(page.getByText('2 comments have words to look at', { exact: false })).toBeVisible();
});
