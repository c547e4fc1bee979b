import { afterEach } from 'vitest';
import { userEvent } from 'vitest/browser';
import { inTime, stalledWords, stallLimit } from '../helpers/stalled.ts';

const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));

async function answers(): Promise<boolean> {
  if (!(await inTime(frame().then(frame)))) return false;
  return userEvent.hover(document.body, { timeout: stallLimit, force: true }).then(
    () => true,
    () => false,
  );
}

/**
 * A headless browser may, once in many thousand pages, stop to draw one: every click in it then waits for ever, whatever
 * the test. A test that fails in such a page says so, so that its file can be tried in another.
 */
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail' && !(await answers())) throw new Error(stalledWords);
});
