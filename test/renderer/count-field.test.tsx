import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { AskedAndMinimums } from '../../renderer/reviews/AskedAndMinimums.tsx';
import { expectNoViolations, schemes, show } from './show.tsx';

test.each(schemes)(
  'a number that is out of bounds is said below it and stays in line, in %s',
  async (scheme) => {
    await show(
      <AskedAndMinimums
        value={{
          asked: { manager: 1, peers: 4, reports: 0, others: 0, students: 0 },
          minimums: { manager: 1, peers: 3, reports: 3, students: 5, others: 3, colleagues: 5, comments: 4 },
          colleaguesTogether: false,
          shortGroups: 'drop',
          shuffled: false,
        }}
        staffCount={60}
        onChange={() => undefined}
      />,
      scheme,
    );
    const fewest = page.getByRole('group', { name: 'Fewest replies before a group is shown' });
    const top = (label: string) => fewest.getByLabelText(label).element().getBoundingClientRect().top;
    await fewest.getByLabelText('Peers').fill('1');
    await expect.element(fewest.getByText('From 2 to 30')).toBeVisible();
    expect(top('Peers')).toBe(top('Line manager'));
    expect(top('Peers')).toBe(top('People they lead'));
    await expectNoViolations();
  },
);
