import type { Cell, Worksheet } from 'exceljs';
import { expect, test } from 'vitest';
import { allegedIn, formRows } from '../../electron/core/reviews/forms/layout.ts';
import { frameworks } from '../../shared/reference/frameworks.ts';
import { type Area, finish, refused } from '../helpers/area.ts';
import { fill, makeForms, openFormsArea } from '../helpers/review-forms.ts';
import { openReview } from '../helpers/reviews.ts';
import { add } from '../helpers/stages.ts';

const words = 'She was alone with a pupil and grabbed him  by the arm.';

const held = async (area: Area, id: string) => (await area.client.reviews.concerns({ id })).concerns;

/** A review in which Ben Reed is asked, and his questionnaire as he fills it in. */
async function asked() {
  const area = await openFormsArea();
  const ada = await add(area, { name: 'Ada Marsh', post: 'Head of Science' });
  const id = await openReview(area, ada, { collector: 'Grace Okoro' });
  await area.send(area.client.reviews.invite, {
    reviewId: id,
    raters: [{ group: 'peers', staffId: null, name: 'Ben Reed', email: null }],
  });
  const [own = '', his = ''] = await makeForms(area, id);
  const returned = (as: string, rating: number | null, comment: string, of = his) =>
    fill(area, of, as, (sheet, questions) => {
      sheet.getCell(questions[0]!, 4).value = rating;
      sheet.eachRow((row) => {
        if (row.getCell(2).text === 'Comment') row.getCell(3).value = comment;
      });
    });
  const takeIn = (...refs: string[]) =>
    finish(area.client.reviews.takeInForms, { id, refs, cameInTime: false });
  return { area, id, own, returned, takeIn };
}

test('a questionnaire that rates nothing is no reply, and its comment that alleges harm is held all the same, once', async () => {
  const { area, id, own, returned, takeIn } = await asked();
  const file = await returned('blank.xlsx', null, words);
  expect(await takeIn(file)).toMatchObject({
    taken: 0,
    held: 1,
    forms: [
      {
        why: 'nothing_answered',
        wayOut: expect.stringContaining(
          'those words are held on the review’s page for the safeguarding lead',
        ),
      },
    ],
  });
  expect(await held(area, id)).toMatchObject([{ group: 'peers', words, passed: null }]);
  expect((await area.client.history.list({})).steps[0]?.words).toBe(
    'Held a comment out of Ada Marsh’s 360 “First review”',
  );
  // Its rater stays awaited, and the same file again brings nothing new.
  expect((await area.client.reviews.invited({ id })).invited).toMatchObject([{ state: 'invited' }]);
  expect(await takeIn(file)).toMatchObject({ taken: 0, held: 0 });
  expect(await held(area, id)).toHaveLength(1);
  await takeIn(await returned('self.xlsx', 4, '', own));
  expect(await refused(area.send(area.client.reviews.close, { id }))).toMatchObject({
    code: 'reviews.concern-waits',
  });
});

test('whatever else is wrong with a form that is known, what it says of harm is held; the same words once', async () => {
  const { area, id, returned, takeIn } = await asked();
  const good = await returned('good.xlsx', 4, words);
  const twice = await returned('twice.xlsx', 4, words);
  const off = await returned('off.xlsx', 6, 'She hit a child.  He was crying.');
  expect(await takeIn(off, good, twice)).toMatchObject({
    taken: 1,
    held: 2,
    forms: [{ why: 'rating' }, { state: 'taken' }, { why: 'twice_here' }],
  });
  expect((await held(area, id)).map((one) => one.words).toSorted()).toEqual(
    ['She hit a child.  He was crying.', words].toSorted(),
  );
});

/** Ben Reed’s questionnaire, in which `change` writes besides what it has to. */
const changed = (area: Area, as: string, change: Parameters<typeof fill>[3]) =>
  fill(area, 'Ben Reed - 360 questionnaire.xlsx', as, change);

const cellBeside = (sheet: Worksheet, label: string): Cell => {
  let found: Cell | null = null;
  sheet.eachRow((row) => {
    if (row.getCell(2).text === label) found = row.getCell(3);
  });
  if (found === null) throw new Error(`No row is labelled ${label}.`);
  return found;
};

test.each<[string, Parameters<typeof fill>[3]]>([
  [
    'a question was rewritten',
    (sheet, questions) => {
      sheet.getCell(questions[0]!, 2).value = 'Something else altogether';
      cellBeside(sheet, 'Comment').value = words;
    },
  ],
  [
    'the label of the comment was',
    (sheet) => {
      const cell = cellBeside(sheet, 'Comment');
      cell.value = words;
      sheet.getCell(Number(cell.row), 2).value = 'My comment';
    },
  ],
  [
    'it is written beside a question',
    (sheet, questions) => {
      sheet.getCell(questions[2]!, 6).value = words;
    },
  ],
  [
    'it stands in place of an answer',
    (sheet, questions) => {
      sheet.getCell(questions[0]!, 4).value = words;
    },
  ],
])('a questionnaire that was altered is refused, and what it alleges is held: %s', async (_, change) => {
  const { area, id, takeIn } = await asked();
  expect(await takeIn(await changed(area, 'altered.xlsx', change))).toMatchObject({
    taken: 0,
    held: 1,
    forms: [
      {
        state: 'refused',
        unheld: false,
        wayOut: expect.stringContaining('held on the review’s page for the safeguarding lead'),
      },
    ],
  });
  expect(await held(area, id)).toMatchObject([{ group: 'peers', words }]);
});

test('where it is not known whose form it is, somebody is told to read what it alleges, and to whom it goes', async () => {
  const { area, id, takeIn } = await asked();
  const footless = await changed(area, 'footless.xlsx', (sheet) => {
    cellBeside(sheet, 'Comment').value = words;
    cellBeside(sheet, 'Form number').value = null;
  });
  const another = await changed(area, 'another.xlsx', (sheet) => {
    cellBeside(sheet, 'Comment').value = words;
    cellBeside(sheet, 'Review number').value = 'anotherReview0000000';
  });
  const bare = await changed(area, 'bare.xlsx', (sheet) => {
    cellBeside(sheet, 'Comment').value = words;
    for (const label of ['Form number', 'Review number', 'Framework version', 'Checksum'])
      sheet.getCell(Number(cellBeside(sheet, label).row), 2).value = null;
  });
  const { forms, ...counts } = await takeIn(footless, another, bare);
  expect(counts).toEqual({ taken: 0, asked: [], leftOut: 0, held: 0 });
  expect(forms.map((one) => one.state === 'refused' && [one.why, one.unheld])).toEqual([
    ['altered', true],
    ['other_review', true],
    ['not_a_form', true],
  ]);
  for (const one of forms)
    expect(one).toMatchObject({ wayOut: expect.stringMatching(/the safeguarding lead .*word for word\.$/) });
  expect(await held(area, id)).toEqual([]);
});

test.each(frameworks.map(({ key }) => key))('a form says nothing of harm by itself: %s', (key) => {
  const { competencies } = frameworks.find((one) => one.key === key)!;
  const rows = formRows({
    fileName: '',
    title: '360 questionnaire',
    whose: '',
    head: [],
    scale: '',
    questions: competencies.map(({ set, name, indicators }) => ({
      set,
      name,
      indicators: indicators.join('. '),
    })),
    choices: [],
    comment: 'They may read this.',
    numbers: { form: 'a', review: 'b', version: 'c' },
  });
  expect(allegedIn(rows.map(({ cells }) => cells))).toBe('');
});

test('a refused file that says nothing of harm asks nobody to read of it', async () => {
  const { area, takeIn } = await asked();
  const file = await changed(area, 'plain.xlsx', (sheet, questions) => {
    sheet.getCell(questions[0]!, 2).value = 'Something else altogether';
    cellBeside(sheet, 'Comment').value = 'Clear plans.';
  });
  expect(await takeIn(file)).toMatchObject({ held: 0, forms: [{ why: 'altered', unheld: false }] });
});

test('taking a step back loses no comment that is held; what says nothing of harm is let go of first', async () => {
  const { area, id, returned, takeIn } = await asked();
  await takeIn(await returned('good.xlsx', 4, words));
  const [step] = (await area.client.history.list({})).steps;
  expect(step?.fixed).toMatch(/^A comment that may say that somebody is harmed came with it/);
  expect(await refused(area.send(area.client.history.undo, { seq: step!.seq }))).toBeDefined();
  expect(await refused(area.send(area.client.history.revert, { seq: step!.seq }))).toMatchObject({
    code: 'history.fixed',
  });
  const [one] = await held(area, id);
  await area.send(area.client.reviews.releaseConcern, { reviewId: id, id: one!.id });
  const { steps } = await area.client.history.list({});
  expect(steps.map(({ fixed }) => fixed).slice(0, 2)).toEqual([null, null]);
});

test('what was passed on stays noted: its step is not taken back, and says why, and how wrong answers go', async () => {
  const { area, id, returned, takeIn } = await asked();
  await takeIn(await returned('good.xlsx', 4, words));
  const [one] = await held(area, id);
  const passed = { to: 'Jane Doe', on: '2026-11-20' };
  await area.send(area.client.reviews.passConcern, { reviewId: id, id: one!.id, ...passed });
  const { steps } = await area.client.history.list({});
  const step = steps.find(({ fixed }) => fixed?.startsWith('A comment that came with it was passed on'));
  expect(step?.fixed).toMatch(/to whom and when stays noted.*can be taken out where they were entered\.$/);
  expect(step?.fixed).not.toContain('until');
  expect(await refused(area.send(area.client.history.revert, { seq: step!.seq }))).toMatchObject({
    code: 'history.fixed',
  });
  const { raters } = await area.client.reviews.entry({ id });
  await area.send(area.client.reviews.removeRater, { reviewId: id, raterId: raters[0]!.id });
  expect(await held(area, id)).toMatchObject([{ words, passed }]);
});
