import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { connect, queries } from '../../renderer/client.ts';
import { SittingPage } from '../../renderer/reviews/sitting/SittingPage.tsx';
import { BatonTheme } from '../../renderer/ui/BatonTheme.tsx';
import type { SittingForm } from '../../shared/contract/review-shapes.ts';
import { show } from './show.tsx';

/** What core holds for the form that is open. */
let open: Pick<SittingForm, 'form' | 'typed'>;

beforeEach(async () => {
  vi.spyOn(window, 'fetch').mockImplementation(async (sent) => {
    const form: SittingForm = {
      ...open,
      title: '360 form',
      as: 'You answer as one of their peers',
      head: [],
      competencies: [{ key: 'teaching', name: 'Teaching', set: 'Areas', indicators: [], scored: true }],
      scale: ['Rarely seen', 'Seen at times', 'Usually secure', 'Consistently strong', 'A model for others'],
      unseen: 'Not observed',
      comment: 'Leave names out.',
    };
    const path = new URL((sent as Request).url).pathname;
    return Response.json({ json: path === '/rpc/reviews/sitting' ? form : {} });
  });
  await connect(Promise.resolve());
});

afterEach(() => {
  vi.restoreAllMocks();
  queries.clear();
});

const seated = (form: number) => (
  <QueryClientProvider client={queries}>
    <SittingPage sitting={{ state: 'answering', takenBackBy: 'code', form, students: false }} />
  </QueryClientProvider>
);

it('a page that missed how one form ended begins the next without what was typed on it', async () => {
  open = { form: 1, typed: { ratings: { teaching: 2 }, comment: 'Words of the first' } };
  const shown = await show(seated(1));
  const comment = page.getByRole('textbox', { name: /Comment/ });
  await expect.element(comment).toHaveValue('Words of the first');
  open = { form: 2, typed: null };
  await shown.rerender(<BatonTheme scheme="light">{seated(2)}</BatonTheme>);
  await expect.element(comment).toHaveValue('');
  expect(page.getByRole('radio', { checked: true }).elements()).toEqual([]);
});
