import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { columnsOf, noFilters, passes } from '../../renderer/stages/columns.ts';
import { PlaceDialog } from '../../renderer/stages/PlaceDialog.tsx';
import { StageBoard } from '../../renderer/stages/StageBoard.tsx';
import { StagesTable } from '../../renderer/stages/StagesTable.tsx';
import { ReadOnly } from '../../renderer/ui/read-only.ts';
import type { Board, BoardCard } from '../../shared/contract/stages.ts';
import { expectNoViolations, schemes, show } from './show.tsx';

const stage = (id: string, number: number) => ({
  id,
  number,
  name: `Stage ${number}`,
  title: 'Towards leading',
  yearsWords: 'yrs teaching',
});

function card(id: string, name: string, stageId: string | null): BoardCard {
  return {
    id,
    name,
    post: 'Teacher of Science',
    team: null,
    kind: 'teaching',
    years: '3 yrs',
    onLeave: false,
    flags: [],
    place:
      stageId === null
        ? null
        : {
            id: `place-${id}`,
            stageId,
            state: 'working',
            from: '2026-09-01',
            stateOn: '2026-09-01',
            against: false,
          },
    fit: {
      stageId: stageId ?? 'stage_6',
      verdict: stageId === null ? 'not_known' : 'met',
      toAnswer: stageId === null ? 1 : 0,
      words: 'Meets rules',
      reason: null,
      warnings: 0,
    },
    consider: stageId === null,
    progress: stageId === null ? null : { done: 5, of: 8 },
    mentor: null,
  };
}

const few: Board = {
  stages: [stage('stage_6', 6), stage('stage_7', 7)],
  cards: [
    card('laura', 'Laura Dunmore', null),
    card('imran', 'Imran Qureshi', null),
    card('priya', 'Priya Nair', 'stage_7'),
  ],
};

function show3(board: Board = few, scheme: 'light' | 'dark' = 'light', whyNot: string | null = null) {
  const heard = { open: vi.fn(), menu: vi.fn(), drop: vi.fn() };
  function Held() {
    const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
    return (
      <div style={{ height: 700, display: 'flex' }}>
        <ReadOnly value={whyNot}>
          <StageBoard
            board={board}
            columns={columnsOf(board, board.cards, false)}
            chosen={chosen}
            onChoose={setChosen}
            onOpen={heard.open}
            onMenu={heard.menu}
            onDrop={heard.drop}
            onToggleRest={() => undefined}
            wanted={null}
          />
        </ReadOnly>
      </div>
    );
  }
  return Promise.resolve(show(<Held />, scheme)).then(() => heard);
}

const name = (words: string) => page.getByRole('button', { name: new RegExp(`^${words}`) });

for (const scheme of schemes)
  test(`the board breaks no accessibility rule (${scheme})`, async () => {
    await show3(few, scheme);
    await expect.element(name('Laura Dunmore')).toBeVisible();
    await expectNoViolations();
  });

const flagged: BoardCard = {
  ...card('priya', 'Priya Nair', 'stage_7'),
  flags: [{ kindId: 'ready_for_more', words: 'Ready for more', icon: 'arrow-up-right' }],
};

for (const scheme of schemes)
  test(`a card shows a flag as a word (${scheme})`, async () => {
    await show3({ ...few, cards: [flagged] }, scheme);
    await expect.element(page.getByText('Ready for more')).toBeVisible();
    await expectNoViolations();
  });

test.each([false, true])('the table has a column of flags, but not in a meeting (%s)', async (meeting) => {
  await show(
    <StagesTable
      board={few}
      meeting={meeting}
      cards={[flagged]}
      chosen={new Set()}
      onChoose={() => undefined}
      onOpen={() => undefined}
      onMenu={() => undefined}
    />,
  );
  await expect.element(page.getByRole('row', { name: /Priya Nair/ })).toBeVisible();
  expect(page.getByRole('columnheader', { name: 'Flags' }).elements()).toHaveLength(meeting ? 0 : 1);
  expect(page.getByText('Ready for more').elements()).toHaveLength(meeting ? 0 : 1);
});

test('the table goes by surname, as the board’s people come, and back', async () => {
  // Dunmore, Nair, Qureshi: by forename Imran would be first.
  const bySurname = [few.cards[0], few.cards[2], few.cards[1]].filter((one) => one !== undefined);
  await show(
    <StagesTable
      board={few}
      meeting={false}
      cards={bySurname}
      chosen={new Set()}
      onChoose={() => undefined}
      onOpen={() => undefined}
      onMenu={() => undefined}
    />,
  );
  const first = () => page.getByRole('row').elements()[1]?.textContent;
  expect(first()).toContain('Laura Dunmore');
  await page.getByRole('button', { name: 'Name' }).click();
  await expect.poll(first).toContain('Imran Qureshi');
});

test('the filter by flag lets through who has one, or one of that kind', () => {
  const listed = (flag: string | null) =>
    [...few.cards.slice(0, 2), flagged]
      .filter((one) => passes(one, { ...noFilters, flag }))
      .map((one) => one.id);
  expect(listed(null)).toEqual(['laura', 'imran', 'priya']);
  expect(listed('any')).toEqual(['priya']);
  expect(listed('ready_for_more')).toEqual(['priya']);
  expect(listed('may_move_on')).toEqual([]);
});

test('a long name keeps its room on a narrow card, whatever else the card says', async () => {
  const place = flagged.place === null ? null : { ...flagged.place, against: true };
  const crowded: BoardCard = { ...flagged, name: 'Claire Pennington', onLeave: true, place };
  await page.viewport(900, 800);
  await show3({ ...few, cards: [crowded] });
  await expect.element(page.getByText(/Reason kept/)).toBeVisible();
  const words = name('Claire Pennington').element();
  expect(words.scrollWidth).toBeLessThanOrEqual(words.clientWidth);
});

test('a card says what is missing, and never calls it met', async () => {
  await show3();
  await expect.element(page.getByText('Stage 6: 1 answer missing').first()).toBeVisible();
  await expect.element(page.getByText('5 of 8')).toBeVisible();
});

test('arrows walk the board, Space chooses, M opens the menu for everybody chosen, Enter opens the card', async () => {
  const heard = await show3();
  await expect.element(name('Laura Dunmore')).toBeVisible();
  await userEvent.tab();
  await expect.element(name('Laura Dunmore')).toHaveFocus();
  await userEvent.keyboard(' ');
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(name('Imran Qureshi')).toHaveFocus();
  await userEvent.keyboard(' m');
  expect(heard.menu).toHaveBeenCalledWith(['laura', 'imran']);
  await userEvent.keyboard('{Escape}{ArrowRight}');
  await expect.element(name('Priya Nair')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(heard.open).toHaveBeenCalledWith('priya');
});

test('a card that moves to another stage, or is put away, takes the focus with it', async () => {
  function Moving() {
    const [board, setBoard] = useState(few);
    const move = (stageId: string | null) =>
      setBoard({
        ...few,
        cards: few.cards.map((one) =>
          one.id === 'laura' ? { ...card('laura', 'Laura Dunmore', stageId), consider: false } : one,
        ),
      });
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: stands for another window, from which the move comes
      <div
        style={{ height: 700, display: 'flex' }}
        onKeyDown={({ key }) => (key === '7' ? move('stage_7') : key === '0' ? move(null) : undefined)}
      >
        <StageBoard
          board={board}
          columns={columnsOf(board, board.cards, false)}
          chosen={new Set()}
          onChoose={() => undefined}
          onOpen={() => undefined}
          onMenu={() => undefined}
          onDrop={() => undefined}
          onToggleRest={() => undefined}
          wanted={null}
        />
      </div>
    );
  }
  await show(<Moving />);
  await expect.element(name('Laura Dunmore')).toBeVisible();
  await userEvent.tab();
  await userEvent.keyboard('7');
  await expect
    .element(page.getByRole('region', { name: /^Stage 7/ }).getByText('Laura Dunmore'))
    .toHaveFocus();
  await userEvent.keyboard('0');
  await expect.element(page.getByRole('button', { name: /^Not on a stage/ })).toHaveFocus();
});

test('a click on the grip opens the menu, and only opens it', async () => {
  const heard = await show3();
  await page.getByRole('button', { name: 'Move Laura Dunmore' }).click();
  await expect.poll(() => heard.menu).toHaveBeenCalledWith(['laura']);
  expect(heard.drop).not.toHaveBeenCalled();
});

test('on the grip M opens the menu and the arrows walk on, as on the name', async () => {
  const heard = await show3();
  await expect.element(name('Laura Dunmore')).toBeVisible();
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.keyboard('m');
  expect(heard.menu).toHaveBeenCalledWith(['laura']);
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(name('Imran Qureshi')).toHaveFocus();
});

test('a card is carried to a stage by keyboard alone, and what happens is said in names', async () => {
  const heard = await show3();
  await expect.element(name('Laura Dunmore')).toBeVisible();
  await userEvent.tab();
  await userEvent.tab();
  await expect.element(page.getByRole('button', { name: 'Move Laura Dunmore' })).toHaveFocus();
  await userEvent.keyboard(' ');
  await expect.element(page.getByText('Arrows to a stage, Space to drop, Esc to put back')).toBeVisible();
  const said = () => [...document.querySelectorAll('[aria-live]')].map((one) => one.textContent).join();
  await expect.poll(said).toContain('Laura Dunmore is held over To consider.');
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(said).toContain('Laura Dunmore is held over Stage 6.');
  await userEvent.keyboard(' ');
  await expect.poll(() => heard.drop).toHaveBeenCalledWith(['laura'], 'stage_6');
  // It comes to rest first: React warns where a board is taken away while something is carried on it.
  await expect.poll(() => document.querySelector('[data-dnd-overlay]')?.textContent ?? '').toBe('');
});

test('of four hundred people only those near the window are drawn, and End still reaches the last', async () => {
  const cards = Array.from({ length: 400 }, (_, at) => card(`p${at}`, `Person ${at}`, null));
  await show3({ ...few, cards });
  await expect.element(name('Person 0')).toBeVisible();
  expect(document.querySelectorAll('[data-card]').length).toBeLessThan(60);
  await userEvent.tab();
  await userEvent.keyboard('{End}');
  await expect.poll(() => document.activeElement?.textContent).toBe('Person 399');
});

test('in a file that can only be read no card is picked up, and why is said as it is tried', async () => {
  const why = 'This file is open elsewhere, so nothing can be changed here.';
  const heard = await show3(few, 'light', why);
  const grip = document.querySelector<HTMLElement>('[data-grip="laura"]');
  if (grip === null) throw new Error('There is no grip.');
  grip.focus();
  await userEvent.keyboard(' ');
  await expect.element(page.getByText(why)).toBeVisible();
  expect(page.getByText('Arrows to a stage, Space to drop, Esc to put back').elements()).toEqual([]);
  await userEvent.keyboard('{ArrowRight} ');
  expect(heard.drop).not.toHaveBeenCalled();
});

test('placing somebody starts in the name, and the first that is found is placed by keys alone', async () => {
  const onPlace = vi.fn();
  await show(<PlaceDialog board={few} onPlace={onPlace} onClose={vi.fn()} />);
  await expect.element(page.getByRole('combobox', { name: 'Who' })).toHaveFocus();
  await userEvent.keyboard('imr{Tab}stage 7');
  await expect
    .poll(() => document.querySelector('[data-combobox-selected]')?.textContent)
    .toMatch(/^Stage 7/);
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.poll(() => onPlace.mock.calls).toEqual([['imran', 'stage_7', 'Stage 7']]);
});
