import { expect, test } from 'vitest';
import { openImport } from '../helpers/import.ts';

const lines = `
Name|Payroll No.|Post|Start|End|FTE
Mrs Ada Example|001|Assistant Headteacher|01/09/2019||1.0000
Mrs Ada Example|001|Head of Maths|01/09/2014|31/08/2019|1.0000
Mrs Ada Example|001|Teacher|01/09/2005|31/08/2010|1.0000
Mr Ben Sample|002|Teaching Assistant|01/09/2019|31/08/2025|0.55
Mr Ben Sample|002|Cleaner|01/09/2015|31/08/2019|0.55`;

test('contracts of one person that ended while another goes on are posts of the past, and tell when they joined', async () => {
  const it = await openImport();
  const { preview } = await it.take(lines);
  expect(preview.people.added.map(({ name }) => name)).toEqual(['Ada Example']);
  expect(preview.people.leftOut.map(({ name }) => name)).toEqual(['Ben Sample']);
  const [ada] = await it.staff();
  expect([ada?.post, ada?.alsoPosts]).toEqual(['Assistant Headteacher', []]);
  const profile = JSON.stringify(await it.client.staff.profile({ id: ada?.id ?? '' }));
  for (const known of ['Head of Maths', '2014-09-01', '2019-08-31', '2005-09-01', '2010-08-31'])
    expect(profile).toContain(known);
  const again = await it.read(lines);
  expect(again.counts).toMatchObject({ added: 0, changed: 0, same: 1 });
});

test('a contract that the next list ends, beside a new one, ends the post that is here', async () => {
  const it = await openImport();
  const headings = 'Staff Code|Forename|Surname|Job Title|Start Date|Leaving Date';
  await it.take(`${headings}\nAEX|Ada|Example|Head of Maths|01/09/2014|`);
  const next = `${headings}\nAEX|Ada|Example|Head of Maths|01/09/2014|31/08/2026\nAEX|Ada|Example|Assistant Headteacher|01/09/2026|`;
  const preview = await it.read(next);
  expect(preview.counts).toMatchObject({ added: 0, changed: 1, missing: 0 });
  await it.apply(preview.previewId);
  const [ada] = await it.staff();
  expect([ada?.post, ada?.alsoPosts]).toEqual(['Assistant Headteacher', []]);
  const { employments } = await it.client.staff.profile({ id: ada?.id ?? '' });
  expect(JSON.stringify(employments)).toContain('2014-09-01');
  expect((await it.read(next)).counts).toMatchObject({ added: 0, changed: 0, same: 1 });
});
