import { expect, test } from 'vitest';
import { type Area, finish, refused } from '../helpers/area.ts';
import { answerAll, fill, makeForms, openFormsArea } from '../helpers/review-forms.ts';
import { openReview } from '../helpers/reviews.ts';
import { add } from '../helpers/stages.ts';

/** A review in which Ben Reed and Cora Lund are asked; then it is declared that Ben Reed is Ada Marsh’s partner. */
async function declaredAfterAsking(asStaff: boolean) {
  const area = await openFormsArea();
  const ada = await add(area, { name: 'Ada Marsh', post: 'Head of Science' });
  const ben = await add(area, { name: 'Ben Reed', post: 'Teacher' });
  const id = await openReview(area, ada, { collector: 'Grace Okoro' });
  await area.send(area.client.reviews.invite, {
    reviewId: id,
    raters: [
      { group: 'peers', staffId: asStaff ? ben : null, name: asStaff ? '' : 'Ben Reed', email: null },
      { group: 'peers', staffId: null, name: 'Cora Lund', email: null },
    ],
  });
  const made = await makeForms(area, id);
  const his = made.find((name) => name.startsWith('Ben')) ?? '';
  await area.send(area.client.staff.declareInterest, {
    personId: ada,
    otherPersonId: ben,
    otherName: null,
    kind: 'partner',
    saidBy: 'Ada Marsh',
    on: '2026-11-19',
  });
  return { area, id, his, rater: await raterNamed(area, id, 'Ben Reed') };
}

const raterNamed = async (area: Area, id: string, name: string) =>
  (await area.client.reviews.invited({ id })).invited.find((one) => one.name === name)?.id ?? '';

const why = 'Ben Reed may not rate: a partner is declared.';

test.each([true, false])(
  'a form that comes back from somebody barred since they were asked stays out (one of the staff: %s)',
  async (asStaff) => {
    const { area, id, his } = await declaredAfterAsking(asStaff);
    const file = await answerAll(area, his, 'back.xlsx', '4 Strong');
    const done = await finish(area.client.reviews.takeInForms, { id, refs: [file], cameInTime: false });
    expect(done).toMatchObject({ taken: 0, forms: [{ state: 'refused', why: 'barred', say: why }] });
    expect((await area.client.reviews.entry({ id })).raters).toEqual([]);
  },
);

test('what such a form alleges of harm is held all the same', async () => {
  const { area, id, his } = await declaredAfterAsking(true);
  const file = await fill(area, his, 'back.xlsx', (sheet, questions) => {
    sheet.getCell(questions[0]!, 4).value = 4;
    sheet.eachRow((row) => {
      if (row.getCell(2).text === 'Comment') row.getCell(3).value = 'She hit a child.';
    });
  });
  const done = await finish(area.client.reviews.takeInForms, { id, refs: [file], cameInTime: false });
  expect(done).toMatchObject({ taken: 0, held: 1, forms: [{ why: 'barred' }] });
  expect((await area.client.reviews.concerns({ id })).concerns).toMatchObject([
    { words: 'She hit a child.' },
  ]);
});

test('no questionnaire is made for them, they get no seat at the computer, and their form is not ticked off', async () => {
  const { area, id, rater } = await declaredAfterAsking(true);
  const { forms, without } = await area.client.reviews.forms({ id });
  expect(forms.map((one) => one.name)).toEqual(['Ada Marsh', 'Cora Lund']);
  expect(without).toContain(why);
  expect(
    await refused(finish(area.client.app.startSitting, { reviewId: id, raterId: rater, code: '4711' })),
  ).toMatchObject({ code: 'reviews.barred', say: why });
  const { competencies } = await area.client.reviews.entry({ id });
  const typed = {
    reviewId: id,
    raterId: null,
    group: 'peers' as const,
    ratings: { [competencies[0]!.key]: 4 as const },
    comment: '',
    harm: false,
    of: rater,
    cameInTime: false,
  };
  expect(await refused(area.send(area.client.reviews.saveRater, typed))).toMatchObject({
    code: 'reviews.barred',
    say: `${why} Nothing was saved.`,
  });
  const cora = await raterNamed(area, id, 'Cora Lund');
  await area.send(area.client.reviews.saveRater, { ...typed, of: cora });
  expect((await area.client.reviews.entry({ id })).raters).toHaveLength(1);
});
