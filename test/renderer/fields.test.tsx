import { type ReactNode, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { FirstRunPage } from '../../renderer/pages/first-run/FirstRunPage.tsx';
import { runMenu } from '../../renderer/pages/menu.ts';
import { BatonTheme } from '../../renderer/ui/BatonTheme.tsx';
import { ConfirmDelete } from '../../renderer/ui/ConfirmDelete.tsx';
import { DateField } from '../../renderer/ui/DateField.tsx';
import { InlineEdit } from '../../renderer/ui/InlineEdit.tsx';
import { PeoplePicker } from '../../renderer/ui/PeoplePicker.tsx';
import { SearchField } from '../../renderer/ui/SearchField.tsx';
import { useOffered, useShortcut } from '../../renderer/ui/shortcuts.ts';
import { clearNotices, showUndo } from '../../renderer/ui/undo.tsx';
import { expectNoViolations, schemes, show } from './show.tsx';

const people = [
  { id: 'p1', name: 'Zoë Nuñez', detail: 'Head of Year 9' },
  { id: 'p2', name: 'Łukasz Nowak' },
];
const nothing = () => undefined;

function Fields() {
  const [date, setDate] = useState<string | null>(null);
  const [email, setEmail] = useState<string | null>('old@larkmere.example');
  const [person, setPerson] = useState<string | null>(null);
  const [query, setQuery] = useState('');
  const save = async (value: string | null) => {
    if (value === 'refused') throw new Error('no');
    setEmail(value);
  };
  return (
    <main>
      <h1>Fields</h1>
      <SearchField label="Name or role" value={query} onChange={setQuery} found="3 people" />
      <DateField label="Start date" value={date} onDone={setDate} />
      <output>{date ?? 'none'}</output>
      <InlineEdit label="Email" kind="text" value={email} onSave={save} explain={() => 'That was refused.'} />
      <InlineEdit label="Aspiration" kind="long" value={null} onSave={save} />
      <PeoplePicker label="Line manager" people={people} value={person} onChange={setPerson} />
    </main>
  );
}

describe('fields', () => {
  it.each(schemes)('break no rule of access in %s', async (scheme) => {
    await show(<Fields />, scheme);
    await expectNoViolations();
    await page.getByRole('button', { name: /^Email/ }).click();
    await expectNoViolations();
  });

  it('read a date typed the British way, and keep one that cannot be read to be mended', async () => {
    await show(<Fields />);
    const field = page.getByRole('textbox', { name: 'Start date' });
    await field.fill('31/02/2019');
    await userEvent.tab();
    await expect.element(page.getByText('31/02/2019 is not a date.')).toBeVisible();
    await expect.element(field).toHaveValue('31/02/2019');
    await field.fill('1 sep 26');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('2026-09-01')).toBeVisible();
    await expect.element(field).toHaveValue('1 September 2026');
  });

  it('never write over what another window changed meanwhile without saying so', async () => {
    const saved: (string | null)[] = [];
    const field = (value: string) => (
      <InlineEdit
        label="Email"
        kind="text"
        value={value}
        onSave={async (next) => {
          saved.push(next);
        }}
      />
    );
    const screen = await show(field('old@larkmere.example'));
    const open = () => page.getByRole('button', { name: /^Email/ }).click();
    const typed = page.getByRole('textbox', { name: 'Email' });
    await open();
    await typed.fill('mine@larkmere.example');
    await screen.rerender(<BatonTheme scheme="light">{field('theirs@larkmere.example')}</BatonTheme>);
    await userEvent.keyboard('{Enter}');
    await expect
      .element(page.getByText(/changed to ‘theirs@larkmere.example’ in another window/))
      .toBeVisible();
    expect(saved).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => saved).toEqual(['mine@larkmere.example']);
    // Left as it was opened, it writes nothing back.
    await open();
    await screen.rerender(<BatonTheme scheme="light">{field('newer@larkmere.example')}</BatonTheme>);
    await userEvent.keyboard('{Enter}');
    await expect
      .element(page.getByRole('button', { name: 'Email: newer@larkmere.example. Edit' }))
      .toBeVisible();
    expect(saved).toHaveLength(1);
  });

  it('save at once on Enter, give up on Esc, and stay open with what was typed when refused', async () => {
    await show(<Fields />);
    await page.getByRole('button', { name: /^Email/ }).click();
    const field = page.getByRole('textbox', { name: 'Email' });
    await field.fill('new@larkmere.example');
    await userEvent.keyboard('{Enter}');
    const button = page.getByRole('button', { name: 'Email: new@larkmere.example. Edit' });
    await expect.element(button).toHaveFocus();
    await button.click();
    await field.fill('lost');
    await userEvent.keyboard('{Escape}');
    await expect.element(button).toBeVisible();
    await button.click();
    await field.fill('refused');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('That was refused.')).toBeVisible();
    await expect.element(field).toHaveValue('refused');
  });

  it('choose a person whatever the accents', async () => {
    await show(<Fields />);
    document.querySelector<HTMLInputElement>('input[role="combobox"]')?.focus();
    await expect.element(page.getByRole('option', { name: /Zoë/ })).not.toBeInTheDocument();
    await page.getByRole('combobox', { name: 'Line manager' }).fill('nunez');
    await page.getByRole('option', { name: /Zoë/ }).click();
    await expect.element(page.getByRole('combobox', { name: 'Line manager' })).toHaveValue('Zoë Nuñez');
  });
});

function Keys({ onUndo }: { readonly onUndo: () => void }) {
  useShortcut({ keys: 'mod+z', alternative: 'alt+shift+z', does: 'Undo', run: onUndo });
  useShortcut({ keys: 'g', does: 'Go', run: onUndo });
  return <input aria-label="Notes" />;
}

describe('shortcuts', () => {
  it('leave Ctrl Z and letters to the text that is being typed', async () => {
    let undone = 0;
    await show(<Keys onUndo={() => undone++} />);
    await page.getByRole('textbox', { name: 'Notes' }).click();
    await userEvent.keyboard('g{Control>}z{/Control}');
    expect(undone).toBe(0);
    await userEvent.keyboard('{Alt>}{Shift>}z{/Shift}{/Alt}');
    expect(undone).toBe(1);
  });

  it('are run from the menu where the page offers them; where it prints nothing, Print says what does', async () => {
    let printed = 0;
    function Printable() {
      useShortcut({ keys: 'mod+p', alternative: 'alt+shift+p', does: 'Print', run: () => printed++ });
      return <main />;
    }
    const plain = await show(<main />);
    runMenu('print');
    await expect.element(page.getByText(/^This page has no printed form\./)).toBeVisible();
    clearNotices();
    await plain.unmount();
    await show(<Printable />);
    runMenu('print');
    expect(printed).toBe(1);
    expect(page.getByText(/^This page has no printed form\./).elements()).toEqual([]);
  });

  it('are offered while there is something to do with them', async () => {
    function Printable({ forms }: { readonly forms: number }) {
      useShortcut({ keys: 'mod+p', does: 'Print', off: forms === 0, run: nothing });
      return null;
    }
    const Offered = () => <output>{useOffered('mod+p') ? 'Prints' : 'Prints nothing'}</output>;
    const piece = (page: ReactNode) => (
      <BatonTheme>
        <Offered />
        {page}
      </BatonTheme>
    );
    const shown = await render(piece(null));
    await expect.element(page.getByText('Prints nothing')).toBeVisible();
    await shown.rerender(piece(<Printable forms={0} />));
    await expect.element(page.getByText('Prints nothing')).toBeVisible();
    await shown.rerender(piece(<Printable forms={3} />));
    await expect.element(page.getByText('Prints', { exact: true })).toBeVisible();
    await shown.rerender(piece(null));
    await expect.element(page.getByText('Prints nothing')).toBeVisible();
  });
});

describe('taking things back', () => {
  it('offers Undo beside what was done', async () => {
    let undone = 0;
    await show(<main />);
    showUndo('Laura Dunmore is on Stage 6.', () => undone++);
    await expect.element(page.getByText('Laura Dunmore is on Stage 6.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(undone).toBe(1);
    await expect.element(page.getByText('Laura Dunmore is on Stage 6.')).not.toBeInTheDocument();
  });

  it.each(schemes)('asks before deleting, with Cancel in focus, in %s', async (scheme) => {
    await show(
      <ConfirmDelete
        opened
        question="Delete this plan for good?"
        button="Delete the plan"
        onDelete={async () => undefined}
        onClose={nothing}
      >
        Its 5 actions go with it.
      </ConfirmDelete>,
      scheme,
    );
    await expect.element(page.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await expectNoViolations();
  });
});

describe('the first page', () => {
  const made: unknown[] = [];
  const first = (
    <FirstRunPage
      phases={['Primary', 'Secondary']}
      localAuthorities={['Kent', 'Leeds']}
      academicYears={['2026/27', '2027/28']}
      recent={[{ id: 'r1', name: 'Larkmere School.baton', openedAt: '2027-03-01T10:00:00Z' }]}
      busy={false}
      problem={{ say: 'That file is newer than this Baton.', wayOut: 'Update Baton, then open it again.' }}
      notOpened={null}
      rescue={null}
      onRescue={nothing}
      onCreate={(school, step, passphrase) => made.push({ ...school, step, passphrase })}
      onSample={() => made.push('the sample')}
      onOpen={nothing}
      onOpenRecent={nothing}
      onForgetRecent={nothing}
    />
  );

  it.each(schemes)('breaks no rule of access in %s', async (scheme) => {
    await show(first, scheme);
    await expectNoViolations();
  });

  it('takes a press anywhere on a way to begin', async () => {
    made.length = 0;
    await show(first);
    const way = page.getByRole('listitem').filter({ hasText: 'Look round a sample school' });
    await way.click({ position: { x: 90, y: 30 } });
    expect(made).toEqual(['the sample']);
    made.length = 0;
  });

  it('asks for four things, says which is missing, and starts', async () => {
    await show(first);
    await page.getByRole('button', { name: /Add people by hand/ }).click();
    await expect.element(page.getByText('Type the school’s name.')).toBeVisible();
    await expect.element(page.getByRole('textbox', { name: 'School’s name' })).toHaveFocus();
    await page.getByRole('textbox', { name: 'School’s name' }).fill('Larkmere School');
    await page.getByRole('combobox', { name: 'Phase' }).click();
    await page.getByRole('option', { name: 'Secondary' }).click();
    await page.getByRole('combobox', { name: 'Local authority' }).fill('Kent');
    await userEvent.keyboard('{Escape}');
    const passphrase = page.getByRole('textbox', { name: 'Passphrase for this file' });
    await passphrase.fill('too short');
    await page.getByRole('button', { name: /Add people by hand/ }).click();
    await expect.element(page.getByText(/Type at least 10 characters/)).toBeVisible();
    for (const theirs of ['larkmereschool1', 'Larkmere school']) {
      await passphrase.fill(theirs);
      await expect.element(page.getByText(/The school’s name is guessed first/)).toBeVisible();
    }
    await passphrase.fill('seven quiet herons wade');
    await page.getByRole('button', { name: /Add people by hand/ }).click();
    await expect.element(page.getByText(/The two are not the same/)).toBeVisible();
    expect(made).toEqual([]);
    await page.getByRole('textbox', { name: 'Type it again' }).fill('seven quiet herons wade');
    await expect.element(page.getByText('They match')).toBeVisible();
    await expect.element(page.getByText('Very hard to guess')).toBeVisible();
    await page.getByRole('button', { name: /Add people by hand/ }).click();
    expect(made).toEqual([
      {
        name: 'Larkmere School',
        phase: 'Secondary',
        localAuthority: 'Kent',
        academicYear: '2026/27',
        step: 'add_by_hand',
        passphrase: 'seven quiet herons wade',
      },
    ]);
  });
});
