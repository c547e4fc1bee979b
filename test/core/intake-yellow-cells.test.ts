import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { finish, refused } from '../helpers/area.ts';
import { coordinator } from '../helpers/intake.ts';
import { sentWorkbook, type Values } from '../helpers/sent-workbooks.ts';

const TODAY = '2026-11-23';
const FIRST = 5;

/** A school that sent in Ben and Mia; its workbook comes back as the organiser left it. */
async function sentIn() {
  const area = await coordinator();
  const { client, send, roundId, inbox, file } = area;
  const ids = [];
  for (const forename of ['Ben', 'Mia']) {
    const person = {
      forename,
      surname: 'Jones',
      kind: 'teaching',
      post: '',
      role: null,
      from: null,
    } as const;
    ids.push((await send(client.staff.add, person)).id);
  }
  const { made } = await send(client.programmes.nominate, { roundId, personIds: ids, againstReason: 'Yes.' });
  for (const { id } of made) {
    await send(client.programmes.agree, { id, agreement: { on: TODAY, askedBy: 'Head', shown: 'All' } });
    await send(client.programmes.editNomination, { id, change: { statement: 'Leads well.' } });
  }
  for (const state of ['ready', 'submitted'] as const)
    await send(client.programmes.setState, { ids: made.map(({ id }) => id), state, on: TODAY });
  const people = made.map(
    ({ ref }, at): Values => ({
      ref: ref ?? '',
      surname: 'Jones',
      forename: at === 0 ? 'Ben' : 'Mia',
    }),
  );
  await file('sent.xlsx', sentWorkbook(people, { forAnotherBaton: false }));
  const comeBack = async (change: (sheet: ExcelJS.Worksheet, cell: Cells) => void) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(inbox, 'sent.xlsx'));
    const sheet = book.getWorksheet('Nominations')!;
    const heads = sheet.getRow(FIRST - 1).values as string[];
    change(sheet, (row, head) => sheet.getRow(row).getCell(heads.indexOf(head)));
    await book.xlsx.writeFile(join(inbox, 'back.xlsx'));
    return finish(client.intake.readDecisions, { roundId, ref: 'back.xlsx' });
  };
  return { ...area, made, comeBack };
}
type Cells = (row: number, head: string) => ExcelJS.Cell;

test('what an organiser decided in the yellow cells of our workbook is taken in by our own references', async () => {
  const { client, send, made, comeBack, nominations } = await sentIn();
  const { previewId, rows, organiser } = await comeBack((sheet, cell) => {
    cell(FIRST, 'Decision').value = 'Accepted';
    cell(FIRST, 'Decision date').value = new Date('2026-11-20T00:00:00Z');
    cell(FIRST + 1, 'Decision').value = 'reserve ';
    cell(FIRST + 1, 'Decision date').value = '21/11/26';
    cell(FIRST + 1, 'Organiser’s note').value = 'First reserve.';
    sheet.getRow(FIRST + 1).hidden = true;
    sheet.spliceRows(1, 0, ['Please see column AD']);
  });
  expect(organiser).toBe('The alliance');
  expect(rows.map(({ name, changes, barred }) => [name, changes, barred])).toEqual([
    ['Ben Jones', ['offered a place on 20 November 2026, here submitted'], null],
    [
      'Mia Jones',
      ['in reserve on 21 November 2026, here submitted', 'the organiser’s words: First reserve.'],
      null,
    ],
  ]);
  await send(client.intake.takeDecisions, { previewId, ids: made.map(({ id }) => id) });
  expect((await nominations()).map(({ state, stateOn }) => [state, stateOn])).toEqual([
    ['offered', '2026-11-20'],
    ['reserve', '2026-11-21'],
  ]);
});

test('a note beside what is still pending comes in, and moves nobody', async () => {
  const { client, send, made, comeBack, nominations } = await sentIn();
  const { previewId, rows } = await comeBack((_, cell) => {
    cell(FIRST, 'Organiser’s note').value = 'In January.';
  });
  expect(rows.map(({ changes }) => changes)).toEqual([['the organiser’s words: In January.']]);
  await send(client.intake.takeDecisions, { previewId, ids: [made[0]!.id] });
  expect((await nominations())[0]).toMatchObject({ state: 'submitted', stateOn: TODAY });
});

test('a note moves nobody who has been offered a place here meanwhile', async () => {
  const { client, send, made, comeBack, nominations } = await sentIn();
  await send(client.programmes.setState, { ids: [made[0]!.id], state: 'offered', on: TODAY });
  const { previewId, rows } = await comeBack((_, cell) => {
    cell(FIRST, 'Organiser’s note').value = 'Welcome.';
  });
  expect(rows.map(({ changes }) => changes)).toEqual([['the organiser’s words: Welcome.']]);
  await send(client.intake.takeDecisions, { previewId, ids: [made[0]!.id] });
  expect((await nominations())[0]).toMatchObject({ state: 'offered', stateOn: TODAY });
});

test('two rows of one reference that decide differently are not taken in, and one that was copied counts once', async () => {
  const { comeBack } = await sentIn();
  const twice = async (second: string) => {
    const { rows } = await comeBack((_, cell) => {
      for (const [row, decision] of [
        [FIRST, 'Accepted'],
        [FIRST + 1, second],
      ] as const) {
        cell(row, 'Ref').value = cell(FIRST, 'Ref').value;
        cell(row, 'Forename').value = 'Ben';
        cell(row, 'Decision').value = decision;
        cell(row, 'Decision date').value = '20/11/2026';
      }
    });
    return rows.map(({ barred }) => barred);
  };
  const which = expect.stringMatching(/more than one thing of this reference/);
  expect(await twice('Reserve')).toEqual([which, which]);
  expect(await twice('Accepted')).toEqual([null]);
});

test('a day that is still to come is not taken in', async () => {
  const { comeBack } = await sentIn();
  const { rows } = await comeBack((_, cell) => {
    cell(FIRST, 'Decision').value = 'Accepted';
    cell(FIRST, 'Decision date').value = '20/11/2062';
  });
  expect(rows[0]?.barred).toBe('20 November 2062 is still to come: ask the organiser which day is meant.');
});

test('a sum below the table is no decision, and a day may have a time', async () => {
  const { comeBack } = await sentIn();
  const { rows } = await comeBack((_, cell) => {
    cell(FIRST, 'Decision').value = 'Accepted';
    cell(FIRST, 'Decision date').value = new Date('2026-11-20T14:30:00Z');
    cell(FIRST + 3, 'Decision').value = 'Accepted: 1';
  });
  expect(rows.map(({ changes }) => changes)).toEqual([
    ['offered a place on 20 November 2026, here submitted'],
  ]);
});

test('a cell that cannot be read is named with its row, and one without a decision says so', async () => {
  const { comeBack } = await sentIn();
  const said = async (decision: string | null, date: string | null) => {
    const { say } = await refused(
      comeBack((_, cell) => {
        cell(FIRST + 1, 'Decision').value = decision;
        cell(FIRST + 1, 'Decision date').value = date;
      }),
    );
    return say;
  };
  expect(await said('Yes', null)).toMatch(/^Row 6, Mia Jones: ‘Yes’ is not a decision/);
  expect(await said('Accepted', null)).toBe('Row 6, Mia Jones: the decision has no date.');
  expect(await said('Accepted', '31/02/2026')).toMatch(/^Row 6, Mia Jones: 31\/02\/2026 is not a date/);
  expect(await said('Pending', null)).toMatch(/nothing is decided in its yellow cells/);
});

test('a co-ordinator who takes in nominations is told of decisions in the yellow cells, which stay out', async () => {
  const { look, comeBack } = await sentIn();
  await comeBack((_, cell) => {
    cell(FIRST, 'Decision').value = 'Reserve';
    cell(FIRST, 'Decision date').value = '20/11/2026';
  });
  expect((await look(['back.xlsx'])).files[0]?.notes[0]).toBe(
    'Its yellow cells say something of 1 nomination, and are not taken in: set each decision in the round.',
  );
  expect((await look(['sent.xlsx'])).files[0]?.notes.join()).not.toContain('yellow');
});
