import { useState } from 'react';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useFocusAfterRow } from '../../renderer/ui/frame/focus-after-row.ts';
import { Page } from '../../renderer/ui/Page.tsx';
import { Panel } from '../../renderer/ui/Panel.tsx';
import { show } from './show.tsx';

function Goals() {
  useFocusAfterRow();
  const [goals, setGoals] = useState(['Lead a team', 'Run a budget']);
  const [shown, setShown] = useState(true);
  return (
    <main>
      <Page title="Ada Marsh">
        {shown ? (
          <Panel title="Goals" actions={<button type="button">Add a goal</button>}>
            <ul>
              {goals.map((goal) => (
                <li key={goal}>
                  {goal}
                  <button type="button" onClick={() => setGoals(goals.filter((one) => one !== goal))}>
                    Remove {goal}
                  </button>
                </li>
              ))}
            </ul>
            <button type="button" onClick={() => setShown(false)}>
              Take the plan away
            </button>
          </Panel>
        ) : null}
        <button type="button">Print</button>
      </Page>
    </main>
  );
}

it('a row that goes with its button leaves the focus on the heading it stood under, and Tab goes on from there', async () => {
  await show(<Goals />);
  page.getByRole('button', { name: 'Remove Lead a team' }).element().focus();
  await userEvent.keyboard('{Enter}');
  const heading = page.getByRole('heading', { name: 'Goals' });
  await expect.element(heading).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: 'Remove Run a budget' })).toBeVisible();
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByRole('button', { name: 'Add a goal' })).toHaveFocus();
  expect(heading.element().hasAttribute('tabindex')).toBe(false);
});

it('a panel that goes with its button leaves it on the heading of the page', async () => {
  await show(<Goals />);
  page.getByRole('button', { name: 'Take the plan away' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
});
