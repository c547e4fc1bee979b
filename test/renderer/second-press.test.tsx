import { Button } from '@mantine/core';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show } from './show.tsx';

/** A list from which the first row goes at a press, so that the next one stands where it was. */
function Shrinking() {
  const [left, setLeft] = useState(['one', 'two', 'three', 'four']);
  return (
    <main>
      {left.map((name) => (
        <div key={name}>
          <Button onClick={() => setLeft(left.filter((one) => one !== name))}>Take out {name}</Button>
        </div>
      ))}
    </main>
  );
}

function Counting() {
  const [count, setCount] = useState(0);
  return (
    <main>
      <Button onClick={() => setCount(count + 1)}>More</Button>
      <p>{count} so far</p>
    </main>
  );
}

const row = (name: string) => page.getByRole('button', { name: `Take out ${name}` });

it('a double click acts on one row, not on the one that moves up under the pointer', async () => {
  await show(<Shrinking />);
  await row('one').dblClick({ delay: 100 });
  await expect.element(row('one')).not.toBeInTheDocument();
  await expect.element(row('two')).toBeVisible();
  // Pressed anew, or by key, each is taken.
  await row('two').click();
  row('three').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(row('three')).not.toBeInTheDocument();
  await expect.element(row('four')).toBeVisible();
});

it('what stays what it is can be pressed as quickly as anybody likes', async () => {
  await show(<Counting />);
  await page.getByRole('button', { name: 'More' }).tripleClick();
  await expect.element(page.getByText('3 so far')).toBeVisible();
});
