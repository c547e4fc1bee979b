import { expect, test } from 'vitest';
import { openArea } from '../helpers/area.ts';

const person = { forename: 'Laura', surname: 'Dunmore', kind: 'teaching' as const };

test('a change meant for another file than the one that is open is refused and lands nowhere', async () => {
  const { client } = await openArea();
  const add = (file: string | undefined, commandId: string) =>
    client.staff.add({ commandId, ...(file === undefined ? {} : { file }), data: person });
  await expect(add('another-file', 'first-command')).rejects.toMatchObject({
    data: { code: 'file.another' },
  });
  expect(await client.staff.list({})).toEqual([]);
  const { file } = await client.app.status({});
  await add(file!.id, 'second-command');
  expect(await client.staff.list({})).toHaveLength(1);
});
