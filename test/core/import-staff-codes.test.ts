import { expect, test } from 'vitest';
import { rememberedSamePeople } from '../../electron/core/import/memory.ts';
import { build } from '../../electron/core/sql.ts';
import { finish } from '../helpers/area.ts';
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

const twoNames = `
Staff Code|Forename|Surname|Job Title
AB1|Anna|Brown|Teacher
AB1|Anna|Smith|Head of Year 7
CD2|Carl|Dean|Teacher`;

test('who is in the file already, and is answered to be somebody else there, is said to be named on their rows', async () => {
  const it = await openImport();
  const [question] = (await it.read(twoNames)).questions;
  await it.take(twoNames, { answers: { [question!.key]: 'separate' } });
  const { people } = await it.read(twoNames.replace('CD2|Carl|Dean|Teacher', 'EF3|Eve|Fox|Teacher'), {
    answers: { [question!.key]: 'one_person' },
  });
  expect(people.missing.map(({ name, rows }) => [name, rows])).toEqual([
    [expect.stringMatching(/^Anna (Brown|Smith)$/), [2, 3]],
    ['Carl Dean', []],
  ]);
});

test.each(['one_person', 'separate'])(
  'two names under one staff code are asked about once, and the answer holds for the same list: %s',
  async (answer) => {
    const it = await openImport();
    const asked = await it.read(twoNames);
    expect(asked.questions.map((one) => one.answer)).toEqual([null]);
    await it.take(twoNames, { answers: { [asked.questions[0]!.key]: answer } });
    const again = await it.read(twoNames);
    expect(again.counts).toMatchObject({ waiting: 0, added: 0, changed: 0, missing: 0 });
    expect(again.questions.map((one) => one.answer)).toEqual([answer]);
    // Another name under the code is another question.
    const other = await it.read(twoNames.replace('Anna|Smith', 'Alan|Smith'));
    expect(other.questions.map((one) => one.answer)).toEqual([null]);
  },
);

test('what was answered about two names can be answered otherwise, and is asked again after Undo', async () => {
  const it = await openImport();
  const [question] = (await it.read(twoNames)).questions;
  const undo = async () => {
    const seq = (await it.client.history.state({})).undo?.seq ?? 0;
    await it.send(it.client.history.undo, { seq });
  };
  const as = (answer: string) => ({ answers: { [question!.key]: answer } });
  await it.take(twoNames, as('one_person'));
  await it.take(twoNames, as('separate'));
  expect((await it.read(twoNames)).questions.map((one) => one.answer)).toEqual(['separate']);
  await undo();
  expect((await it.read(twoNames)).questions.map((one) => one.answer)).toEqual(['one_person']);
  await undo();
  expect((await it.read(twoNames)).questions.map((one) => one.answer)).toEqual([null]);
});

test('erasing anybody takes what was answered about two names along', async () => {
  const it = await openImport();
  const [question] = (await it.read(twoNames)).questions;
  await it.take(twoNames, { answers: { [question!.key]: 'one_person' } });
  const kept = () =>
    it.app.files.query({ now: '2026-11-23T10:00:00Z', today: '2026-11-23' }, ({ db }) =>
      rememberedSamePeople(db),
    );
  expect(kept()).toHaveLength(1);
  expect(kept().join()).not.toMatch(/anna|smith|ab1/i);
  await it.take(twoNames.replace('CD2|Carl|Dean|Teacher', ''), {
    answers: { [question!.key]: 'separate' },
  });
  const inHistory = () =>
    it.app.files.query({ now: '2026-11-23T10:00:00Z', today: '2026-11-23' }, ({ db }) =>
      db.all(build.selectFrom('step_image').select('seq').where('before', 'like', '%same people%')),
    );
  expect(inHistory()).not.toEqual([]);
  const carl = (await it.staff()).find(({ surname }) => surname === 'Dean');
  await finish(it.client.erasure.erase, { what: { kind: 'person', id: carl!.id }, surname: 'Dean' });
  expect(kept()).toEqual([]);
  expect(inHistory()).toEqual([]);
});
