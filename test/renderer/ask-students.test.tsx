import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { connect, queries } from '../../renderer/client.ts';
import { StudentsAsked } from '../../renderer/reviews/StudentsAsked.tsx';
import { AskStudents } from '../../renderer/reviews/students/AskStudents.tsx';
import type { StudentsView } from '../../shared/contract/review-students.ts';
import { reviewHead } from './review-head.ts';
import { expectNoViolations, show } from './show.tsx';

const viewOf = (school: StudentsView['school']): StudentsView => ({
  head: reviewHead,
  asked: null,
  start: {
    statements: [{ competency: 'teaching', words: 'Explains things so that I can follow.' }],
    count: 10,
    tell: 'the designated safeguarding lead',
  },
  school,
  competencies: [{ key: 'teaching', name: 'Teaching' }],
  minimum: 5,
  near: { surnames: [], declared: [] },
});

let view: StudentsView;

beforeEach(async () => {
  vi.spyOn(window, 'fetch').mockImplementation(async (sent) => {
    const path = new URL((sent as Request).url).pathname;
    return Response.json({ json: path === '/rpc/reviews/students' ? view : [] });
  });
  await connect(Promise.resolve());
});

afterEach(() => {
  vi.restoreAllMocks();
  queries.clear();
});

const open = { ...reviewHead, groups: [] };

it.each([
  ['Special', 'Wexcombe School', /^Students are not asked here unless you say why\. In a special school/],
  ['Primary', 'Elm Park Infant School', /^Students are not asked here unless you say why\. In Key Stage 1/],
])('says on the review’s page that students are off, and why: %s, %s', async (phase, name, says) => {
  view = viewOf({ name, phase });
  await show(
    <QueryClientProvider client={queries}>
      <main>
        <h1>Review</h1>
        <StudentsAsked head={open} />
      </main>
    </QueryClientProvider>,
  );
  await expect.element(page.getByText(says)).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Ask students all the same' })).toBeVisible();
  await expectNoViolations();
});

it('offers students plainly in a secondary school', async () => {
  view = viewOf({ name: 'Elm Park School', phase: 'Secondary' });
  await show(
    <QueryClientProvider client={queries}>
      <StudentsAsked head={open} />
    </QueryClientProvider>,
  );
  await expect.element(page.getByText(/^Students may be asked too/)).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Ask students' })).toBeVisible();
});

it('goes to the field that the form was refused for, which may be out of sight', async () => {
  view = viewOf({ name: 'Elm Park School', phase: 'Secondary' });
  await show(
    <QueryClientProvider client={queries}>
      <AskStudents view={view} onDone={() => undefined} />
    </QueryClientProvider>,
  );
  await page.getByRole('button', { name: 'Ask students' }).click();
  await expect.element(page.getByText('Choose who supervises.')).toBeVisible();
  await expect.element(page.getByRole('combobox', { name: 'Who supervises' })).toHaveFocus();
});
