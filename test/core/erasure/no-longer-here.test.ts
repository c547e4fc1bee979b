import { join } from 'node:path';
import { expect, it } from 'vitest';
import { finish, openArea, refused } from '../../helpers/area.ts';
import { canaries, canariesBelow } from '../../helpers/canaries.ts';
import { NOW } from '../../helpers/school-file-options.ts';

const person = {
  title: 'Ms',
  forename: canaries.forename,
  surname: canaries.surname,
  kind: 'teaching' as const,
  email: canaries.email,
};

/** A file to which somebody was added and taken out of again by undoing that. */
async function addedAndUndone(clock = () => NOW) {
  const area = await openArea({ clock });
  const { client, send } = area;
  const { id } = await send(client.staff.add, person);
  await area.app.files.snapshot();
  const { undo } = await client.history.state({});
  await send(client.history.undo, { seq: undo!.seq });
  await area.app.files.snapshot();
  return { ...area, id, what: { kind: 'person' as const, id } };
}

it('erases somebody whose adding was undone from the history and the backups', async () => {
  const { client, folder, id, what, unforeseen } = await addedAndUndone();
  const name = `${canaries.forename} ${canaries.surname}`;
  expect((await client.erasure.list({})).noLongerHere).toEqual([{ id, name }]);
  expect(await finish(client.erasure.plan, what)).toMatchObject({ name, surname: canaries.surname });
  expect(canariesBelow(folder).length).toBeGreaterThan(0);
  expect(await refused(finish(client.erasure.erase, { what, surname: 'Reed' }))).toMatchObject({
    field: 'surname',
  });
  await finish(client.erasure.erase, { what, surname: canaries.surname });
  expect(canariesBelow(folder)).toEqual([]);
  expect((await client.erasure.list({})).noLongerHere).toEqual([]);
  expect(await refused(finish(client.erasure.plan, what))).toMatchObject({ code: 'erasure.unknown' });
  expect(unforeseen).toEqual([]);
});

it('names nobody who is in the file again', async () => {
  const { client, send } = await addedAndUndone();
  const { redo } = await client.history.state({});
  await send(client.history.redo, { seq: redo!.seq });
  expect((await client.erasure.list({})).noLongerHere).toEqual([]);
});

it('finds them by the words alone once the history keeps nothing else', async () => {
  let now = NOW;
  const { client, app, folder, id, what } = await addedAndUndone(() => now);
  await finish(client.app.close, {});
  now = new Date(NOW.getTime() + 40 * 24 * 60 * 60_000);
  await app.files.openPath(join(folder, 'Elm Park School.baton'));
  const [oldest] = (await client.history.list({})).steps.filter(({ words }) => words.startsWith('Added'));
  expect(oldest).toMatchObject({ fixed: 'Kept in words only.' });
  const name = `${canaries.forename} ${canaries.surname}`;
  expect((await client.erasure.list({})).noLongerHere).toEqual([{ id, name }]);
  await finish(client.erasure.erase, { what, surname: canaries.surname });
  expect(canariesBelow(folder)).toEqual([]);
});
