import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { connect, queries } from '../../renderer/client.ts';
import { TakeInForms } from '../../renderer/reviews/forms/TakeInForms.tsx';
import { ReviewQuestions } from '../../renderer/reviews/ReviewQuestions.tsx';
import { reviewHead } from './review-head.ts';
import { expectNoViolations, show } from './show.tsx';

const refusal = {
  defined: true,
  code: 'REFUSED',
  status: 409,
  message: 'Refused',
  data: {
    code: 'reviews.open-already',
    say: 'Laura Dunmore’s 360 “Spring” is still open.',
    wayOut: 'Close that one first.',
    details: { id: 'other' },
  },
};

beforeEach(async () => {
  vi.spyOn(window, 'fetch').mockImplementation(async (sent) => {
    const path = new URL((sent as Request).url).pathname;
    if (path === '/rpc/reviews/reopen') return Response.json({ json: refusal }, { status: 409 });
    return Response.json({ json: path === '/rpc/app/status' ? { today: '2026-11-20' } : [] });
  });
  await connect(Promise.resolve());
});

afterEach(() => {
  vi.restoreAllMocks();
  queries.clear();
});

it('links the review that is open where another cannot open for it', async () => {
  const onClose = vi.fn();
  await show(
    <QueryClientProvider client={queries}>
      <ReviewQuestions head={{ ...reviewHead, closedOn: '2026-11-01' }} asking="reopen" onClose={onClose} />
    </QueryClientProvider>,
  );
  await page.getByLabelText('Why it is opened again').fill('One more reply came.');
  expect(page.getByRole('link').elements()).toEqual([]);
  await page.getByRole('button', { name: 'Open it again' }).click();
  const link = page.getByRole('link', { name: 'Go to the review that is open' });
  await expect.element(link).toHaveAttribute('href', '#/reviews/other');
  await link.click();
  expect(onClose).toHaveBeenCalled();
  window.location.hash = '';
});

it('asks, past the last day for answers, whether returned files had come by then, before they are chosen', async () => {
  await show(
    <QueryClientProvider client={queries}>
      <main>
        <h1>Questionnaires</h1>
        <TakeInForms head={{ ...reviewHead, closesOn: '2026-11-19' }} />
      </main>
    </QueryClientProvider>,
  );
  const inTime = page.getByRole('checkbox', {
    name: 'These files had come by 19 November 2026, the last day for answers',
  });
  await expect.element(inTime).toBeVisible();
  await expect
    .element(page.getByText('What says that somebody is harmed does not wait for that', { exact: false }))
    .toBeVisible();
  await page.getByRole('button', { name: 'Choose the returned files' }).click();
  await expect
    .element(page.getByText('The last day for answers was 19 November 2026.', { exact: false }))
    .toBeVisible();
  await expectNoViolations();
  await inTime.click();
  await expect
    .element(page.getByText('The last day for answers was 19 November 2026.', { exact: false }))
    .not.toBeInTheDocument();
});

it('says, before the review opens, that no answers are taken yet and where to change that day', async () => {
  await show(
    <QueryClientProvider client={queries}>
      <main>
        <h1>Questionnaires</h1>
        <TakeInForms head={{ ...reviewHead, openedOn: '2026-11-23' }} />
      </main>
    </QueryClientProvider>,
  );
  await expect
    .element(page.getByText('This review opens on 23 November 2026 and takes no answers', { exact: false }))
    .toBeVisible();
  await page.getByRole('button', { name: 'Choose the returned files' }).click();
  await expect
    .element(page.getByText('This review opens on 23 November 2026: no answers', { exact: false }))
    .toBeVisible();
  await expectNoViolations();
});
