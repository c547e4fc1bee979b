import { Select } from '@mantine/core';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useShortcut } from '../../renderer/ui/shortcuts.ts';
import { show } from './show.tsx';

const phases = [
  'All-through',
  'Primary',
  'Secondary',
  'Pupil centre',
  'Pupil referral unit',
  'Éire',
  'Prison',
];
const done: string[] = [];

function Fields({ searchable = false }: { readonly searchable?: boolean }) {
  const [phase, setPhase] = useState<string | null>(null);
  useShortcut({ keys: 'p', does: 'Print', run: () => done.push('p') });
  return (
    <main>
      <Select
        label="Phase"
        data={phases.map((label) => ({ value: label, label, disabled: label === 'Prison' }))}
        value={phase}
        onChange={setPhase}
        searchable={searchable}
      />
      <Select label="Locked" data={phases} readOnly />
      <output>Chosen: {phase ?? 'none'}</output>
    </main>
  );
}

const phase = () => page.getByRole('combobox', { name: 'Phase' });
const focus = (name: string) => {
  const field = page.getByRole('combobox', { name }).element();
  if (field instanceof HTMLElement) field.focus();
};
/** The choice that Enter would take. */
const marked = () => document.querySelector('[data-combobox-selected]')?.textContent ?? null;

it('opens a closed drop-down at the choice that begins with the letter, and Enter takes it', async () => {
  await show(<Fields />);
  focus('Phase');
  await userEvent.keyboard('s');
  await expect.poll(marked).toBe('Secondary');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Chosen: Secondary')).toBeVisible();
  await expect.element(phase()).toHaveValue('Secondary');
  await expect.element(phase()).toHaveFocus();
  expect(done).toEqual([]);
});

it('goes on to the next with the same letter, round again, and past what cannot be chosen', async () => {
  await show(<Fields />);
  focus('Phase');
  await userEvent.keyboard('p');
  await expect.poll(marked).toBe('Primary');
  await userEvent.keyboard('p');
  await expect.poll(marked).toBe('Pupil centre');
  await userEvent.keyboard('P');
  await expect.poll(marked).toBe('Pupil referral unit');
  await userEvent.keyboard('p');
  await expect.poll(marked).toBe('Primary');
  const option = page.getByRole('option', { name: 'Primary' }).element();
  expect(phase().element().getAttribute('aria-activedescendant')).toBe(option.id);
});

it('takes letters typed one after the other as one word', async () => {
  await show(<Fields />);
  focus('Phase');
  await userEvent.keyboard('pu');
  await expect.poll(marked).toBe('Pupil centre');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
  await expect.element(page.getByText('Chosen: none')).toBeVisible();
});

it('takes a space within a word for one of its letters', async () => {
  await show(<Fields />);
  focus('Phase');
  await userEvent.keyboard('pupil r');
  await expect.poll(marked).toBe('Pupil referral unit');
  await expect.element(page.getByRole('listbox')).toBeVisible();
});

it('looks from what is chosen, and leaves the mark where nothing begins so, accents aside', async () => {
  await show(<Fields />);
  focus('Phase');
  await userEvent.keyboard('p');
  await expect.poll(marked).toBe('Primary');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByRole('listbox')).toBeVisible();
  await userEvent.keyboard('e');
  await expect.poll(marked).toBe('Éire');
  await userEvent.keyboard('{ArrowUp}');
  await expect.poll(marked).toBe('Pupil referral unit');
  await userEvent.keyboard('x');
  expect(marked()).toBe('Pupil referral unit');
});

it('leaves the letters to a list that is searched, and does nothing in one that cannot be changed', async () => {
  await show(<Fields searchable />);
  focus('Locked');
  await userEvent.keyboard('p');
  await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
  focus('Phase');
  await userEvent.keyboard('sec');
  await expect.element(phase()).toHaveValue('sec');
});

function Form() {
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <main>
      <Select label="Term" data={['Autumn', 'Spring', 'Summer']} />
      <Select
        aria-label="Basis"
        data={['Substantive', 'Acting', 'Cover']}
        value={chosen}
        onChange={setChosen}
      />
      <Select label="Days" data={['One', 'Two', 'Three']} />
    </main>
  );
}

it('looks in its own list where a form has several, whatever was chosen from before', async () => {
  await show(<Form />);
  for (const [name, letter, found] of [
    ['Basis', 'a', 'Acting'],
    ['Term', 's', 'Spring'],
    ['Days', 't', 'Two'],
    ['Basis', 'c', 'Cover'],
  ] as const) {
    focus(name);
    await userEvent.keyboard(letter);
    await expect.poll(marked).toBe(found);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('combobox', { name })).toHaveValue(found);
  }
});
