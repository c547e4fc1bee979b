import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { clearNotices, showProblem } from '../../renderer/ui/undo.tsx';
import { show } from './show.tsx';

afterEach(clearNotices);

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
