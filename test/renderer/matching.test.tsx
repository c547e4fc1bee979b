import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { api, queries } from '../../renderer/client.ts';
import { MatchingPage } from '../../renderer/matching/MatchingPage.tsx';
import type { Board } from '../../renderer/matching/Rail.tsx';
import { ReadOnly } from '../../renderer/ui/read-only.ts';
import { MATCH_KINDS, usualWeights } from '../../shared/reference/matching.ts';
import { expectNoViolations, show } from './show.tsx';

const WHY = 'This file is open elsewhere, so nothing can be changed here.';
const party = (name: string) => ({ personId: null, name, school: `${name} School` });

const board = (more: Partial<Board> = {}): Board => ({
  kinds: MATCH_KINDS.map((kind) => ({ kind, requests: kind === 'visit' ? 2 : 0, givers: 0 })),
  pairs: [],
  unmet: [],
  waiting: [],
  givers: [],
  run: null,
  weights: usualWeights,
  usual: usualWeights,
  meeting: false,
  withoutMentor: 0,
  ...more,
});

const matched = board({
  pairs: [
    {
      requestId: 'r1',
      giverId: 'g1',
      asker: party('Ada'),
      wants: '2 days',
      giver: party('Nia'),
      from: '2027-01-30',
      to: '2027-02-01',
      points: 60,
      because: ['Same role'],
      although: ['Another phase'],
      fixed: true,
      state: 'proposed',
      broken: null,
      asks: true,
    },
  ],
  unmet: [
    {
      requestId: 'r2',
      asker: party('Ben'),
      wants: '1 day',
      why: [{ words: 'Works in the same school', givers: 2 }],
      full: 1,
      change: { words: 'Nia would do and has no place left.', button: 'Add a place' },
    },
    {
      requestId: 'r3',
      asker: party('Cy'),
      wants: '1 day',
      why: [{ words: 'Works in the same school', givers: 3 }],
      full: 0,
      change: null,
    },
  ],
  run: { at: '2026-11-20T10:00:00.000Z', points: 60, stale: false },
});

async function open(shown: Board, whyNot: string | null = null) {
  queries.setQueryDefaults([], { staleTime: Number.POSITIVE_INFINITY });
  queries.setQueryData(api.matching.board.queryKey({ input: { kind: 'visit' } }), shown);
  await show(
    <QueryClientProvider client={queries}>
      <ReadOnly value={whyNot}>
        <main>
          <MatchingPage />
        </main>
      </ReadOnly>
    </QueryClientProvider>,
  );
}
const button = (name: string | RegExp) => page.getByRole('button', { name });

const usual = { width: window.innerWidth, height: window.innerHeight };
afterEach(() => {
  queries.clear();
  return page.viewport(usual.width, usual.height);
});

describe('the matching board', () => {
  it('says of a match why and what was given way on, and of who has nobody which rules and which change', async () => {
    await open(matched);
    const matches = page.getByRole('list', { name: 'Matches' });
    for (const words of ['Ada', 'Nia', 'Same role', 'Another phase', '30 Jan – 1 Feb, Nia School'])
      await expect.element(matches.getByText(words, { exact: true })).toBeVisible();
    await expect.element(button(/Ada is fixed/)).toHaveAttribute('aria-pressed', 'true');
    await expect
      .element(page.getByText(/^Proven: no other matching meets more or fits better\./))
      .toBeVisible();
    await expect
      .element(page.getByText('No place left with 1 host. Works in the same school (2 hosts).'))
      .toBeVisible();
    await expect.element(button('Add a place, for Ben')).toBeVisible();
    await expect.element(page.getByText(/No single change would do/)).toBeVisible();
    await expectNoViolations();
  });

  it('shows the words of what can be done with a match where the window is narrow', async () => {
    await page.viewport(1024, 768);
    await open(matched);
    const change = button(/Change the match of Ada/);
    await expect.element(change).toBeVisible();
    for (const one of [change, button(/Ada is fixed/)]) {
      const { scrollWidth, clientWidth } =
        one.element().querySelector('.mantine-Button-label') ?? document.body;
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
      expect(clientWidth).toBeGreaterThan(20);
    }
  });

  it('claims nothing proven once something has changed', async () => {
    await open({ ...matched, run: { at: '', points: 60, stale: true } });
    await expect.element(page.getByText(/^Something changed since/)).toBeVisible();
    expect(page.getByText(/^Proven/).elements()).toEqual([]);
  });

  it('counts nobody who asks no more, and says what of a match becomes free and what is held', async () => {
    const [pair] = matched.pairs;
    const left = { ...pair!, requestId: 'r9', broken: 'Who asked has left', asks: false };
    await open({ ...matched, unmet: [], waiting: [], pairs: [{ ...pair!, fixed: true }, left] });
    await expect.element(page.getByText(/1 of 1 is matched, nobody is left without/)).toBeVisible();
    await expect
      .element(page.getByText('Who asked has left. Propose again: the place is free.'))
      .toBeVisible();
    await expect
      .element(page.getByText(/^Proven.* What is fixed or accepted stays where it is\.$/))
      .toBeVisible();
  });

  it('says where everybody who asked has left that nobody asks any more', async () => {
    const [pair] = matched.pairs;
    await open(board({ pairs: [{ ...pair!, broken: 'Who asked has left', asks: false }] }));
    await expect.element(page.getByText(/Nobody asks for .* any more\.$/)).toBeVisible();
  });

  it('says what to do first where nobody asks', async () => {
    await open(board());
    await expect.element(page.getByText('Nobody has a host yet')).toBeVisible();
    await expect.element(page.getByText('Put in who asks, and add hosts; then propose.')).toBeVisible();
    await expect.element(button('Accept')).toBeDisabled();
    await expectNoViolations();
  });

  it('offers nothing to be changed in a meeting', async () => {
    await open({ ...matched, unmet: [], run: null, meeting: true });
    await expect.element(page.getByRole('list', { name: 'Matches' })).toBeVisible();
    for (const name of ['Propose', 'Accept', 'Fix', 'Change', 'What counts'])
      expect(button(name).elements(), name).toEqual([]);
    expect(page.getByRole('link', { name: 'By school' }).elements()).toEqual([]);
  });

  it('says why not where the file can only be read', async () => {
    await open(matched, WHY);
    await button('Propose again').click();
    await expect.element(page.getByText(WHY)).toBeVisible();
    await button('Add a place, for Ben').click();
    await button(/Change the match of Ada/).click();
    await expect.element(button('See what it costs')).toBeDisabled();
  });
});
