import { Button, Modal } from '@mantine/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { clearNotices, showDone, showProblem, showUndo } from '../../renderer/ui/undo.tsx';
import { show } from './show.tsx';

const usual = { width: window.innerWidth, height: window.innerHeight };

afterEach(async () => {
  clearNotices();
  document.documentElement.style.removeProperty('--notices-left');
  await page.viewport(usual.width, usual.height);
});

it.each([
  [1280, 800],
  [1000, 600],
])('covers no button of a dialog, however much is said, %d by %d', async (width, height) => {
  await page.viewport(width, height);
  // As wide as the sidebar, whose edge the frame keeps there.
  document.documentElement.style.setProperty('--notices-left', '208px');
  const pressed = vi.fn();
  await show(
    <Modal opened onClose={vi.fn()} title="Close this review?">
      <p>The result opens, and single answers are not shown any more.</p>
      <Button onClick={pressed}>Close and show the result</Button>
    </Modal>,
  );
  for (let time = 1; time <= 5; time++)
    showDone(`${time} raters are asked.`, { label: 'Undo', run: vi.fn() });
  await expect.element(page.getByText('5 raters are asked.')).toBeVisible();
  await page.getByRole('button', { name: 'Close and show the result' }).click({ timeout: 3_000 });
  expect(pressed).toHaveBeenCalledOnce();
});

it('stacks three at most, the newest, and drops nothing that went wrong', async () => {
  await show(<h1>Page</h1>);
  for (let time = 1; time <= 5; time++) showDone(`${time} raters are asked.`);
  const said = () =>
    page
      .getByText(/raters are asked|went wrong/)
      .elements()
      .map((one) => one.textContent);
  const now = (...words: string[]) => expect.poll(() => said().toSorted()).toEqual(words);
  await now('3 raters are asked.', '4 raters are asked.', '5 raters are asked.');
  showProblem('One went wrong.');
  showProblem('Two went wrong.');
  await now('5 raters are asked.', 'One went wrong.', 'Two went wrong.');
  for (const which of ['Three', 'Four', 'Five', 'Six']) showProblem(`${which} went wrong.`);
  showDone('6 raters are asked.');
  showDone('7 raters are asked.');
  await now(
    '7 raters are asked.',
    ...['Five', 'Four', 'One', 'Six', 'Three', 'Two'].map((one) => `${one} went wrong.`),
  );
});

it('offers Undo of the newest step alone, and keeps the words of those before', async () => {
  await show(<h1>Page</h1>);
  const undone = vi.fn();
  for (const name of ['Priya', 'Amara', 'Yusuf']) showUndo(`${name}: ready.`, () => undone(name));
  await expect.element(page.getByText('Yusuf: ready.')).toBeVisible();
  await expect.element(page.getByText('Priya: ready.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(undone.mock.calls).toEqual([['Yusuf']]);
});

describe('what is said of what went wrong', () => {
  it('is said once, however often the same went wrong', async () => {
    await show(<h1>Page</h1>);
    for (let time = 0; time < 3; time++) showProblem('The school file is locked.', 'Unlock it first.');
    showProblem('That day has gone by.');
    await expect.element(page.getByText('That day has gone by.')).toBeVisible();
    expect(page.getByText('The school file is locked. Unlock it first.').elements()).toHaveLength(1);
    await page.getByRole('button', { name: 'Close' }).first().click();
    await expect
      .element(page.getByText('The school file is locked.', { exact: false }))
      .not.toBeInTheDocument();
    showProblem('The school file is locked.', 'Unlock it first.');
    await expect.element(page.getByText('The school file is locked.', { exact: false })).toBeVisible();
  });
});
