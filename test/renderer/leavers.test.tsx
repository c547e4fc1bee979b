import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { api, queries } from '../../renderer/client.ts';
import { PersonHead } from '../../renderer/pages/person/PersonHead.tsx';
import { PersonPlan } from '../../renderer/plans/PersonPlan.tsx';
import { PersonNominations } from '../../renderer/programmes/PersonNominations.tsx';
import { statusOptions } from '../../renderer/session.ts';
import { LeaverDrawer } from '../../renderer/staff/person/LeaverDrawer.tsx';
import { LeavingPanel } from '../../renderer/staff/person/LeavingPanel.tsx';
import { PostsPanel } from '../../renderer/staff/person/PostsPanel.tsx';
import { PersonStages } from '../../renderer/stages/PersonStages.tsx';
import { PersonTalent } from '../../renderer/talent/PersonTalent.tsx';
import { type Shortcut, type ShortcutRegistry, Shortcuts } from '../../renderer/ui/shortcuts.ts';
import type { Profile } from '../../shared/contract/staff.ts';
import { expectNoViolations, schemes, show } from './show.tsx';

const holding: Profile['holdings'][number] = {
  id: 'h1',
  postId: 'post',
  schoolId: 'school',
  elsewhere: null,
  title: 'Head of Science',
  role: 'head_of_department_or_curriculum',
  from: '2023-09-01',
  to: '2026-11-28',
  basis: 'substantive',
  share: null,
  lineManagerId: null,
  school: 'Elm Park School',
  lineManager: { id: 'two', name: 'Ada Marsh' },
  // On the last day itself the post is still held.
  sharedWith: [],
  now: true,
};
const leaver: Profile = {
  id: 'p1',
  title: null,
  forename: 'Leila',
  surname: 'Haddad',
  preferredName: null,
  trn: null,
  misId: null,
  email: null,
  kind: 'teaching',
  qtsDate: null,
  teachingYears: null,
  teachingYearsAsOf: null,
  overseasTrained: null,
  name: 'Leila Haddad',
  archivedOn: '2026-11-28',
  deleteAfter: '2032-11-28',
  yearsTeaching: null,
  employments: [],
  holdings: [holding],
  leads: [],
  leave: [],
  onLeave: false,
  npqs: [],
  recommendations: [],
  interests: [],
  answers: [],
  aspirations: [],
  told: [],
  notes: [],
  history: [],
  previous: null,
  next: null,
};

function filled(meeting: { readonly room: number } | null = null) {
  const put = (options: { readonly queryKey: readonly unknown[] }, data: unknown) => {
    queries.setQueryDefaults(options.queryKey, { staleTime: Number.POSITIVE_INFINITY });
    queries.setQueryData(options.queryKey, data);
  };
  const decision = { verdict: 'met', toAnswer: 0 };
  put(statusOptions, { today: '2026-11-28', meeting });
  put(api.staff.leaving.queryOptions({ input: { id: 'p1' } }), {
    items: [{ kind: 'note', id: 'n1', words: 'Chaired a briefing.' }],
    years: 6,
  });
  put(api.staff.list.queryOptions({ input: {} }), []);
  put(api.talent.ofPerson.queryOptions({ input: { personId: 'p1' } }), { hidden: false, flags: [] });
  put(api.plans.ofPerson.queryOptions({ input: { personId: 'p1' } }), {
    plan: null,
    earlier: [],
    suggestions: [],
  });
  put(api.stages.person.queryOptions({ input: { id: 'p1' } }), {
    places: [],
    verdicts: [{ stageId: 'stage_7', name: 'Stage 7', title: 'Towards Senior Leadership', decision }],
  });
  put(api.programmes.ofPerson.queryOptions({ input: { personId: 'p1' } }), {
    nominations: [],
    open: [
      {
        roundId: 'r1',
        programme: 'Leadership Pathways',
        deadline: '2027-03-19',
        verdict: 'met',
        reason: 'Meets all rules.',
        toAnswer: 0,
      },
    ],
  });
}

function Overview({ profile }: { readonly profile: Profile }) {
  const left = profile.archivedOn !== null;
  return (
    <QueryClientProvider client={queries}>
      <PersonHead profile={profile}>
        <PersonStages id="p1" left={left} />
        <PersonPlan personId="p1" left={left} />
        <PersonTalent personId="p1" left={left} />
        <PersonNominations personId="p1" left={left} />
        <PostsPanel profile={profile} />
      </PersonHead>
    </QueryClientProvider>
  );
}

afterEach(() => queries.clear());

const offered = () => [
  page.getByRole('button', { name: 'Add a flag' }),
  page.getByRole('button', { name: 'Start a plan' }),
  page.getByRole('button', { name: 'Add a post' }),
  page.getByRole('button', { name: 'Put forward for Leadership Pathways' }),
  page.getByText('Eligible').first(),
];

describe('the page of somebody who left', () => {
  it.each(schemes)('breaks no rule of access in %s', async (scheme) => {
    filled();
    await show(<Overview profile={leaver} />, scheme);
    await expect.element(page.getByRole('button', { name: 'Bring them back' })).toBeVisible();
    await expectNoViolations();
  });

  it('says what they were and until when, and who led them no more', async () => {
    filled();
    await show(<Overview profile={leaver} />);
    await expect.element(page.getByText('Was Head of Science, until 28 November 2026')).toBeVisible();
    await expect.element(page.getByText('since Sept 2023')).not.toBeInTheDocument();
    await expect.element(page.getByText('Held before')).toBeVisible();
  });

  it('offers nothing that cannot be done for them, beside the way to bring them back', async () => {
    filled();
    const shown = await show(<Overview profile={leaver} />);
    await expect.element(page.getByRole('button', { name: 'Bring them back' })).toBeVisible();
    await expect.element(page.getByText('No flag is in force.')).toBeVisible();
    for (const one of offered()) await expect.element(one).not.toBeInTheDocument();
    await shown.unmount();
    await show(<Overview profile={{ ...leaver, archivedOn: null, deleteAfter: null }} />);
    for (const one of offered()) await expect.element(one).toBeVisible();
  });
});

describe('everything held about somebody', () => {
  const shown = async (meeting: { readonly room: number } | null) => {
    filled(meeting);
    const put: Shortcut[] = [];
    const registry: ShortcutRegistry = {
      put: (shortcut) => void put.push(shortcut),
      drop: () => undefined,
      all: () => [],
      listen: () => () => undefined,
    };
    await show(
      <Shortcuts value={registry}>
        <QueryClientProvider client={queries}>
          <PersonHead profile={leaver}>
            <LeavingPanel profile={leaver} />
          </PersonHead>
        </QueryClientProvider>
      </Shortcuts>,
    );
    await expect.element(page.getByRole('button', { name: 'Bring them back' }).first()).toBeVisible();
    const [printing] = put.filter(({ keys }) => keys === 'mod+p');
    return { buttons: page.getByRole('button', { name: 'Everything held' }).elements().length, printing };
  };

  it('is offered on their page, by a button and a key', async () => {
    expect(await shown(null)).toMatchObject({ buttons: 2, printing: { off: false } });
  });

  it('is not offered in a meeting, and the key that prints does nothing', async () => {
    const { buttons, printing } = await shown({ room: 1 });
    expect(buttons).toBe(0);
    expect(printing).toMatchObject({ off: true });
    printing?.run();
    await expect.element(page.getByText('Making the PDF')).not.toBeInTheDocument();
  });
});

describe('the form of somebody who leaves', () => {
  it('marks what must be given, and says all that is missing at once, beside words that stay', async () => {
    filled();
    await show(
      <QueryClientProvider client={queries}>
        <LeaverDrawer
          profile={{ ...leaver, archivedOn: null, deleteAfter: null }}
          onClose={() => undefined}
        />
      </QueryClientProvider>,
    );
    const why = page.getByRole('textbox', { name: 'Why, as they would say it' });
    await expect.element(why).toBeRequired();
    await page.getByRole('checkbox', { name: 'Keep the note: Chaired a briefing.' }).click();
    const whyKept = page.getByRole('textbox', { name: 'Why the note is kept' });
    await expect.element(whyKept).toBeRequired();
    await expect.element(page.getByText(/^Why the note is kept/).first()).toBeVisible();
    await page.getByRole('textbox', { name: 'Keep the rest until' }).fill('whenever');
    await page.getByRole('button', { name: 'Archive them' }).click();
    await expect.element(page.getByText('Say why they leave, as they would.')).toBeVisible();
    await expect.element(page.getByText('Say why this is kept.')).toBeVisible();
    await expect.element(page.getByText(/^‘?whenever/)).toBeVisible();
    await expect.element(why).toHaveFocus();
    await expectNoViolations();
  });
});
