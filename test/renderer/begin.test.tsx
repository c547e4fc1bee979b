import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { begin } from '../../renderer/begin.tsx';

test('a page whose end comes after all its scripts is drawn once it is there', async () => {
  const reading = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  const begun = begin(Promise.reject(new Error('There is no session.')));
  const root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
  reading.mockRestore();
  document.dispatchEvent(new Event('DOMContentLoaded'));
  await begun;
  await expect
    .element(page.getByRole('heading', { name: 'This page is not connected with Baton' }))
    .toBeVisible();
});
