import { expect, test } from 'vitest';
import { openImport } from '../helpers/import.ts';

const headings = 'Staff Code|Forename|Surname|Email|Job Title|FTE|Start Date|Leaving Date';
const autumn = `
${headings}
AB1|Anna|Brown|a.brown@elmpark.example|Teacher of Maths|1|01/09/2019|
CD2|Carl|Dean|c.dean@elmpark.example|Head of Year 7|1|01/09/2018|
GH4|Gita|Hall|g.hall@elmpark.example|Head of Science|1|01/09/2015|
IJ5|Ian|Jones|i.jones@elmpark.example|Teacher of Science|0.6|01/09/2021|`;
const spring = `
${headings}
AB1|Anna|Smith|a.smith@elmpark.example|Teacher of Maths|1|01/09/2019|
CD2|Carl|Dean|c.dean@elmpark.example|Head of Year 7|1|01/09/2018|31/08/2026
IJ5|Ian|Jones|i.jones@elmpark.example|Teacher of Science|0.6|01/09/2021|
IJ5|Ian|Jones|i.jones@elmpark.example|Head of Year 8|0.4|01/09/2021|`;

test('a list of the next term says who married, who left, who is not in it, and who has a second contract', async () => {
  const it = await openImport();
  await it.take(autumn);
  const asked = await it.read(spring);
  const [question] = asked.questions;
  expect(question?.say).toBe(
    'Row 2 is Anna Smith, but that staff code belongs to Anna Brown here. The same person?',
  );
  const same = question?.choices.find(({ words }) => words === 'Same person, new name');
  const { people } = await it.read(spring, { answers: { [question!.key]: same!.value } });
  expect(people.changed.map(({ name, fields }) => [name, fields])).toEqual([
    [
      'Anna Brown',
      [
        { what: 'Surname', from: 'Brown', to: 'Smith' },
        { what: 'Email', from: 'a.brown@elmpark.example', to: 'a.smith@elmpark.example' },
      ],
    ],
    [
      'Ian Jones',
      [
        { what: 'Share of full time', from: '0.6', to: '1' },
        { what: 'Teacher of Science, share', from: null, to: '0.6' },
        { what: 'Another post', from: '', to: 'Head of Year 8' },
      ],
    ],
  ]);
  expect(people.missing.map(({ name }) => name)).toEqual(['Gita Hall']);
  const carl = (await it.staff()).find(({ surname }) => surname === 'Dean');
  expect(people.leftOut.map(({ id, name, detail }) => [id, name, detail])).toEqual([
    [carl?.id, 'Carl Dean', 'Leaving date 31 August 2026 is past.'],
  ]);
});

test('a count of years that the day of QTS says already, as in a list that Baton exported, changes nothing', async () => {
  const it = await openImport();
  await it.take('Forename|Surname|TRN|QTS date\nAda|Example|0123456|01/09/2016');
  const [ada] = await it.staff();
  const listed = (years: number) =>
    it.read(`Forename|Surname|TRN|Years teaching\nAda|Example|0123456|${years}`);
  expect((await listed(ada?.yearsTeaching ?? 0)).counts).toMatchObject({ same: 1, changed: 0 });
  expect((await listed(25)).counts).toMatchObject({ same: 0, changed: 1 });
});

test('a list that calls somebody as they like to be called, as Baton’s own does, leaves their forename', async () => {
  const it = await openImport();
  await it.take('Forename|Surname|Preferred name|TRN\nSusan|Example|Sue|0123456');
  const { counts } = await it.read('Forename|Surname|TRN\nSue|Example|0123456');
  expect(counts).toMatchObject({ same: 1, changed: 0 });
});
