import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { PreviewSummary } from '../../renderer/reviews/PreviewSummary.tsx';
import type { SummaryPreview } from '../../shared/contract/review-summaries.ts';
import { expectNoViolations, show } from './show.tsx';

const rosa = { personId: 'p1', name: 'Rosa Calder', post: 'Headteacher' };
const preview: SummaryPreview = {
  file: 'summary.xlsx',
  person: 'Rosa Calder',
  candidates: [rosa],
  sure: true,
  collector: 'Grace Okoro',
  school: 'Elm Park Governors',
  name: 'Spring review',
  purpose: 'To choose goals.',
  readers: 'the person and the chair of governors',
  framework: 'Towards Headship',
  competencies: 12,
  closedOn: '2026-11-10',
  finalOn: '2026-11-12',
  selfReplied: true,
  groups: ['Peers: 6 of 7 replied. Ratings and comments.'],
  comments: 1,
};

test('a preview says whose result it is, who collected it and what is in it, and asks where the name is not sure', async () => {
  const chosen = vi.fn();
  const draw = (view: SummaryPreview) =>
    show(
      <main>
        <h1>Take in a result</h1>
        <PreviewSummary preview={view} personId={null} onPerson={chosen} />
      </main>,
    );
  await draw(preview);
  const text = () => document.querySelector('main')?.textContent ?? '';
  expect(text()).toContain('Collected by Grace Okoro at Elm Park Governors.');
  expect(text()).toContain('12 competencies of Towards Headship, and 1 comment');
  expect(text()).toContain('It becomes a review of Rosa Calder, Headteacher.');
  await expectNoViolations();
  document.body.replaceChildren();
  await draw({ ...preview, sure: false, candidates: [rosa, { ...rosa, personId: 'p2', post: 'Cook' }] });
  await page.getByRole('combobox', { name: 'Whose review is it?' }).click();
  await page.getByRole('option', { name: 'Rosa Calder, Cook' }).click();
  expect(chosen.mock.calls[0]?.[0]).toBe('p2');
});
