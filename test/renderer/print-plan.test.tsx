import { useState } from 'react';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { usePrint } from '../../renderer/use-print.ts';
import { show } from './show.tsx';

/** A print that never ends of itself, on a button that becomes the one that stops it, as on the plan's page. */
function PrintPlan() {
  const { printing, print, cancel } = usePrint();
  const [stopped, setStopped] = useState(false);
  const make = ({ signal }: { signal: AbortSignal }) =>
    new Promise<null>((_, reject) => {
      signal.addEventListener('abort', () => {
        setStopped(true);
        reject(signal.reason);
      });
    });
  return (
    <>
      {printing === null ? (
        <button type="button" onClick={() => print(make)}>
          Print plan
        </button>
      ) : (
        <button type="button" onClick={cancel}>
          {printing}… Cancel
        </button>
      )}
      <output>{stopped ? 'Stopped' : 'Not stopped'}</output>
    </>
  );
}

const cancel = () => page.getByRole('button', { name: 'Making the PDF… Cancel' });

it('prints on a double click, whose second press lands on what stops it', async () => {
  await show(<PrintPlan />);
  await userEvent.dblClick(page.getByRole('button', { name: 'Print plan' }));
  await expect.element(cancel()).toBeVisible();
  await expect.element(page.getByText('Not stopped')).toBeVisible();
});

it('is stopped by one press, and by Enter', async () => {
  await show(<PrintPlan />);
  await userEvent.click(page.getByRole('button', { name: 'Print plan' }));
  cancel().element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Stopped', { exact: true })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Print plan' })).toBeVisible();
});

it('makes one PDF of a double click on a button that stays, and another of the next press', async () => {
  let made = 0;
  let end = () => {};
  function PrintForms() {
    const { print } = usePrint();
    const make = () => {
      made += 1;
      return new Promise<null>((resolve) => {
        end = () => resolve(null);
      });
    };
    return (
      <button type="button" onClick={() => print(make)}>
        Print their forms
      </button>
    );
  }
  await show(<PrintForms />);
  const button = page.getByRole('button', { name: 'Print their forms' });
  await userEvent.dblClick(button);
  expect(made).toBe(1);
  end();
  await expect.poll(() => button.click().then(() => made)).toBe(2);
});
