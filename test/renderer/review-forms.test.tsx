import { QueryClientProvider } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { queries } from '../../renderer/client.ts';
import { ReturnedForms } from '../../renderer/reviews/forms/ReturnedForms.tsx';
import { SendForms } from '../../renderer/reviews/forms/SendForms.tsx';
import type { FormsView, ReturnedForm } from '../../shared/contract/review-forms.ts';
import { reviewHead } from './review-head.ts';
import { expectNoViolations, schemes, show } from './show.tsx';

const returned: readonly ReturnedForm[] = [
  { state: 'taken', file: 'ben.xlsx', name: 'Ben Reed', group: 'peers', answered: 13 },
  {
    state: 'refused',
    file: 'cleo.xlsx',
    why: 'declined',
    say: 'Cleo Stone has declined.',
    wayOut: 'Set them to awaited, and drop the file again.',
    unheld: false,
  },
];

test.each(schemes)('refused files come first, each with its reason and the way on, in %s', async (scheme) => {
  await show(<ReturnedForms forms={returned} held={false} />, scheme);
  await expect.element(page.getByText(/^1 questionnaire taken in, 1 refused\./)).toBeVisible();
  const rows = page.getByRole('row').elements();
  expect(rows[1]?.textContent).toBe(
    'cleo.xlsxRefused. Cleo Stone has declined. Set them to awaited, and drop the file again.',
  );
  expect(rows[2]?.textContent).toContain('Taken in: Ben Reed, peers, 13 answered.');
  await expectNoViolations();
});

test('a file’s name is not broken in two beside a long reason', async () => {
  const [, refused] = returned;
  const long = { ...refused!, wayOut: 'Send the rater a new questionnaire. '.repeat(6) } as ReturnedForm;
  await show(<ReturnedForms forms={[{ ...long, file: 'Leila Haddad - 360.xlsx' }]} held={false} />);
  await expect.element(page.getByText('Leila Haddad - 360.xlsx')).toBeVisible();
  const name = document.createRange();
  name.selectNodeContents(page.getByText('Leila Haddad - 360.xlsx').element());
  expect(name.getClientRects()).toHaveLength(1);
});

test('a comment that is held is said to be kept of a refused file, and nothing else', async () => {
  await show(<ReturnedForms forms={returned} held />);
  await expect
    .element(
      page.getByText('Nothing of a refused file is kept in Baton, but for a comment that is held.', {
        exact: false,
      }),
    )
    .toBeVisible();
});

test.each(schemes)(
  'a refused file that may allege harm is named first, and has to be read, in %s',
  async (scheme) => {
    const [, refused] = returned;
    const other = { ...refused!, file: 'dan.xlsx', unheld: true } as ReturnedForm;
    await show(<ReturnedForms forms={[...returned, other]} held={false} />, scheme);
    await expect
      .element(
        page.getByText(/^1 refused file may say that somebody is harmed, and nothing of it is kept here/),
      )
      .toBeVisible();
    await expect.element(page.getByText(/Read the comments in them yourself/)).toBeVisible();
    const rows = page.getByRole('row').elements();
    expect(rows[1]?.textContent).toContain('dan.xlsx');
    await expectNoViolations();
  },
);

const view: FormsView = {
  head: reviewHead,
  forms: [
    {
      id: 'form-1',
      group: 'peers',
      name: 'Ben Reed',
      email: 'ben@example.org',
      fileName: 'Ben Reed - 360 questionnaire.xlsx',
      subject: '360 questionnaire: please answer by 4 December 2026',
      words: 'Dear Ben Reed\n\nPlease answer.',
    },
  ],
  without: ['Students: 6 asked. Students get no workbook, since their names are not kept.'],
};

test.each(schemes)(
  'each awaited rater has words to copy, and who gets no workbook is said, in %s',
  async (scheme) => {
    await show(
      <QueryClientProvider client={queries}>
        <SendForms view={view} />
      </QueryClientProvider>,
      scheme,
    );
    await expect.element(page.getByRole('button', { name: 'Copy the email to Ben Reed' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Copy the address of Ben Reed' })).toBeVisible();
    await expect.element(page.getByText(/Students get no workbook/)).toBeVisible();
    await page.getByText('Read it').click();
    await expect.element(page.getByText(/Dear Ben Reed/)).toBeVisible();
    await expectNoViolations();
  },
);

test('where nobody is awaited the way on is said, and there is nothing to make', async () => {
  await show(
    <QueryClientProvider client={queries}>
      <SendForms view={{ ...view, forms: [], without: ['Peers: 5 asked, nobody by name.'] }} />
    </QueryClientProvider>,
  );
  await expect
    .element(page.getByText(/^Nobody is asked by name whose answer is still awaited/))
    .toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Make the questionnaires' })).toBeDisabled();
  await expect.element(page.getByRole('link', { name: 'Ask somebody' })).toBeVisible();
});
