import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AnswerForm, type Answers } from '../../renderer/reviews/sitting/AnswerForm.tsx';
import type { SittingForm } from '../../shared/contract/review-shapes.ts';
import { expectNoViolations, schemes, show } from './show.tsx';

const form: SittingForm = {
  title: '360 form',
  as: 'You answer as one of their peers',
  head: [{ label: 'What it is for', words: 'To choose goals.' }],
  competencies: ['Teaching', 'Behaviour'].map((name) => ({
    key: name.toLowerCase(),
    name,
    set: 'Areas',
    indicators: [`${name} in practice`],
    scored: true,
  })),
  scale: ['Rarely seen', 'Seen at times', 'Usually secure', 'Consistently strong', 'A model for others'],
  unseen: 'Not observed',
  comment: 'Leave names out.',
};

const showForm = async (given: SittingForm = form, scheme?: (typeof schemes)[number]) => {
  const handedIn = vi.fn<(answers: Answers) => void>();
  await show(
    <main>
      <AnswerForm form={given} busy={false} problem={null} onHandIn={handedIn} onStop={() => undefined} />
    </main>,
    scheme,
  );
  return handedIn;
};

const focusFirst = () => document.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus();

it('is answered and handed in by keyboard alone, comment and all', async () => {
  const handedIn = await showForm();
  focusFirst();
  await userEvent.keyboard('4n');
  expect(document.activeElement?.tagName).toBe('TEXTAREA');
  await userEvent.keyboard('Clear plans.{Control>}{Enter}{/Control}');
  expect(handedIn).toHaveBeenCalledExactlyOnceWith({
    ratings: { teaching: 4, behaviour: null },
    comment: 'Clear plans.',
  });
});

it.each(schemes)('asks about what is blank before it goes, %s', async (scheme) => {
  const handedIn = await showForm(form, scheme);
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect.element(page.getByText(/^Nothing is answered yet/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Hand it in as it is' })).not.toBeInTheDocument();
  focusFirst();
  await userEvent.keyboard('5');
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect.element(page.getByText('Statement 2 is blank.')).toBeVisible();
  await expectNoViolations();
  expect(handedIn).not.toHaveBeenCalled();
  await page.getByRole('button', { name: 'Hand it in as it is' }).click();
  expect(handedIn).toHaveBeenCalledExactlyOnceWith({ ratings: { teaching: 5 }, comment: '' });
});

it('hands in a comment that alleges harm without a rating', async () => {
  const handedIn = await showForm();
  await page.getByRole('textbox', { name: /Comment/ }).fill('He hits a child.');
  await page.getByRole('button', { name: 'Hand in' }).click();
  await page.getByRole('button', { name: 'Hand in the comment alone' }).click();
  expect(handedIn).toHaveBeenCalledExactlyOnceWith({ ratings: {}, comment: 'He hits a child.' });
});

it('has no box for words where no comment is taken', async () => {
  await showForm({ ...form, comment: null });
  await expect.element(page.getByRole('textbox')).not.toBeInTheDocument();
});
