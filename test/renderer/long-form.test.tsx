import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { FormDrawer } from '../../renderer/ui/FormDrawer.tsx';
import { show } from './show.tsx';

const labels = Array.from({ length: 30 }, (_, at) => `Field ${at + 1}`);

function LongForm() {
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <FormDrawer
      opened
      title="Start a review"
      button="Open the review"
      problem={problem}
      onSubmit={() => setProblem('It is still open.')}
      onClose={() => undefined}
    >
      {labels.map((label) => (
        <TextInput key={label} label={label} />
      ))}
    </FormDrawer>
  );
}

it('shows what was refused, however long the form is and wherever the typing was', async () => {
  await show(<LongForm />);
  await page.getByLabelText('Field 1', { exact: true }).fill('Typed at the top');
  await page.getByRole('button', { name: 'Open the review' }).click();
  await expect.element(page.getByRole('alert')).toBeInViewport();
  await expect.element(page.getByLabelText('Field 1', { exact: true })).toHaveFocus();
});
