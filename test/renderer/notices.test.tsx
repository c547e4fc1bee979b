import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearNotices, showDone, showProblem } from '../../renderer/ui/undo.tsx';
import { show } from './show.tsx';

afterEach(clearNotices);

/** A page whose main button is in the bar at its foot. */
function WithFoot({ onPress }: { readonly onPress: () => void }) {
  return (
    <div style={{ position: 'fixed', insetInline: 0, bottom: 0, textAlign: 'right' }}>
      <button type="button" style={{ height: 54, width: '100%' }} onClick={onPress}>
        Import 150 people
      </button>
    </div>
  );
}

describe('what is said at the foot of the page', () => {
  it('leaves the main button there to be pressed', async () => {
    let pressed = 0;
    await show(<WithFoot onPress={() => pressed++} />);
    showDone('Undid: Imported 150 staff.', { label: 'Redo', run: () => undefined });
    const notice = page.getByText('Undid: Imported 150 staff.');
    await expect.element(notice).toBeVisible();
    const button = page.getByRole('button', { name: 'Import 150 people' });
    const { right, top, height } = button.element().getBoundingClientRect();
    await userEvent.click(button, { position: { x: right - 60, y: height / 2 } });
    expect(pressed).toBe(1);
    const toast = notice.element().closest('[role="alert"]') ?? notice.element();
    expect(toast.getBoundingClientRect().bottom).toBeLessThanOrEqual(top);
  });

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
