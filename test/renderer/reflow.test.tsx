import { SegmentedControl } from '@mantine/core';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { Page } from '../../renderer/ui/Page.tsx';
import { show } from './show.tsx';

const usual = { width: window.innerWidth, height: window.innerHeight };
afterEach(() => page.viewport(usual.width, usual.height));

it('a page with a board scrolls as a whole at 200 %, and gives the board the window’s height', async () => {
  await page.viewport(640, 400);
  await show(
    <main style={{ height: 352, overflow: 'auto' }}>
      <Page
        title="Stages"
        fill
        subtitle="19 of 64 staff are on a stage."
        actions={<button type="button">Go</button>}
      >
        <div style={{ height: 80, flex: 'none' }} />
        <section aria-label="Board" style={{ flex: 1, minHeight: 0 }} />
      </Page>
    </main>,
  );
  const board = page.getByRole('region', { name: 'Board' }).element();
  expect(board.getBoundingClientRect().height).toBeGreaterThan(300);
  board.scrollIntoView({ block: 'end' });
  expect(board.getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
  expect(board.getBoundingClientRect().bottom).toBeLessThanOrEqual(352);
});

it('every way of showing a list stays in the window at 200 %', async () => {
  const shown = ['With a plan', 'On a stage without', 'Review due', 'Actions overdue', 'Everyone'];
  await page.viewport(320, 400);
  await show(<SegmentedControl aria-label="Which plans" data={shown} />);
  const control = page.getByRole('radiogroup').element().getBoundingClientRect();
  for (const words of shown) {
    const label = page.getByText(words).element().getBoundingClientRect();
    expect(label.right).toBeLessThanOrEqual(Math.min(control.right, 320));
    expect(label.bottom).toBeLessThanOrEqual(control.bottom);
  }
});
