import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { api, connect, queries } from '../../renderer/client.ts';
import { GraduatesPage } from '../../renderer/cohorts/graduation/GraduatesPage.tsx';
import { GraduationPanel } from '../../renderer/cohorts/graduation/GraduationPanel.tsx';
import { RolloverPage } from '../../renderer/cohorts/rollover/RolloverPage.tsx';
import { cohortWords, rolledWords } from '../../renderer/cohorts/rollover/words.ts';
import { statusOptions } from '../../renderer/session.ts';
import type { CohortView } from '../../shared/contract/cohorts.ts';
import type { GraduationView, RegisterRow } from '../../shared/contract/graduations.ts';
import type { RolloverView } from '../../shared/contract/rollover.ts';
import { expectNoViolations, type Scheme, schemes, show } from './show.tsx';

const cohort: CohortView = {
  id: 'c1',
  stageId: 'stage_7',
  stage: 'Stage 7',
  number: 7,
  academicYear: '2025/26',
  name: 'Stage 7 2025/26',
  ledBy: 'Imogen Farrar',
  people: 2,
  graduated: 0,
  sessions: 0,
  past: 0,
  next: null,
  toMark: null,
  closedOn: null,
  title: 'Towards Senior Leadership',
  pattern: 'Six seminars',
  sessionList: [],
  participants: [],
  couldJoin: 0,
};
const mayGraduate = [
  { placeId: 'ada', personId: 'p1', name: 'Ada Marsh', post: 'Head of Art', missing: [] },
  { placeId: 'ben', personId: 'p2', name: 'Ben Reed', post: '', missing: ['Sessions attended: 3 of 6'] },
];
const view: GraduationView = {
  ceremonies: [],
  mayGraduate,
  tookPart: [],
  usual: { heldAt: 'Main hall', signatories: [{ name: 'Ruth Abernethy', role: 'Headteacher' }] },
};

const wrapped = (piece: React.ReactNode, scheme: Scheme = 'light') =>
  show(<QueryClientProvider client={queries}>{piece}</QueryClientProvider>, scheme);

afterEach(() => {
  vi.restoreAllMocks();
  queries.clear();
});

describe('the graduation of a cohort', () => {
  const panel = (shown: GraduationView) => {
    queries.setQueryData(api.cohorts.graduation.queryKey({ input: { cohortId: 'c1' } }), shown);
    return wrapped(<GraduationPanel cohort={cohort} today="2026-07-08" />);
  };

  it('ticks who lacks nothing, and asks for a reason of whoever lacks something', async () => {
    await panel(view);
    await page.getByRole('button', { name: 'Set the graduation' }).click();
    const ben = page.getByRole('checkbox', { name: 'Ben Reed' });
    await expect.element(page.getByRole('checkbox', { name: 'Ada Marsh' })).toBeChecked();
    await expect.element(ben).not.toBeChecked();
    await expect.element(page.getByText('Missing: Sessions attended: 3 of 6')).toBeVisible();
    await ben.click();
    await expect.element(page.getByLabelText(/Why Ben Reed graduates all the same/)).toBeVisible();
    await expectNoViolations();
  });

  it('says of each without a reason what is to be done, and speaks of nobody else there', async () => {
    const refusal = {
      code: 'cohorts.graduation-reason',
      say: 'Ben Reed still lacks something.',
      wayOut: 'Say why they graduate all the same, or leave them out.',
      field: 'although',
    };
    vi.spyOn(window, 'fetch').mockImplementation(async () =>
      Response.json(
        { json: { defined: true, code: 'REFUSED', status: 409, message: refusal.say, data: refusal } },
        { status: 409 },
      ),
    );
    await connect(Promise.resolve());
    const cleo = { placeId: 'cleo', personId: 'p3', name: 'Cleo Stone', post: '', missing: ['No mentor'] };
    await panel({ ...view, mayGraduate: [...mayGraduate, cleo] });
    await page.getByRole('button', { name: 'Set the graduation' }).click();
    await page.getByLabelText('Day').fill('8 July 2026');
    for (const name of ['Ben Reed', 'Cleo Stone']) await page.getByRole('checkbox', { name }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Set the graduation' }).click();
    const said = page.getByText('Say why they graduate all the same, or leave them out.', { exact: true });
    await expect.poll(() => said.elements().length).toBe(2);
    expect(page.getByText('still lacks something', { exact: false }).elements()).toHaveLength(0);
  });

  it('is said to be held from its day on, and not before', async () => {
    const graduate = { placeId: 'ada', personId: 'p1', name: 'Ada Marsh', although: null, number: null };
    const on = (day: string): GraduationView => ({
      ...view,
      ceremonies: [
        {
          id: 'g1',
          on: day,
          heldAt: '',
          signatories: view.usual.signatories,
          heldOn: null,
          graduates: [{ ...graduate, printedOn: null }],
        },
      ],
    });
    await panel(on('2026-07-09'));
    await expect.element(page.getByRole('button', { name: 'Change' })).toBeVisible();
    expect(page.getByRole('button', { name: /It was held/ }).elements()).toHaveLength(0);
    await panel(on('2026-07-08'));
    await expect
      .element(page.getByRole('button', { name: 'It was held: 1 person graduated' }).first())
      .toBeVisible();
  });

  it('in a meeting a graduation is only looked at: nothing is held, changed, taken away or printed', async () => {
    const graduate = { placeId: 'ada', personId: 'p1', name: 'Ada Marsh', although: null, number: null };
    const ceremony = {
      heldAt: '',
      signatories: view.usual.signatories,
      graduates: [{ ...graduate, printedOn: null }],
    };
    queries.setQueryDefaults(statusOptions.queryKey, { staleTime: Number.POSITIVE_INFINITY });
    queries.setQueryData<unknown>(statusOptions.queryKey, { today: '2026-07-08', meeting: { room: 1 } });
    await panel({
      ...view,
      ceremonies: [
        { ...ceremony, id: 'g2', on: '2026-07-08', heldOn: null },
        { ...ceremony, id: 'g1', on: '2025-07-08', heldOn: '2025-07-08' },
      ],
    });
    await expect.element(page.getByRole('link', { name: 'Ada Marsh' }).first()).toBeVisible();
    expect(page.getByRole('button').elements()).toEqual([]);
  });
});

describe('certificates in one PDF', () => {
  const graduate = (name: string, number: string) => ({
    placeId: name,
    personId: name,
    name,
    although: null,
    number,
    printedOn: null,
  });
  const held: GraduationView = {
    ...view,
    ceremonies: [
      {
        id: 'g1',
        on: '2026-07-08',
        heldAt: '',
        signatories: view.usual.signatories,
        heldOn: '2026-07-08',
        graduates: [graduate('Ada Marsh', '2026-S7-001'), graduate('Ben Reed', '2026-S7-002')],
      },
    ],
  };

  it('say how many are being made until they are there, and are stopped by a press', async () => {
    const said = new TextEncoder().encode(
      `event: message\ndata: ${JSON.stringify({ json: { type: 'progress', fraction: null, say: 'Working' } })}\n\n`,
    );
    let stopped = false;
    vi.spyOn(window, 'fetch').mockImplementation(async (asked) => {
      const { signal } = asked as Request;
      const body = new ReadableStream({
        start(stream) {
          stream.enqueue(said);
          signal.addEventListener('abort', () => {
            stopped = true;
            stream.error(signal.reason);
          });
        },
      });
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    });
    await connect(Promise.resolve());
    queries.setQueryData(api.cohorts.graduation.queryKey({ input: { cohortId: 'c1' } }), held);
    await wrapped(<GraduationPanel cohort={cohort} today="2026-07-08" />);
    await page.getByRole('button', { name: 'Print 2 certificates' }).click();
    await page.getByRole('button', { name: 'Making 2 certificates… Cancel' }).click();
    await expect.element(page.getByRole('button', { name: 'Print 2 certificates' })).toBeVisible();
    expect(stopped).toBe(true);
  });
});

describe.each(schemes)('in %s', (scheme) => {
  it('the register finds people by name, number and cohort', async () => {
    const row = (name: string, change: Partial<RegisterRow>): RegisterRow => ({
      placeId: name,
      personId: name,
      number: null,
      name,
      surname: name.split(' ').at(-1) ?? '',
      certifiedAs: null,
      stage: 'Stage 7',
      stageNumber: 7,
      cohort: null,
      awardedOn: '2026-07-08',
      here: true,
      printedOn: null,
      ...change,
    });
    queries.setQueryData(api.cohorts.graduates.queryKey({ input: {} }), [
      row('Ada Marsh-Bell', { number: '2026-S7-001', certifiedAs: 'Ada Marsh' }),
      row('Ben Reed', { here: false }),
    ]);
    await wrapped(<GraduatesPage />, scheme);
    await expect.element(page.getByText('2 graduations, 1 with a certificate.')).toBeVisible();
    await page.getByRole('searchbox').fill('S7-001');
    await expect.element(page.getByText('Ada Marsh-Bell (then Ada Marsh)')).toBeVisible();
    expect(page.getByText('Ben Reed').elements()).toHaveLength(0);
    await expectNoViolations();
    await page.getByRole('searchbox').fill('');
    // Surname first, then forename: in every script, and two of one name apart.
    queries.setQueryData(
      api.cohorts.graduates.queryKey({ input: {} }),
      ['Ben Reed', 'Zoë Adé', 'Ada Reed', 'Мила Ярцева', 'Ann Bea Lee', 'Ann Lee', 'Юрий Баев'].map((name) =>
        row(name, {}),
      ),
    );
    const order = () =>
      page
        .getByRole('link')
        .elements()
        .map((link) => link.textContent);
    await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
    const sorted = ['Zoë Adé', 'Ann Lee', 'Ann Bea Lee', 'Ada Reed', 'Ben Reed', 'Юрий Баев', 'Мила Ярцева'];
    await expect.poll(() => order().slice(-7)).toEqual(sorted);
    await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
    await expect.poll(() => order().slice(-7)).toEqual(sorted.toReversed());
  });

  it('says of graduates whose next stage has several cohorts, or none, that they are in none yet', () => {
    const [one, other] = [{ name: 'Stage 8 2026/27' }, { name: 'Thursdays' }];
    expect(cohortWords('Stage 8', [one!], '2026/27')).toBe('Into Stage 8 2026/27.');
    expect(cohortWords('Stage 8', [one!, other!], '2026/27')).toBe(
      'In no cohort yet: Stage 8 has 2 in 2026/27. Choose one afterwards, on that cohort’s page.',
    );
    expect(rolledWords('2026/27', 0)).toBe('2026/27 is prepared as you ticked it.');
    expect(rolledWords('2026/27', 2)).toBe(
      '2026/27 is prepared as you ticked it. 2 graduates are on the next stage and in no cohort yet: add them on a cohort’s page.',
    );
  });

  it('the register says nothing of certificates where none is shown, as in a meeting', async () => {
    const row = { stage: 'Stage 7', stageNumber: 7, cohort: null, awardedOn: '2026-07-08', here: true };
    const hidden = { ...row, number: null, certifiedAs: null, printedOn: '2026-07-09' };
    queries.setQueryData(api.cohorts.graduates.queryKey({ input: {} }), [
      { ...hidden, placeId: 'ada', personId: 'ada', name: 'Ada Marsh', surname: 'Marsh' },
    ]);
    await wrapped(<GraduatesPage />, scheme);
    await expect.element(page.getByText('1 graduation.', { exact: true })).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Ada Marsh' })).toBeVisible();
    expect(page.getByText(/certificate|printed/i).elements()).toEqual([]);
    expect(page.getByRole('checkbox').elements()).toEqual([]);
    await expectNoViolations();
  });

  it('nothing is ticked when the next year is proposed', async () => {
    const proposal: RolloverView = {
      from: '2025/26',
      to: '2026/27',
      inSeason: true,
      movesOn: [
        {
          personId: 'p1',
          name: 'Ada Marsh',
          post: '',
          stageId: 'stage_8',
          stage: 'Stage 8',
          from: 'Stage 7',
          verdict: 'not_known',
          why: 'Senior post for at least two years. Not recorded.',
        },
      ],
      goesOn: [
        {
          personId: 'p2',
          placeId: 'ben',
          name: 'Ben Reed',
          post: '',
          stageId: 'stage_7',
          stage: 'Stage 7',
          cohortId: 'c1',
          cohort: 'Stage 7 2025/26',
          next: null,
        },
      ],
      starts: [
        {
          after: 'c1',
          stageId: 'stage_7',
          stage: 'Stage 7',
          name: 'Stage 7 2026/27',
          ledBy: '',
          sessions: [{ on: '2026-11-11', topic: 'Vision' }],
        },
      ],
      started: [],
      closes: [{ id: 'c1', name: 'Stage 7 2025/26', people: 2, graduated: 1, unmarked: ['2026-01-14'] }],
    };
    queries.setQueryData(api.cohorts.rollover.queryKey({ input: {} }), proposal);
    await wrapped(<RolloverPage />, scheme);
    await expect.element(page.getByRole('heading', { name: 'From 2025/26 to 2026/27' })).toBeVisible();
    for (const box of page.getByRole('checkbox').elements()) expect(box).not.toBeChecked();
    await expect.element(page.getByRole('button', { name: 'Do what is ticked' })).toBeDisabled();
    await expectNoViolations();
    await expect.element(page.getByText('Into 2026/27', { exact: true })).toBeVisible();
    await expect.element(page.getByText(/In no cohort: Stage 8 has none in 2026\/27\.$/)).toBeVisible();
    await page.getByRole('checkbox', { name: /Stage 7 2026\/27/ }).click();
    await expect.element(page.getByText('Into Stage 7 2026/27', { exact: true })).toBeVisible();
    await page.getByRole('checkbox', { name: /Stage 7 2026\/27/ }).click();
    await page.getByRole('checkbox', { name: /Ada Marsh/ }).click();
    await expect.element(page.getByLabelText(/who may not meet the rules/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Do the 1 thing ticked' })).toBeEnabled();
  });
});
