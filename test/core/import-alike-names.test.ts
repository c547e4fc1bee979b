import { expect, test } from 'vitest';
import { openImport } from '../helpers/import.ts';

test('two people of one name without ids can be told apart, one answer for each, when their list comes again', async () => {
  const it = await openImport();
  const lines = 'Name|Job title\nAda Example|Teacher\nAda Example|Cook';
  const answers = { 'same_name:ada|example': 'separate' };
  await it.take(lines, { answers });
  const again = await it.read(lines, { answers });
  const [, first, second] = again.questions;
  expect(first?.say).toBe(
    'Row 2 is Ada Example, Teacher. By name that could be any of Ada Example and Ada Example.',
  );
  expect(first?.choices.map(({ words }) => words).toSorted()).toEqual([
    'Ada Example, Cook',
    'Ada Example, Teacher',
    'Leave out',
    'Somebody new',
  ]);
  const teacher = first?.choices.find(({ words }) => words.endsWith('Teacher'))?.value ?? '';
  const one = await it.read(lines, { answers: { ...answers, [first?.key ?? '']: teacher } });
  expect(one.questions[2]?.choices.map(({ words }) => words)).toEqual([
    'Ada Example, Cook',
    'Somebody new',
    'Leave out',
  ]);
  const cook = one.questions[2]?.choices[0]?.value ?? '';
  const both = await it.read(lines, {
    answers: { ...answers, [first?.key ?? '']: teacher, [second?.key ?? '']: cook },
  });
  expect(both.counts).toMatchObject({ added: 0, changed: 0, missing: 0, same: 2, waiting: 0 });
});

test('somebody of whom a list has the initial alone is asked about, and keeps the forename that is known', async () => {
  const it = await openImport();
  await it.take(
    'Forename|Surname|Job title|Email\nAda|Example|Teacher|a@elm.example\nBen|Sample|Cook|b@elm.example',
  );
  const list =
    'Name|Job title|Email\nMrs A Example|Teacher|\nMr B. Sample|Cook|b@elm.example\nMs A Sample|Cook|';
  const { questions, counts } = await it.read(list);
  expect(questions.map(({ say }) => say)).toEqual([
    'Row 2 is A Example, Teacher. By initial and surname that could be Ada Example.',
  ]);
  expect(counts).toMatchObject({ added: 1, waiting: 1, missing: 0 });
  const ada = questions[0]?.choices[0]?.value ?? '';
  const settled = await it.read(list, { answers: { [questions[0]?.key ?? '']: ada } });
  expect(settled.people.changed.flatMap(({ fields }) => fields.map(({ what }) => what))).toEqual([
    'Title',
    'Title',
  ]);
  await it.apply(settled.previewId);
  expect((await it.staff()).map(({ forename }) => forename).toSorted()).toEqual(['A', 'Ada', 'Ben']);
});

test('two initials in capitals are a forename that is not written out, and take the place of none', async () => {
  const it = await openImport();
  await it.take(
    'Forename|Surname|Job title|Email\nAda Jane|Example|Teacher|a@elm.example\nBen|Sample|Cook|b@elm.example',
  );
  const list = 'Name|Job title|Email\nMrs AJ Example|Teacher|a@elm.example\nMr BC Sample|Cook|';
  const { questions, counts } = await it.read(list);
  expect(questions.map(({ say }) => say)).toEqual([
    'Row 3 is BC Sample, Cook. By initial and surname that could be Ben Sample.',
  ]);
  expect(counts).toMatchObject({ added: 0, waiting: 1, missing: 0 });
  const { previewId } = await it.read(list);
  await it.apply(previewId);
  expect((await it.staff()).map(({ forename }) => forename).toSorted()).toEqual(['Ada Jane', 'Ben']);
});

test('two letters that may be all of a forename are nobody else’s initials, whatever id they share, until that is said', async () => {
  const it = await openImport();
  await it.take('Payroll No|Forename|Surname\n1|Jane|Example\n2|Ada|Sample\n3|Ben|Third');
  const { questions, counts } = await it.read(
    'Payroll No|Forename|Surname\n1|JO|EXAMPLE\n2|AL|SAMPLE\n3|BJ|THIRD',
  );
  expect(questions.map(({ say }) => say)).toEqual([
    'Row 2 is JO Example, but that id in the MIS belongs to Jane Example here. The same person?',
    'Row 3 is AL Sample, but that id in the MIS belongs to Ada Sample here. The same person?',
  ]);
  expect(counts).toMatchObject({ added: 0, changed: 0, same: 1, waiting: 2 });
});

test('initials that stand for one known person each are marked, so that all of them can be answered at once', async () => {
  const it = await openImport();
  await it.take(
    'Forename|Surname|Job title\nAda|Example|Teacher\nBen|Sample|Cook\nCara|Sample|Nurse\nCleo|Sample|Cook',
  );
  const list = 'Name|Job title\nA Example|Teacher\nAl Example|Teacher\nB Sample|Cook\nC Sample|Cook';
  const { questions } = await it.read(list);
  expect(questions.map(({ say, byInitial }) => [say.split('.')[0], byInitial])).toEqual([
    ['Row 2 is A Example, Teacher', true],
    ['Row 4 is B Sample, Cook', true],
    // Cara or Cleo.
    ['Row 5 is C Sample, Cook', false],
  ]);
  const answers = Object.fromEntries(
    questions.flatMap(({ key, byInitial, choices }) => (byInitial ? [[key, choices[0]?.value ?? '']] : [])),
  );
  const again = await it.read(list, { answers });
  expect(again.questions.map(({ byInitial }) => byInitial)).toEqual([true, true, false]);
  expect(again.counts).toMatchObject({ same: 2, waiting: 1 });
});

test('an initial is not asked about whom another row of the list surely is, and takes nobody from that row', async () => {
  const it = await openImport();
  await it.take('Forename|Surname|Job title\nAda|Example|Teacher');
  const list = 'Forename|Surname|Job title\nA|Example|Cook\nAda|Example|Teacher';
  const { questions, counts } = await it.read(list);
  expect(questions).toEqual([]);
  expect(counts).toMatchObject({ added: 1, same: 1, missing: 0, waiting: 0 });
  await it.take(list);
  expect((await it.read(list)).counts).toMatchObject({ added: 0, same: 2, waiting: 0 });
});

test('two people of the file found on another row are said in the plural', async () => {
  const it = await openImport();
  const two = 'Staff Code|Forename|Surname\nJSA|Jane|Smith\nJSB|Jane|Smith';
  expect((await it.take(two)).applied.added).toBe(2);
  const three = 'Forename|Surname|Team\nJane|Smith|Art\nJane|Smith|Music\nJane|Smith|Drama';
  const key = (await it.read(three)).questions[0]?.key ?? '';
  const answers = { [key]: 'separate' };
  const [, first, second] = (await it.read(three, { answers })).questions;
  const [jsa = '', jsb = ''] = first?.choices.map(({ value }) => value) ?? [];
  const { questions } = await it.read(three, {
    answers: { ...answers, [first?.key ?? '']: jsa, [second?.key ?? '']: jsb },
  });
  expect(questions.map(({ say }) => say)).toContain(
    'Row 4 is Jane Smith, but Jane Smith and Jane Smith were already found on another row.',
  );
});
