import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AnswerForm, type Answers } from '../../renderer/reviews/sitting/AnswerForm.tsx';
import type { SittingForm } from '../../shared/contract/review-shapes.ts';
import { expectNoViolations, schemes, show } from './show.tsx';

const form: SittingForm = {
  form: 1,
  typed: null,
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

const stopped = vi.fn();
const typed = vi.fn<(answers: Answers) => void>();
const showForm = async (given: SittingForm = form, scheme?: (typeof schemes)[number]) => {
  const handedIn = vi.fn<(answers: Answers) => void>();
  stopped.mockReset();
  await show(
    <main>
      <AnswerForm
        form={given}
        busy={false}
        problem={null}
        onTyped={typed}
        onHandIn={handedIn}
        onStop={stopped}
      />
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

it('tells what is on it at every change, and begins with what was on it before', async () => {
  typed.mockReset();
  await showForm({ ...form, typed: { ratings: { teaching: 4 }, comment: 'Clear' } });
  await expect.element(page.getByRole('radio', { name: '4, consistently strong' }).first()).toBeChecked();
  await expect.element(page.getByRole('textbox', { name: /Comment/ })).toHaveValue('Clear');
  focusFirst();
  await userEvent.keyboard('5n');
  await page.getByRole('textbox', { name: /Comment/ }).fill('Clear plans.');
  expect(typed.mock.calls.map(([answers]) => answers)).toEqual([
    { ratings: { teaching: 5 }, comment: 'Clear' },
    { ratings: { teaching: 5, behaviour: null }, comment: 'Clear' },
    { ratings: { teaching: 5, behaviour: null }, comment: 'Clear plans.' },
  ]);
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

it.each(schemes)(
  'asks before answers are dropped, and stops at once where there are none, %s',
  async (scheme) => {
    await showForm(form, scheme);
    const stop = page.getByRole('button', { name: 'Stop without handing in' });
    focusFirst();
    await userEvent.keyboard('4');
    await stop.click();
    await expect
      .element(page.getByText('What you have answered is dropped, and nobody sees it.'))
      .toBeVisible();
    await expectNoViolations();
    await userEvent.keyboard('{Enter}');
    expect(stopped).not.toHaveBeenCalled();
    await expect.element(page.getByRole('radio', { name: '4, consistently strong' }).first()).toBeChecked();
    await stop.click();
    await page.getByRole('button', { name: 'Stop and drop it' }).click();
    expect(stopped).toHaveBeenCalledOnce();
    await showForm();
    await stop.last().click();
    expect(stopped).toHaveBeenCalledOnce();
  },
);

it.each(schemes)('says what can be typed where a key is not on the scale, %s', async (scheme) => {
  await showForm(form, scheme);
  focusFirst();
  for (const typed of ['9', 'x']) {
    await userEvent.keyboard(typed);
    await expect
      .element(page.getByText(`“${typed}” is not on the scale: type 1 to 5, or N for “Not observed”.`))
      .toBeVisible();
  }
  expect(document.querySelectorAll('[role="radio"][aria-checked="true"]')).toHaveLength(0);
  await expectNoViolations();
  await userEvent.keyboard('4');
  await expect.element(page.getByText(/is not on the scale/)).not.toBeInTheDocument();
});
