import { QueryClientProvider } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { api, queries } from '../../renderer/client.ts';
import { AssignMentor } from '../../renderer/cohorts/AssignMentor.tsx';
import { ProgressPanel } from '../../renderer/cohorts/ProgressPanel.tsx';
import { expectNoViolations, schemes, show } from './show.tsx';

const inPage = (piece: React.ReactNode) => (
  <QueryClientProvider client={queries}>{piece}</QueryClientProvider>
);

function holdProgress() {
  queries.setQueryData(api.cohorts.progress.queryKey({ input: { cohortId: 'c' } }), {
    meeting: false,
    rows: [
      {
        placeId: 'one',
        personId: 'p',
        name: 'Priya Nair',
        state: 'working',
        steps: [
          { key: 'mentor', words: 'Mentor assigned', state: 'done', say: 'Martin Okafor, 4 meetings' },
          { key: 'sessions', words: 'Sessions attended', state: 'in_progress', say: '5 of 6' },
          { key: 'graduated', words: 'Graduated', state: 'not_started', say: 'Not yet' },
        ],
        missing: [{ key: 'sessions', words: 'Session 5: missed', href: '#/stages/cohorts/c' }],
      },
    ],
  });
}

describe('the progress of a cohort', () => {
  it.each(schemes)('has no axe violation, and says each step in words (%s)', async (scheme) => {
    holdProgress();
    const { container } = await show(inPage(<ProgressPanel cohortId="c" />), scheme);
    for (const words of [
      'Done: Mentor assigned: Martin Okafor, 4 meetings',
      'In progress: Sessions attended: 5 of 6',
      'Not started: Graduated: Not yet',
    ])
      await expect.element(page.getByRole('button', { name: words })).toBeVisible();
    await expectNoViolations(container);
  });

  it('shows the words of a mark to the keyboard, and lists what is missing with the way to it', async () => {
    holdProgress();
    await show(inPage(<ProgressPanel cohortId="c" />));
    await expect.element(page.getByRole('link', { name: 'Priya Nair' })).toBeVisible();
    await userEvent.keyboard('{Tab}{Tab}');
    await expect.element(page.getByText('Mentor assigned: Martin Okafor, 4 meetings')).toBeVisible();
    await page.getByRole('button', { name: 'What Priya Nair still lacks: 1' }).click();
    const link = page.getByRole('link', { name: 'Session 5: missed' });
    await expect.element(link).toHaveAttribute('href', '#/stages/cohorts/c');
  });
});

it('a mentor beyond what they said is assigned only once that is confirmed', async () => {
  queries.setQueryData(api.cohorts.couldMentor.queryKey({ input: { placeId: 'one' } }), [
    {
      personId: 'm',
      name: 'Maud Frost',
      post: 'Deputy',
      capacity: 1,
      load: 1,
      heeds: ['Maud Frost can mentor 1 person and has 1 already.'],
    },
  ]);
  await show(
    inPage(
      <AssignMentor whom={{ placeId: 'one', name: 'Ada Marsh', now: null }} onClose={() => undefined} />,
    ),
  );
  const assign = page.getByRole('button', { name: 'Assign the mentor' });
  await expect.element(assign).toBeEnabled();
  await page.getByRole('combobox', { name: 'Mentor' }).fill('Maud');
  await expect.element(page.getByText('Deputy, 1 of 1')).toBeVisible();
  await page.getByText('Deputy, 1 of 1').click();
  await expect.element(page.getByText('Maud Frost can mentor 1 person and has 1 already.')).toBeVisible();
  await expect.element(assign).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Assign them all the same' }).click();
  await expect.element(assign).toBeEnabled();
});
