import { Button, MultiSelect, Select } from '@mantine/core';
import { useState } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show } from './show.tsx';

let sent: (string | null)[] = [];
beforeEach(() => {
  sent = [];
});

interface FormProps {
  readonly searchable?: boolean;
  readonly clearable?: boolean;
}

function Form({ searchable = false, clearable = false }: FormProps) {
  const [role, setRole] = useState<string | null>('Teacher');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sent.push(role);
      }}
    >
      <Select
        label="Role"
        data={['Trainee', 'Teacher', 'Head of year', 'SENDCo']}
        value={role}
        onChange={setRole}
        searchable={searchable}
        clearable={clearable}
      />
      <Button type="submit">Add the person</Button>
      <output>Chosen: {role ?? 'none'}</output>
    </form>
  );
}

const role = () => page.getByRole('combobox', { name: 'Role' });
const chosen = (words: string) => expect.element(page.getByText(`Chosen: ${words}`)).toBeVisible();
const marked = () => document.querySelector('[data-combobox-selected]')?.textContent ?? null;
const button = () => page.getByRole('button', { name: 'Add the person' });

it('takes what is marked with Tab, and goes on to the next field', async () => {
  await show(<Form />);
  await userEvent.keyboard('{Tab}h');
  await expect.poll(marked).toBe('Head of year');
  await userEvent.keyboard('{Tab}');
  await chosen('Head of year');
  await expect.element(button()).toHaveFocus();
});

it('leaves it as it was with Esc, and where nothing else was marked', async () => {
  await show(<Form clearable />);
  await userEvent.keyboard('{Tab}h');
  await expect.poll(marked).toBe('Head of year');
  await userEvent.keyboard('{Escape}{Tab}');
  await expect.element(button()).toHaveFocus();
  await chosen('Teacher');
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}{ArrowDown}');
  await expect.poll(marked).toBe('Teacher');
  await userEvent.keyboard('{Tab}');
  await chosen('Teacher');
});

it('keeps what is chosen once more', async () => {
  await show(<Form />);
  await userEvent.keyboard('{Tab}{ArrowDown}');
  await expect.poll(marked).toBe('Teacher');
  await userEvent.keyboard('{Enter}');
  await expect.element(role()).toHaveAttribute('aria-expanded', 'false');
  await chosen('Teacher');
});

it('goes to the ends of the list with Home and End', async () => {
  await show(<Form />);
  await userEvent.keyboard('{Tab}{ArrowDown}');
  await expect.poll(marked).toBe('Teacher');
  await userEvent.keyboard('{End}');
  expect(marked()).toBe('SENDCo');
  await userEvent.keyboard('{Home}');
  expect(marked()).toBe('Trainee');
});

it('empties nothing with Delete that may not be empty', async () => {
  await show(<Form />);
  await userEvent.keyboard('{Tab}{Delete}');
  await chosen('Teacher');
});

it('empties with Delete what may be empty', async () => {
  await show(<Form clearable />);
  await userEvent.keyboard('{Tab}{Delete}');
  await chosen('none');
  await expect.element(role()).toHaveFocus();
});

it('marks the first that is found, which Enter takes without sending the form, and Tab too', async () => {
  await show(<Form searchable />);
  await userEvent.keyboard('{Tab}{Control>}a{/Control}hea');
  await expect.poll(marked).toBe('Head of year');
  expect(role().element().getAttribute('aria-activedescendant')).not.toBe(null);
  await userEvent.keyboard('{Enter}');
  await chosen('Head of year');
  expect(sent).toEqual([]);
  await userEvent.keyboard('{Control>}a{/Control}sen{Tab}');
  await chosen('SENDCo');
  await expect.element(button()).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => sent).toEqual(['SENDCo']);
});

it.each(['Enter', 'Tab'])(
  'keeps what was found before where its list is only looked at again, with %s',
  async (key) => {
    await show(<Form searchable />);
    await userEvent.keyboard('{Tab}{Control>}a{/Control}sen');
    await expect.poll(marked).toBe('SENDCo');
    await userEvent.keyboard('{Enter}');
    await chosen('SENDCo');
    await expect.element(role()).toHaveAttribute('aria-expanded', 'false');
    await role().click();
    await expect.element(page.getByRole('option', { name: 'Trainee' })).toBeVisible();
    await userEvent.keyboard(`{${key}}`);
    await chosen('SENDCo');
    await userEvent.keyboard('{Escape}');
    await button().click();
    await expect.poll(() => sent.at(-1)).toBe('SENDCo');
  },
);

it('sends no form by an Enter that is held', async () => {
  await show(<Form searchable />);
  await userEvent.keyboard('{Tab}{Control>}a{/Control}hea');
  await expect.poll(marked).toBe('Head of year');
  await userEvent.keyboard('{Enter>9/}');
  await chosen('Head of year');
  expect(sent).toEqual([]);
});

it('sends no form while words stand in it of which nothing came', async () => {
  await show(<Form searchable />);
  await userEvent.keyboard('{Tab}{Control>}a{/Control}xyz');
  await expect.element(role()).toHaveValue('xyz');
  await userEvent.keyboard('{Enter}');
  expect(sent).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await expect.element(role()).toHaveAttribute('aria-expanded', 'false');
  await userEvent.keyboard('{Enter}');
  expect(sent).toEqual([]);
  await expect.element(role()).toHaveAttribute('aria-expanded', 'true');
  await chosen('Teacher');
});

it('is emptied where its words are taken out, if it may be empty', async () => {
  await show(<Form searchable clearable />);
  await userEvent.keyboard('{Tab}{Control>}a{/Control}{Delete}{Tab}');
  await chosen('none');
});

function Several() {
  const [roles, setRoles] = useState<string[]>(['Teacher']);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sent.push(roles.join(', '));
      }}
    >
      <MultiSelect
        label="Roles"
        data={['Teacher', 'Head of year', 'SENDCo']}
        value={roles}
        onChange={setRoles}
        searchable
        clearable
      />
      <Button type="submit">Keep</Button>
      <output>Chosen: {roles.join(', ')}</output>
    </form>
  );
}

it('takes what is found with Enter where several may be chosen, and what was chosen stays', async () => {
  await show(<Several />);
  await userEvent.keyboard('{Tab}hea');
  await expect.poll(marked).toBe('Head of year');
  await userEvent.keyboard('{Enter}');
  await chosen('Teacher, Head of year');
  await userEvent.keyboard('sen{Control>}a{/Control}{Delete}{Tab}');
  await chosen('Teacher, Head of year');
  expect(sent).toEqual([]);
});
