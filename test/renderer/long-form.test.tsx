import { Checkbox, TextInput } from '@mantine/core';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { useSubmit } from '../../renderer/submit.ts';
import { FormDrawer } from '../../renderer/ui/FormDrawer.tsx';
import { Refusal } from '../../shared/contract/refusal.ts';
import { show } from './show.tsx';

const labels = Array.from({ length: 30 }, (_, at) => `Field ${at + 1}`);

/** A form longer than the window, which is refused: with a field that is to blame, or with none. */
function LongForm({ blame }: { readonly blame?: string }) {
  const { submit, problem, rest } = useSubmit(['Boxes', 'Box', ...labels]);
  const send = async () => {
    throw new Refusal('reviews.refused', 'It is still open.', { field: blame });
  };
  return (
    <FormDrawer
      opened
      title="Start a review"
      button="Open the review"
      problem={rest}
      onSubmit={() => void submit(send)}
      onClose={() => undefined}
    >
      <Checkbox.Group label="Boxes" error={problem('Boxes')}>
        <Checkbox value="one" label="One of them" />
      </Checkbox.Group>
      <Checkbox label="Box" error={problem('Box')} />
      <TextInput label="Pupils" error="Never fewer than five." />
      {labels.map((label) => (
        <TextInput key={label} label={label} error={problem(label)} />
      ))}
    </FormDrawer>
  );
}

const field = (label: string) => page.getByLabelText(label, { exact: true });
const open = () => page.getByRole('button', { name: 'Open the review' }).click();

it('shows what was refused, however long the form is and wherever the typing was', async () => {
  await show(<LongForm />);
  await field('Field 1').fill('Typed at the top');
  await open();
  await expect.element(page.getByRole('alert')).toBeInViewport();
  await expect.element(field('Field 1')).toHaveFocus();
});

it('goes to the field that something was refused for, though it is far above the button', async () => {
  await show(<LongForm blame="Field 2" />);
  await field('Field 30').fill('Typed at the end');
  await open();
  await expect.element(field('Field 2')).toHaveFocus();
  await expect.element(page.getByText('It is still open.')).toBeInViewport();
  // And again: who reads on and sends it once more is led back.
  await field('Field 30').click();
  await open();
  await expect.element(field('Field 2')).toHaveFocus();
});

it('shows what was refused of a group of boxes, which has no one field to go to', async () => {
  await show(<LongForm blame="Boxes" />);
  await field('Field 30').fill('Typed at the end');
  await open();
  await expect.element(page.getByText('It is still open.')).toBeInViewport();
});

it('goes to the box that was not ticked', async () => {
  await show(<LongForm blame="Box" />);
  await field('Field 30').fill('Typed at the end');
  await open();
  await expect.element(page.getByRole('checkbox', { name: 'Box', exact: true })).toHaveFocus();
  await expect.element(page.getByText('It is still open.')).toBeInViewport();
});
