import { expect, test } from 'vitest';
import { coordinator } from '../helpers/intake.ts';

test('schools whose names end in numbers stand in the order of the numbers, wherever they are listed', async () => {
  const { client, send, roundId } = await coordinator();
  const at = { phase: 'Primary', localAuthority: 'Vale' };
  for (const number of [10, 2, 100, 1])
    await send(client.staff.addSchool, { ...at, name: `School ${number}`, ours: false, inAlliance: true });
  const read = ['School 1', 'School 2', 'School 10', 'School 100'];
  const names = (schools: readonly { readonly name: string }[]) => schools.map(({ name }) => name);
  expect(names((await client.intake.round({ roundId })).senders)).toEqual(read);
  // Ours first, as ever.
  expect(names(await client.staff.schools({}))).toEqual(['Elm Park School', ...read]);
  expect(names(await client.matching.schools({}))).toEqual(['Elm Park School', ...read]);
});
