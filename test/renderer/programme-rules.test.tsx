import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Route, Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { api, connect, queries } from '../../renderer/client.ts';
import { dropDrafts } from '../../renderer/drafts.ts';
import { ProgrammeEditPage } from '../../renderer/programmes/ProgrammeEditPage.tsx';
import type { ProgrammeContent } from '../../shared/reference/programme-content.ts';
import { programmes } from '../../shared/reference/programmes.ts';
import { show } from './show.tsx';

const pathway = programmes.find((one) => one.key === 'alliance_pathway')!;

/** What a page sent, and to where. */
const sent: { path: string; rule: ProgrammeContent['rule'] }[] = [];
/** What core's answer waits for. */
let answered = Promise.resolve();

async function edit(content: ProgrammeContent) {
  sent.length = 0;
  vi.spyOn(window, 'fetch').mockImplementation(async (asked) => {
    const request = asked as Request;
    const { json } = (await request.clone().json()) as {
      json: { data: { change: { rule: ProgrammeContent['rule'] } } };
    };
    sent.push({ path: new URL(request.url).pathname, rule: json.data.change.rule });
    await answered;
    return Response.json({ json: { version: 2 } });
  });
  await connect(Promise.resolve());
  queries.setQueryData(api.stages.list.queryKey({ input: {} }), []);
  queries.setQueryData(api.programmes.programme.queryKey({ input: { id: 'pathway' } }), {
    id: 'pathway',
    version: 1,
    madeOn: '2026-09-01',
    closed: false,
    content,
    rounds: [],
  });
  const { hook, navigate } = memoryLocation({ path: '/programmes/pathway/edit' });
  await show(
    <QueryClientProvider client={queries}>
      <Router hook={hook}>
        <Route path="/programmes/:id/edit" component={ProgrammeEditPage} />
      </Router>
    </QueryClientProvider>,
  );
  return navigate;
}

afterEach(() => {
  vi.restoreAllMocks();
  queries.clear();
  dropDrafts();
  answered = Promise.resolve();
});

it('what was typed of a programme is there again after its page was left, until it is saved or cancelled', async () => {
  const goTo = await edit(pathway);
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  const said = page.getByText('This was typed before the page was left. It is not saved yet.');
  const leaveAndComeBack = async () => {
    goTo('/staff');
    await expect.element(name).not.toBeInTheDocument();
    goTo('/programmes/pathway/edit');
  };
  await userEvent.fill(name, 'Vale pathway');
  await leaveAndComeBack();
  await expect.element(name).toHaveValue('Vale pathway');
  await expect.element(said).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
  await leaveAndComeBack();
  await expect.element(name).toHaveValue(pathway.name);
  await userEvent.fill(name, 'Vale pathway');
  await userEvent.click(page.getByRole('button', { name: 'Save as a new version' }));
  await expect.element(page.getByText('Vale pathway is now at version 2.')).toBeVisible();
  await leaveAndComeBack();
  await expect.element(said).not.toBeInTheDocument();
});

it('nothing of a programme is kept that was saved, where its page is left before the answer comes', async () => {
  const goTo = await edit(pathway);
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  let answer = () => {};
  answered = new Promise((done) => {
    answer = done;
  });
  await userEvent.fill(name, 'Vale pathway');
  await userEvent.click(page.getByRole('button', { name: 'Save as a new version' }));
  await expect.poll(() => sent).toHaveLength(1);
  goTo('/staff');
  await expect.element(name).not.toBeInTheDocument();
  answer();
  await expect.element(page.getByText('Vale pathway is now at version 2.')).toBeVisible();
  // As after an Undo: the programme is what it was when this was typed.
  goTo('/programmes/pathway/edit');
  await expect.element(name).toHaveValue(pathway.name);
});

it('a past scheme is not edited where its editor’s address is typed: its page offers a copy', async () => {
  await edit(programmes.find((one) => one.pastScheme)!);
  await expect.element(page.getByText('Past scheme', { exact: true })).toBeVisible();
  expect(page.getByRole('button', { name: 'Save as a new version' }).elements()).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: 'Adapt this scheme' }));
  await expect.element(page.getByRole('dialog', { name: /^Adapt / })).toBeVisible();
});

describe('the rules of a programme', () => {
  it('ask for the years that were typed, each number digit by digit and neither changed for the other', async () => {
    const of: ProgrammeContent['rule'][] = [
      {
        ...{ kind: 'fact', fact: 'years_teaching', words: 'Five to nine years', strength: 'must' },
        test: { kind: 'between', from: 5, to: 9 },
      },
    ];
    await edit({ ...pathway, rule: { kind: 'all', words: 'Who it is for', of } });
    const to = page.getByLabelText('To', { exact: true });
    await userEvent.fill(to, '');
    await userEvent.type(to, '1');
    await expect.element(page.getByText('Type 5 to 99')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Save as a new version' }));
    await expect.element(to).toHaveFocus();
    await userEvent.type(to, '2');
    await userEvent.click(page.getByRole('button', { name: 'Save as a new version' }));
    await expect
      .poll(() => sent.map(({ rule }) => (rule.kind === 'fact' ? rule : rule.of[0])))
      .toMatchObject([{ test: { kind: 'between', from: 5, to: 12 } }]);
  });

  it('are given to a programme that has none, and saved', async () => {
    await edit(pathway);
    await expect.element(page.getByText('Nothing is asked yet: everybody meets this.')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Add a criterion' }));
    await userEvent.click(page.getByRole('option', { name: 'Years of teaching', exact: true }));
    await userEvent.fill(page.getByLabelText('Number', { exact: true }), '4');
    await userEvent.click(page.getByRole('button', { name: 'Save as a new version' }));
    await expect
      .poll(() => sent)
      .toEqual([
        {
          path: '/rpc/programmes/edit',
          rule: {
            kind: 'all',
            words: 'Who it is for',
            of: [
              {
                kind: 'fact',
                fact: 'years_teaching',
                words: 'Years of teaching: 4 or more',
                strength: 'must',
                test: { kind: 'at_least', n: 4 },
              },
            ],
          },
        },
      ]);
  });

  it('are dropped one by one, and one is added beside a lone criterion', async () => {
    await edit({
      ...pathway,
      rule: {
        kind: 'fact',
        fact: 'teaching',
        words: 'Is teaching staff',
        strength: 'must',
        test: { kind: 'is_true' },
      },
    });
    await userEvent.click(page.getByRole('button', { name: 'Add a criterion' }));
    await userEvent.click(page.getByRole('option', { name: 'Senior leadership role', exact: true }));
    await userEvent.click(page.getByRole('button', { name: 'Remove: Is teaching staff' }));
    await userEvent.click(page.getByRole('button', { name: 'Save as a new version' }));
    await expect.poll(() => sent.length).toBe(1);
    expect(sent[0]?.rule).toMatchObject({ kind: 'all', of: [{ fact: 'senior_role_now' }] });
  });

  it('ask for one of several posts, in a group of which any one is enough', async () => {
    await edit(pathway);
    await userEvent.click(page.getByRole('button', { name: 'Add a criterion' }));
    await userEvent.click(page.getByRole('option', { name: 'Region', exact: true }));
    const save = page.getByRole('button', { name: 'Save as a new version' });
    await userEvent.click(save);
    await expect.element(page.getByText('Choose at least one.')).toBeVisible();
    expect(sent).toEqual([]);
    await userEvent.fill(page.getByRole('combobox', { name: 'Region: one of' }), 'Lond');
    await userEvent.click(page.getByRole('option', { name: 'London', exact: true }));
    await userEvent.keyboard('{Escape}');
    await userEvent.click(page.getByRole('button', { name: 'Add a group: any one of' }));
    await userEvent.click(page.getByRole('option', { name: 'First year in headship', exact: true }));
    await userEvent.click(save);
    await expect.poll(() => sent.length).toBe(1);
    expect(sent[0]?.rule).toEqual({
      kind: 'all',
      words: 'Who it is for',
      of: [
        {
          kind: 'fact',
          fact: 'region',
          words: 'Region: London',
          strength: 'must',
          test: { kind: 'one_of', values: ['London'] },
        },
        {
          kind: 'any',
          words: 'Any one of these',
          of: [
            {
              kind: 'fact',
              fact: 'years_in_headship',
              words: 'First year in headship',
              strength: 'must',
              test: { kind: 'at_most', n: 0 },
            },
          ],
        },
      ],
    });
  });

  it('are built, moved, dropped and taken back by keyboard, and say what nobody can meet', async () => {
    await edit({ ...pathway, rule: { kind: 'all', words: 'Who it is for', of: [] } });
    const add = async (button: string, at: number, type: string) => {
      page.getByRole('button', { name: button }).nth(at).element().focus();
      await userEvent.keyboard('{Enter}');
      await userEvent.keyboard(type);
      await userEvent.keyboard('{ArrowDown}{Enter}');
    };
    await add('Add a criterion', 0, 'Years of teaching');
    await add('Add a group: any one of', 0, 'Aspires to headship');
    await add('Add a criterion', 0, 'Rural primary');
    await add('Add a criterion', 1, 'Years of teaching');
    const up = () => page.getByRole('button', { name: 'Move up: Years of teaching: 2 or more' }).nth(1);
    up().element().focus();
    await userEvent.keyboard('{Enter}');
    // It went into the group above it, and its button is under the fingers still.
    await expect.element(up()).toHaveFocus();
    await userEvent.keyboard('{Enter}{Enter}{Enter}{Enter}');
    // At the top there is no further up: the other button of the same part has the focus, and no neighbour's.
    await expect
      .element(page.getByRole('button', { name: 'Move down: Years of teaching: 2 or more' }).nth(0))
      .toHaveFocus();
    for (let taken = 0; taken < 4; taken += 1)
      await page.getByRole('button', { name: /^Take back: moved/ }).click();
    await page.getByRole('button', { name: /^Take back: moved/ }).click();
    await page.getByRole('combobox', { name: 'Years', exact: true }).nth(1).click();
    await page.getByRole('option', { name: 'At most' }).click();
    await page.getByRole('textbox', { name: 'Number' }).nth(0).fill('5');
    await expect
      .element(page.getByRole('status').getByText(/Nobody can meet both ‘Years of teaching: 5 or more’/))
      .toBeVisible();
    await page.getByRole('button', { name: 'Remove the group: Any one of these' }).click();
    await page.getByRole('button', { name: /^Take back: took out/ }).click();
    await page.getByRole('button', { name: 'Save as a new version' }).click();
    await expect.poll(() => sent.length).toBe(1);
    const { rule } = sent[0]!;
    expect(rule.kind === 'fact' ? [] : rule.of.map((part) => [part.kind, part.words])).toEqual([
      ['fact', 'Years of teaching: 5 or more'],
      ['any', 'Any one of these'],
      ['fact', 'Years of teaching: 2 or fewer'],
    ]);
  });

  it('show each criterion’s own number when the one above it is dropped', async () => {
    const years = (fact: 'years_teaching' | 'years_in_senior_post', n: number) => ({
      kind: 'fact' as const,
      fact,
      words: fact,
      strength: 'must' as const,
      test: { kind: 'at_least' as const, n },
    });
    const of = [years('years_teaching', 4), years('years_in_senior_post', 2)];
    await edit({ ...pathway, rule: { kind: 'all', words: 'Who it is for', of } });
    await userEvent.click(page.getByRole('button', { name: 'Remove: years_teaching' }));
    await expect.element(page.getByLabelText('Number', { exact: true })).toHaveValue('2');
  });
});
