import { afterEach } from 'vitest';
import { userEvent } from 'vitest/browser';
import { stalledWords } from '../helpers/stalled.ts';

/** How long a page may take for a frame, or for the pointer: a busy computer takes some tenths of a second. */
const limit = 5_000;

const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));

async function answers(): Promise<boolean> {
  const late = new Promise<false>((over) => setTimeout(over, limit, false));
  const drawn = frame()
    .then(frame)
    .then(() => true);
  if (!(await Promise.race([drawn, late]))) return false;
  return userEvent.hover(document.body, { timeout: limit, force: true }).then(
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
