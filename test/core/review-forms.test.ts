import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { FormNumbers } from '../../electron/core/reviews/forms/layout.ts';
import { writeForm } from '../../electron/core/reviews/forms/write-form.ts';
import { reviewForms } from '../../shared/contract/review-document.ts';
import { type Area, finish, refused } from '../helpers/area.ts';
import { answerAll, fill, makeForms, openFormsArea, questionRows } from '../helpers/review-forms.ts';
import { openReview, settleStudents } from '../helpers/reviews.ts';
import { add } from '../helpers/stages.ts';
import { ole2 } from '../helpers/workbooks.ts';

const peer = (name: string) => ({ group: 'peers' as const, staffId: null, name, email: null });

async function review(area: Area, person: string, raters: readonly string[]): Promise<string> {
  const id = await openReview(area, person, { collector: 'Grace Okoro', closesOn: '2026-12-04' });
  await area.send(area.client.reviews.invite, { reviewId: id, raters: raters.map(peer) });
  return id;
}

async function school(raters: readonly string[] = ['Ben Reed', 'Cleo Stone', 'Dev Patel']) {
  const area = await openFormsArea();
  const ada = await add(area, { name: 'Ada Marsh', post: 'Head of Science' });
  return { area, ada, id: await review(area, ada, raters) };
}

const takeIn = (area: Area, id: string, refs: string[]) =>
  finish(area.client.reviews.takeInForms, { id, refs, cameInTime: false });

const states = async (area: Area, id: string) =>
  Object.fromEntries((await area.client.reviews.invited({ id })).invited.map((one) => [one.name, one.state]));

const form = (name: string) => `${name} - 360 questionnaire.xlsx`;

test('everybody awaited has a questionnaire of their own, and the person one; those who declined have none', async () => {
  const { area, id } = await school();
  await settleStudents(area, id, await add(area, { name: 'Ed Hart', post: 'Teacher' }));
  const { invited } = await area.client.reviews.invited({ id });
  const cleo = invited.find((one) => one.name === 'Cleo Stone')!;
  await area.send(area.client.reviews.setInvited, { id: cleo.id, state: 'declined' });
  expect(await makeForms(area, id)).toEqual([form('Ada Marsh'), form('Ben Reed'), form('Dev Patel')]);
  expect(area.handedOver).toEqual(['Marsh Ada - 360 questionnaires - 2026-11-20.zip']);
  const { forms, without } = await area.client.reviews.forms({ id });
  expect(forms.map((one) => one.fileName)).toEqual([form('Ada Marsh'), form('Ben Reed'), form('Dev Patel')]);
  expect(without).toContain('Students: 6 asked. Students get no workbook, since their names are not kept.');
});

test('a questionnaire says what it is for, who reads it, who collects and how anonymous it is; so does the email', async () => {
  const { area, id } = await school();
  await makeForms(area, id);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(area.folder, form('Ben Reed')));
  const sheet = book.worksheets[0]!;
  const facts = new Map<string, string>();
  sheet.eachRow((row) => facts.set(row.getCell(2).text, row.getCell(3).text));
  expect(facts.get('About')).toBe('Ada Marsh, Head of Science');
  expect(facts.get('What it is for')).toBe('To choose goals.');
  expect(facts.get('Who may read the result')).toBe(
    'The person, their line manager, the headteacher and their coach',
  );
  expect(facts.get('Who collects')).toMatch(/^Grace Okoro takes in the forms, sees single answers/);
  expect(facts.get('How far you stay unknown')).toMatch(
    /only where at least 3 answered; comments only where at least 4 did/,
  );
  expect(facts.get('Please answer by')).toBe('4 December 2026');
  const { forms } = await area.client.reviews.forms({ id });
  const { words, subject } = forms.find((one) => one.name === 'Ben Reed')!;
  expect(subject).toBe('360 questionnaire: please answer by 4 December 2026');
  expect(words).toContain('What it is for: To choose goals.');
  expect(words).toContain('send it back to Grace Okoro by 4 December 2026');
});

test('only answers and the comment can be changed in it, and an answer is chosen from a list', async () => {
  const { area, id } = await school();
  await makeForms(area, id);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(area.folder, form('Ben Reed')));
  const sheet = book.worksheets[0]!;
  expect(Reflect.get(sheet, 'sheetProtection')).toMatchObject({ sheet: true });
  const open: string[] = [];
  sheet.eachRow((row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (cell.protection?.locked === false) open.push(cell.address);
    }),
  );
  const questions = questionRows(sheet);
  const { competencies } = await area.client.reviews.entry({ id });
  expect(questions).toHaveLength(competencies.length);
  const comment = open.filter((address) => address.startsWith('C'));
  expect(comment).toHaveLength(1);
  expect(open).toEqual([...questions.map((row) => `D${row}`), ...comment]);
  expect(sheet.getCell(questions[0]!, 4).dataValidation.formulae).toEqual([
    '"1 Rarely seen,2 Seen at times,3 Usually secure,4 Consistently strong,5 A model for others,Not observed"',
  ]);
});

test('a questionnaire that a rater saved as CSV is taken in as the workbook would be', async () => {
  const { area, id } = await school();
  await makeForms(area, id);
  const lines: string[] = [];
  await fill(area, form('Ben Reed'), 'ben.xlsx', (sheet, questions) => {
    for (const row of questions) sheet.getCell(row, 4).value = '4';
    sheet.eachRow((row) => {
      const cells = [1, 2, 3, 4].map((at) => row.getCell(at).text.replaceAll('"', '""'));
      lines.push(cells.map((cell) => `"${cell}"`).join(','));
    });
  });
  writeFileSync(join(area.folder, 'ben.csv'), lines.join('\r\n'));
  const { forms, taken } = await takeIn(area, id, ['ben.csv']);
  expect(forms).toMatchObject([{ state: 'taken', name: 'Ben Reed' }]);
  expect(taken).toBe(1);
});

test('a form on paper names no rater, and says the same as the workbook, for each group that is asked', async () => {
  const { area, id } = await school();
  await finish(area.client.reviews.printForms, { id });
  const [job] = area.printed;
  const data = reviewForms.parse(job?.data);
  expect(data.forms.map((one) => one.group)).toEqual(['Self', 'Line manager', 'Peers', 'People they lead']);
  expect(data.forms.map((one) => one.unnamed)).toEqual([false, true, true, true]);
  const { competencies } = await area.client.reviews.entry({ id });
  expect(data.questions.map((one) => one.name)).toEqual(competencies.map((one) => one.name));
  expect(data.forms[2]!.head.map((one) => one.label)).toEqual([
    'About',
    'What it is for',
    'Who may read the result',
    'Who collects',
    'How far you stay unknown',
    'Please answer by',
  ]);
  expect(JSON.stringify(data)).not.toMatch(/Ben Reed|Cleo Stone/);
});

test('returned questionnaires go in together, in one step that can be taken back, and their raters have answered', async () => {
  const { area, id } = await school();
  await makeForms(area, id);
  const first = await answerAll(area, form('Ben Reed'), 'ben.xlsx', '4 Consistently strong');
  const second = await fill(area, form('Dev Patel'), 'dev.xlsx', (sheet, questions) => {
    sheet.getCell(questions[0]!, 4).value = 2;
    sheet.getCell(questions[1]!, 4).value = 'Not observed';
    sheet.eachRow((row) => {
      if (row.getCell(2).text === 'Comment') row.getCell(3).value = 'Listens well.';
    });
  });
  const own = await answerAll(area, form('Ada Marsh'), 'ada.xlsx', '3 Usually secure');
  const report = await takeIn(area, id, [first, second, own]);
  expect(report.taken).toBe(3);
  const { raters, competencies } = await area.client.reviews.entry({ id });
  expect(raters.map((one) => one.group).toSorted()).toEqual(['peers', 'peers', 'self']);
  const dev = raters.find((one) => one.comment !== '')!;
  expect(dev.comment).toBe('Listens well.');
  expect(dev.ratings).toEqual({ [competencies[0]!.key]: 2, [competencies[1]!.key]: null });
  // Whose form it was stands nowhere beside the answers.
  expect(JSON.stringify(raters)).not.toMatch(/Ben|Dev|\.xlsx/);
  expect(await states(area, id)).toEqual({
    'Ben Reed': 'answered',
    'Cleo Stone': 'invited',
    'Dev Patel': 'answered',
  });
  const { undo } = await area.client.history.state({});
  await area.send(area.client.history.undo, { seq: undo!.seq });
  expect((await area.client.reviews.entry({ id })).raters).toEqual([]);
  expect(await states(area, id)).toMatchObject({ 'Ben Reed': 'invited', 'Dev Patel': 'invited' });
});

test.each([
  ['keep', ['Her children come first.', 'I listen.', 'She hid her stress well.']],
  ['leave_out', ['I listen.']],
] as const)(
  'comments with words on health and the like are asked about before anything goes in: %s',
  async (careful, comments) => {
    const { area, id } = await school();
    await makeForms(area, id);
    const says = (name: string, as: string, words: string) =>
      fill(area, form(name), as, (sheet, questions) => {
        for (const row of questions) sheet.getCell(row, 4).value = 4;
        sheet.eachRow((row) => {
          if (row.getCell(2).text === 'Comment') row.getCell(3).value = words;
        });
      });
    const stress = 'She hid her stress well.';
    const family = 'Her children come first.';
    const harm = 'I saw her hit a pupil when she was depressed.';
    const refs = [
      await says('Dev Patel', 'dev.xlsx', stress),
      await says('Ben Reed', 'ben.xlsx', family),
      await says('Cleo Stone', 'cleo.xlsx', harm),
      await says('Ada Marsh', 'ada.xlsx', 'I listen.'),
    ];
    expect(await takeIn(area, id, refs)).toEqual({
      forms: [],
      taken: 0,
      held: 0,
      leftOut: 0,
      asked: [family, stress],
    });
    expect((await area.client.reviews.entry({ id })).raters).toEqual([]);
    expect(await states(area, id)).toMatchObject({ 'Ben Reed': 'invited' });
    const answer = { id, refs, cameInTime: false, careful };
    const report = await finish(area.client.reviews.takeInForms, answer);
    expect(report).toMatchObject({ taken: 4, held: 1, asked: [], leftOut: 3 - comments.length });
    const { raters } = await area.client.reviews.entry({ id });
    const written = raters.map(({ comment }) => comment).filter((words) => words !== '');
    expect(written.toSorted()).toEqual(comments);
    expect((await area.client.reviews.concerns({ id })).concerns).toMatchObject([{ words: harm }]);
  },
);

test('each file that cannot go in has its own reason, and the rest go in', async () => {
  const { area, id } = await school(['Ben Reed', 'Cleo Stone', 'Dev Patel', 'Eve Long', 'Fay Moss']);
  const joe = await add(area, { name: 'Joe Hart', post: 'Head of English' });
  const elsewhere = await review(area, joe, ['Ben Reed']);
  await makeForms(area, elsewhere);
  const other = await answerAll(area, form('Ben Reed'), 'other.xlsx', '4');
  await makeForms(area, id);
  const good = await answerAll(area, form('Ben Reed'), 'good.xlsx', '4 Consistently strong');
  const copy = await answerAll(area, form('Ben Reed'), 'copy.xlsx', '5 A model for others');
  const altered = await fill(area, form('Cleo Stone'), 'altered.xlsx', (sheet, questions) => {
    sheet.getCell(questions[0]!, 2).value = 'Something else altogether';
    sheet.getCell(questions[0]!, 4).value = '4';
  });
  const footless = await fill(area, form('Cleo Stone'), 'footless.xlsx', (sheet) => {
    sheet.eachRow((row) => {
      if (row.getCell(2).text === 'Form number') row.getCell(3).value = null;
    });
  });
  const swapped = await fill(area, form('Cleo Stone'), 'swapped.xlsx', (sheet, questions) => {
    sheet.getCell(questions[0]!, 4).value = '4';
    sheet.eachRow((row) => {
      if (row.getCell(2).text === 'Who may read the result') row.getCell(3).value = 'Nobody';
    });
  });
  const off = await answerAll(area, form('Dev Patel'), 'off.xlsx', '6');
  const empty = await fill(area, form('Eve Long'), 'empty.xlsx', () => undefined);
  const { invited } = await area.client.reviews.invited({ id });
  const fay = invited.find((one) => one.name === 'Fay Moss')!;
  await area.send(area.client.reviews.setInvited, { id: fay.id, state: 'declined' });
  const declined = await answerAll(area, form('Fay Moss'), 'declined.xlsx', '4');
  writeFileSync(join(area.folder, 'staff.csv'), 'Name,Post\nAnna Field,Teacher\n');
  writeFileSync(join(area.folder, 'cut.xlsx'), Buffer.from('PK\u0003\u0004 and no more'));
  writeFileSync(join(area.folder, 'locked.xlsx'), ole2('EncryptedPackage', 'EncryptionInfo'));
  writeFileSync(join(area.folder, 'large.xlsx'), Buffer.alloc(3 * 1024 * 1024, 0x50));
  const files = [
    other,
    good,
    copy,
    altered,
    footless,
    swapped,
    off,
    empty,
    declined,
    'staff.csv',
    'cut.xlsx',
    'locked.xlsx',
    'large.xlsx',
    'gone.xlsx',
  ];
  const { forms, taken } = await takeIn(area, id, files);
  expect(taken).toBe(1);
  expect(forms.map((one) => [one.file, one.state === 'taken' ? 'taken' : one.why])).toEqual([
    [other, 'other_review'],
    [good, 'taken'],
    [copy, 'twice_here'],
    [altered, 'altered'],
    [footless, 'altered'],
    [swapped, 'altered'],
    [off, 'rating'],
    [empty, 'nothing_answered'],
    [declined, 'declined'],
    ['staff.csv', 'not_a_form'],
    ['cut.xlsx', 'unreadable'],
    ['locked.xlsx', 'unreadable'],
    ['large.xlsx', 'unreadable'],
    ['gone.xlsx', 'unreadable'],
  ]);
  for (const one of forms)
    if (one.state === 'refused')
      expect([one.say, one.wayOut].every((words) => words.endsWith('.'))).toBe(true);
  expect(forms[0]).toMatchObject({ say: 'It is for another review (Joe Hart: First review).' });
  expect(forms[6]).toMatchObject({ say: expect.stringContaining('6 is outside the scale.') });
  expect(forms[8]).toMatchObject({ say: 'Fay Moss has declined.' });
  const again = await takeIn(area, id, [good]);
  expect(again.forms[0]).toMatchObject({ why: 'answered_already', say: 'Ben Reed has answered already.' });
  expect((await area.client.reviews.entry({ id })).raters).toHaveLength(1);

  // Somebody taken off the list, another version, and a closed review.
  const cleo = invited.find((one) => one.name === 'Cleo Stone')!;
  const late = await answerAll(area, form('Cleo Stone'), 'late.xlsx', '4');
  await area.send(area.client.reviews.uninvite, { id: cleo.id });
  expect((await takeIn(area, id, [late])).forms[0]).toMatchObject({ why: 'not_asked' });
  await area.send(area.client.reviews.close, { id });
  expect(await refused(takeIn(area, id, [late]))).toMatchObject({ code: 'reviews.closed' });
  expect(await refused(finish(area.client.reviews.makeForms, { id }))).toMatchObject({
    code: 'reviews.closed',
  });
});

test('a form of another version of the framework, or of a review that is not here, is refused with that reason', async () => {
  const { area, id } = await school();
  const { invited } = await area.client.reviews.invited({ id });
  const { competencies } = await area.client.reviews.entry({ id });
  const made = (file: string, numbers: Partial<FormNumbers>) =>
    writeForm(
      join(area.folder, file),
      {
        fileName: file,
        title: '360 questionnaire',
        whose: '',
        head: [],
        scale: '',
        questions: competencies.map(({ set, name }) => ({ set, name, indicators: '' })),
        choices: ['1', '2'],
        comment: null,
        numbers: { form: invited[0]!.id, review: id, version: 'as before', ...numbers },
      },
      { school: '', marking: '', madeAt: '2026-11-20T12:00:00Z', madeOn: '2026-11-20' },
    );
  await made('version.xlsx', {});
  await made('review.xlsx', { review: 'elsewhere' });
  expect((await takeIn(area, id, ['version.xlsx', 'review.xlsx'])).forms).toMatchObject([
    { why: 'other_version' },
    { why: 'other_review', say: 'It is for a review that is not in this file.' },
  ]);
});

test('past the last day for answers, files go in only where they are said to have come by then', async () => {
  const { area, id } = await school();
  await makeForms(area, id);
  const file = await answerAll(area, form('Ben Reed'), 'ben.xlsx', '4');
  await area.send(area.client.reviews.setWindow, { reviewId: id, closesOn: '2026-11-19' });
  expect(await refused(takeIn(area, id, [file]))).toMatchObject({
    code: 'reviews.window-over',
    field: 'cameInTime',
    say: 'The last day for answers was 19 November 2026.',
    wayOut: expect.stringContaining('put that day off on the review’s page first'),
  });
  expect(await states(area, id)).toMatchObject({ 'Ben Reed': 'invited' });
  const inTime = { id, refs: [file], cameInTime: true };
  expect(await finish(area.client.reviews.takeInForms, inTime)).toMatchObject({ taken: 1 });
  // On the last day itself nothing is asked.
  const last = await answerAll(area, form('Dev Patel'), 'dev.xlsx', '4');
  await area.send(area.client.reviews.setWindow, { reviewId: id, closesOn: '2026-11-20' });
  expect(await takeIn(area, id, [last])).toMatchObject({ taken: 1 });
});

test('the form of a self-assessment is called so, and speaks of no 360 and of no others', async () => {
  const area = await openFormsArea();
  const ada = await add(area, { name: 'Ada Marsh', post: 'Head of Science' });
  const id = await openReview(area, ada, { kind: 'self_assessment', collector: '' });
  expect(await makeForms(area, id)).toEqual(['Ada Marsh - Self-assessment.xlsx']);
  expect(area.handedOver).toEqual(['Marsh Ada - Self-assessment - 2026-11-20.zip']);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(area.folder, 'Ada Marsh - Self-assessment.xlsx'));
  const cells: string[] = [];
  book.worksheets[0]!.eachRow((row) => row.eachCell((cell) => cells.push(cell.text)));
  expect(cells.join(' ')).toContain('nobody else is asked');
  await finish(area.client.reviews.printForms, { id });
  const [paper] = reviewForms.parse(area.printed[0]?.data).forms;
  for (const words of [cells.join(' '), JSON.stringify(paper)])
    expect(words).not.toMatch(/360|those of others|stay unknown/);
});
