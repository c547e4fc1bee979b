import { expect, test } from 'vitest';
import { refused } from '../helpers/area.ts';
import { openImport } from '../helpers/import.ts';

const ada = 'Forename,Surname,Email\nAda,Example,ada\n';
const zoeAndAda = 'Forename,Surname,Email\nZoe,Before,\nAda,Example,ada\n';

test('what was typed for a row goes into no other, where the file was saved anew meanwhile', async () => {
  const it = await openImport();
  const save = (text: string) => it.put('staff.csv', Buffer.from(text));
  save(ada);
  expect((await it.readFile('staff.csv')).problemCount).toBe(1);
  save(zoeAndAda);
  const fixes = { '2|Email': 'ada@elm.example' };
  expect(await refused(it.readFile('staff.csv', { fixes }))).toMatchObject({
    code: 'import.saved-anew',
    wayOut: expect.stringContaining('Choose the file again'),
  });
  expect((await it.readFile('staff.csv')).counts.added).toBe(2);
  expect((await it.readFile('staff.csv', { fixes: { '3|Email': 'ada@elm.example' } })).problemCount).toBe(0);
});

test('a file that was saved anew before it is taken in, while somebody was added here, is looked at again', async () => {
  const it = await openImport();
  const save = (text: string) => it.put('staff.csv', Buffer.from(text));
  save(ada);
  const fixes = { '2|Email': 'ada@elm.example' };
  const { previewId } = await it.readFile('staff.csv', { fixes });
  save(zoeAndAda);
  const other = await it.read('Forename|Surname\nBen|Sample', {}, 'other.csv');
  await it.apply(other.previewId);
  expect(await refused(it.apply(previewId))).toMatchObject({ code: 'import.saved-anew' });
  expect((await it.staff()).map(({ surname }) => surname)).toEqual(['Sample']);
});
