import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ImportPorts } from '../../renderer/staff/import/ports.ts';
import { Questions } from '../../renderer/staff/import/Questions.tsx';
import { useImport } from '../../renderer/staff/import/use-import.ts';
import type { ImportQuestion } from '../../shared/contract/import.ts';
import { expectNoViolations, schemes, show } from './show.tsx';

const nobody = () => Promise.reject(new Error('Nothing is read here.'));
const ports: ImportPorts = {
  pick: nobody,
  drop: nobody,
  read: nobody,
  people: nobody,
  apply: nobody,
  problems: nobody,
};

const asked = (name: string, more: Partial<ImportQuestion> = {}): ImportQuestion => ({
  key: name,
  say: `Row 2 is ${name}. By initial and surname that could be Known ${name}.`,
  choices: [
    { value: `id of ${name}`, words: `Known ${name}` },
    { value: 'new', words: 'Somebody new' },
    { value: 'leave_out', words: 'Leave out' },
  ],
  answer: null,
  byInitial: true,
  ...more,
});
const renamed = asked('Ada Newname', { byInitial: false });
const initials = [asked('A Example'), asked('B Sample'), asked('C Marsh')];

function Asking({ questions }: { readonly questions: readonly ImportQuestion[] }) {
  const importing = useImport(ports);
  return (
    <main>
      <h1>Questions and roles</h1>
      <Questions importing={importing} preview={{ questions: [...questions] }} />
      <output>{JSON.stringify(importing.state.choices.answers)}</output>
    </main>
  );
}

const answers = () => JSON.parse(document.querySelector('output')?.textContent ?? '') as unknown;
const group = (name: RegExp) => page.getByRole('group', { name });

it.each(schemes)('many initials are answered at once, each still by its own, in %s', async (scheme) => {
  await show(<Asking questions={[initials[0]!, renamed, ...initials.slice(1)]} />, scheme);
  await expect.element(page.getByText('4 to answer')).toBeVisible();
  const all = group(/^3 rows may be people known here, by initial and surname/);
  const [same, others] = ['They are all the same people', 'They are all other people'].map((name) =>
    all.getByRole('button', { name }),
  );
  (same!.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(same!).toHaveAttribute('aria-pressed', 'true');
  await expect.element(same!).toHaveFocus();
  await expect.element(page.getByText('1 to answer')).toBeVisible();
  const each = { 'A Example': 'id of A Example', 'B Sample': 'id of B Sample', 'C Marsh': 'id of C Marsh' };
  expect(answers()).toEqual(each);
  await expectNoViolations();
  await group(/C Marsh/)
    .getByRole('button', { name: 'Somebody new' })
    .click();
  await expect.element(same!).toHaveAttribute('aria-pressed', 'false');
  expect(answers()).toEqual({ ...each, 'C Marsh': 'new' });
  await others!.click();
  await expect.element(others!).toHaveAttribute('aria-pressed', 'true');
  expect(answers()).toEqual({ 'A Example': 'new', 'B Sample': 'new', 'C Marsh': 'new' });
});

it('a few are asked one by one', async () => {
  await show(<Asking questions={[renamed, ...initials.slice(1)]} />);
  await expect.element(group(/B Sample/)).toBeVisible();
  expect(page.getByRole('button', { name: /^They are all/ }).elements()).toEqual([]);
});
