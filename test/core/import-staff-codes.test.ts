import { expect, test } from 'vitest';
import { openImport } from '../helpers/import.ts';

const coded = `
Staff Code|Forename|Surname|Job Title
C000|Givenzero|Family|Teacher
AB1|Anna|Brown|Teacher`;

test('a new surname on a known staff code is a question, and both answers are kept at the next import', async () => {
  const it = await openImport();
  await it.take(coded);
  const renamed = coded.replace('|Family|', '|Newname|');
  const asked = await it.read(renamed);
  expect(asked.counts).toMatchObject({ added: 0, changed: 0, waiting: 1, missing: 0 });
  expect(asked.questions[0]?.say).toBe(
    'Row 2 is Givenzero Newname, but that staff code belongs to Givenzero Family here. The same person?',
  );
  const [same, two] = asked.questions[0]?.choices ?? [];
  const key = asked.questions[0]?.key ?? '';
  const one = await it.read(renamed, { answers: { [key]: same?.value ?? '' } });
  expect(one.people.changed.map(({ fields }) => fields)).toEqual([
    [{ what: 'Surname', from: 'Family', to: 'Newname' }],
  ]);
  const { applied } = await it.take(renamed, { answers: { [key]: two?.value ?? '' } });
  expect(applied).toMatchObject({ added: 1, changed: 0 });
  expect((await it.read(renamed)).counts).toMatchObject({ added: 0, waiting: 0 });
});

test('a staff code given to somebody of quite another name is said beside who comes in, without a question', async () => {
  const it = await openImport();
  await it.take(coded);
  const again = await it.read(coded.replace('AB1|Anna|Brown', 'AB1|Adam|Barnes'));
  expect(again.questions).toEqual([]);
  expect(again.people.added.map(({ name, detail }) => [name, detail])).toEqual([
    ['Adam Barnes', 'Teacher. Anna Brown has the same staff code here'],
  ]);
  expect(again.people.missing.map(({ name }) => name)).toEqual(['Anna Brown']);
});

test('staff codes that were all given anew raise no question where names tell who is who', async () => {
  const it = await openImport();
  await it.take(coded);
  const { counts, questions, people } = await it.read(`
Staff Code|Forename|Surname|Job Title
C000|Anna|Newcomer|Teacher
AB1|Givenzero|Family|Teacher
C001|Anna|Brown|Teacher`);
  expect(questions).toEqual([]);
  expect(counts).toMatchObject({ added: 1, missing: 0 });
  expect(people.added.map(({ detail }) => detail)).toEqual(['Teacher']);
});
