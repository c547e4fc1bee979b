import { TextInput } from '@mantine/core';
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { FormDrawer } from '../../renderer/ui/FormDrawer.tsx';
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
