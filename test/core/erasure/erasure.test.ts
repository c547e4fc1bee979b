import { expect, it } from 'vitest';
import { finish, openArea, refused } from '../../helpers/area.ts';
import { canaries, canariesBelow } from '../../helpers/canaries.ts';

const person = {
  title: 'Ms',
  forename: canaries.forename,
  surname: canaries.surname,
  kind: 'teaching' as const,
  email: canaries.email,
  post: 'Head of Geography',
  role: null,
  team: 'Humanities',
  from: '2025-09-01',
};

it('erases a person from the file, its history and its backups', async () => {
  const it = await openArea();
  const { client, send } = it;
  const { id } = await send(client.staff.add, person);
  await send(client.staff.add, { ...person, forename: 'Ben', surname: 'Reed', email: 'reed@example.org' });
  await send(client.staff.addNote, { personId: id, on: '2026-11-20', words: canaries.note, by: 'A. Head' });
  await it.app.files.snapshot();
  const what = { kind: 'person' as const, id };
  expect(await finish(client.erasure.plan, what)).toMatchObject({ surname: canaries.surname });
  expect(canariesBelow(it.folder).length).toBeGreaterThan(0);
  expect(await refused(finish(client.erasure.erase, { what, surname: 'Reed' }))).toMatchObject({
    field: 'surname',
  });
  const done = await finish(client.erasure.erase, { what, surname: canaries.surname });
  expect(done.erasure).toMatchObject({ kind: 'person' });
  expect(canariesBelow(it.folder)).toEqual([]);
  expect((await client.staff.list({})).map((one) => one.surname)).toEqual(['Reed']);
  expect(it.unforeseen).toEqual([]);
});
