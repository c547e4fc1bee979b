import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { connect, queries } from '../../renderer/client.ts';
import { WordingPanel } from '../../renderer/reviews/WordingPanel.tsx';
import type { WordedComment } from '../../shared/contract/review-wording.ts';
import { show } from './show.tsx';

const comment: WordedComment = {
  group: 'Peers',
  place: 0,
  words: 'The [name] came through her.',
  replaced: ['Grant'],
  left: [],
};
let sent: unknown[];

beforeEach(async () => {
  sent = [];
  vi.spyOn(window, 'fetch').mockImplementation(async (asked) => {
    const request = asked as Request;
    if (request.url.endsWith('/wordComment'))
      sent.push(((await request.clone().json()) as { json: { data: unknown } }).json.data);
    return Response.json({ json: request.url.includes('/wording') ? [comment] : { done: true } });
  });
  await connect(Promise.resolve());
});

afterEach(() => {
  vi.restoreAllMocks();
  queries.clear();
});

it('puts back what was no name and takes out another word of the same comment', async () => {
  await show(
    <QueryClientProvider client={queries}>
      <WordingPanel reviewId="r" />
    </QueryClientProvider>,
  );
  const at = { reviewId: 'r', group: 'Peers', place: 0, shown: comment.words };
  await page.getByRole('button', { name: 'Put back “Grant”' }).click();
  await expect.poll(() => sent).toEqual([{ ...at, word: 'Grant', as: 'no_name' }]);
  await page.getByRole('textbox', { name: 'A word to take out' }).fill('her');
  await page.getByRole('button', { name: 'Take it out' }).click();
  await expect.poll(() => sent.at(-1)).toEqual({ ...at, word: 'her', as: 'out' });
});
