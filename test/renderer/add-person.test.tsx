import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { connect, queries } from '../../renderer/client.ts';
import { AddPerson } from '../../renderer/staff/AddPerson.tsx';
import { type Holding, HoldingForm } from '../../renderer/staff/person/HoldingForm.tsx';
import { expectNoViolations, schemes, show } from './show.tsx';

/** What core was told of whom to add. */
let added: unknown[];

beforeEach(async () => {
  added = [];
  vi.spyOn(window, 'fetch').mockImplementation(async (sent, init) => {
    const request = sent instanceof Request ? sent : new Request(sent, init);
    const { pathname } = new URL(request.url);
    if (pathname !== '/rpc/staff/add') return Response.json({ json: [] });
    const body = (await request.json()) as { json: { data: unknown } };
    added.push(body.json.data);
    return Response.json({ json: { id: 'new' } });
  });
  await connect(Promise.resolve());
});

afterEach(() => {
  vi.restoreAllMocks();
  queries.clear();
});

const role = () => page.getByRole('combobox', { name: 'Role on the ladder' });
const post = () => page.getByRole('textbox', { name: 'Post they hold now' });

const closed = vi.fn();

async function adding(scheme: (typeof schemes)[number] = 'light') {
  closed.mockClear();
  await show(
    <QueryClientProvider client={queries}>
      <AddPerson opened teams={[]} onClose={closed} />
    </QueryClientProvider>,
    scheme,
  );
  await page.getByLabelText('Forename').fill('Ada');
  await page.getByLabelText('Surname').fill('Marsh');
}

it.each(schemes)(
  'proposes the role and the kind of post that the post’s name says, in %s',
  async (scheme) => {
    await adding(scheme);
    await post().fill('HoY 9');
    await expect.element(role()).toHaveValue('Head of year or phase');
    await expect.element(page.getByText('Taken from what the post is called.')).toBeVisible();
    await expectNoViolations();
    await post().fill('Site manager');
    await expect.element(page.getByRole('combobox', { name: 'Kind of post' })).toHaveValue('Associate staff');
    await page.getByRole('button', { name: 'Add and start another' }).click();
    await expect.poll(() => added).toMatchObject([{ post: 'Site manager', kind: 'support' }]);
    await expect.element(role()).toHaveValue('');
  },
);

it('asks nothing of what was added already when Esc leaves the next one empty', async () => {
  await adding();
  await page.getByRole('button', { name: 'Add and start another' }).click();
  await expect.element(page.getByLabelText('Forename')).toHaveValue('');
  await expect.element(page.getByLabelText('Forename')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => closed.mock.calls.length).toBe(1);
});

it('leaves the role that was chosen, whatever the post is called then', async () => {
  await adding();
  await post().fill('Deputy head');
  await role().click();
  await page.getByRole('option', { name: 'Assistant headteacher' }).click();
  await post().fill('Deputy head (pastoral)');
  await expect.element(role()).toHaveValue('Assistant headteacher');
  await expect.element(page.getByText('Taken from what the post is called.')).not.toBeInTheDocument();
});

it('proposes nothing for a post that is kept without a role', async () => {
  const kept: Holding = {
    id: 'h1',
    postId: null,
    schoolId: 'school',
    elsewhere: null,
    title: 'Head of Year 9',
    role: null,
    from: null,
    to: null,
    basis: 'substantive',
    share: null,
    lineManagerId: null,
    school: 'Elm Park School',
    lineManager: null,
    sharedWith: [],
    now: true,
  };
  await show(
    <QueryClientProvider client={queries}>
      <HoldingForm personId="p1" holding={kept} schoolId="school" onClose={() => undefined} />
    </QueryClientProvider>,
  );
  await expect
    .element(page.getByRole('textbox', { name: 'What it is called' }))
    .toHaveValue('Head of Year 9');
  await expect.element(role()).toHaveValue('');
});
