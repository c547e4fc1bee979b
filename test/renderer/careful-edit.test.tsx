import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { InlineEdit } from '../../renderer/ui/InlineEdit.tsx';
import { expectNoViolations, show } from './show.tsx';

const kept: (string | null)[] = [];

function Case() {
  const [value, setValue] = useState<string | null>(null);
  return (
    <main>
      <h1>The case</h1>
      <InlineEdit
        label="Why them"
        kind="careful"
        none="Not written yet"
        value={value}
        onSave={async (words) => {
          kept.push(words);
          setValue(words);
        }}
      />
      <button type="button">Elsewhere</button>
    </main>
  );
}

const box = () => page.getByRole('textbox', { name: 'Why them' });

describe('words about a person that are written where they stand', () => {
  it('say that the person may read them, and are kept on leaving the box', async () => {
    kept.length = 0;
    await show(<Case />);
    await userEvent.click(page.getByRole('button', { name: /^Why them/ }));
    await expect.element(page.getByText('They may read this.')).toBeVisible();
    await expectNoViolations();
    await userEvent.fill(box(), 'Leads the team well.');
    await userEvent.click(page.getByRole('button', { name: 'Elsewhere' }));
    await expect.element(page.getByText('Leads the team well.')).toBeVisible();
    await expect.element(box()).not.toBeInTheDocument();
  });

  it('are asked about before any on pregnancy are kept, and kept when that is what is wanted', async () => {
    kept.length = 0;
    await show(<Case />);
    await userEvent.click(page.getByRole('button', { name: /^Why them/ }));
    await userEvent.fill(box(), 'Back from maternity leave.');
    await userEvent.click(page.getByRole('button', { name: 'Elsewhere' }));
    await expect.element(page.getByText('This speaks of', { exact: false })).toBeVisible();
    expect(kept).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: 'Change the words' }));
    await userEvent.fill(box(), 'Back from maternity leave in May.');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await userEvent.click(page.getByRole('button', { name: 'Keep these words' }));
    const button = page.getByRole('button', { name: /^Why them: Back from maternity leave in May/ });
    await expect.element(button).toHaveFocus();
    expect(kept).toEqual(['Back from maternity leave in May.']);
  });
});
