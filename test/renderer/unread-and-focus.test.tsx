import { Button, Checkbox, Drawer, Textarea } from '@mantine/core';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { BatonTheme } from '../../renderer/ui/BatonTheme.tsx';
import { ChangeDialog } from '../../renderer/ui/ChangeDialog.tsx';
import { DateField } from '../../renderer/ui/DateField.tsx';
import { FormDrawer } from '../../renderer/ui/FormDrawer.tsx';
import { useFocusAfterDialog } from '../../renderer/ui/frame/focus-after-dialog.ts';
import { PageBoundary } from '../../renderer/ui/PageBoundary.tsx';
import { ReadOnly } from '../../renderer/ui/read-only.ts';
import { SearchField } from '../../renderer/ui/SearchField.tsx';
import { show } from './show.tsx';

function Leaving({ sent }: { readonly sent: (on: string | null) => void }) {
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState<string | null>('2026-11-28');
  useFocusAfterDialog();
  return (
    <main>
      <h1 tabIndex={-1}>Somebody</h1>
      <button type="button" onClick={() => setOpen(true)}>
        They leave
      </button>
      {open ? (
        <FormDrawer
          opened
          title="Leaving"
          button="Save"
          onSubmit={() => {
            sent(on);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        >
          <DateField label="Last day" required value={on} onDone={setOn} />
        </FormDrawer>
      ) : null}
    </main>
  );
}

it('saves no form while a date in it cannot be read or is missing, and goes to that date', async () => {
  const sent: (string | null)[] = [];
  await show(<Leaving sent={(on) => sent.push(on)} />);
  await page.getByRole('button', { name: 'They leave' }).click();
  const field = page.getByRole('textbox', { name: 'Last day' });
  const save = page.getByRole('button', { name: 'Save' });
  await field.fill('31/9/2026');
  await save.click();
  await expect.element(page.getByText('31/9/2026 is not a date.')).toBeVisible();
  await expect.element(field).toHaveFocus();
  await field.fill('');
  await save.click();
  await expect.element(page.getByText('Type a date, as in 1/9/2026.')).toBeVisible();
  expect(sent).toEqual([]);
  await field.fill('31/9/2026');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('31/9/2026 is not a date.')).toBeVisible();
  expect(sent).toEqual([]);
  await field.fill('30/9/2026');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => sent).toEqual(['2026-09-30']);
});

it('asks before what was typed in a form is left', async () => {
  await show(<Leaving sent={() => undefined} />);
  await page.getByRole('button', { name: 'They leave' }).click();
  const field = page.getByRole('textbox', { name: 'Last day' });
  await field.fill('30/9/2026');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('button', { name: 'Go on' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(field).toHaveFocus();
  await field.fill('29/9/2026');
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: 'Leave without it' }).click();
  await expect.element(field).not.toBeInTheDocument();
});

function Reason() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Place
      </button>
      <ChangeDialog opened={open} onClose={() => setOpen(false)} title="Place Ada on Stage 6?">
        <SearchField label="Who" value="" onChange={() => undefined} />
        <Checkbox label="Tell them" />
        <Textarea label="Your reason" data-autofocus />
      </ChangeDialog>
    </>
  );
}

it('asks before what was written in a dialog is left, and not for what is soon chosen again', async () => {
  await show(<Reason />);
  await page.getByRole('button', { name: 'Place' }).click();
  const reason = page.getByRole('textbox', { name: 'Your reason' });
  await userEvent.type(page.getByRole('searchbox', { name: 'Who' }), 'ada');
  await page.getByRole('checkbox', { name: 'Tell them' }).click();
  await userEvent.keyboard('{Escape}');
  await expect.element(reason).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Place' }).click();
  await expect.element(reason).toHaveFocus();
  await userEvent.keyboard('Leads the choir.{Escape}');
  await expect.element(page.getByText('What you typed here is not saved.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Go on' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(reason).toHaveFocus();
  await expect.element(reason).toHaveValue('Leads the choir.');
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: 'Leave without it' }).click();
  await expect.element(reason).not.toBeInTheDocument();
});

function WithHelp({ why }: { readonly why: string | null }) {
  const [open, setOpen] = useState(true);
  const [help, setHelp] = useState(false);
  return (
    <ReadOnly value={why}>
      <ChangeDialog opened={open} onClose={() => setOpen(false)} title="Place Ada on Stage 6?">
        <Textarea label="Your reason" data-autofocus />
        <button type="button" onClick={() => setHelp(true)}>
          Read about it
        </button>
      </ChangeDialog>
      <Drawer opened={help} onClose={() => setHelp(false)} title="Help">
        <SearchField first label="Search the guide" value="" onChange={() => undefined} />
      </Drawer>
    </ReadOnly>
  );
}

it('asks nothing of a dialog while another above it is left, and goes on where it was typed', async () => {
  await show(<WithHelp why={null} />);
  const reason = page.getByRole('textbox', { name: 'Your reason' });
  await expect.element(reason).toHaveFocus();
  await userEvent.keyboard('Leads the choir.');
  await page.getByRole('button', { name: 'Read about it' }).click();
  const search = page.getByRole('searchbox', { name: 'Search the guide' });
  await expect.element(search).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(search).not.toBeInTheDocument();
  await expect.element(page.getByText('What you typed here is not saved.')).not.toBeInTheDocument();
  await page.getByText('Place Ada on Stage 6?').click();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('button', { name: 'Go on' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(reason).toHaveFocus();
});

it('asks in sight, also where a date that cannot be read is said as it is left, and moves the rest down', async () => {
  await page.viewport(1000, 560);
  await show(
    <ChangeDialog opened onClose={() => undefined} title="Change this round">
      <DateField label="Opens on" value={null} onDone={() => undefined} />
      <Textarea label="Words" rows={14} />
    </ChangeDialog>,
  );
  await userEvent.type(page.getByRole('textbox', { name: 'Opens on' }), '31/9/2026{Escape}');
  await expect.element(page.getByText('31/9/2026 is not a date.')).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Go on' })).toBeInViewport({ ratio: 1 });
});

it('is left with Esc, whatever was typed, once the file can only be read', async () => {
  const shown = await show(<WithHelp why={null} />);
  const reason = page.getByRole('textbox', { name: 'Your reason' });
  await reason.fill('Leads the choir.');
  await shown.rerender(
    <BatonTheme scheme="light">
      <WithHelp why="This file is open elsewhere." />
    </BatonTheme>,
  );
  await expect.element(page.getByText('This file is open elsewhere.')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

it('gives the focus back to what opened a dialog that goes with its closing', async () => {
  await show(<Leaving sent={() => undefined} />);
  const opener = page.getByRole('button', { name: 'They leave' });
  await opener.click();
  await expect.element(page.getByRole('textbox', { name: 'Last day' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(opener).toHaveFocus();
});

function Working({ says }: { readonly says: 'loading' | 'disabled' }) {
  const [done, setDone] = useState<(() => void) | null>(null);
  const busy = { [says]: done !== null };
  return (
    <>
      <Button {...busy} onClick={() => setDone(() => () => setDone(null))}>
        Look again
      </Button>
      <button type="button" onMouseEnter={() => done?.()}>
        It is done
      </button>
      <input aria-label="Elsewhere" />
    </>
  );
}

it.each(['loading', 'disabled'] as const)(
  'gives the focus back to a button that was %s, and leaves it where it has gone meanwhile',
  async (says) => {
    await show(<Working says={says} />);
    const look = page.getByRole('button', { name: 'Look again' });
    const done = page.getByRole('button', { name: 'It is done' });
    // The pointer may rest there from before.
    await userEvent.unhover(done);
    look.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.activeElement).toBe(document.body);
    await userEvent.hover(done);
    await expect.element(look).toBeEnabled();
    await expect.element(look).toHaveFocus();
    await userEvent.unhover(done);
    await userEvent.keyboard('{Enter}');
    await expect.element(look).toBeDisabled();
    const field = page.getByRole('textbox', { name: 'Elsewhere' });
    field.element().focus();
    await userEvent.hover(done);
    await expect.element(look).toBeEnabled();
    await expect.element(field).toHaveFocus();
  },
);

it('keeps a page that fails from taking everything with it, and says the way on', async () => {
  const Fails = () => {
    throw new Error('This page cannot be drawn.');
  };
  await show(
    <>
      <nav aria-label="Areas">the frame</nav>
      <PageBoundary>
        <Fails />
      </PageBoundary>
    </>,
  );
  await expect.element(page.getByText(/Everything that was saved is safe/)).toBeVisible();
  await expect.element(page.getByText('the frame')).toBeVisible();
});
