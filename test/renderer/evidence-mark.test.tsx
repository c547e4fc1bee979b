import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EvidenceMark } from '../../renderer/ui/EvidenceMark.tsx';
import { expectNoViolations, show } from './show.tsx';

type Kept = readonly [date: string | null, evidence: string | null];

const mark = (date: string | null, kept: Kept[]) => (
  <main>
    <EvidenceMark
      name="Lead a meeting"
      on="done on"
      date={date}
      evidence={null}
      error={null}
      onKeep={(day, evidence) => kept.push([day, evidence])}
    >
      Lead a meeting
    </EvidenceMark>
  </main>
);

it('is marked with a day, and asks for no evidence before', async () => {
  const kept: Kept[] = [];
  await show(mark(null, kept));
  await expect.element(page.getByRole('textbox', { name: /evidence/ })).not.toBeInTheDocument();
  await page.getByRole('textbox', { name: 'Lead a meeting: done on' }).fill('30/11/2025');
  await page.getByText('Lead a meeting').click();
  expect(kept).toEqual([['2025-11-30', null]]);
});

it('is marked by the keyboard alone: the day, Tab, then the evidence', async () => {
  const kept: Kept[] = [];
  await show(mark(null, kept));
  await userEvent.click(page.getByRole('textbox', { name: 'Lead a meeting: done on' }));
  await userEvent.keyboard('30/11/2025{Tab}Chaired it.{Tab}');
  // The page that holds it has not asked again yet, so the day is the one that was typed.
  expect(kept).toEqual([
    ['2025-11-30', null],
    ['2025-11-30', 'Chaired it.'],
  ]);
});

it('keeps evidence that was typed beside a day that cannot be read until it is put right', async () => {
  const kept: Kept[] = [];
  await show(mark(null, kept));
  const day = page.getByRole('textbox', { name: 'Lead a meeting: done on' });
  await userEvent.click(day);
  await userEvent.keyboard('31/11/2025{Tab}Chaired it.{Tab}');
  expect(kept).toEqual([]);
  await day.fill('30/11/2025');
  await userEvent.keyboard('{Enter}');
  expect(kept).toEqual([['2025-11-30', 'Chaired it.']]);
});

it('shows the longest date whole', async () => {
  await show(mark('2026-09-30', []));
  const field = page.getByRole('textbox', { name: 'Lead a meeting: done on' });
  await expect.element(field).toHaveValue('30 September 2026');
  const { scrollWidth, clientWidth } = field.element();
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  await expectNoViolations();
});

it('keeps evidence once it is left, and asks first about words that need care', async () => {
  const kept: Kept[] = [];
  await show(mark('2026-09-30', kept));
  const evidence = page.getByRole('textbox', { name: 'Lead a meeting: evidence' });
  await evidence.fill(' Chaired the briefing. ');
  await page.getByText('Lead a meeting').click();
  expect(kept).toEqual([['2026-09-30', 'Chaired the briefing.']]);
  await evidence.fill('Chaired it while pregnant.');
  await page.getByText('Lead a meeting').click();
  expect(kept).toHaveLength(1);
  await page.getByRole('button', { name: 'Keep these words' }).click();
  expect(kept.at(-1)).toEqual(['2026-09-30', 'Chaired it while pregnant.']);
});
