import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { api, queries } from '../../renderer/client.ts';
import { HomePage } from '../../renderer/pages/home/HomePage.tsx';
import { FlagDrawer } from '../../renderer/talent/FlagDrawer.tsx';
import { FlagsPage } from '../../renderer/talent/FlagsPage.tsx';
import { PersonTalent } from '../../renderer/talent/PersonTalent.tsx';
import { PrivacyQuestion } from '../../renderer/talent/PrivacyQuestion.tsx';
import type { Need } from '../../shared/contract/home.ts';
import type { FlagRow } from '../../shared/contract/talent.ts';
import { expectNoViolations, schemes, show } from './show.tsx';

const flag: FlagRow = {
  id: 'f1',
  kindId: 'ready_for_more',
  words: 'Ready for more',
  icon: 'arrow-up-right',
  personId: 'p1',
  postId: null,
  about: 'Priya Nair',
  source: 'Her line manager',
  evidence: 'Led the assessment change',
  note: null,
  from: '2026-11-01',
  until: '2027-11-01',
  endedOn: null,
  over: false,
};
const kinds = [
  {
    id: 'ready_for_more',
    words: 'Ready for more',
    about: 'person' as const,
    icon: 'arrow-up-right' as const,
    asks: 'What have you seen that shows it?',
    closed: false,
    inForce: 1,
  },
  {
    id: 'hard_to_cover',
    words: 'Hard to cover',
    about: 'post' as const,
    icon: 'puzzle' as const,
    asks: 'What makes this post hard to cover?',
    closed: false,
    inForce: 0,
  },
];
const need = (key: string, over: Partial<Need>): Need => ({
  key,
  band: 'term',
  kind: 'plans',
  on: null,
  title: key,
  why: 'Because.',
  go: '#/plans',
  action: 'Open plans',
  reminderId: null,
  ...over,
});
const needs = [
  need('Plan review: Tom Ashworth', { band: 'overdue', on: '2027-03-05' }),
  need('Ring Chloe', {
    band: 'week',
    kind: 'reminders',
    on: '2027-03-11',
    go: '',
    action: '',
    reminderId: 'r1',
  }),
  need('Leadership Pathways 2027/28: nominations close', { kind: 'nominations', on: '2027-03-19' }),
];

function filled(meeting: boolean, people = 64) {
  queries.setQueryDefaults([], { staleTime: Number.POSITIVE_INFINITY });
  const status = {
    version: '1',
    shell: 'browser' as const,
    today: '2027-03-09',
    file: null,
    recent: [],
    meeting: meeting ? { room: 1 } : null,
    lastRoom: [],
    atStart: { opening: null, refused: null },
  };
  const put = (options: { queryKey: readonly unknown[] }, data: unknown) =>
    queries.setQueryData(options.queryKey, data);
  put(api.app.status.queryOptions({ input: {} }), status);
  put(api.home.attention.queryOptions({ input: {} }), {
    people,
    needs: people === 0 ? [] : needs,
    stages: [{ id: 's6', number: 6, name: 'Stage 6', title: 'Towards', identified: 1, working: 2 }],
    rounds: [
      {
        id: 'round',
        programme: 'Leadership Pathways',
        academicYear: '2027/28',
        deadline: '2027-03-19',
        daysLeft: 10,
        places: meeting
          ? null
          : { quota: 3, first: [{ place: 1, name: 'Priya Nair' }], going: 1, reserve: 0, drafts: 2 },
        exportedAt: meeting ? null : '2027-03-03T10:00:00Z',
        changes: meeting ? 0 : 2,
        coordinated: false,
      },
    ],
  });
  put(api.staff.list.queryOptions({ input: {} }), []);
  put(api.staff.posts.queryOptions({ input: {} }), []);
  put(api.talent.kinds.queryOptions({ input: {} }), kinds);
  put(api.talent.flags.queryOptions({ input: { over: true } }), meeting ? [] : [flag]);
  put(api.talent.privacy.queryOptions({ input: {} }), { answer: null, notGiven: 3, notTold: 1 });
  put(api.talent.ofPerson.queryOptions({ input: { personId: 'p1' } }), {
    hidden: meeting,
    flags: meeting ? [] : [flag],
  });
}

const inApp = (piece: ReactNode) => (
  <QueryClientProvider client={queries}>
    <main>{piece}</main>
  </QueryClientProvider>
);
const rail = (
  <>
    <h1>Priya Nair</h1>
    <PersonTalent personId="p1" left={false} />
  </>
);

afterEach(() => {
  queries.clear();
  location.hash = '';
});

describe.each(schemes)('in %s', (scheme) => {
  it.each([
    ['Home', <HomePage key="home" />],
    ['the flags', <FlagsPage key="flags" />],
    ['a person’s talent', rail],
  ])('%s breaks no rule of access, in a meeting neither', async (_, piece) => {
    filled(false);
    const shown = await show(inApp(piece), scheme);
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoViolations();
    await shown.unmount();
    filled(true);
    await show(inApp(piece), scheme);
    await expectNoViolations();
  });

  it('the flag’s form and the privacy question break no rule of access', async () => {
    filled(false);
    const nothing = () => undefined;
    const drawer = await show(
      inApp(<FlagDrawer target={{ people: ['p1'], called: 'Priya Nair' }} onClose={nothing} />),
      scheme,
    );
    await expect.element(page.getByRole('button', { name: 'Set the flag' })).toBeVisible();
    await expectNoViolations();
    await drawer.unmount();
    await show(inApp(<PrivacyQuestion onAnswered={nothing} onClose={nothing} />), scheme);
    await expect.element(page.getByRole('button', { name: 'Print the template' })).toBeVisible();
    await expectNoViolations();
  });
});

describe('Home', () => {
  it('groups what needs the head by how much it presses, each with its way on', async () => {
    filled(false);
    await show(inApp(<HomePage />));
    await expect
      .element(page.getByText('One thing is overdue. One thing needs you this week.'))
      .toBeVisible();
    await expect.element(page.getByText('4 days late')).toBeVisible();
    const week = page.getByRole('region', { name: 'This week' });
    await expect.element(week.getByText('Ring Chloe')).toBeVisible();
    await expect.element(week.getByRole('button', { name: 'Done: Ring Chloe' })).toBeVisible();
    await page.getByText('Nominations 1', { exact: true }).click();
    await expect.element(week).not.toBeInTheDocument();
    await expect
      .element(page.getByRole('link', { name: /^Open plans: Leadership Pathways/ }))
      .toHaveAttribute('href', '#/plans');
  });

  it('of a new file says how people get into it', async () => {
    filled(false, 0);
    await show(inApp(<HomePage />));
    await expect.element(page.getByRole('link', { name: 'Import the staff list' })).toBeVisible();
    await expect.element(page.getByText('Needs you')).not.toBeInTheDocument();
  });

  it('in a meeting takes no reminders and says nothing of what was sent, nor of places', async () => {
    filled(true);
    await show(inApp(<HomePage />));
    await expect.element(page.getByText('Needs you')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Add a reminder' })).not.toBeInTheDocument();
    await expect.element(page.getByText(/xported/)).not.toBeInTheDocument();
    await expect.element(page.getByText('Places are not shown while a meeting looks on.')).toBeVisible();
  });
});

describe('talent flags', () => {
  it('show words, icon, source, evidence and dates', async () => {
    filled(false);
    await show(inApp(rail));
    await expect.element(page.getByText('Ready for more')).toBeVisible();
    await expect.element(page.getByText('Led the assessment change')).toBeVisible();
    await expect
      .element(page.getByText('Her line manager. From 1 November 2026 until 1 November 2027.'))
      .toBeVisible();
  });

  it('in a meeting say that flags are hidden, never whether there were any', async () => {
    filled(true);
    await show(inApp(rail));
    await expect.element(page.getByText('Flags hidden')).toBeVisible();
    await expect.element(page.getByText('No flag is in force.')).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Add a flag' })).not.toBeInTheDocument();
  });

  it('ask again about words on health before anything is sent', async () => {
    filled(false);
    await show(
      inApp(<FlagDrawer target={{ people: ['p1'], called: 'Priya Nair' }} onClose={() => undefined} />),
    );
    await page.getByRole('textbox', { name: 'What it rests on' }).fill('Back from a long illness');
    await page.getByRole('textbox', { name: 'Who says so' }).fill('R. Calder');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/This speaks of health/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Change the words' })).toHaveFocus();
    await userEvent.keyboard('{Enter}sabbatical');
    await expect
      .element(page.getByRole('textbox', { name: 'What it rests on' }))
      .toHaveValue('Back from a long sabbatical');
  });

  it('offer for people only flags about people', async () => {
    filled(false);
    await show(
      inApp(<FlagDrawer target={{ people: ['p1'], called: 'Priya Nair' }} onClose={() => undefined} />),
    );
    await page.getByRole('combobox', { name: 'Flag' }).or(page.getByLabelText('Flag')).first().click();
    await expect.element(page.getByRole('option', { name: 'Ready for more' })).toBeVisible();
    await expect.element(page.getByRole('option', { name: 'Hard to cover' })).not.toBeInTheDocument();
  });
});
