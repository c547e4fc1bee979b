import { TextInput } from '@mantine/core';
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ConfirmDelete } from '../../renderer/ui/ConfirmDelete.tsx';
import { FormDrawer } from '../../renderer/ui/FormDrawer.tsx';
import { InlineEdit } from '../../renderer/ui/InlineEdit.tsx';
import { ReadOnly } from '../../renderer/ui/read-only.ts';
import { expectNoViolations, show } from './show.tsx';

const WHY = 'This file is open elsewhere, so nothing can be changed here.';

function form(sent: () => void, why: string | null, handsOut = false) {
  return (
    <ReadOnly value={why}>
      <FormDrawer
        opened
        title="Add a person"
        button="Add the person"
        handsOut={handsOut}
        otherWay={<button type="button">Add and start another</button>}
        onSubmit={sent}
        onClose={vi.fn()}
      >
        <TextInput label="Forename" />
      </FormDrawer>
    </ReadOnly>
  );
}
const add = () => page.getByRole('button', { name: 'Add the person' });

it('a form in a file that can only be read says so when it opens, and sends nothing', async () => {
  const sent = vi.fn();
  await show(form(sent, WHY));
  await expect.element(page.getByText(WHY)).toBeVisible();
  await expect.element(add()).toBeDisabled();
  expect(page.getByRole('button', { name: 'Add and start another' }).elements()).toEqual([]);
  const field = page.getByRole('textbox', { name: 'Forename' });
  await field.fill('Ada');
  field.element().closest('form')?.requestSubmit();
  expect(sent).not.toHaveBeenCalled();
  await expectNoViolations();
});

it.each([
  ['in any other file', null, false],
  ['where it only hands something out', WHY, true],
])('a form sends %s', async (_, why, handsOut) => {
  const sent = vi.fn();
  await show(form(sent, why, handsOut));
  await add().click();
  expect(sent).toHaveBeenCalledOnce();
  expect(page.getByText(WHY).elements()).toEqual([]);
});

it('a dialog that ends in a change says so at once and asks for nothing; in any other file it is as ever', async () => {
  const onDelete = vi.fn();
  const onClose = vi.fn();
  const dialog = (why: string | null) => (
    <ReadOnly value={why}>
      <ConfirmDelete
        opened
        question="Delete this plan?"
        button="Delete the plan"
        onDelete={onDelete}
        onClose={onClose}
      >
        Its goals go with it.
      </ConfirmDelete>
    </ReadOnly>
  );
  const shown = await show(dialog(WHY));
  await expect.element(page.getByText(WHY)).toBeVisible();
  expect(page.getByRole('button', { name: 'Delete the plan' }).elements()).toEqual([]);
  const close = page.getByRole('button', { name: 'Close' });
  await expect.element(close).toHaveFocus();
  await expectNoViolations();
  await close.click();
  expect(onClose).toHaveBeenCalledOnce();
  await shown.unmount();
  await show(dialog(null));
  await page.getByRole('button', { name: 'Delete the plan' }).click();
  expect(onDelete).toHaveBeenCalledOnce();
});

it('a fact that is edited where it stands says so at once, and no field opens', async () => {
  const fact = (why: string | null) => (
    <ReadOnly value={why}>
      <InlineEdit label="Email" value="ada@elmpark.example" kind="text" onSave={vi.fn()} />
    </ReadOnly>
  );
  const shown = await show(fact(WHY));
  await page.getByRole('button', { name: /^Email/ }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(WHY);
  expect(page.getByRole('textbox').elements()).toEqual([]);
  await expectNoViolations();
  await shown.unmount();
  await show(fact(null));
  await page.getByRole('button', { name: /^Email/ }).click();
  await expect.element(page.getByRole('textbox', { name: 'Email' })).toHaveFocus();
});
