import { expect, test, vi } from 'vitest';
import { seenLines } from '../../electron/core/intake/seen-lines.ts';

const compared = vi.hoisted(() => ({ names: 0 }));
vi.mock('../../electron/core/intake/same-people.ts', async (original) => {
  const real = await original<typeof import('../../electron/core/intake/same-people.ts')>();
  return {
    shareName: (one: string, other: string) => {
      compared.names += 1;
      return real.shareName(one, other);
    },
  };
});

const line = (forename: string, surname: string, trn = '') => ({
  values: { forename, surname, trn, email: 'office@marlshire.example' },
  rules: [],
  authority: [],
});

test('the address of an office that a whole list shares makes nobody one, and nobody is compared with everybody', () => {
  const going = seenLines();
  for (let at = 0; at < 300; at += 1) {
    const one = line(`Fore${at}`, `Sur${at}`);
    expect(going.find(one, 'Vale', null)).toBeNull();
    going.add(one, 'list.csv', 'Vale', null);
  }
  expect(compared.names).toBeLessThan(300);
  const found = { file: 'list.csv', name: 'Fore7 Sur7', otherName: false };
  expect(going.find(line('Fore7', 'Other'), 'Hill', null)).toEqual(found);
  expect(going.find(line('Sur7', 'Other'), 'Hill', null)).toEqual(found);
  going.add(line('Ana', 'Reid', '1234567'), 'list.csv', 'Vale', null);
  expect(going.find(line('Ana', 'Cox', '7654321'), 'Vale', null)).toBeNull();
  expect(going.find(line('Bo', 'Cox', '1234567'), 'Vale', null)).toMatchObject({ otherName: true });
});
