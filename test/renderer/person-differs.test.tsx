import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { z } from 'zod';
import { connect } from '../../renderer/client.ts';
import { PersonRow } from '../../renderer/versions/PersonRow.tsx';
import type { versionsContract } from '../../shared/contract/versions.ts';
import { expectNoViolations, schemes, show } from './show.tsx';

type Person = z.infer<typeof versionsContract.person.reply>;

const differs: Person = {
  name: 'Ada Marsh',
  state: 'changed',
  fields: [{ what: '360: single answers', now: null, other: '17' }],
  brings: [],
  without: [],
  blocked: [],
  erasedOn: null,
  answersErasedOn: null,
};

/** What core says of her. */
let person: Person;
/** What taking over was asked with. */
let taken: unknown[];

beforeEach(async () => {
  person = differs;
  taken = [];
  vi.spyOn(window, 'fetch').mockImplementation(async (sending) => {
    const request = sending as Request;
    const done = (reply: unknown) =>
      new Response(`event: message\ndata: ${JSON.stringify({ json: { type: 'done', reply } })}\n\n`, {
        headers: { 'content-type': 'text/event-stream' },
      });
    if (new URL(request.url).pathname === '/rpc/versions/person') return done(person);
    const { json } = (await request.clone().json()) as { json: { data: unknown } };
    taken.push(json.data);
    return done({ say: 'Took Ada Marsh over from the backup.' });
  });
  await connect(Promise.resolve());
});
afterEach(() => vi.restoreAllMocks());

const take = page.getByRole('button', { name: 'Take Ada Marsh over from the backup' });
const box = (name: string) => page.getByRole('checkbox', { name });
const ANSWERS = 'Bring the single answers back all the same';
const SOMEBODY = 'They may be kept again, or it was somebody else who was erased';

async function opened(scheme: 'light' | 'dark' = 'light') {
  const onTaken = vi.fn();
  await show(
    <main>
      <h1 tabIndex={-1}>The backup</h1>
      <ul>
        <PersonRow
          version={{ backup: 'b1' }}
          person={{ id: 'p1', name: 'Ada Marsh', state: person.state, what: ['360s'] }}
          inWords="the backup"
          onTaken={onTaken}
        />
      </ul>
    </main>,
    scheme,
  );
  await page.getByRole('button', { name: 'See what differs: Ada Marsh' }).click();
  return onTaken;
}

it('nobody is asked anything where nothing was erased', async () => {
  const onTaken = await opened();
  await expect.element(take).toBeEnabled();
  expect(page.getByRole('checkbox').elements()).toHaveLength(0);
  await take.click();
  await expect.poll(() => onTaken.mock.calls.length).toBe(1);
  expect(taken).toEqual([{ version: { backup: 'b1' }, person: 'p1', thoughErased: false }]);
});

describe.each(schemes)('in %s', (scheme) => {
  it('single answers that were erased come back only once that is ticked, which the keyboard does too', async () => {
    person = { ...differs, answersErasedOn: '2026-11-03' };
    const onTaken = await opened(scheme);
    await expect.element(take).toBeDisabled();
    await expect
      .element(box(ANSWERS))
      .toHaveAccessibleDescription(
        'This version still holds single answers of their 360 that were erased on 3 November 2026. They would have to be erased again.',
      );
    expect(page.getByRole('checkbox').elements()).toHaveLength(1);
    await expectNoViolations();
    box(ANSWERS).element().focus();
    await userEvent.keyboard(' ');
    await expect.element(take).toBeEnabled();
    await userEvent.keyboard(' ');
    await expect.element(take).toBeDisabled();
    await userEvent.keyboard(' ');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => onTaken.mock.calls.length).toBe(1);
    expect(taken).toEqual([{ version: { backup: 'b1' }, person: 'p1', thoughErased: true }]);
    // Their row goes, so the focus does not stay in it.
    await expect.element(page.getByRole('heading', { name: 'The backup' })).toHaveFocus();
  });
});

it('somebody who was erased, with answers that were, is asked about once, and both are said', async () => {
  person = { ...differs, state: 'only_other', erasedOn: '2026-11-20', answersErasedOn: '2026-11-03' };
  await opened();
  await expect
    .element(box(SOMEBODY))
    .toHaveAccessibleDescription(
      'Somebody was erased on 20 November 2026, after this version was made, and by all that is kept of that it is or may be them. Single answers of their 360 that were erased on 3 November 2026 come back too.',
    );
  expect(page.getByRole('checkbox').elements()).toHaveLength(1);
  const bring = page.getByRole('button', { name: 'Bring Ada Marsh back' });
  await expect.element(bring).toBeDisabled();
  await box(SOMEBODY).click();
  await expect.element(bring).toBeEnabled();
});

it('what stands in the way is said, and no tick helps', async () => {
  person = { ...differs, answersErasedOn: '2026-11-03', blocked: ['somebody else here has the same number'] };
  await opened();
  await box(ANSWERS).click();
  await expect
    .element(page.getByText(/^Cannot be taken over yet: somebody else here has the same number\./))
    .toBeVisible();
  await expect.element(take).toBeDisabled();
});
