import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { connect, queries } from '../../renderer/client.ts';
import { dropDrafts } from '../../renderer/drafts.ts';
import { ReminderDrawer } from '../../renderer/pages/home/ReminderDrawer.tsx';
import { ActionForm } from '../../renderer/plans/ActionForm.tsx';
import { GoalForm } from '../../renderer/plans/GoalForm.tsx';
import { Helpers } from '../../renderer/plans/Helpers.tsx';
import { PlanReviews } from '../../renderer/plans/PlanReviews.tsx';
import { AgreementDialog } from '../../renderer/programmes/AgreementDialog.tsx';
import { RoundDialog } from '../../renderer/programmes/RoundDialog.tsx';
import { EditFramework } from '../../renderer/reviews/EditFramework.tsx';
import { EntryForm } from '../../renderer/reviews/EntryForm.tsx';
import { PostForm } from '../../renderer/staff/PostForm.tsx';
import { StageForm } from '../../renderer/stages/StageForm.tsx';
import { FlagDrawer } from '../../renderer/talent/FlagDrawer.tsx';
import { BatonTheme } from '../../renderer/ui/BatonTheme.tsx';
import { clearNotices } from '../../renderer/ui/undo.tsx';
import type { Plan } from '../../shared/contract/plans.ts';
import type { StageView } from '../../shared/contract/stages.ts';
import { stages } from '../../shared/reference/stages.ts';
import { reviewHead } from './review-head.ts';

const none = () => undefined;
const overtaken = 'This was changed in another window while the form was open. Save again to keep yours.';

const planWith = (words: string): Plan => ({
  id: 'plan',
  version: 1,
  madeOn: '2026-10-01',
  agreedOn: null,
  replacesOn: null,
  nextReview: null,
  closedOn: null,
  coach: { person: 'Ada Marsh', place: words, dates: null, focus: null },
  mentor: null,
  shadowing: null,
  project: null,
  goals: [],
  reviews: [{ id: 'talk', on: '2026-10-01', with: 'Ada Marsh', focus: words, outcome: null }],
});

const [first] = stages;
if (first === undefined) throw new Error('There is no stage to edit.');
const stageWith = (title: string): StageView => ({
  id: first.key,
  number: 1,
  versionId: title,
  version: 1,
  madeOn: '2026-10-01',
  closedOn: null,
  content: { ...first, title },
  people: 0,
  versions: [],
});

interface Form {
  readonly what: string;
  /** The form, with one of its words as another window may change it. */
  readonly piece: (words: string) => ReactNode;
  /** What opens it, where the form is part of a panel. */
  readonly open?: string;
  readonly field: string;
  readonly save: string;
  readonly sends: string;
}

const forms: readonly Form[] = [
  {
    what: 'a goal',
    piece: (why) => (
      <GoalForm
        planId="plan"
        goal={{ id: 'goal', title: 'Lead a team', why, competency: null, actions: [] }}
        onClose={none}
      />
    ),
    field: 'Goal',
    save: 'Keep the changes',
    sends: '/rpc/plans/editGoal',
  },
  {
    what: 'an action',
    piece: (resource) => (
      <ActionForm
        goalId="goal"
        action={{
          id: 'action',
          what: 'Chair a briefing',
          resource,
          by: null,
          evidence: '',
          state: 'done',
          overdue: false,
        }}
        onClose={none}
      />
    ),
    field: 'What they will do',
    save: 'Keep the changes',
    sends: '/rpc/plans/editAction',
  },
  {
    what: 'who coaches',
    piece: (words) => <Helpers plan={planWith(words)} fromCourse={{ mentor: null, project: null }} />,
    open: 'Change: Coach',
    field: 'Who coaches them',
    save: 'Keep this',
    sends: '/rpc/plans/edit',
  },
  {
    what: 'a talk about the plan',
    piece: (words) => <PlanReviews plan={planWith(words)} />,
    open: 'Change the review of 1 October 2026',
    field: 'With whom',
    save: 'Keep the review',
    sends: '/rpc/plans/editReview',
  },
  {
    what: 'a flag',
    piece: (evidence) => (
      <FlagDrawer
        target={{
          flag: {
            id: 'flag',
            kindId: 'kind',
            words: 'Ready to lead',
            icon: 'flag',
            personId: 'one',
            postId: null,
            about: 'Priya Nair',
            source: 'Ada Marsh',
            evidence,
            note: null,
            from: '2026-10-01',
            until: '2027-10-01',
            endedOn: null,
            over: false,
          },
        }}
        onClose={none}
      />
    ),
    field: 'Who says so',
    save: 'Save',
    sends: '/rpc/talent/edit',
  },
  {
    what: 'a post',
    piece: (team) => (
      <PostForm
        away={[]}
        post={{
          id: 'post',
          title: 'Head of Science',
          role: 'deputy_headteacher',
          team,
          school: 'Elm Park School',
          closedOn: null,
          holders: [],
        }}
        onClose={none}
      />
    ),
    field: 'What it is called',
    save: 'Save the post',
    sends: '/rpc/staff/editPost',
  },
  {
    what: 'a reminder',
    piece: (title) => (
      <ReminderDrawer
        today="2026-11-28"
        need={{
          key: 'reminder one',
          band: 'week',
          kind: 'reminders',
          on: '2026-12-01',
          title,
          why: 'Your reminder.',
          go: '',
          action: '',
          reminderId: 'one',
        }}
        onClose={none}
      />
    ),
    field: 'Remind me of',
    save: 'Save',
    sends: '/rpc/home/editReminder',
  },
  {
    what: 'a round',
    piece: (organiser) => (
      <RoundDialog
        today="2026-11-28"
        programme="Leading a team"
        start={{
          academicYear: '2027/28',
          opensOn: null,
          deadline: '2027-01-15',
          referenceDate: '2027-01-15',
          places: null,
          placesPerSchool: null,
          organiser,
        }}
        of={{ roundId: 'round' }}
        onClose={none}
      />
    ),
    field: 'Who organises it',
    save: 'Save the changes',
    sends: '/rpc/programmes/editRound',
  },
  {
    what: 'an agreement',
    piece: (shown) => {
      const agreement = { on: '2026-11-01', askedBy: 'Ada Marsh', shown };
      return (
        <AgreementDialog
          nominationId="one"
          name="Priya Nair"
          today="2026-11-28"
          start={agreement}
          row={agreement}
          onClose={none}
        />
      );
    },
    field: 'Who asked them',
    save: 'Record the agreement',
    sends: '/rpc/programmes/agree',
  },
  {
    what: 'a stage',
    piece: (title) => <StageForm stage={stageWith(title)} frameworks={[]} />,
    field: 'Name',
    save: 'Save as version 2',
    sends: '/rpc/stages/edit',
  },
  {
    what: 'a framework',
    piece: (newest) => (
      <EditFramework
        as="version"
        framework={{
          id: 'framework',
          versionId: 'v1',
          version: 1,
          currentVersionId: newest,
          name: 'Towards Senior Leadership',
          source: '',
          madeOn: '2026-10-01',
          competencies: [{ key: 'teaching', name: 'Teaching', set: 'Areas', indicators: [], scored: true }],
          versions: [{ id: 'v1', version: 1, madeOn: '2026-10-01', source: '', reviews: 0 }],
        }}
        onClose={none}
      />
    ),
    field: 'Name of the framework',
    save: 'Keep as version 2',
    sends: '/rpc/reviews/keepFramework',
  },
  {
    what: 'what a rater answered',
    piece: (comment) => (
      <EntryForm
        asked={[]}
        entry={{
          head: reviewHead,
          competencies: [],
          groups: ['self', 'peers'],
          asked: { manager: 0, peers: 4, reports: 0, others: 0, students: 0 },
          statements: null,
          raters: [
            {
              id: 'one',
              group: 'peers',
              number: 1,
              ratings: {},
              comment,
              source: 'typed in',
              enteredOn: '2026-10-20',
            },
          ],
        }}
      />
    ),
    open: 'Peers 1',
    field: 'Comment',
    save: 'Save the change',
    sends: '/rpc/reviews/saveRater',
  },
];

/** The paths of what was sent, in order. */
let sent: string[];

beforeEach(async () => {
  sent = [];
  vi.spyOn(window, 'fetch').mockImplementation(async (asked) => {
    const { url, method } = asked as Request;
    if (method === 'POST') sent.push(new URL(url).pathname);
    return Response.json({ json: [] });
  });
  await connect(Promise.resolve());
});

afterEach(() => {
  vi.restoreAllMocks();
  queries.clear();
  dropDrafts();
  clearNotices();
});

const shell = (piece: ReactNode) => (
  <BatonTheme>
    <QueryClientProvider client={queries}>{piece}</QueryClientProvider>
  </BatonTheme>
);

describe('what two windows have open', () => {
  it.each(forms)('says once that $what was changed elsewhere, then keeps what was typed', async (form) => {
    const shown = await render(shell(form.piece('As it was.')));
    if (form.open !== undefined) await page.getByRole('button', { name: form.open }).click();
    const field = page.getByRole('textbox', { name: form.field, exact: true });
    await field.fill('Typed here.');
    await shown.rerender(shell(form.piece('As it is elsewhere.')));
    const save = page.getByRole('button', { name: form.save, exact: true });
    await save.click();
    await expect.element(page.getByText(overtaken)).toBeVisible();
    await expect.element(field).toHaveValue('Typed here.');
    expect(sent).not.toContain(form.sends);
    await save.click();
    await expect.poll(() => sent).toContain(form.sends);
  });

  it.each(forms)('says nothing of $what where no other window changed it', async (form) => {
    await render(shell(form.piece('As it was.')));
    if (form.open !== undefined) await page.getByRole('button', { name: form.open }).click();
    await page.getByRole('textbox', { name: form.field, exact: true }).fill('Typed here.');
    await page.getByRole('button', { name: form.save, exact: true }).click();
    await expect.poll(() => sent).toContain(form.sends);
  });

  it('shows a stage as another window left it while nothing is typed, and as it was saved here', async () => {
    const shown = await render(shell(<StageForm stage={stageWith('As it was.')} frameworks={[]} />));
    const field = page.getByRole('textbox', { name: 'Towards what' });
    await expect.element(field).toHaveValue('As it was.');
    await shown.rerender(shell(<StageForm stage={stageWith('As it is elsewhere.')} frameworks={[]} />));
    await expect.element(field).toHaveValue('As it is elsewhere.');
    await field.fill('Typed here.');
    const save = page.getByRole('button', { name: 'Save as version 2' });
    const edits = () => sent.filter((path) => path === '/rpc/stages/edit').length;
    await save.click();
    await expect.poll(edits).toBe(1);
    await expect.element(save).toBeDisabled();
    clearNotices();
    await shown.rerender(shell(<StageForm stage={stageWith('Typed here.')} frameworks={[]} />));
    await field.fill('Typed once more.');
    await save.click();
    await expect.poll(edits).toBe(2);
  });
});

it('keeps what was typed of a stage while its page is left, and says so, unless the stage is another by then', async () => {
  const form = (title: string) => shell(<StageForm stage={stageWith(title)} frameworks={[]} />);
  const field = page.getByRole('textbox', { name: 'Towards what' });
  const said = page.getByText('This was typed before the page was left. It is not saved yet.');
  const shown = await render(form('As it was.'));
  await field.fill('Typed here.');
  await expect.element(said).not.toBeInTheDocument();
  await shown.rerender(shell(null));
  await shown.rerender(form('As it was.'));
  await expect.element(field).toHaveValue('Typed here.');
  await expect.element(said).toBeVisible();
  await field.fill('As it was.');
  await expect.element(said).not.toBeInTheDocument();
  await field.fill('Typed here.');
  await page.getByRole('button', { name: 'Leave it as it was' }).click();
  await expect.element(field).toHaveValue('As it was.');
  await expect.element(said).not.toBeInTheDocument();
  await field.fill('Typed here.');
  await shown.rerender(shell(null));
  await shown.rerender(form('As it is elsewhere.'));
  await expect.element(field).toHaveValue('As it is elsewhere.');
  // Come back to before the answer to a save: it is saved once that is there.
  await field.fill('Typed once more.');
  await shown.rerender(shell(null));
  await shown.rerender(form('As it is elsewhere.'));
  await expect.element(said).toBeVisible();
  await shown.rerender(form('Typed once more.'));
  await expect.element(said).not.toBeInTheDocument();
});
