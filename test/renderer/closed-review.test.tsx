import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Route, Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { connect, queries } from '../../renderer/client.ts';
import { dropDrafts } from '../../renderer/drafts.ts';
import { forgetWhatIsRefused } from '../../renderer/refused.ts';
import { EntryPage } from '../../renderer/reviews/EntryPage.tsx';
import { ReviewPage } from '../../renderer/reviews/ReviewPage.tsx';
import { hasDraft } from '../../renderer/reviews/use-entry.ts';
import { statusOptions } from '../../renderer/session.ts';
import type { Concern } from '../../shared/contract/review-concerns.ts';
import { comeLate } from '../../shared/contract/review-forms.ts';
import type {
  EntryView,
  InvitedView,
  ReviewHead,
  ReviewResultView,
} from '../../shared/contract/review-shapes.ts';
import { defaultThresholds } from '../../shared/rules/gap.ts';
import { score } from '../../shared/rules/scoring.ts';
import { defaultMinimums } from '../../shared/rules/scoring-report.ts';
import { reviewHead } from './review-head.ts';
import { show } from './show.tsx';

const competencies = [
  { key: 'teaching', name: 'Teaching', set: 'Areas', indicators: ['In practice'], scored: true },
];

const peer: EntryView['raters'][number] = {
  id: 'one',
  group: 'peers',
  number: 1,
  ratings: { teaching: 2 },
  comment: '',
  source: 'typed',
  enteredOn: '2026-10-20',
};

/** What core holds and answers; a review that is closed shows no single answers any more. */
let closed: boolean;
let finalOn: string | null;
let closesOn: string | null;
/** Whether the headteacher is among its readers. */
let readable: boolean;
let raters: EntryView['raters'];
let asked: InvitedView['invited'];
let concerns: Concern[];
let kind: ReviewHead['kind'];
/** The data of every command that was sent, by its path. */
let sent: { path: string; data: unknown }[];

const refusal = {
  defined: true,
  code: 'REFUSED',
  status: 409,
  message: 'Refused',
  data: { code: 'reviews.closed', say: 'This review is closed: single answers are not shown any more.' },
};

const late = { ...refusal, data: comeLate('2026-11-20', 'r').data };

function answer(path: string): unknown {
  const head = { ...reviewHead, kind, closedOn: closed ? '2026-11-13' : null, finalOn, closesOn };
  if (path === '/rpc/reviews/result')
    return {
      head,
      competencies,
      report:
        closed && readable
          ? score(competencies, [], {
              minimums: defaultMinimums,
              thresholds: defaultThresholds,
              colleaguesTogether: false,
              asked: { manager: 0, peers: 4, reports: 0 },
            })
          : null,
      comments: [],
      notes: [],
      before: null,
    } satisfies ReviewResultView;
  if (path === '/rpc/reviews/entry')
    return closed
      ? null
      : ({
          head,
          competencies,
          groups: kind === 'review_360' ? ['self', 'peers'] : ['self'],
          asked: { manager: 0, peers: 4, reports: 0, others: 0, students: 0 },
          statements: null,
          raters,
        } satisfies EntryView);
  if (path === '/rpc/reviews/wording') return [];
  if (path === '/rpc/reviews/concerns') return { goesTo: 'the safeguarding lead', concerns };
  if (path === '/rpc/reviews/invited')
    return {
      invited: asked,
      suggested: [],
      barred: [],
      collects: null,
      newerFramework: false,
      planned: { manager: 1, peers: 5, reports: 4, others: 0, students: 0 },
    } satisfies InvitedView;
  if (path === '/rpc/reviews/close') closed = true;
  if (path === '/rpc/reviews/makeFinal') finalOn = '2026-11-20';
  return {};
}

let end: () => void;

beforeEach(async () => {
  closed = false;
  finalOn = null;
  closesOn = null;
  readable = true;
  raters = [peer];
  asked = [];
  concerns = [];
  kind = 'review_360';
  sent = [];
  vi.spyOn(window, 'fetch').mockImplementation(async (sending) => {
    const request = sending as Request;
    const path = new URL(request.url).pathname;
    if (request.method === 'POST') {
      const body = (await request.clone().json()) as { json?: { data?: unknown } };
      sent.push({ path, data: body.json?.data });
    }
    if (
      path === '/rpc/reviews/saveRater' &&
      closesOn !== null &&
      !JSON.stringify(sent.at(-1)).includes('"cameInTime":true')
    )
      return Response.json({ json: late }, { status: 409 });
    if (path === '/rpc/reviews/entry' && closed) return Response.json({ json: refusal }, { status: 409 });
    return Response.json({ json: answer(path) });
  });
  await connect(Promise.resolve());
  end = forgetWhatIsRefused();
});

afterEach(() => {
  end();
  vi.restoreAllMocks();
  queries.clear();
  dropDrafts();
});

/** Opens the review's page; `go` goes to another as its links do. */
async function open360(path = '/reviews/r') {
  const { hook, navigate } = memoryLocation({ path });
  await show(
    <QueryClientProvider client={queries}>
      <Router hook={hook}>
        <Route path="/reviews/:id">
          <ReviewPage />
        </Route>
        <Route path="/reviews/:id/answers" component={EntryPage} />
      </Router>
    </QueryClientProvider>,
  );
  return { go: navigate };
}

it('a held comment cannot be noted as passed on without the day, which is asked for at its field and goes once it is there', async () => {
  concerns = [
    { id: 'c', group: 'peers', words: 'He hit a pupil.', heldOn: '2026-11-20', passed: null, alone: false },
  ] satisfies Concern[];
  await open360();
  const say = page.getByText('Say on which day it was passed on.');
  await page.getByLabelText('Passed on to').fill('Grace Okoro');
  await page.getByRole('button', { name: 'It was passed on' }).click();
  const on = page.getByRole('textbox', { name: 'On', exact: true });
  await expect.element(on).toHaveAttribute('aria-invalid', 'true');
  await expect.element(on).toHaveAccessibleDescription(/Say on which day it was passed on\./);
  await on.fill('20/11/2026');
  await page.getByRole('button', { name: 'It was passed on' }).click();
  await expect
    .poll(() => sent.find(({ path }) => path.endsWith('passConcern'))?.data)
    .toMatchObject({
      to: 'Grace Okoro',
      on: '2026-11-20',
    });
  expect(say.query()).toBeNull();
});

it('a held comment whose answers are not in the review is put aside only once that is confirmed', async () => {
  concerns = [
    { id: 'c', group: 'peers', words: 'He hit a pupil.', heldOn: '2026-11-20', passed: null, alone: true },
  ];
  await open360();
  await expect.element(page.getByText('Its answers are not in this review', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'It says nothing of the kind' }).click();
  const dialog = page.getByRole('dialog', { name: 'Put this comment aside?' });
  await expect.element(dialog).toBeVisible();
  expect(sent.some(({ path }) => path.endsWith('releaseConcern'))).toBe(false);
  await dialog.getByRole('button', { name: 'Put it aside' }).click();
  await expect.poll(() => sent.some(({ path }) => path.endsWith('releaseConcern'))).toBe(true);
});

it('answers typed after the last day are asked about at a tick, to which the focus goes', async () => {
  closesOn = '2026-11-20';
  queries.setQueryDefaults(statusOptions.queryKey, { staleTime: Number.POSITIVE_INFINITY });
  queries.setQueryData<unknown>(statusOptions.queryKey, { today: '2026-11-28', meeting: null });
  await open360('/reviews/r/answers');
  await page.getByRole('radiogroup', { name: 'Rater’s group' }).getByText('Peers', { exact: true }).click();
  await page.getByRole('radio', { name: /^4,/ }).click();
  await page.getByRole('button', { name: 'Save and start the next' }).click();
  const tick = page.getByRole('checkbox', { name: /^These answers had come by 20 November 2026/ });
  await expect.element(tick).toHaveFocus();
  await expect.element(page.getByText('Say that they had come by then', { exact: false })).toBeVisible();
  await tick.click();
  await page.getByRole('button', { name: 'Save and start the next' }).click();
  await expect
    .poll(() => sent.findLast(({ path }) => path.endsWith('saveRater'))?.data)
    .toMatchObject({ cameInTime: true });
});

it('answers refused after midnight, while the page still thinks it the last day, are said to be late', async () => {
  closesOn = '2026-11-20';
  queries.setQueryDefaults(statusOptions.queryKey, { staleTime: Number.POSITIVE_INFINITY });
  queries.setQueryData<unknown>(statusOptions.queryKey, { today: '2026-11-20', meeting: null });
  await open360('/reviews/r/answers');
  await page.getByRole('radio', { name: /^4,/ }).click();
  await page.getByRole('button', { name: 'Save and start the next' }).click();
  await expect.element(page.getByText('Say that they had come by then', { exact: false })).toBeVisible();
});

it('whose form is typed in is ticked off with it, from among those who are awaited in its group', async () => {
  const one = { staffId: null, email: null, stateOn: '2026-11-20' };
  asked = [
    { ...one, id: 'a', name: 'Ben Reed', group: 'peers', state: 'invited' },
    { ...one, id: 'b', name: 'Cleo Stone', group: 'peers', state: 'answered' },
    { ...one, id: 'c', name: 'Dina Moss', group: 'manager', state: 'invited' },
  ];
  await open360('/reviews/r/answers');
  await page.getByRole('radiogroup', { name: 'Rater’s group' }).getByText('Peers', { exact: true }).click();
  await page.getByRole('radio', { name: /^4,/ }).click();
  await page.getByRole('combobox', { name: 'Whose form it is' }).click();
  await expect
    .poll(() =>
      page
        .getByRole('option')
        .elements()
        .map((o) => o.textContent),
    )
    .toEqual(['Ben Reed']);
  await page.getByRole('option', { name: 'Ben Reed' }).click();
  await page.getByRole('button', { name: 'Save and start the next' }).click();
  await expect
    .poll(() => sent.find(({ path }) => path === '/rpc/reviews/saveRater')?.data)
    .toMatchObject({ raterId: null, group: 'peers', of: 'a' });
});

const close = async () => {
  await page.getByRole('button', { name: 'Close and show the result' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close and show the result' }).click();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
};
const refused = () => page.getByText('single answers are not shown any more', { exact: false });
const entered = () => page.getByRole('button', { name: 'Peers 1', exact: true });

/** Opens the form for the one peer and changes an answer, without saving. */
async function changePeer(): Promise<void> {
  await entered().click();
  await page.getByRole('radio', { name: /^5,/ }).click();
}

describe('answers that are typed and not saved', () => {
  it('can be saved as one more rater once theirs was taken out', async () => {
    await open360('/reviews/r/answers');
    await changePeer();
    raters = [];
    await queries.invalidateQueries();
    await expect
      .element(page.getByText('This rater was taken out meanwhile.', { exact: false }))
      .toBeVisible();
    await page.getByRole('button', { name: 'Save and start the next' }).click();
    await expect
      .poll(() => sent.find(({ path }) => path === '/rpc/reviews/saveRater')?.data)
      .toMatchObject({ raterId: null, group: 'peers', ratings: { teaching: 5 } });
  });

  it('are spoken of before the review is closed, and gone afterwards', async () => {
    const { go } = await open360('/reviews/r/answers');
    await changePeer();
    go('/reviews/r');
    await page.getByRole('button', { name: 'Close and show the result' }).click();
    await expect
      .element(page.getByRole('dialog').getByRole('link', { name: 'Go on with them' }))
      .toHaveFocus();
    await expect.element(page.getByText('Closing drops them.', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Close without them' }).click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(closed).toBe(true);
    expect(hasDraft('r')).toBe(false);
  });
});

describe('single answers', () => {
  it('are not shown by Back once the review is closed', async () => {
    const { go } = await open360('/reviews/r/answers');
    await expect.element(entered()).toBeVisible();
    go('/reviews/r');
    await close();
    /** Every rater that was on screen at any moment after Back. */
    const seen: string[] = [];
    const watching = new MutationObserver(() =>
      seen.push(
        ...entered()
          .elements()
          .map((one) => one.outerHTML),
      ),
    );
    watching.observe(document.body, { childList: true, subtree: true });
    go('/reviews/r/answers');
    await expect.element(refused()).toBeVisible();
    watching.disconnect();
    expect(seen).toEqual([]);
  });

  it('go from the screen when the review is closed in another window', async () => {
    await open360('/reviews/r/answers');
    await expect.element(entered()).toBeVisible();
    closed = true;
    await queries.invalidateQueries();
    await expect.element(refused()).toBeVisible();
    await expect.element(entered()).not.toBeInTheDocument();
  });
});

describe('a closed 360’s report', () => {
  it('is made final from the menu, and opening it again says first that it becomes a draft', async () => {
    closed = true;
    await open360();
    const more = () => page.getByRole('button', { name: 'More' }).click();
    const item = (name: string) => page.getByRole('menuitem', { name });
    await expect.element(page.getByRole('heading', { name: /\(draft\)$/ })).toBeVisible();
    await more();
    await expect.element(item('Hand over the result as a summary')).not.toBeInTheDocument();
    await expect.element(item('Erase its single answers…')).not.toBeInTheDocument();
    await item('Make the report final').click();
    await expect.poll(() => sent.map(({ path }) => path)).toContain('/rpc/reviews/makeFinal');
    await queries.invalidateQueries();
    await expect.element(page.getByRole('heading', { name: /final since 20 November 2026/ })).toBeVisible();
    await more();
    await expect.element(item('Erase its single answers…')).toBeVisible();
    await expect.element(item('Make the report final')).not.toBeInTheDocument();
    await expect.element(item('Hand over the result as a summary')).toBeVisible();
    await item('Open it again').click();
    await expect
      .element(page.getByRole('dialog').getByText('Its report is final.', { exact: false }))
      .toBeVisible();
  });

  it('is made final by a file’s keeper who may not read it, so that it can be handed over', async () => {
    closed = true;
    readable = false;
    await open360();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Make the report final' }).click();
    await expect.poll(() => sent.map(({ path }) => path)).toContain('/rpc/reviews/makeFinal');
  });
});

it('a self-assessment is entered and closed in its own words: nobody is promised what only a group is', async () => {
  kind = 'self_assessment';
  raters = [];
  const { go } = await open360('/reviews/r/answers');
  await expect
    .element(
      page.getByText('These are Laura Dunmore’s own answers: whoever reads the result sees each of them.'),
    )
    .toBeVisible();
  await expect.element(page.getByText('It is shown as their own.', { exact: false })).toBeVisible();
  for (const words of ['large enough', 'One more rater', 'No name stands with it', 'start the next'])
    expect(page.getByText(words, { exact: false }).query()).toBeNull();
  await page.getByRole('radio', { name: /^4,/ }).click();
  await page.getByRole('button', { name: 'Save the answers' }).click();
  await expect
    .poll(() => sent.find(({ path }) => path === '/rpc/reviews/saveRater')?.data)
    .toMatchObject({ group: 'self', ratings: { teaching: 4 } });
  // There is one such form: once it is in, it can be changed, and no second one is offered.
  raters = [{ ...peer, id: 'own', group: 'self', ratings: { teaching: 4 } }];
  await queries.invalidateQueries();
  await expect.element(page.getByRole('button', { name: 'Change them' })).toHaveFocus();
  expect(page.getByRole('radio', { name: /^4,/ }).query()).toBeNull();
  await page.getByRole('button', { name: 'Change them' }).click();
  await expect.element(page.getByRole('radio', { name: /^4,/ })).toBeChecked();
  go('/reviews/r');
  await page.getByRole('button', { name: 'Close and show the result' }).click();
  const asking = page.getByRole('dialog');
  await expect
    .element(asking.getByText('The result opens, and the answers stand.', { exact: false }))
    .toBeVisible();
  expect(asking.getByText('single answers', { exact: false }).query()).toBeNull();
});
