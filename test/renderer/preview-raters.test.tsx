import { expect, test } from 'vitest';
import { PreviewRaters } from '../../renderer/reviews/PreviewRaters.tsx';
import type { RaterPreview } from '../../shared/contract/review-shapes.ts';
import { expectNoViolations, schemes, show } from './show.tsx';

const preview: RaterPreview = {
  file: 'r.csv',
  sheet: '',
  headerRow: 1,
  columns: [],
  missing: [],
  raters: [
    { row: 2, group: 'self', number: 1, ratings: { drive: 4 } },
    ...[3, 4, 7].map((number) => ({
      row: number,
      group: 'peers' as const,
      number,
      ratings: { drive: 3 as const },
    })),
    { row: 9, group: 'students', number: 12, ratings: { drive: 2 } },
  ],
  problems: [
    { row: 5, column: 'Personal drive', group: 'peers', say: '“x” is not a rating.', kind: 'left_out' },
    { row: 5, column: 'Resilience', group: 'peers', say: '6 is outside the scale.', kind: 'left_out' },
    { row: 10, column: null, group: null, say: 'Read as a note.', kind: 'note' },
  ],
};

test.each(schemes)('a bad cell is said to leave the whole rater out, in %s', async (scheme) => {
  await show(
    <main>
      <h1>Answers</h1>
      <PreviewRaters preview={preview} />
    </main>,
    scheme,
  );
  const text = document.querySelector('main')?.textContent ?? '';
  expect(text).toContain('1 rater is left out whole');
  const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(rows[0]).toEqual(['5', 'Personal drive', 'Peers', 'This rater is left out', '“x” is not a rating.']);
  expect(rows[2]?.[3]).toBe('No rater; left out');
  await expectNoViolations();
});

test('raters are named with the numbers they get, and a sheet without a name is not named', async () => {
  await show(<PreviewRaters preview={preview} />);
  const text = document.body.textContent ?? '';
  expect(text).toContain(
    '5 raters can be taken in, as Self; Peers 3 to 4, 7; Students 12. Headings in row 1.',
  );
  expect(text).not.toContain('“”');
});

test('words that may say that somebody is harmed are spoken of above the rows', async () => {
  const harm = { row: 4, column: 'Comments', group: null, say: 'Read it now.', kind: 'harm' as const };
  await show(<PreviewRaters preview={{ ...preview, problems: [harm, ...preview.problems] }} />);
  expect(document.body.textContent).toContain('Words in this file may say that somebody is harmed.');
  expect([...document.querySelectorAll('tbody tr')][0]?.textContent).toBe(
    '4CommentsWords left out; please read themRead it now.',
  );
});
