import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { api, queries } from '../../renderer/client.ts';
import { ExportsPage } from '../../renderer/programmes/ExportsPage.tsx';
import { PreviewParts } from '../../renderer/programmes/PreviewParts.tsx';
import { placeSteps } from '../../renderer/programmes/place-words.ts';
import { inOrder, Keys } from '../../renderer/programmes/RoundNotes.tsx';
import { RoundSteps } from '../../renderer/programmes/RoundSteps.tsx';
import { RoundStrip } from '../../renderer/programmes/RoundStrip.tsx';
import { RoundTable } from '../../renderer/programmes/RoundTable.tsx';
import { RuleTree } from '../../renderer/programmes/RuleTree.tsx';
import { footWords, givenHere } from '../../renderer/programmes/round-words.ts';
import { leftMidway, nextOf, toWithdraw } from '../../renderer/programmes/words.ts';
import type { NominationRow, RoundView } from '../../shared/contract/round-views.ts';
import { programmes } from '../../shared/reference/programmes.ts';
import { expectNoViolations, schemes, show } from './show.tsx';

const row = (id: string, name: string, more: Partial<NominationRow> = {}): NominationRow => ({
  id,
  ref: `EPS-2028-00${id}`,
  personId: `p${id}`,
  name,
  post: 'Head of Science',
  school: '',
  stage: { number: 7, name: 'Stage 7' },
  place: Number(id),
  state: 'draft',
  stateOn: '2026-11-20',
  group: 'place',
  criteria: [
    { words: 'On a stage', aimed: false, verdict: 'met', reason: 'On Stage 7.' },
    { words: 'Hopes for a headship', aimed: true, verdict: 'not_known', reason: 'Not recorded.' },
  ],
  verdict: 'met',
  toAnswer: 0,
  reason: null,
  warnings: [],
  agreedOn: '2026-11-18',
  hasCase: true,
  onLeave: false,
  toldOnLeaveOn: null,
  leftOn: null,
  exportedAt: null,
  turnedDownOn: null,
  taken: null,
  answerBy: null,
  localAuthority: '',
  authority: null,
  letterAt: null,
  changedSince: [],
  ...more,
});

const rows: NominationRow[] = [
  row('1', 'Priya Nair', { state: 'ready' }),
  row('2', 'Amara Eze', { onLeave: true, agreedOn: null }),
  row('3', 'Yusuf Rahman', { group: 'reserve', verdict: 'not_known', toAnswer: 1 }),
  row('4', 'Rosie Tate', { group: 'not_going', place: null, state: 'withdrawn', verdict: 'not_met' }),
  row('5', 'Leila Haddad', { group: 'not_going', place: null, state: 'submitted', leftOn: '2026-11-20' }),
];

const round: RoundView = {
  id: 'r',
  programmeId: 'p',
  programme: 'Leadership Pathways',
  version: 1,
  newerVersion: null,
  characteristic: null,
  academicYear: '2027/28',
  opensOn: null,
  deadline: '2027-03-19',
  daysLeft: 10,
  referenceDate: '2027-03-19',
  places: null,
  placesPerSchool: 2,
  placesShown: true,
  coordinated: false,
  quota: 2,
  organiser: 'Vale Alliance',
  route: 'school',
  localAuthority: 'Havering',
  fitsWith: '',
  closed: false,
  nominations: rows,
  notAsked: ['TRN'],
  lastExport: {
    id: 'e',
    at: '2027-03-03T16:12:00.000Z',
    toWhom: 'Vale Alliance',
    people: 1,
    changes: ['Priya Nair: Project: Reading, was Homework'],
  },
};

const orders: (readonly string[])[] = [];
const opened: string[] = [];
const withdrawn: string[] = [];

function Round({ of = round }: { readonly of?: RoundView }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return (
    <main>
      <h1>Round</h1>
      <RoundSteps coordinator={false} round={of} />
      <RoundStrip
        coordinator={false}
        round={of}
        today="2027-03-09"
        meeting={false}
        sentHref="#/sent"
        onSeeChanges={() => undefined}
      />
      <RoundTable
        round={of}
        selection={{ chosen, onChoose: setChosen }}
        onOpen={(one) => opened.push(one.name)}
        onOrder={(order) => orders.push(order)}
        onWithdraw={(one) => withdrawn.push(one.name)}
        menu={(one) => <button type="button">Menu of {one.name}</button>}
      />
      <p>{chosen.size} chosen</p>
    </main>
  );
}

describe('a round’s page', () => {
  it.each(schemes)('breaks no rule of accessibility (%s)', async (scheme) => {
    await show(<Round />, scheme);
    await expectNoViolations();
  });

  it('shows the places, the line to the reserves, and what keeps somebody from going forward', async () => {
    await show(<Round />);
    await expect.element(page.getByText('2 of 2 used')).toBeVisible();
    await expect.element(page.getByText('Reserves, in order')).toBeVisible();
    await expect.element(page.getByText('Not going forward')).toBeVisible();
    await expect.element(page.getByText('1 to answer')).toBeVisible();
    await expect.element(page.getByText('on leave; have they been told?')).toBeVisible();
    await expect.element(page.getByText('Priya Nair: Project: Reading, was Homework')).toBeVisible();
  });

  it('says who has left, and withdraws their nomination from there', async () => {
    withdrawn.length = 0;
    await show(<Round />);
    await expect.element(page.getByText('has left the school', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Withdraw the nomination of Leila Haddad' }).click();
    expect(withdrawn).toEqual(['Leila Haddad']);
    expect(page.getByRole('button', { name: /^Withdraw/ }).elements()).toHaveLength(1);
  });

  it('is ranked, chosen from and opened by keyboard alone', async () => {
    orders.length = 0;
    opened.length = 0;
    await show(<Round />);
    (document.querySelector('[role="grid"]') as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{Alt>}{ArrowUp}{/Alt}');
    expect(orders).toEqual([['2', '1', '3']]);
    await userEvent.keyboard(' ');
    await expect.element(page.getByText('1 chosen')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(opened).toEqual(['Amara Eze']);
    await userEvent.keyboard('{End}{Alt>}{ArrowUp}{/Alt}');
    expect(orders).toHaveLength(1);
  });

  it('goes on by keyboard from the row that was clicked', async () => {
    opened.length = 0;
    await show(<Round />);
    await userEvent.click(page.getByRole('button', { name: 'Yusuf Rahman', exact: true }));
    await userEvent.keyboard('{Enter}');
    expect(opened).toEqual(['Yusuf Rahman', 'Yusuf Rahman']);
  });
});

it('a round ranks drafts among themselves, below everybody who is put forward', async () => {
  const draft = (id: string, name: string, place: number) => row(id, name, { group: 'draft', place });
  const drafts = [draft('6', 'Joanna Firth', 4), draft('7', 'Ben Lunn', 5)];
  const [put, not] = [rows.slice(0, 3), rows.slice(3)];
  orders.length = 0;
  await show(<Round of={{ ...round, nominations: [...put, ...drafts, ...not] }} />);
  await expect.element(page.getByText('2 of 2 used')).toBeVisible();
  await expect.element(page.getByText('D2', { exact: true })).toBeVisible();
  (document.querySelector('[role="grid"]') as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{Alt>}{ArrowUp}{/Alt}');
  expect(orders).toEqual([['7', '6']]);
});

it.each([
  ['came from another school', 'submitted', [], null],
  ['changed since it was sent', 'submitted', ['Project'], 'step'],
  ['is decided', 'offered', ['Project'], null],
] as const)(
  'of a nomination that %s, the steps say whether it is left to be sent',
  async (_, state, since, now) => {
    const of = { ...round, nominations: [row('1', 'Oona Fell', { state, changedSince: [...since] })] };
    await show(<Round of={of} />);
    const step = page.getByRole('list', { name: 'Steps of this round' }).getByText('Send', { exact: true });
    await expect.element(step).toBeVisible();
    expect(step.element().getAttribute('aria-current')).toBe(now);
    expect(footWords(of, false)).toContain('Everybody going forward has been sent in.');
  },
);

it('says that everybody can be sent only where somebody is left to be sent', () => {
  expect(footWords({ ...round, nominations: [row('1', 'Oona Fell', { state: 'ready' })] }, false)).toContain(
    'Everybody with a place can be sent today.',
  );
});

it('a school that sent its nominations to an organiser gives no place of its own', () => {
  expect(givenHere(round)).toBe(false);
  expect(givenHere({ ...round, coordinated: true })).toBe(true);
  expect(givenHere({ ...round, lastExport: null })).toBe(true);
});

it('a new order leaves everybody else where they stand', () => {
  const moved = inOrder(round, ['2', '1']).nominations;
  expect(moved.map((one) => [one.id, one.place, one.group]).slice(0, 3)).toEqual([
    ['2', rows[0]?.place, 'place'],
    ['1', rows[1]?.place, 'place'],
    ['3', rows[2]?.place, 'reserve'],
  ]);
});

it('a nomination of somebody who has left is withdrawn, and never taken up again', () => {
  const left = (state: NominationRow['state']) => nextOf({ state, leftOn: '2026-11-20', taken: null });
  expect(left('submitted')).toEqual(['declined', 'withdrawn']);
  expect(left('withdrawn')).toEqual([]);
  expect(nextOf({ state: 'withdrawn', leftOn: null, taken: null })).toEqual(['draft']);
  // Whoever takes part is not withdrawn, which core refuses: how it ended is recorded.
  const midway = {
    state: 'offered' as const,
    leftOn: '2026-11-20',
    taken: { on: '2026-10-14', ended: null, endedOn: null, goesOn: false },
  };
  expect([toWithdraw(midway), leftMidway(midway)]).toEqual([false, true]);
  expect(placeSteps(midway)).toEqual(['completed', 'withdrew', 'goes_on']);
  const goesOn = { ...midway, taken: { ...midway.taken, goesOn: true } };
  expect([leftMidway(goesOn), placeSteps(goesOn)]).toEqual([false, ['completed', 'withdrew']]);
  expect([toWithdraw({ ...midway, taken: null }), leftMidway({ ...midway, taken: null })]).toEqual([
    true,
    false,
  ]);
});

describe('a round in a meeting', () => {
  const put = (options: { queryKey: readonly unknown[] }, data: unknown) =>
    queries.setQueryData(options.queryKey, data);
  const meeting: RoundView = {
    ...round,
    placesShown: false,
    quota: null,
    lastExport: null,
    nominations: rows.map((one) => ({
      ...one,
      place: null,
      group: one.group === 'not_going' ? 'not_going' : 'going',
    })),
  };
  function Looked() {
    const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
    return (
      <main>
        <h1>Round</h1>
        <RoundStrip
          coordinator={false}
          round={meeting}
          today="2027-03-09"
          meeting
          sentHref="#/sent"
          onSeeChanges={() => undefined}
        />
        <RoundTable
          round={meeting}
          selection={{ chosen, onChoose: setChosen }}
          onOpen={() => undefined}
          onOrder={(order) => orders.push(order)}
          onWithdraw={() => undefined}
          menu={(one) => <button type="button">Menu of {one.name}</button>}
          foot={<p>{footWords(meeting, false)}</p>}
        />
        <Keys coordinator={false} round={meeting} />
      </main>
    );
  }

  it('has no column of ranks and no line of reserves, says so, and ranks nobody', async () => {
    orders.length = 0;
    await show(<Looked />);
    await expect.element(page.getByText('Places are not shown')).toBeVisible();
    expect(page.getByRole('columnheader', { name: 'Priority' }).elements()).toEqual([]);
    expect(document.body.textContent).not.toMatch(
      /Reserves, in order|of \d+ used|with a place|R1|\bexport\b/,
    );
    (document.querySelector('[role="grid"]') as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{Alt>}{ArrowUp}{/Alt}');
    expect(orders).toEqual([]);
    await expectNoViolations();
  });

  it.each([
    ['says that what was sent is not shown, whether or not anything was', { room: 1 }, /is not shown$/],
    ['says otherwise that nothing was sent', null, /^Nothing has been sent$/],
  ])('%s', async (_, looking, title) => {
    queries.setQueryDefaults([], { staleTime: Number.POSITIVE_INFINITY });
    put(api.app.status.queryOptions({ input: {} }), {
      version: '1',
      shell: 'browser',
      today: '2027-03-09',
      file: null,
      recent: [],
      meeting: looking,
      lastRoom: [],
      atStart: { opening: null, refused: null },
    });
    put(api.programmes.exports.queryOptions({ input: { roundId: '' } }), {
      programme: 'Leadership Pathways',
      academicYear: '2027/28',
      exports: [],
    });
    await show(
      <QueryClientProvider client={queries}>
        <main>
          <ExportsPage />
        </main>
      </QueryClientProvider>,
    );
    await expect.element(page.getByText(title)).toBeVisible();
    queries.clear();
  });
});

describe('what leaves', () => {
  it.each(schemes)('is listed value by value, with what stays (%s)', async (scheme) => {
    await show(
      <main>
        <h1>What leaves the school</h1>
        <h2>Preview</h2>
        <PreviewParts
          preview={{
            toWhom: 'Vale Alliance',
            fileName: 'Elm Park - nominations.xlsx',
            sheets: [{ name: 'Nominations', holds: 'The columns above.' }],
            columns: [{ key: 'surname', words: 'Surname' }],
            leftOut: ['TRN'],
            sentBefore: 0,
            people: [
              {
                id: '1',
                name: 'Priya Nair',
                place: 1,
                reserve: false,
                values: ['Nair'],
                authority: ['Endorsed on 3 July 2026, Marlshire'],
              },
            ],
            notGoing: [{ id: '2', name: 'Amara Eze', why: 'a draft, not ready' }],
            shares: [
              {
                words: 'Part-time',
                forward: { state: 'withheld' },
                all: { state: 'shown', count: 12, of: 60 },
              },
            ],
            warnings: ['1 draft is left out: only what is ready leaves.'],
            seen: 'x',
          }}
        />
      </main>,
      scheme,
    );
    await expect.element(page.getByRole('cell', { name: 'Nair', exact: true })).toBeVisible();
    await expect.element(page.getByText('Amara Eze (a draft, not ready)')).toBeVisible();
    await expectNoViolations();
  });
});

describe('a rule', () => {
  it('reads as a tree that says what must be and what it is only aimed at', async () => {
    const scheme = programmes.find((one) => one.key === 'getting_ahead_london_sl');
    await show(
      <main>
        <h1>Rules</h1>
        <RuleTree rule={scheme!.rule} />
      </main>,
    );
    await expect.element(page.getByText('Works in London', { exact: false })).toBeVisible();
    await expect.element(page.getByText('all of these', { exact: false })).toBeVisible();
    expect(page.getByText('Must', { exact: true }).elements()).toHaveLength(3);
    expect(page.getByText('Aimed at', { exact: true }).elements()).toHaveLength(1);
    await expectNoViolations();
  });
});
