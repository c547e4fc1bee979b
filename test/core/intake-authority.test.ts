import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { type Area, finish } from '../helpers/area.ts';
import { coordinator } from '../helpers/intake.ts';

const TODAY = '2026-11-23';
const rule = {
  kind: 'fact',
  fact: 'la_puts_forward',
  test: { kind: 'is_true' },
  words: 'The local authority puts them forward',
  strength: 'must',
} as const;

/** A file with a round of a programme into which the local authority puts people forward. */
async function byAuthority() {
  const area = await coordinator();
  const { client, send, roundId } = area;
  const { programmeId } = await client.programmes.round({ id: roundId });
  await send(client.programmes.edit, { id: programmeId, change: { route: 'local_authority', rule } });
  await send(client.programmes.useNewVersion, { id: roundId });
  return area;
}

/** A school whose workbook says what Marlshire said of Ben; `says` records more, `leaves` exports once more. */
async function school() {
  const area = await byAuthority();
  const { client, send, roundId, folder } = area;
  const [ours] = await client.staff.schools({});
  await send(client.staff.editSchool, {
    id: ours!.id,
    change: { name: 'Vale School', localAuthority: 'Marlshire' },
  });
  const { id: personId } = await send(client.staff.add, {
    forename: 'Ben',
    surname: 'Jones',
    kind: 'teaching',
    post: '',
    role: null,
    from: null,
  });
  const { made } = await send(client.programmes.nominate, { roundId, personIds: [personId] });
  const { id } = made[0]!;
  await send(client.programmes.agree, { id, agreement: { on: TODAY, askedBy: 'Head', shown: 'All' } });
  await send(client.programmes.editNomination, { id, change: { statement: 'Leads well.' } });
  await send(client.programmes.setState, { ids: [id], state: 'ready', on: TODAY });
  const says = (step: 'asked' | 'endorsed' | 'not_endorsed', on: string, words = '') =>
    send(client.programmes.recordAuthority, {
      ids: [id],
      step,
      on,
      byName: 'Jo Marsh',
      authority: 'Marlshire',
      words,
    });
  await says('asked', '2026-11-10');
  const leaves = async (to: string, forAnotherBaton = true) => {
    const choices = { roundId, sentBefore: true, forAnotherBaton };
    const preview = await client.programmes.exportPreview(choices);
    await finish(client.programmes.exportWorkbook, { ...choices, seen: preview.seen });
    copyFileSync(join(folder, 'nominations.xlsx'), to);
    return preview;
  };
  return { ...area, id, personId, says, leaves };
}

/** Everything that is held about somebody, as it is printed. */
async function heldAbout({ client, printed }: Area, personId: string): Promise<string> {
  await finish(client.staff.printRecord, { id: personId });
  return JSON.stringify(printed.at(-1)?.data);
}

const asked = 'Asked on 10 November 2026, Jo Marsh, Marlshire';
const endorsed = 'Endorsed on 12 November 2026, Jo Marsh, Marlshire. Led a school for a term.';

test('the local authority’s word goes from the school’s file through the workbook into the co-ordinator’s', async () => {
  const from = await school();
  await from.says('endorsed', '2026-11-12', 'Led a school for a term.');
  const to = await byAuthority();
  const preview = await from.leaves(join(to.inbox, 'vale.xlsx'));
  expect(preview.people.map(({ authority }) => authority)).toEqual([[asked, endorsed]]);
  expect(preview.sheets.map(({ name }) => name)).toContain('Local authority');
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(to.inbox, 'vale.xlsx'));
  expect(book.getWorksheet('For another Baton')!.getCell('B1').text).toBe('baton-nominations-2');
  expect(book.getWorksheet('Local authority')!.getRow(6).getCell(4).text).toBe('Endorsed');

  // What was sent keeps it, and so does everything that is held about the person.
  const [copy] = (await from.client.programmes.exports({ roundId: from.roundId })).exports;
  expect(copy?.rows[0]?.values[copy.columns.indexOf('Local authority')]).toBe(`${asked}\n${endorsed}`);
  expect(await heldAbout(from, from.personId)).toContain(endorsed);

  const seen = await to.look(['vale.xlsx']);
  expect(seen.files[0]).toMatchObject({
    from: 'repeat',
    lines: [{ kind: 'new', authority: [asked, endorsed] }],
  });
  expect(seen.files[0]?.notes.join(' ')).not.toContain('differ');
  await to.takeIn(seen.previewId);
  const [row] = await to.nominations();
  const detail = () => to.client.programmes.nomination({ id: row!.id });
  expect((await detail()).authoritySteps).toMatchObject([
    { step: 'endorsed', on: '2026-11-12', byName: 'Jo Marsh', words: 'Led a school for a term.' },
    { step: 'asked', on: '2026-11-10' },
  ]);
  expect((await detail()).facts[0]).toMatchObject({ verdict: 'met', reason: 'Endorsed by Marlshire.' });
  expect(await heldAbout(to, row!.personId)).toContain(endorsed);

  // The same again adds nothing; a word that is otherwise is shown, and goes in only where that is chosen.
  // Made within the same second it would be the same file to the byte, which is known again as such.
  const [vale] = await from.client.staff.schools({});
  await from.send(from.client.staff.editSchool, { id: vale!.id, change: { headName: 'Jo Vale' } });
  await from.leaves(join(to.inbox, 'again.xlsx'));
  const again = await to.look(['again.xlsx']);
  expect(again.files[0]?.lines).toMatchObject([{ kind: 'nominated', authority: [], differences: [] }]);
  await to.takeIn(again.previewId);
  expect((await detail()).authoritySteps).toHaveLength(2);

  await from.says('not_endorsed', '2026-11-20');
  const ours = await from.client.programmes.round({ id: from.roundId });
  expect(ours.nominations[0]?.changedSince).toContain(
    'Local authority: Not endorsed on 20 November 2026, was Endorsed on 12 November 2026',
  );
  await from.leaves(join(to.inbox, 'other.xlsx'));
  const other = await to.look(['other.xlsx']);
  expect(other.files[0]?.lines[0]?.differences).toMatchObject([
    {
      key: 'authority',
      kept: `${endorsed}\n${asked}`,
      came: 'Not endorsed on 20 November 2026, Jo Marsh, Marlshire',
      both: true,
      theirs: false,
    },
  ]);
  await to.takeIn(other.previewId);
  expect((await detail()).authoritySteps).toHaveLength(2);
  await from.says('asked', '2026-11-21');
  await from.leaves(join(to.inbox, 'last.xlsx'));
  const { previewId } = await to.look(['last.xlsx']);
  await to.takeIn(previewId, {
    0: { columns: {}, allHere: false, lines: { 0: { theirs: ['authority'] } } },
  });
  expect((await detail()).authoritySteps.map(({ step }) => step)).toEqual([
    'asked',
    'not_endorsed',
    'endorsed',
    'asked',
  ]);
});

test('without the sheet for another Baton the word is read where people read it, and a changed cell is named', async () => {
  const from = await school();
  await from.says('endorsed', '2026-11-12', 'Led a school for a term.');
  const to = await byAuthority();
  await from.leaves(join(to.inbox, 'plain.xlsx'), false);
  const plain = await to.look(['plain.xlsx']);
  expect(plain.files[0]).toMatchObject({ from: 'sheet', lines: [{ authority: [asked, endorsed] }] });
  const path = join(to.inbox, 'changed.xlsx');
  await from.leaves(path);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  book.getWorksheet('Local authority')!.getRow(6).getCell(4).value = 'Not endorsed';
  await book.xlsx.writeFile(path);
  const changed = await to.look(['changed.xlsx']);
  expect(changed.files[0]?.lines).toMatchObject([{ authority: [asked, endorsed] }]);
  expect(changed.files[0]?.notes[0]).toMatch(
    /^A cell of its other sheets differs .*: \S+ Local authority\.$/,
  );
  // Under another name the sheet that people read cannot be held beside the last.
  book.getWorksheet('Nominations')!.name = 'Nominees';
  await book.xlsx.writeFile(path);
  const renamed = await to.look(['changed.xlsx']);
  expect(renamed.files[0]).toMatchObject({ from: 'repeat', lines: [{ authority: [asked, endorsed] }] });
  expect(renamed.files[0]?.notes[0]).toMatch(/^It has no sheet called Nominations any more, /);
});

test('a workbook in which no authority said anything is of the first format, without a sheet for it', async () => {
  const { inbox, client, send, leaves, id, roundId } = await school();
  for (const { id: step } of (await client.programmes.nomination({ id })).authoritySteps)
    await send(client.programmes.removeAuthority, { id: step });
  const path = join(inbox, 'none.xlsx');
  await leaves(path);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  expect(book.worksheets.map(({ name }) => name)).not.toContain('Local authority');
  expect(book.getWorksheet('For another Baton')!.getCell('B1').text).toBe('baton-nominations-1');
  // What went from here to somebody else is not ours to give places in, whatever else we run.
  await send(client.settings.setRunsProgrammes, { runs: true });
  expect((await client.programmes.round({ id: roundId })).coordinated).toBe(false);
});

test('a list of another make may say yes or no, which is kept under the day on which it came', async () => {
  const { inbox, look, takeIn, nominations, client } = await byAuthority();
  const list = (name: string, ...rows: string[]) =>
    writeFileSync(join(inbox, name), ['Surname,Forename,School,LA,LA endorses', ...rows].join('\n'));
  list(
    'list.csv',
    'Jones,Ben,Vale School,Marlshire,Yes',
    'Reid,Mia,Vale School,Marlshire,no',
    'Cox,Al,Vale School,Marlshire,perhaps',
  );
  const seen = await look(['list.csv']);
  expect(seen.files[0]?.lines.map(({ authority }) => authority)).toEqual([
    ['Endorsed, Marlshire. As the list says.'],
    ['Not endorsed, Marlshire. As the list says.'],
    [],
  ]);
  expect(seen.files[0]?.notes).toContain(
    '1 entry under LA endorses left out: neither yes nor no (‘perhaps’).',
  );
  await takeIn(seen.previewId);
  const [ben, mia, al] = await nominations();
  const said = async (id: string) => (await client.programmes.nomination({ id })).row;
  expect(await said(ben!.id)).toMatchObject({
    verdict: 'met',
    authority: { step: 'endorsed', on: TODAY, authority: 'Marlshire' },
  });
  expect((await said(mia!.id)).verdict).toBe('not_met');
  expect(await said(al!.id)).toMatchObject({ verdict: 'not_known', authority: null });
  list('later.csv', 'Jones,Ben,Vale School,Marlshire,Y', 'Reid,Mia,Vale School,Marlshire,Yes');
  expect((await look(['later.csv'])).files[0]?.lines.map(({ differences }) => differences.length)).toEqual([
    0, 1,
  ]);
});

test('of one day endorsed and not endorsed are one or the other, as is chosen', async () => {
  const { inbox, look, takeIn, nominations, client, send } = await byAuthority();
  const list = (name: string, says: string) =>
    writeFileSync(
      join(inbox, name),
      `Surname,Forename,School,LA,LA endorses\nJones,Ben,Vale School,Marlshire,${says}`,
    );
  list('yes.csv', 'Yes');
  await takeIn((await look(['yes.csv'])).previewId);
  const [ben] = await nominations();
  const words = async () =>
    (await client.programmes.nomination({ id: ben!.id })).authoritySteps.map(({ step, on }) => [step, on]);
  const theirs = { 0: { columns: {}, allHere: false, lines: { 0: { theirs: ['authority' as const] } } } };
  list('no.csv', 'No');
  const no = await look(['no.csv']);
  expect(no.files[0]?.lines[0]?.differences).toMatchObject([
    {
      key: 'authority',
      kept: 'Endorsed on 23 November 2026, Marlshire. As the list says.',
      came: 'Not endorsed, Marlshire. As the list says.',
      both: false,
      theirs: false,
    },
  ]);
  await takeIn(no.previewId);
  expect(await words()).toEqual([['endorsed', TODAY]]);
  // What was asked that day is no answer, and stays.
  await send(client.programmes.recordAuthority, {
    ids: [ben!.id],
    step: 'asked',
    on: TODAY,
    byName: '',
    authority: 'Marlshire',
    words: '',
  });
  list('no-still.csv', 'N');
  await takeIn((await look(['no-still.csv'])).previewId, theirs);
  expect(await words()).toEqual([
    ['not_endorsed', TODAY],
    ['asked', TODAY],
  ]);
  list('yes-after-all.csv', 'Y');
  const { previewId } = await look(['yes-after-all.csv']);
  await takeIn(previewId, theirs);
  expect(await words()).toEqual([
    ['endorsed', TODAY],
    ['asked', TODAY],
  ]);
});

test('of one day both stay where the workbook says both, and what it says once more is nothing new', async () => {
  const from = await school();
  const to = await byAuthority();
  await from.says('endorsed', '2026-11-12');
  await from.leaves(join(to.inbox, 'first.xlsx'));
  await to.takeIn((await to.look(['first.xlsx'])).previewId);
  const [row] = await to.nominations();
  await from.says('not_endorsed', '2026-11-12');
  await from.leaves(join(to.inbox, 'both.xlsx'));
  const both = await to.look(['both.xlsx']);
  expect(both.files[0]?.lines[0]?.differences).toMatchObject([{ key: 'authority', both: true }]);
  await to.takeIn(both.previewId, {
    0: { columns: {}, allHere: false, lines: { 0: { theirs: ['authority'] } } },
  });
  const { authoritySteps } = await to.client.programmes.nomination({ id: row!.id });
  expect(authoritySteps.map(({ step }) => step)).toEqual(['not_endorsed', 'endorsed', 'asked']);
  const [vale] = await from.client.staff.schools({});
  await from.send(from.client.staff.editSchool, { id: vale!.id, change: { headName: 'Jo Vale' } });
  await from.leaves(join(to.inbox, 'again.xlsx'));
  expect((await to.look(['again.xlsx'])).files[0]?.lines[0]?.differences).toEqual([]);
});
