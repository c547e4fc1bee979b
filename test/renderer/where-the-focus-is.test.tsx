import { Checkbox, SegmentedControl, Switch, Tabs } from '@mantine/core';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FilterMenu, FilterPills } from '../../renderer/ui/Filters.tsx';
import { Page } from '../../renderer/ui/Page.tsx';
import { PageVisits, usePageVisits } from '../../renderer/ui/page-focus.ts';
import { SearchField } from '../../renderer/ui/SearchField.tsx';
import { contrastTheme, show } from './show.tsx';

afterEach(() => contrastTheme('none'));

const style = (element: Element) => getComputedStyle(element);
const focused = (): Element => document.activeElement ?? document.body;

function Controls() {
  return (
    <>
      <SegmentedControl aria-label="View" data={['Board', 'Table']} />
      <Tabs defaultValue="overview">
        <Tabs.List>
          <Tabs.Tab value="overview">Overview</Tabs.Tab>
          <Tabs.Tab value="record">Record</Tabs.Tab>
        </Tabs.List>
      </Tabs>
      <Switch label="Meeting mode" defaultChecked />
      <Checkbox label="Some of them" indeterminate />
      <Checkbox label="Ada" defaultChecked />
      <Checkbox label="Ben" />
      <a href="#/matching/coach" aria-current="page">
        Coaches
      </a>
      <a href="#/matching/mentor">Mentors</a>
    </>
  );
}

it('shows the ring inside a segment, which is cut off at its edges, and on a tab that End goes to', async () => {
  await show(<Controls />);
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByRole('radio', { name: 'Board' })).toHaveFocus();
  const label = page.getByText('Board').element().closest('label');
  expect(label && style(label).boxShadow).toContain('inset');
  await userEvent.keyboard('{Tab}{End}');
  const last = page.getByRole('tab', { name: 'Record' });
  await expect.element(last).toHaveFocus();
  expect(style(last.element()).boxShadow).not.toBe('none');
});

it('shows in a contrast theme what has the focus, and what is chosen', async () => {
  await show(<Controls />);
  await contrastTheme('active');
  const [coaches, mentors] = page.getByRole('link').elements();
  expect(coaches && style(coaches).outlineStyle).toBe('solid');
  expect(mentors && style(mentors).outlineStyle).toBe('none');
  page.getByRole('link', { name: 'Coaches' }).element().focus();
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  await expect.element(page.getByRole('checkbox', { name: 'Ben' })).toHaveFocus();
  expect(style(focused()).outlineStyle).toBe('solid');
  const ground = (name: string) => style(page.getByRole('checkbox', { name }).element()).backgroundColor;
  expect(ground('Ada')).not.toBe(ground('Ben'));
  expect(ground('Some of them')).toBe(ground('Ada'));
  const [board, table] = page.getByText(/^(Board|Table)$/).elements();
  const groundOf = (piece: Element | undefined) => {
    const label = piece?.closest('label');
    return label && style(label).backgroundColor;
  };
  expect(groundOf(board)).not.toBe(groundOf(table));
});

function Screens() {
  const [screen, setScreen] = useState<'begin' | 'code' | 'result'>('begin');
  if (screen === 'begin')
    return (
      <button type="button" onClick={() => setScreen('code')}>
        Make the school
      </button>
    );
  return (
    <Page
      title={screen === 'code' ? 'Open review' : 'Result'}
      actions={
        screen === 'code' ? (
          <button type="button" onClick={() => setScreen('result')}>
            Close the review
          </button>
        ) : null
      }
    >
      <input aria-label="Note" />
    </Page>
  );
}

it('goes to the heading where a screen takes the place of another, and what had the focus with it', async () => {
  await show(<Screens />);
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Open review' })).toHaveFocus();
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Result' })).toHaveFocus();
});

let arrive: () => void = () => undefined;

function Late() {
  const [path, setPath] = useState('/programmes');
  const [there, setThere] = useState(true);
  const visits = usePageVisits(path);
  arrive = () => setThere(true);
  return (
    <PageVisits value={visits}>
      {there ? (
        <Page key={path} title={path === '/stages' ? 'Stages' : 'Programmes'}>
          <button
            type="button"
            onClick={() => {
              setPath('/stages');
              setThere(false);
            }}
          >
            Go to stages
          </button>
        </Page>
      ) : null}
      <div role="dialog" aria-label="Find">
        <input aria-label="Find a person" />
      </div>
    </PageVisits>
  );
}

it('leaves the focus in the find box where somebody types there before the page has come', async () => {
  await show(<Late />);
  await page.getByRole('button', { name: 'Go to stages' }).click();
  const find = page.getByRole('textbox', { name: 'Find a person' });
  await userEvent.type(find, 'dun');
  arrive();
  await expect.element(page.getByRole('heading', { name: 'Stages' })).toBeVisible();
  await userEvent.keyboard('more');
  await expect.element(find).toHaveValue('dunmore');
});

function Searching() {
  const [typed, setTyped] = useState('');
  return <SearchField label="Name or post" value={typed} onChange={setTyped} />;
}

it('is in the search again once it was cleared with its button', async () => {
  await show(<Searching />);
  await userEvent.keyboard('{Tab}ada{Tab}{Enter}');
  const search = page.getByRole('searchbox', { name: 'Name or post' });
  await expect.element(search).toHaveFocus();
  await expect.element(search).toHaveValue('');
});

function Filtering() {
  const [on, setOn] = useState(['Stage 7', 'Science']);
  const pills = on.map((label) => ({
    id: label,
    label,
    onRemove: () => setOn(on.filter((one) => one !== label)),
  }));
  return (
    <div>
      <SearchField label="Name or post" value="" onChange={() => undefined} />
      <FilterPills pills={pills} />
    </div>
  );
}

it('is on the next filter once one is taken off, and in the search after the last', async () => {
  await show(<Filtering />);
  await userEvent.keyboard('{Tab}{Tab}{Enter}');
  await expect.element(page.getByRole('button', { name: 'Take off the filter Science' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('searchbox', { name: 'Name or post' })).toHaveFocus();
});

it('shows the ring on what is chosen from in a menu', async () => {
  await show(
    <FilterMenu
      everything="All teams"
      options={[{ value: 'a', label: 'Arts' }]}
      value={null}
      onChange={() => undefined}
    />,
  );
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(page.getByRole('menuitemradio', { name: 'All teams' })).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  const arts = page.getByRole('menuitemradio', { name: 'Arts' });
  await expect.element(arts).toHaveFocus();
  expect(style(arts.element()).boxShadow).toContain('inset');
});
