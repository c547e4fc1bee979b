import { expect, test } from 'vitest';
import { finish } from '../helpers/area.ts';
import { fill, makeForms, openFormsArea } from '../helpers/review-forms.ts';
import { openReview } from '../helpers/reviews.ts';
import { add } from '../helpers/stages.ts';

/** A review in which Ben Reed is asked, and how his form goes in with one answer and whatever else is written in it. */
async function returned(change: Parameters<typeof fill>[3]) {
  const area = await openFormsArea();
  const ada = await add(area, { name: 'Ada Marsh', post: 'Head of Science' });
  const id = await openReview(area, ada, { collector: 'Grace Okoro' });
  await area.send(area.client.reviews.invite, {
    reviewId: id,
    raters: [{ group: 'peers', staffId: null, name: 'Ben Reed', email: null }],
  });
  const his = (await makeForms(area, id)).find((name) => name.startsWith('Ben')) ?? '';
  const file = await fill(area, his, 'back.xlsx', (sheet, questions) => {
    sheet.getCell(questions[0]!, 4).value = 4;
    change(sheet, questions);
  });
  const done = await finish(area.client.reviews.takeInForms, { id, refs: [file], cameInTime: false });
  return { done, held: (await area.client.reviews.concerns({ id })).concerns };
}

const elsewhere: [string, (words: string) => Parameters<typeof fill>[3]][] = [
  [
    'on a sheet of its own',
    (words) => (sheet) => {
      sheet.workbook.addWorksheet('More').getCell('B2').value = words;
    },
  ],
  [
    'on a hidden sheet',
    (words) => (sheet) => {
      sheet.workbook.addWorksheet('More', { state: 'veryHidden' }).getCell('A1').value = words;
    },
  ],
  [
    'in a note to an answer',
    (words) => (sheet, questions) => {
      sheet.getCell(questions[0]!, 4).note = words;
    },
  ],
  [
    'beside its title',
    (words) => (sheet) => {
      sheet.getCell(1, 6).value = words;
    },
  ],
];

test.each(elsewhere)('words written elsewhere in a form never vanish: %s', async (_, write) => {
  const { done } = await returned(write('See me about this.'));
  expect(done).toMatchObject({ taken: 0, held: 0, forms: [{ state: 'refused', why: 'altered' }] });
});

test.each(elsewhere)('and where they allege harm they are held: %s', async (_, write) => {
  const { done, held } = await returned(write('She hit a child.'));
  expect(done).toMatchObject({ taken: 0, held: 1, forms: [{ state: 'refused', why: 'altered' }] });
  expect(held).toMatchObject([{ group: 'peers', words: 'She hit a child.' }]);
});

test('an empty sheet or note alters nothing', async () => {
  const { done } = await returned((sheet, questions) => {
    sheet.workbook.addWorksheet('Sheet2');
    sheet.getCell(questions[0]!, 4).note = ' ';
  });
  expect(done).toMatchObject({ taken: 1, forms: [{ state: 'taken' }] });
});
