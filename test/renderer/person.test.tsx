import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { connect, queries } from '../../renderer/client.ts';
import { FactsPanel } from '../../renderer/staff/person/FactsPanel.tsx';
import { NotesPanel } from '../../renderer/staff/person/NotesPanel.tsx';
import { PostsPanel } from '../../renderer/staff/person/PostsPanel.tsx';
import { NpqPanel, TeachingPanel } from '../../renderer/staff/person/QualificationsPanel.tsx';
import { AnswersPanel } from '../../renderer/staff/person/SaidPanels.tsx';
import { BatonTheme } from '../../renderer/ui/BatonTheme.tsx';
import { TheyMayRead, useCareful } from '../../renderer/ui/TheyMayRead.tsx';
import type { Profile } from '../../shared/contract/staff.ts';
import { FACTS } from '../../shared/rules/fact-names.ts';
import { expectNoViolations, schemes, show } from './show.tsx';

const profile: Profile = {
  id: 'one',
  title: null,
  forename: 'Priya',
  surname: 'Nair',
  preferredName: null,
  trn: '0123456',
  misId: null,
  email: 'p.nair@elmpark.example',
  kind: 'teaching',
  qtsDate: null,
  teachingYears: 4,
  teachingYearsAsOf: '2024-09-01',
  overseasTrained: null,
  name: 'Priya Nair',
  archivedOn: null,
  deleteAfter: null,
  yearsTeaching: 6,
  employments: [],
  holdings: [
    {
      id: 'h1',
      postId: 'post',
      schoolId: 'school',
      elsewhere: null,
      title: 'Assistant Headteacher',
      role: 'assistant_headteacher',
      from: '2025-09-01',
      to: null,
      basis: 'acting',
      share: 0.6,
      lineManagerId: null,
      school: 'Elm Park School',
      lineManager: { id: 'two', name: 'Ada Marsh' },
      sharedWith: [{ id: 'three', name: 'Obi Tarn' }],
      now: true,
    },
  ],
  leads: [],
  leave: [],
  onLeave: false,
  npqs: [{ id: 'n', code: 'NPQSL', state: 'on_it', on: '2026-02-02', saidBy: 'The office' }],
  recommendations: [],
  interests: [],
  answers: [],
  aspirations: [],
  told: [],
  notes: [{ id: 'note', on: '2026-11-01', words: 'Chaired a briefing.', by: 'Ada Marsh', keptBecause: null }],
  history: [],
  previous: null,
  next: null,
};

describe('a person’s page', () => {
  it.each(schemes)('breaks no rule of access in %s', async (scheme) => {
    await show(
      <QueryClientProvider client={queries}>
        <main>
          <h1>Priya Nair</h1>
          <PostsPanel profile={profile} />
          <FactsPanel profile={profile} />
          <TeachingPanel profile={profile} />
          <NpqPanel profile={profile} />
          <NotesPanel profile={profile} />
        </main>
      </QueryClientProvider>,
      scheme,
    );
    await expect.element(page.getByText('Job share, 60%')).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Obi Tarn' })).toBeVisible();
    await expect.element(page.getByText('6 years, worked out from the count below')).toBeVisible();
    await expectNoViolations();
  });

  it('calls nobody’s post a job share who holds a part of it alone', async () => {
    const holdings = profile.holdings.map((one) => ({ ...one, sharedWith: [] }));
    await show(
      <QueryClientProvider client={queries}>
        <PostsPanel profile={{ ...profile, holdings }} />
      </QueryClientProvider>,
    );
    await expect.element(page.getByText('60% of the post')).toBeVisible();
    expect(page.getByText('Job share').elements()).toEqual([]);
  });

  it('says beside the field what could not be saved, and keeps what was typed', async () => {
    await show(
      <QueryClientProvider client={queries}>
        <TeachingPanel profile={profile} />
      </QueryClientProvider>,
    );
    await page.getByRole('button', { name: /^Years of teaching/ }).click();
    await userEvent.keyboard('{Control>}a{/Control}many{Enter}');
    await expect.element(page.getByText('many is not a number of years.')).toBeVisible();
    await expect.element(page.getByRole('textbox', { name: 'Years of teaching' })).toHaveValue('many');
  });

  it('says which answer a new one replaces before it is kept, and nothing of a question not yet answered', async () => {
    const answered = {
      id: 'answer',
      fact: 'leadership_role',
      value: true,
      asOf: '2026-03-02',
      saidBy: 'Ada Marsh',
      words: 'Leads the Year 9 team.',
    };
    await show(
      <QueryClientProvider client={queries}>
        <AnswersPanel profile={{ ...profile, answers: [answered] }} />
      </QueryClientProvider>,
    );
    await page.getByRole('button', { name: 'Add an answer' }).click();
    const question = page.getByRole('combobox', { name: 'Question' });
    const choose = async (fact: 'leadership_role' | 'middle_leadership_experience') => {
      await question.click();
      await page.getByRole('option', { name: FACTS[fact].words, exact: true }).click();
    };
    await choose('leadership_role');
    await expect
      .element(
        page.getByText('Answered already: yes, said by Ada Marsh, as of 2 March 2026.', { exact: false }),
      )
      .toBeVisible();
    await expect.element(page.getByText('‘Leads the Year 9 team.’', { exact: false })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Replace the answer' })).toBeVisible();
    await expectNoViolations();
    await choose('middle_leadership_experience');
    await expect.element(page.getByText('Answered already', { exact: false })).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Save the answer' })).toBeVisible();
  });

  it('says once that what a form is open on was changed elsewhere, and then saves what was typed', async () => {
    const sent: unknown[] = [];
    const asked = vi.spyOn(window, 'fetch').mockImplementation(async (request) => {
      const { pathname } = new URL((request as Request).url);
      if (pathname === '/rpc/staff/editNote') sent.push(await (request as Request).clone().json());
      return Response.json({ json: {} });
    });
    await connect(Promise.resolve());
    const panel = (words: string) => (
      <BatonTheme>
        <QueryClientProvider client={queries}>
          <NotesPanel profile={{ ...profile, notes: profile.notes.map((one) => ({ ...one, words })) }} />
        </QueryClientProvider>
      </BatonTheme>
    );
    const shown = await render(panel('Chaired a briefing.'));
    await page.getByRole('button', { name: 'Edit the note of 1 November 2026' }).click();
    const box = page.getByRole('textbox', { name: 'Note', exact: true });
    await box.fill('Chaired two briefings.');
    await shown.rerender(panel('Changed elsewhere.'));
    const save = page.getByRole('button', { name: 'Save the note' });
    await save.click();
    await expect
      .element(page.getByText('This was changed in another window', { exact: false }))
      .toBeVisible();
    await expect.element(box).toHaveValue('Chaired two briefings.');
    expect(sent).toEqual([]);
    await save.click();
    await expect.poll(() => sent).toMatchObject([{ json: { data: { words: 'Chaired two briefings.' } } }]);
    asked.mockRestore();
  });
});

const kept: string[] = [];
function Box() {
  const [words, setWords] = useState('');
  const { check, asking } = useCareful();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        check(words, () => kept.push(words));
      }}
    >
      <TheyMayRead label="Note" value={words} onChange={setWords} asking={asking} />
      <button type="submit">Save</button>
    </form>
  );
}

describe('a box of words about a person', () => {
  it('says that they may read it and keeps plain words at once', async () => {
    kept.length = 0;
    await show(<Box />);
    await expect.element(page.getByText('They may read this.')).toBeVisible();
    await page.getByRole('textbox').fill('Chaired the briefing well.');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(kept).toEqual(['Chaired the briefing well.']);
  });

  it('asks again about words on health, and never blocks', async () => {
    kept.length = 0;
    await show(<Box />);
    await page.getByRole('textbox').fill('Often off sick.');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.element(page.getByText(/^This speaks of health \(‘sick’\)\./)).toBeVisible();
    expect(kept).toEqual([]);
    await expectNoViolations();
    await page.getByRole('button', { name: 'Keep these words' }).click();
    expect(kept).toEqual(['Often off sick.']);
  });
});
