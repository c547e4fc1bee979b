import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { Decision } from '../../electron/core/intake/decision-records.ts';
import { writeDecisions } from '../../electron/core/intake/write-decisions.ts';
import { finish, refused } from '../helpers/area.ts';
import { coordinator } from '../helpers/intake.ts';
import { sentWorkbook } from '../helpers/sent-workbooks.ts';
import { zip } from '../helpers/zip.ts';

const TODAY = '2026-11-23';

/** A co-ordinator with one offer and one reserve, whose decisions are in the inbox of a school. */
async function decided() {
  const area = await coordinator();
  const { client, send, file, look, takeIn, roundId, nominations, folder } = area;
  await file(
    'a.xlsx',
    sentWorkbook([
      { surname: 'Jones', forename: 'Ben' },
      { surname: 'Reid', forename: 'Mia' },
    ]),
  );
  await takeIn((await look(['a.xlsx'])).previewId);
  const [ben, mia] = await nominations();
  await send(client.programmes.setState, { ids: [ben!.id], state: 'offered', on: TODAY });
  await send(client.programmes.setState, { ids: [mia!.id], state: 'reserve', on: TODAY });
  await send(client.intake.setWords, { id: mia!.id, words: 'First reserve.' });
  const [school] = (await client.intake.round({ roundId })).senders;
  return { ...area, school: school!, ben: ben!, mia: mia!, sent: join(folder, 'decisions.xlsx') };
}

test('decisions go back as a workbook, and what was told is kept', async () => {
  const { client, school, roundId, handedOver, send, ben, sent } = await decided();
  await send(client.programmes.recordAuthority, {
    ids: [ben.id],
    step: 'endorsed',
    on: TODAY,
    byName: 'Jo Marsh',
    authority: 'Camden',
    words: 'Said in confidence',
  });
  await finish(client.intake.sendDecisions, { roundId, schoolIds: [school.id] });
  expect(handedOver).toEqual(['Hillside Primary - Leaders decisions 2026-27 - 2026-11-23.xlsx']);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(sent);
  const column = [4, 5, 6].map((number) => book.getWorksheet('Decisions')!.getRow(number).getCell(7).text);
  expect(column).toEqual(['Local authority', 'Endorsed by Camden, 23 November 2026', '']);
  const told = async () => (await client.intake.round({ roundId })).senders[0]!.nominations;
  expect(await told()).toMatchObject([
    { ref: 'HP-2027-001', state: 'offered', changed: false },
    { ref: 'HP-2027-002', state: 'reserve', words: 'First reserve.', changed: false },
  ]);
  expect((await told())[0]!.sentAt).not.toBeNull();
  await send(client.programmes.setState, { ids: [ben.id], state: 'reserve', on: TODAY });
  expect((await told())[0]).toMatchObject({ changed: true });
});

/** The school that nominated Ben and Mia, with what it was sent under its own references. */
async function ofSchool(change: (book: ExcelJS.Workbook) => void = () => undefined) {
  const area = await coordinator();
  const { client, send, roundId, inbox } = area;
  const people = [];
  for (const forename of ['Ben', 'Mia']) {
    const { id } = await send(client.staff.add, {
      forename,
      surname: 'Jones',
      kind: 'teaching',
      post: '',
      role: null,
      from: null,
    });
    people.push(id);
  }
  const { made } = await send(client.programmes.nominate, {
    roundId,
    personIds: people,
    againstReason: 'Yes.',
  });
  for (const { id } of made) {
    await send(client.programmes.agree, { id, agreement: { on: TODAY, askedBy: 'Head', shown: 'All' } });
    await send(client.programmes.editNomination, { id, change: { statement: 'Leads well.' } });
  }
  await send(client.programmes.setState, { ids: [made[0]!.id], state: 'ready', on: TODAY });
  const path = join(inbox, 'decisions.xlsx');
  await writeDecisions(
    {
      path,
      exportedAt: '2026-11-23T10:00:00.000Z',
      exportedOn: TODAY,
      books: [
        {
          fileName: 'decisions.xlsx',
          about: {
            school: 'Elm Park School',
            urn: '',
            programme: 'Leaders',
            academicYear: '2026/27',
            organiser: 'The alliance',
          },
          decisions: [
            ...made.map(({ ref }, at) => ({
              ref: ref ?? '',
              surname: 'Jones',
              forename: at === 0 ? 'Ben' : 'Mia',
              state: 'offered' as const,
              on: '2026-11-22',
              words: at === 0 ? 'Welcome.' : '',
            })),
            { ref: 'X-1', surname: 'Cox', forename: 'Al', state: 'declined', on: '2026-11-22', words: '' },
          ],
          authority: [],
        },
      ],
    },
    () => undefined,
  );
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  change(book);
  await book.xlsx.writeFile(path);
  return {
    ...area,
    made,
    read: () => finish(client.intake.readDecisions, { roundId, ref: 'decisions.xlsx' }),
  };
}

test('a school takes decisions in by its own references, looks first, and can undo', async () => {
  const { client, send, read, made, nominations } = await ofSchool();
  const { previewId, rows, organiser } = await read();
  expect(organiser).toBe('The alliance');
  expect(rows).toMatchObject([
    {
      id: made[0]!.id,
      changes: ['offered a place on 22 November 2026, here ready', 'the organiser’s words: Welcome.'],
      barred: null,
    },
    { barred: 'Here it is a draft: tell the organiser, or put it forward again first.', changes: [] },
    { id: null, barred: 'No nomination of this round has this reference.' },
  ]);
  expect(await send(client.intake.takeDecisions, { previewId, ids: [made[0]!.id] })).toEqual({ changed: 1 });
  const stateOf = async () => (await nominations()).find(({ id }) => id === made[0]!.id);
  expect(await stateOf()).toMatchObject({ state: 'offered', stateOn: '2026-11-22' });
  const { undo } = await client.history.state({});
  await send(client.history.undo, { seq: undo!.seq });
  expect(await stateOf()).toMatchObject({ state: 'ready' });
  expect(await refused(send(client.intake.takeDecisions, { previewId, ids: [made[1]!.id] }))).toMatchObject({
    code: 'intake.changed',
  });
});

/** A school with one nomination sent in, which takes in the decisions on it that are written for it. */
async function oneSent() {
  const area = await coordinator();
  const { client, send, roundId, inbox } = area;
  const write = (
    name: string,
    state: Decision['state'],
    words: string,
    on = '2026-11-22',
    surname = 'Jones',
  ) =>
    writeDecisions(
      {
        path: join(inbox, name),
        exportedAt: '2026-11-23T10:00:00.000Z',
        exportedOn: TODAY,
        books: [
          {
            fileName: name,
            about: {
              school: 'Elm Park School',
              urn: '',
              programme: 'Leaders',
              academicYear: '2026/27',
              organiser: 'The alliance',
            },
            decisions: [{ ref, surname, forename: 'Ben', state, on, words }],
            authority: ['Endorsed by Camden, 1 July 2026'],
          },
        ],
      },
      () => undefined,
    );
  const { id } = await send(client.staff.add, {
    forename: 'Ben',
    surname: 'Jones',
    kind: 'teaching',
    post: '',
    role: null,
    from: null,
  });
  const { made } = await send(client.programmes.nominate, {
    roundId,
    personIds: [id],
    againstReason: 'Yes.',
  });
  const [one] = made;
  const ref = one!.ref ?? '';
  await send(client.programmes.agree, {
    id: one!.id,
    agreement: { on: TODAY, askedBy: 'Head', shown: 'All' },
  });
  await send(client.programmes.editNomination, { id: one!.id, change: { statement: 'Leads well.' } });
  for (const state of ['ready', 'submitted'] as const)
    await send(client.programmes.setState, { ids: [one!.id], state, on: TODAY });
  const takeIn = async (name: string) => {
    const { previewId, rows } = await finish(client.intake.readDecisions, { roundId, ref: name });
    if (rows[0]!.changes.length > 0) await send(client.intake.takeDecisions, { previewId, ids: [one!.id] });
    return rows[0]!.barred ?? rows[0]!.changes;
  };
  return { ...area, id: one!.id, write, takeIn };
}

test('a decision still to come changes no date, and one without words leaves the words that came before', async () => {
  const { nominations, write, takeIn } = await oneSent();
  await write('pending.xlsx', 'submitted', '');
  expect(await takeIn('pending.xlsx')).toEqual([]);
  await write('words.xlsx', 'submitted', 'Wait for January.');
  expect(await takeIn('words.xlsx')).toEqual(['the organiser’s words: Wait for January.']);
  expect((await nominations())[0]).toMatchObject({ state: 'submitted', stateOn: TODAY });
  await write('reserve.xlsx', 'reserve', '');
  expect(await takeIn('reserve.xlsx')).toEqual(['in reserve on 22 November 2026, here submitted']);
  // The words are kept: taken in again, they are as they are here.
  expect((await nominations())[0]).toMatchObject({ state: 'reserve', stateOn: '2026-11-22' });
  await write('again.xlsx', 'reserve', 'Wait for January.');
  expect(await takeIn('again.xlsx')).toEqual([]);
});

test('who turned the place down themselves is told so, and no decision loses the day on which they did', async () => {
  const { client, send, nominations, id, write, takeIn } = await oneSent();
  await write('offer.xlsx', 'offered', '', '2026-11-18');
  await takeIn('offer.xlsx');
  await send(client.programmes.turnDown, { ids: [id], on: '2026-11-20' });
  const isDown = { state: 'declined', turnedDownOn: '2026-11-20' };
  expect(await takeIn('offer.xlsx')).toBe(
    'Here they turned the place down on 20 November 2026: tell the organiser.',
  );
  // A Baton before this one says no more than that they were not accepted.
  await write('before.xlsx', 'declined', 'Another time.', '2026-11-21');
  expect(await takeIn('before.xlsx')).toEqual(['the organiser’s words: Another time.']);
  expect(await nominations()).toMatchObject([isDown]);
  await write('again.xlsx', 'offered', '', '2026-11-22');
  expect(await takeIn('again.xlsx')).toEqual([
    'offered a place on 22 November 2026, here turned down by them on 20 November 2026, which goes',
  ]);
  expect(await nominations()).toMatchObject([{ state: 'offered', turnedDownOn: null }]);
  await write('down.xlsx', 'turned_down', '', '2026-11-23');
  expect(await takeIn('down.xlsx')).toEqual([
    'turned down by them on 23 November 2026, here offered a place',
  ]);
  expect(await nominations()).toMatchObject([{ state: 'declined', turnedDownOn: '2026-11-23' }]);
  expect(await takeIn('down.xlsx')).toEqual([]);
});

test('a reference that is somebody else’s here is refused in any script', async () => {
  const { client, send, nominations, write, takeIn } = await oneSent();
  const [row] = await nominations();
  await send(client.staff.edit, { ids: [row!.personId], change: { surname: 'علي' } });
  await write('other.xlsx', 'offered', '', '2026-11-22', 'حسن');
  expect(await takeIn('other.xlsx')).toBe(
    'Here this reference is that of Ben علي, in the workbook that of Ben حسن.',
  );
  await write('same.xlsx', 'offered', '', '2026-11-22', 'علي');
  expect(await takeIn('same.xlsx')).toEqual(['offered a place on 22 November 2026, here submitted']);
});

test('what a Baton before this one wrote is of the first format, and who turned down has a word and a format of its own', async () => {
  const { inbox, write } = await oneSent();
  const written = async (state: Decision['state']) => {
    await write('written.xlsx', state, '');
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(inbox, 'written.xlsx'));
    const row = (sheet: string, number: number) => book.getWorksheet(sheet)!.getRow(number);
    return [row('For another Baton', 5).getCell(2).text, row('Decisions', 5).getCell(4).text];
  };
  expect(await written('declined')).toEqual(['baton-decisions-1', 'Not accepted']);
  expect(await written('turned_down')).toEqual(['baton-decisions-2', 'Turned down']);
});

test('an altered workbook of decisions is refused with its reason', async () => {
  const shown = await ofSchool((book) => {
    book.getWorksheet('Decisions')!.getRow(5).getCell(4).value = 'Not accepted';
  });
  expect(await refused(shown.read())).toMatchObject({
    code: 'intake.altered',
    say: 'This workbook was altered, so nothing of it is taken in. The sheet that people read says something else than its last sheet.',
  });
  // Where it has another name, nothing was altered that anybody knows of.
  const renamed = await ofSchool((book) => {
    book.getWorksheet('Decisions')!.name = 'What was decided';
  });
  expect(await refused(renamed.read())).toMatchObject({
    code: 'intake.renamed',
    wayOut: expect.stringMatching(/^If it was renamed, call it Decisions again and save; if not, ask/),
  });
  const hidden = await ofSchool((book) => {
    const cell = book.getWorksheet('For another Baton')!.getRow(7).getCell(2);
    cell.value = cell.text.replace('offered', 'declined');
  });
  expect((await refused(hidden.read())).say).toBe(
    'This workbook was altered, so nothing of it is taken in. Its last sheet was changed after it was written.',
  );
});

test('what is no workbook of decisions says what to ask the organiser for, and nothing of staff lists', async () => {
  const { inbox, takeIn } = await oneSent();
  writeFileSync(join(inbox, 'empty.xlsx'), '');
  expect(await refused(takeIn('empty.xlsx'))).toMatchObject({
    code: 'table.empty',
    wayOut: 'Ask the organiser to send the workbook of decisions once more.',
  });
  const saved = zip([
    { name: 'content.xml', content: '' },
    { name: 'META-INF/manifest.xml', content: '' },
  ]);
  writeFileSync(join(inbox, 'saved.ods'), saved);
  expect(await refused(takeIn('saved.ods'))).toMatchObject({
    code: 'table.ods',
    wayOut: 'Open it, save it as an Excel workbook (.xlsx), and choose that file.',
  });
});

test('an older word of the organiser does not take a place from whoever has taken it up', async () => {
  const { client, send, nominations, roundId, id, write, takeIn } = await oneSent();
  await write('offer.xlsx', 'offered', '', '2026-11-20');
  await takeIn('offer.xlsx');
  await send(client.programmes.takeUp, { ids: [id], on: '2026-11-21' });
  for (const state of ['reserve', 'declined', 'submitted', 'withdrawn'] as const) {
    await write(`${state}.xlsx`, state, '', '2026-11-19');
    expect(await takeIn(`${state}.xlsx`)).toBe(
      'Here they have taken up the place: tell the organiser, or record that they withdrew.',
    );
  }
  expect((await nominations())[0]).toMatchObject({ state: 'offered', stateOn: '2026-11-20' });
  expect(await client.programmes.participants({ roundId })).toHaveLength(1);
});
