import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { connect } from '../../renderer/client.ts';
import { LeftoversPanel } from '../../renderer/versions/LeftoversPanel.tsx';
import type { Leftover } from '../../shared/contract/versions.ts';
import { expectNoViolations, show } from './show.tsx';

const found: Leftover = {
  id: 'one',
  places: 1,
  steps: [{ at: '2026-11-23T09:00:00.000Z', words: 'Changed an email' }],
  more: 0,
  damaged: false,
  repeats: false,
};

let leftovers: Leftover[];
const done = vi.fn();

beforeEach(async () => {
  done.mockClear();
  vi.spyOn(window, 'fetch').mockImplementation(async (sending) => {
    const path = new URL((sending as Request).url).pathname;
    if (path === '/rpc/versions/applyLeftover') leftovers = [];
    const reply = path === '/rpc/versions/leftovers' ? { leftovers } : { say: 'Took in 1 change.' };
    return new Response(`event: message\ndata: ${JSON.stringify({ json: { type: 'done', reply } })}\n\n`, {
      headers: { 'content-type': 'text/event-stream' },
    });
  });
  await connect(Promise.resolve());
});
afterEach(() => vi.restoreAllMocks());

const showing = (...these: Leftover[]) => {
  leftovers = these;
  return show(
    <main>
      <h1 tabIndex={-1}>Other versions</h1>
      <LeftoversPanel onDone={done} />
    </main>,
  );
};
const panel = (title: string) => page.getByRole('heading', { name: title });

it('says in how many places the same changes were found, and that they go from all', async () => {
  await showing({ ...found, places: 3 });
  await expect.element(panel('1 change found on this computer')).toBeVisible();
  await expect.element(page.getByText(/^Found in 3 places.*they go from all\.$/)).toBeVisible();
  await expectNoViolations();
});

it('says nothing of places where there is one, and leaves the focus on the heading once they are taken in', async () => {
  await showing(found);
  await expect.element(page.getByText('Changed an email')).toBeVisible();
  expect(page.getByText(/places/).elements()).toHaveLength(0);
  page.getByRole('button', { name: 'Take them in' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(panel('Other versions')).toHaveFocus();
  await expect.poll(() => panel('1 change found on this computer').elements().length).toBe(0);
  expect(done).toHaveBeenCalledOnce();
});

it.each([
  [
    'cannot be read at all',
    { damaged: true },
    'Changes that cannot be read',
    'What was found is damaged, or from another Baton. It is kept as it is until you dismiss it.',
  ],
  [
    'says, as far as it can be read, what another says',
    { damaged: true, repeats: true },
    'Changes that cannot be read',
    'It is damaged, and what could be read of it is listed with the others on this page. It is kept as it is until you dismiss it.',
  ],
  [
    'holds nothing that is not here',
    { damaged: false },
    'Changes that are in this file already',
    'Everything that was found here is in what you see. It is kept as it is until you dismiss it.',
  ],
])('what %s is said to be that, and can only be dismissed', async (_, about, title, say) => {
  await showing({ ...found, ...about, steps: [] });
  await expect.element(panel(title)).toBeVisible();
  await expect.element(page.getByText(say)).toBeVisible();
  expect(page.getByRole('main').getByRole('button').elements()).toHaveLength(1);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect.element(page.getByText('Dismiss these changes for good?')).toBeVisible();
});
