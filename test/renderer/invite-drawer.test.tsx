import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { connect, queries } from '../../renderer/client.ts';
import { InviteDrawer } from '../../renderer/reviews/InviteDrawer.tsx';
import { beyondPlanned } from '../../renderer/reviews/words.ts';
import type { InvitedView } from '../../shared/contract/review-shapes.ts';
import { reviewHead } from './review-head.ts';
import { expectNoViolations, schemes, show } from './show.tsx';

const colleague = { id: 'p9', forename: 'Grace', surname: 'Okoro', post: 'Deputy head' };

const already: Pick<InvitedView, 'invited' | 'planned'> = {
  planned: { manager: 1, peers: 2, reports: 4, others: 0, students: 0 },
  invited: [
    {
      id: 'one',
      group: 'manager',
      staffId: 'calder',
      name: 'R Calder',
      email: null,
      state: 'invited',
      stateOn: '2026-11-20',
    },
  ],
};

/** Whom core was told to ask. */
let asked: unknown[];

beforeEach(async () => {
  asked = [];
  vi.spyOn(window, 'fetch').mockImplementation(async (sent) => {
    const request = sent as Request;
    const path = new URL(request.url).pathname;
    if (path === '/rpc/reviews/invite') {
      const body = (await request.clone().json()) as { json: { data: { raters: unknown[] } } };
      asked.push(...body.json.data.raters);
      return Response.json({ json: { invited: 1 } });
    }
    if (path === '/rpc/staff/list') return Response.json({ json: [colleague] });
    return Response.json({ json: [] });
  });
  await connect(Promise.resolve());
});

afterEach(() => {
  vi.restoreAllMocks();
  queries.clear();
});

it.each(schemes)('asks one after another in the same group without closing, %s', async (scheme) => {
  const onClose = vi.fn();
  await show(
    <QueryClientProvider client={queries}>
      <InviteDrawer head={reviewHead} asked={already} onClose={onClose} />
    </QueryClientProvider>,
    scheme,
  );
  const outside = page.getByLabelText('Or somebody from outside, by name');
  for (const name of ['Olu Ade', 'Grace Okoro']) {
    await outside.fill(name);
    await page.getByRole('button', { name: 'Ask and choose another' }).click();
    await expect.element(page.getByText(`${name} is asked.`)).toBeVisible();
    await expect.element(outside).toHaveValue('');
  }
  expect(onClose).not.toHaveBeenCalled();
  expect(document.activeElement?.id).toBe('ask-who');
  await expectNoViolations();
  await outside.fill('Dev Patel');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => onClose).toHaveBeenCalledOnce();
  expect(asked).toMatchObject(
    ['Olu Ade', 'Grace Okoro', 'Dev Patel'].map((name) => ({ group: 'peers', staffId: null, name })),
  );
});

it('an address that was typed for one person is not sent with another', async () => {
  await show(
    <QueryClientProvider client={queries}>
      <InviteDrawer head={reviewHead} asked={already} onClose={() => undefined} />
    </QueryClientProvider>,
    'light',
  );
  await page.getByLabelText('Email').fill('olu@elsewhere.example');
  await page.getByRole('combobox', { name: 'Who' }).fill('Okoro');
  await page.getByRole('option', { name: /Grace Okoro/ }).click();
  await page.getByRole('button', { name: 'Ask them' }).click();
  await expect.poll(() => asked).toMatchObject([{ staffId: 'p9', email: null }]);
});

it('is left without a question once what was typed is sent, and with one where more is typed', async () => {
  const onClose = vi.fn();
  await show(
    <QueryClientProvider client={queries}>
      <InviteDrawer head={reviewHead} asked={already} onClose={onClose} />
    </QueryClientProvider>,
  );
  const outside = page.getByLabelText('Or somebody from outside, by name');
  await outside.fill('Olu Ade');
  await page.getByRole('button', { name: 'Ask and choose another' }).click();
  await expect.element(page.getByText('Olu Ade is asked.')).toBeVisible();
  await outside.fill('Grace');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByText('What you typed here is not saved.')).toBeVisible();
  expect(onClose).not.toHaveBeenCalled();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Ask and choose another' }).click();
  await expect.element(page.getByText('Grace is asked.')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => onClose).toHaveBeenCalledOnce();
});

it('says before more are asked in a group than were to be', async () => {
  await show(
    <QueryClientProvider client={queries}>
      <InviteDrawer head={reviewHead} asked={already} onClose={vi.fn()} />
    </QueryClientProvider>,
  );
  await expect.element(page.getByRole('combobox', { name: 'As' })).toHaveValue('Peers');
  expect(document.body.textContent).not.toContain('With one more');
  await page.getByRole('combobox', { name: 'As' }).click();
  await page.getByRole('option', { name: 'Line manager' }).click();
  await expect
    .element(page.getByText('With one more: Line manager: 1 was to be asked, and 2 are.'))
    .toBeVisible();
  await expectNoViolations();
  const [manager] = already.invited;
  const two = { ...already, invited: [manager!, { ...manager!, id: 'two' }] };
  expect(beyondPlanned(two)).toEqual(['Line manager: 1 was to be asked, and 2 are.']);
  expect(beyondPlanned(already)).toEqual([]);
  // Somebody is asked in place of one who declined.
  const instead = {
    ...already,
    invited: [
      { ...manager!, state: 'declined' as const },
      { ...manager!, id: 'two' },
    ],
  };
  expect(beyondPlanned(instead)).toEqual([]);
});
