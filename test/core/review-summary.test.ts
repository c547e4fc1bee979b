import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { type Area, finish, refused } from '../helpers/area.ts';
import { openFormsArea } from '../helpers/review-forms.ts';
import { addPerson, answer, closed, openReview } from '../helpers/reviews.ts';

const comment = 'Calm in every meeting.';
const file = 'summary.xlsx';

/** The chair's file with the head's own 360, whose peers are shown and whose reports are too few. */
async function collected(framework: (chair: Area) => Promise<object> = async () => ({})) {
  const chair = await openFormsArea();
  const id = await openReview(chair, await addPerson(chair, 'Rosa', 'Calder'), {
    collector: 'Grace Okoro',
    stageId: 'stage_8',
    moment: 'end',
    ...(await framework(chair)),
  });
  await answer(chair, id, 'self', [[4, 4]]);
  await answer(
    chair,
    id,
    'peers',
    [2, 3, 3, 5, 5, 4, 3].map((score) => [score as 2 | 3 | 4 | 5, 4]),
  );
  await answer(chair, id, 'reports', [
    [1, 5],
    [1, 5],
  ]);
  const { competencies } = await chair.client.reviews.entry({ id });
  await chair.send(chair.client.reviews.saveRater, {
    reviewId: id,
    raterId: null,
    group: 'manager',
    ratings: { [competencies[0]!.key]: 3 },
    comment,
  });
  await closed(chair, id);
  return { chair, id };
}

async function summary(framework?: (chair: Area) => Promise<object>) {
  const { chair, id } = await collected(framework);
  await chair.send(chair.client.reviews.makeFinal, { id });
  await finish(chair.client.reviews.handOverSummary, { id });
  return { chair, id };
}

/** The head's own file, with the summary at hand in it. */
async function school(chair: Area, forename = 'Rosa') {
  const area = await openFormsArea();
  copyFileSync(join(chair.folder, file), join(area.folder, file));
  return { area, head: await addPerson(area, forename, 'Calder') };
}

async function cellsOf(area: Area): Promise<string[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(area.folder, file));
  const cells: string[] = [];
  for (const sheet of book.worksheets) sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell.text)));
  return cells;
}

const read = (area: Area) => finish(area.client.reviews.readSummary, { ref: file });
const takeIn = (area: Area, personId: string) =>
  finish(area.client.reviews.takeInSummary, { ref: file, personId });

test('a result goes from one file into another with the figures and words of its report', async () => {
  const { chair, id } = await summary();
  const sent = await chair.client.reviews.result({ id });
  const { area, head } = await school(chair);
  const preview = await read(area);
  expect(preview).toMatchObject({ person: 'Rosa Calder', sure: true, collector: 'Grace Okoro', comments: 1 });
  const taken = await takeIn(area, head);
  const here = await area.client.reviews.result({ id: taken.id });
  expect(here.head).toMatchObject({
    personId: head,
    stage: sent.head.stage,
    moment: 'end',
    returned: { by: 'Grace Okoro' },
    finalOn: sent.head.finalOn,
    groups: sent.head.groups,
  });
  expect(here.notes[0]).toContain('Collected by Grace Okoro, returned as a summary.');
  expect(here.comments).toEqual(sent.comments);
  const [row, was] = [here.report?.rows[0], sent.report?.rows[0]];
  expect([row?.competency, row?.category]).toEqual([was?.competency, was?.category]);
  expect(row?.cells).toMatchObject({ peers: { mean: 3.6, n: 7 }, reports: { state: 'withheld', needed: 3 } });
  await finish(area.client.reviews.printResult, { id: taken.id });
  expect(JSON.stringify(area.printed.at(-1))).toContain('returned as a summary');
  const { result } = await area.client.reviews.latest({ personId: head });
  expect(result?.competencies[0]).toMatchObject({ self: 4, others: 3.5 });
});

test('a summary that was taken in is not opened again, handed on or taken in twice; Undo takes it out', async () => {
  const { chair } = await summary();
  const { area, head } = await school(chair);
  const { id } = await takeIn(area, head);
  const codes = [
    await refused(area.send(area.client.reviews.reopen, { id, reason: 'More' })),
    await refused(finish(area.client.reviews.handOverSummary, { id })),
    await refused(takeIn(area, head)),
  ].map((one) => one.code);
  expect(codes).toEqual(['reviews.returned', 'reviews.returned', 'reviews.summary-twice']);
  const { undo } = await area.client.history.state({});
  expect(undo?.words).toContain('Took in the result of Rosa Calder’s 360');
  await area.send(area.client.history.undo, { seq: undo!.seq });
  expect((await read(area)).sure).toBe(true);
});

test('it holds no single answer of a withheld group, and no mean with more digits than the report prints', async () => {
  const { chair } = await summary();
  const cells = await cellsOf(chair);
  expect(cells.join('\n')).not.toMatch(/\d\.\d\d/);
  const [first] = cells.flatMap((one) => (one.startsWith('{"name"') ? [JSON.parse(one)] : []));
  expect(first.row.cells.reports).toEqual({ state: 'withheld', needed: 3 });
  expect(first.row.others).toEqual({ state: 'shown', mean: 3.5, n: 8 });
  expect(cells.join('\n')).not.toMatch(/"(ratings|raters|raterId|closings)"/);
});

test('a meeting is shown nothing of a summary, and takes none in', async () => {
  const { chair } = await summary();
  const { area, head } = await school(chair);
  for await (const event of await area.client.app.startMeeting({ data: { room: [] } }))
    if (event.type === 'done') break;
  expect((await refused(read(area))).code).toBe('reviews.meeting');
  expect((await refused(takeIn(area, head))).code).toBe('reviews.meeting');
});

test('a draft is not handed over', async () => {
  const { chair, id } = await collected();
  expect((await refused(finish(chair.client.reviews.handOverSummary, { id }))).code).toBe(
    'reviews.not-final',
  );
});

test('a summary on competencies that no framework of the file has is refused', async () => {
  const { chair } = await summary(async ({ client, send }) => {
    const [used] = await client.reviews.frameworks({});
    const { competencies } = await client.reviews.framework({ versionId: used!.versionId });
    const { versionId } = await send(client.reviews.keepFramework, {
      basedOn: used!.versionId,
      as: 'copy',
      name: 'Of the trust',
      competencies: competencies.map((one, at) => (at === 0 ? { ...one, name: 'Good humour' } : one)),
    });
    return { frameworkVersionId: versionId };
  });
  const { area } = await school(chair);
  const { code, wayOut } = await refused(read(area));
  expect(code).toBe('reviews.summary-framework');
  expect(wayOut).toContain('Frameworks');
});

test.each([
  ['a PDF', '%PDF-1.7 and so on', 'reviews.no-summary'],
  ['one that was cut short', 'PK\u0003\u0004 and no more', 'reviews.summary-damaged'],
  ['an empty one', '', 'reviews.summary-damaged'],
])('a file that is no workbook, %s, is refused in the words of a summary', async (_, bytes, code) => {
  const area = await openFormsArea();
  writeFileSync(join(area.folder, file), bytes);
  expect(await refused(read(area))).toMatchObject({
    code,
    wayOut: expect.stringMatching(/^Ask whoever collected the review to/),
  });
});

test('an altered summary, one about nobody here and a file that is none are refused with a way on', async () => {
  const { chair } = await summary();
  const { area, head } = await school(chair, 'Robin');
  expect(await read(area)).toMatchObject({ sure: false, candidates: [{ personId: head }] });
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(area.folder, file));
  await book.xlsx.writeFile(join(area.folder, file));
  expect((await read(area)).person).toBe('Rosa Calder');
  book.worksheets[0]!.getCell('C5').value = 5;
  await book.xlsx.writeFile(join(area.folder, file));
  expect((await refused(read(area))).code).toBe('reviews.summary-altered');
  const plain = new ExcelJS.Workbook();
  plain.addWorksheet('Staff').addRow(['Name']);
  await plain.xlsx.writeFile(join(area.folder, file));
  expect((await refused(read(area))).code).toBe('reviews.no-summary');
  const other = await openFormsArea();
  copyFileSync(join(chair.folder, file), join(other.folder, file));
  await addPerson(other, 'Laura', 'Dunmore');
  expect((await refused(read(other))).code).toBe('reviews.summary-nobody');
});
