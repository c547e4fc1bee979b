import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { queries } from '../../renderer/client.ts';
import { ElementList } from '../../renderer/programmes/ElementList.tsx';
import { ElementsEditor } from '../../renderer/programmes/ElementsEditor.tsx';
import { NominationBeside } from '../../renderer/programmes/NominationBeside.tsx';
import { PrioritiesEditor } from '../../renderer/programmes/PrioritiesEditor.tsx';
import { PutForwardShares } from '../../renderer/programmes/PutForwardShares.tsx';
import { Notices } from '../../renderer/programmes/RoundNotes.tsx';
import { rangeFrom, rangeText } from '../../renderer/programmes/range-text.ts';
import type { NominationDetail, RoundView } from '../../shared/contract/round-views.ts';
import type { ProgrammeElement } from '../../shared/reference/element-content.ts';
import type { Priority } from '../../shared/reference/programme-content.ts';
import { element, exactly, upTo } from '../../shared/reference/programme-elements.ts';
import { programmes } from '../../shared/reference/programmes.ts';
import { expectNoViolations, schemes, show } from './show.tsx';

const scheme = programmes.find((one) => one.key === 'associate_headteacher')!;

let elements: ProgrammeElement[] = [];
let priorities: Priority[] = [];

function Builder({ from, ranked }: { from: ProgrammeElement[]; ranked: Priority[] }) {
  const [now, setNow] = useState(from);
  const [first, setFirst] = useState(ranked);
  elements = now;
  priorities = first;
  return (
    <QueryClientProvider client={queries}>
      <main>
        <h1>Edit a programme</h1>
        <ElementsEditor elements={now} onChange={setNow} />
        <PrioritiesEditor priorities={first} stages={[]} onChange={setFirst} />
      </main>
    </QueryClientProvider>
  );
}

describe('the builder', () => {
  it.each(schemes)('breaks no rule of accessibility, with an element open (%s)', async (colours) => {
    await show(<Builder from={scheme.elements} ranked={scheme.priorities} />, colours);
    await page.getByRole('button', { name: 'Change: Development days' }).click();
    await expectNoViolations();
  });

  it('says what to do where there is nothing yet, and adds an element by keyboard alone', async () => {
    await show(<Builder from={[]} ranked={[]} />);
    await expect.element(page.getByText('Add what taking part consists of', { exact: false })).toBeVisible();
    (page.getByRole('button', { name: 'Add an element' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('visits{ArrowDown}{Enter}');
    await userEvent.fill(page.getByLabelText('How many', { exact: true }), 'up to 3');
    await userEvent.fill(page.getByLabelText('With whom, or to whom'), 'Other London schools');
    await userEvent.fill(page.getByLabelText('Topics'), 'Behaviour\n\nAttendance');
    expect(elements).toEqual([
      element('visits', {
        count: upTo(3),
        whom: 'Other London schools',
        topics: ['Behaviour', 'Attendance'],
      }),
    ]);
    await expect.element(page.getByText('up to 3 visits; to: Other London schools')).toBeVisible();
  });

  it('does not take what it cannot read, and says how to write it', async () => {
    await show(<Builder from={[element('visits', { count: exactly(2) })]} ranked={[]} />);
    await page.getByRole('button', { name: 'Change: Visits' }).click();
    await userEvent.fill(page.getByLabelText('How many', { exact: true }), 'a few');
    await expect.element(page.getByText('Type a number, ‘5 to 6’', { exact: false })).toBeVisible();
    expect(elements[0]?.count).toEqual(exactly(2));
  });

  it('takes a default of ours for the school’s own once it is changed', async () => {
    await show(<Builder from={[element('sessions', { ours: 'The topics are our default.' })]} ranked={[]} />);
    await page.getByRole('button', { name: 'Change: Seminars and twilights' }).click();
    await userEvent.fill(page.getByLabelText('Topics'), 'Governors');
    expect(elements[0]).toMatchObject({ topics: ['Governors'], ours: '' });
  });

  it('moves and removes elements and priorities by their buttons', async () => {
    const ranked = [
      { words: 'Rural schools', rule: null },
      { words: 'Small schools', rule: null },
    ];
    await show(<Builder from={[element('coaching'), element('shadowing')]} ranked={ranked} />);
    await page.getByRole('button', { name: 'Move up: Role shadowing' }).click();
    expect(elements.map((one) => one.kind)).toEqual(['shadowing', 'coaching']);
    await page.getByRole('button', { name: 'Remove: Coaching' }).click();
    expect(elements.map((one) => one.kind)).toEqual(['shadowing']);
    await page.getByRole('button', { name: 'Move down: priority 1' }).click();
    expect(priorities.map((one) => one.words)).toEqual(['Small schools', 'Rural schools']);
    await page.getByRole('button', { name: 'Tell it by a rule' }).first().click();
    await page.getByRole('button', { name: 'Add a criterion' }).click();
    await page.getByRole('option', { name: 'Rural primary', exact: true }).click();
    expect(priorities[0]?.rule).toMatchObject({ kind: 'all', of: [{ fact: 'rural_primary' }] });
    await page.getByRole('button', { name: 'In words alone' }).click();
    expect(priorities[0]?.rule).toBeNull();
  });
});

it.each([
  ['3', exactly(3)],
  ['5 to 6', { least: 5, most: 6 }],
  ['5-6', { least: 5, most: 6 }],
  ['Up to 3', upTo(3)],
  [' ', null],
  ['6 to 5', undefined],
  ['0', undefined],
  ['a few', undefined],
])('%s is read as a number from the least to the most, and written so again', (typed, range) => {
  expect(rangeFrom(typed)).toEqual(range);
  if (range !== undefined) expect(rangeFrom(rangeText(range))).toEqual(range);
});

it('a programme says what it asks of the school, and of how much that is not known', async () => {
  const days = { count: exactly(6), each: { n: 2, unit: 'days' as const }, cost: 300, coverDays: 12 };
  const coaching = element('coaching', { guide: 'https://vale.example/coaching' });
  const first = element('development_days', { ...days, guide: '\\\\server\\guides\\days.exe' });
  const visits = element('visits', { guide: 'javascript:alert(1)' });
  await show(
    <main>
      <h1>What it consists of</h1>
      <ElementList programmeId="p" elements={[first, coaching, visits]} />
    </main>,
  );
  await expect
    .element(
      page.getByText(
        'For each person: 12 days of cover, and 2 elements of which it is not known; £300, and 2 elements of which it is not known.',
      ),
    )
    .toBeVisible();
  // Where its guide is: a web address is a link that leaves no trace, and a path is words to copy.
  const link = page.getByRole('link');
  await expect.element(link).toHaveAttribute('href', 'https://vale.example/coaching');
  await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
  await expect.element(link).toHaveAttribute('target', '_blank');
  await expect.element(page.getByText('javascript:alert(1)')).toBeVisible();
  const copies = page.getByRole('button');
  await expect.element(copies).toHaveAccessibleName('Copy where it is: Development days');
  await expectNoViolations();
});

it('a nomination says which priorities are met, and not to be in one looks like nothing bad', async () => {
  const detail = {
    priorities: [
      { rank: 1, words: 'City Challenge', verdict: 'not_met', reason: 'Kent is in no City Challenge area.' },
      { rank: 2, words: 'Rural primaries', verdict: 'met', reason: 'A rural primary school.' },
      { rank: 3, words: 'Small schools', verdict: null, reason: null },
    ],
    beside: [{ words: 'Vale pathway 2027/28: a draft', overlap: 'both have coaching' }],
    fitsWith: 'Counts towards the NPQH',
  } as unknown as NominationDetail;
  await show(
    <main>
      <h1>Nomination</h1>
      <h2>Leila Haddad</h2>
      <NominationBeside detail={detail} />
    </main>,
  );
  await expect.element(page.getByText('Vale pathway 2027/28: a draft; both have coaching')).toBeVisible();
  await expect.element(page.getByText('In words alone: the organiser tells.')).toBeVisible();
  await expect.element(page.getByText('The programme says: Counts towards the NPQH.')).toBeVisible();
  await expectNoViolations();
});

it('a round of which the local authority decides says so, and whom to agree names with', async () => {
  const round = {
    route: 'local_authority',
    localAuthority: 'Havering',
    organiser: 'NCSL',
    closed: false,
    newerVersion: null,
    nominations: [],
  };
  const notices = (coordinator: boolean) => (
    <Notices round={round as unknown as RoundView} coordinator={coordinator} onRenew={() => undefined} />
  );
  await show(notices(false));
  await expect.element(page.getByText('Agree each name with Havering first', { exact: false })).toBeVisible();
  await show(notices(true));
  await expect
    .element(page.getByText('Record on each nomination what it was asked', { exact: false }))
    .toBeVisible();
});

it('those put forward stand beside all staff as shares, and a small number is not said', async () => {
  await show(
    <main>
      <h1>Export</h1>
      <h2>Preview</h2>
      <PutForwardShares
        shares={[
          {
            words: 'Part-time',
            forward: { state: 'shown', count: 0, of: 8 },
            all: { state: 'shown', count: 16, of: 64 },
          },
          { words: 'On leave', forward: { state: 'withheld' }, all: { state: 'withheld' } },
        ]}
      />
    </main>,
  );
  await expect.element(page.getByRole('row', { name: 'Part-time None of 8 25% (16 of 64)' })).toBeVisible();
  await expect.element(page.getByRole('row', { name: 'On leave Withheld Withheld' })).toBeVisible();
  await expectNoViolations();
});
