import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Opening } from '../../renderer/pages/Opening.tsx';
import { expectNoViolations, schemes, show } from './show.tsx';

describe.each(schemes)('in %s', (scheme) => {
  it('a file that takes long to open is named, with why it may take so long', async () => {
    vi.useFakeTimers();
    try {
      await show(<Opening name="Elm Park" />, scheme);
      await vi.advanceTimersByTimeAsync(2900);
      expect(page.getByRole('heading').elements()).toEqual([]);
      await vi.advanceTimersByTimeAsync(200);
    } finally {
      vi.useRealTimers();
    }
    await expect.element(page.getByRole('heading', { name: 'Opening Elm Park' })).toBeVisible();
    await expect.element(page.getByText(/another computer had the file open last/)).toBeVisible();
    await expectNoViolations();
  });
});
