import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { all, must } from '../../shared/reference/rule-words.ts';
import { finish } from '../helpers/area.ts';
import { coordinator } from '../helpers/intake.ts';
import { sentWorkbook } from '../helpers/sent-workbooks.ts';

const ben = {
  surname: 'Jones',
  forename: 'Ben',
  trn: '0123456',
  email: 'ben@hillside.example',
  role: 'Deputy headteacher (curriculum)',
};

test('columns that are gone from the Nominations sheet are named, though its last sheet has them still', async () => {
  const { file, look, inbox } = await coordinator();
  await file('a.xlsx', sentWorkbook([ben]));
  const book = new ExcelJS.Workbook();
  const cut = async (from: number, count: number) => {
    await book.xlsx.readFile(join(inbox, 'a.xlsx'));
    book.getWorksheet('Nominations')!.spliceColumns(from, count);
    await book.xlsx.writeFile(join(inbox, 'cut.xlsx'));
    return (await look(['cut.xlsx'])).files[0];
  };
  const email = await cut(16, 1);
  expect(email).toMatchObject({ from: 'repeat', lines: [{ name: 'Ben Jones' }] });
  expect(email?.notes).toEqual([
    'A column is gone from its Nominations sheet, and still in its last sheet, which is read: Email. Ask the school whether it was meant to be sent.',
  ]);
  // Without the references no row can be held beside its line.
  expect((await cut(1, 11))?.notes).toEqual([
    expect.stringMatching(/^8 columns are gone .*: Ref; Surname; Forename; Priority rank; Programme …\. Ask/),
  ]);
});

test('a workbook of a newer Baton says what brings all of it in, and one of an unknown kind what to look at', async () => {
  const { file, look, inbox } = await coordinator();
  await file('a.xlsx', sentWorkbook([ben]));
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(inbox, 'a.xlsx'));
  const noteOf = async (format: string) => {
    book.getWorksheet('For another Baton')!.getCell('B1').value = format;
    await book.xlsx.writeFile(join(inbox, 'other.xlsx'));
    const [seen] = (await look(['other.xlsx'])).files;
    expect(seen).toMatchObject({ from: 'sheet', in: true, lines: [{ name: 'Ben Jones', in: true }] });
    return seen?.notes[0];
  };
  expect(await noteOf('baton-nominations-9')).toMatch(/newer Baton.* bring Baton up to date/);
  expect(await noteOf('baton-nominations-0')).toMatch(/version that this Baton does not read.* look through/);
});

test('rules in other words than the round’s are said to be, without saying that they ask something else', async () => {
  const { client, send, file } = await coordinator();
  const programme = (await client.programmes.list({})).find(({ name }) => name === 'Leaders');
  const rule = (words: string) => must('on_a_stage', words);
  await send(client.programmes.edit, {
    id: programme!.id,
    change: { rule: all('Who it is for', rule('Three years of teaching'), rule('On a stage')) },
  });
  const { id: roundId } = await send(client.programmes.openRound, {
    programmeId: programme!.id,
    academicYear: '2027/28',
    opensOn: null,
    deadline: '2027-12-04',
    referenceDate: '2027-12-04',
    places: null,
    placesPerSchool: null,
    organiser: 'The alliance',
  });
  const notesOf = async (rules: readonly string[]) => {
    const sent = sentWorkbook([ben], { cohort: '2027/28' });
    const [line] = sent.rows;
    const rows = [{ ...line!, rules: rules.map((one) => ({ ...line!.rules[0]!, rule: one })) }];
    await file('a.xlsx', { ...sent, rows });
    const { previewId } = await finish(client.intake.read, { roundId, refs: ['a.xlsx'] });
    return (await client.intake.preview({ previewId, choices: {} })).files[0]?.notes;
  };
  expect(await notesOf(['On a stage', 'Three years of teaching'])).toEqual([]);
  expect(await notesOf([])).toEqual([]);
  expect(await notesOf(['Five years of teaching', 'On a stage'])).toEqual([
    'Its rules are worded otherwise than this round’s: it has ‘Five years of teaching’ and lacks ‘Three years of teaching’. A workbook carries the words alone, so the school may ask the same in other words or have another version of the programme: look at its verdicts before you rely on them.',
  ]);
});
