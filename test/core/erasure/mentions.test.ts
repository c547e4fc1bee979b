import { expect, it } from 'vitest';
import { finish, openArea } from '../../helpers/area.ts';

it('texts about others that name somebody are listed before and after, and stay as they were written', async () => {
  const { client, send } = await openArea();
  const add = async (forename: string, surname: string) =>
    (await send(client.staff.add, { forename, surname, kind: 'teaching' })).id;
  const marsh = await add('Ada', 'Marsh');
  const reed = await add('Ben', 'Reed');
  const note = (personId: string, words: string) =>
    send(client.staff.addNote, { personId, on: '2026-11-20', words, by: 'A. Head' });
  await note(reed, 'Works well with Ada Marsh.');
  await note(reed, 'The marsh behind the field floods.');
  await note(marsh, 'Ada Marsh asked for time.');
  const fenn = await add('Cal', 'Fenn');
  await note(fenn, 'Copied from a letter: A\u00adda Mar\u00adsh.');
  const what = { kind: 'person' as const, id: marsh };
  const mentions = [
    { where: 'Note: Ben Reed', href: `#/staff/${reed}` },
    { where: 'Note: Cal Fenn', href: `#/staff/${fenn}` },
  ];
  expect((await finish(client.erasure.plan, what)).mentions).toEqual(mentions);
  expect((await finish(client.erasure.erase, { what, surname: 'marsh' })).mentions).toEqual(mentions);
  const { notes } = await client.staff.profile({ id: reed });
  expect(notes.map(({ words }) => words).sort()).toEqual([
    'The marsh behind the field floods.',
    'Works well with Ada Marsh.',
  ]);
});

it('says in numbers what goes', async () => {
  const { client, send } = await openArea();
  const { id } = await send(client.staff.add, {
    forename: 'Ada',
    surname: 'Marsh',
    kind: 'teaching',
    post: 'Head of Art',
  });
  for (const words of ['One.', 'Two.'])
    await send(client.staff.addNote, { personId: id, on: '2026-11-20', words, by: 'A. Head' });
  const plan = await finish(client.erasure.plan, { kind: 'person', id });
  expect(plan.goes).toEqual([
    { count: 1, words: '1 employment' },
    { count: 1, words: '1 post held' },
    { count: 2, words: '2 notes' },
  ]);
  expect(plan).toMatchObject({ name: 'Ada Marsh', surname: 'Marsh', steps: 3, beside: [], exports: 0 });
});
