import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Board, BoardCard } from '../../shared/contract/stages.ts';
import { api } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { NobodyYet } from '../ui/NobodyYet.tsx';
import { Page } from '../ui/Page.tsx';
import { useRefused } from '../ui/read-only.ts';
import { BulkBar } from '../ui/table/BulkBar.tsx';
import { keptInVisit } from '../ui/visits.ts';
import classes from './board.module.css';
import { CONSIDER, type Filters, noFilters } from './columns.ts';
import { MoveMenu } from './MoveMenu.tsx';
import { PlaceDialog } from './PlaceDialog.tsx';
import { StageBoard } from './StageBoard.tsx';
import { StageDrawer } from './StageDrawer.tsx';
import { StageFilters } from './StageFilters.tsx';
import { EditStages, StagesActions, type View } from './StagesActions.tsx';
import { StagesTable } from './StagesTable.tsx';
import { useListed } from './use-listed.ts';
import { usePlacing } from './use-placing.tsx';
import { isOn } from './words.ts';

const useKeptView = keptInVisit<View>();
const useKeptFilters = keptInVisit<Filters>();
const useKeptRest = keptInVisit<boolean>();

/** The stage map: everybody, where they are, and whether they may be there. */
export function StagesPage() {
  const board = useQuery(api.stages.board.queryOptions({ input: {} }));
  if (board.isError)
    return (
      <Page title="Stages">
        <ErrorPanel title="The stages cannot be shown" onRetry={() => void board.refetch()}>
          {explain(board.error)}
        </ErrorPanel>
      </Page>
    );
  if (board.data === undefined)
    return (
      <Page title="Stages">
        <LoadingRows label="Loading the stages" rows={6} />
      </Page>
    );
  return <Loaded board={board.data} />;
}

type MenuAt = {
  readonly ids: readonly string[];
  readonly at: { left: number; top: number; width: number; height: number };
};

function Loaded({ board }: { readonly board: Board }) {
  const meeting = useStatus()?.meeting != null;
  const [view, setView] = useKeptView('board');
  const [filters, setFilters] = useKeptFilters(noFilters);
  const [restOpen, setRestOpen] = useKeptRest(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [menu, setMenu] = useState<MenuAt | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const [wanted, setWanted] = useState<{ id: string } | null>(null);
  const focusOn = (id: string | undefined) => {
    if (id !== undefined) setWanted({ id });
  };
  const placing = usePlacing(([first]) => {
    // While somebody's drawer is open, the focus stays in it.
    if (opened === null) focusOn(first?.id);
  });

  const byId = useMemo(() => new Map(board.cards.map((card) => [card.id, card])), [board]);
  // Flags are not there to filter by while a meeting looks on.
  const asked = useMemo(() => (meeting ? { ...filters, flag: null } : filters), [filters, meeting]);
  const { listed, columns } = useListed(board, asked, restOpen);
  const cardsFor = (ids: readonly string[]): BoardCard[] => ids.flatMap((id) => byId.get(id) ?? []);
  const present = useMemo(() => new Set([...chosen].filter((id) => byId.has(id))), [chosen, byId]);

  const refused = useRefused();
  const openMenu = useCallback(
    (ids: readonly string[], near?: Element | null) => {
      if (refused()) return;
      const card =
        near ?? document.querySelector(`[data-card="${CSS.escape(ids[0] ?? '')}"]`) ?? document.activeElement;
      const box = card?.getBoundingClientRect() ?? new DOMRect(400, 200, 0, 0);
      setMenu({ ids, at: { left: box.left, top: box.top, width: box.width, height: box.height } });
    },
    [refused],
  );
  const place = (cards: readonly BoardCard[], columnId: string) => {
    const stage = board.stages.find((one) => one.id === columnId);
    if (stage) placing.place(cards, stage.id, stage.name);
    else placing.takeOff(cards);
  };
  const drop = (ids: readonly string[], columnId: string) => {
    const cards = cardsFor(ids).filter((card) =>
      columnId === CONSIDER ? isOn(card) : card.place?.stageId !== columnId,
    );
    if (cards.length > 0) place(cards, columnId);
  };
  const finish = (work: () => void) => {
    setMenu(null);
    focusCard(menu?.ids[0]);
    setChosen(new Set());
    work();
  };

  const on = board.cards.filter(isOn).length;
  const consider = board.cards.filter((card) => card.consider).length;
  const nobody = board.cards.length === 0;
  const menuCards = menu === null ? [] : cardsFor(menu.ids);
  return (
    <Page
      title="Stages"
      fill
      subtitle={
        nobody
          ? null
          : `${on} of ${board.cards.length} staff are on a stage. Baton suggests ${consider} more to consider.`
      }
      actions={
        nobody ? (
          <EditStages />
        ) : (
          <StagesActions view={view} onView={setView} onPlace={() => setAdding(true)} />
        )
      }
    >
      {nobody ? null : (
        <div className={classes.tools}>
          <StageFilters cards={board.cards} filters={asked} found={listed.length} onChange={setFilters} />
          <span className={classes.hint}>
            <Kbd keys="m" /> moves the chosen person
          </span>
        </div>
      )}
      {present.size > 0 ? (
        <div className={classes.bar}>
          <BulkBar
            count={present.size}
            notListed={[...present].filter((id) => !listed.some((card) => card.id === id)).length}
            onClear={() => setChosen(new Set())}
          >
            <Button size="sm" onClick={(event) => openMenu([...present], event.currentTarget)}>
              Move
            </Button>
            <Button size="sm" component="a" td="none" href="#/stages/questions">
              Settle questions
            </Button>
          </BulkBar>
        </div>
      ) : null}
      {nobody ? (
        <NobodyYet meeting={meeting}>Everybody stands here once the staff list is in.</NobodyYet>
      ) : view === 'board' ? (
        <StageBoard
          board={board}
          columns={columns}
          chosen={present}
          onChoose={setChosen}
          onOpen={setOpened}
          onMenu={openMenu}
          onDrop={drop}
          onToggleRest={() => setRestOpen(!restOpen)}
          wanted={wanted}
        />
      ) : (
        <StagesTable
          board={board}
          meeting={meeting}
          cards={listed}
          chosen={present}
          onChoose={setChosen}
          onOpen={setOpened}
          onMenu={(id) => openMenu(present.has(id) ? [...present] : [id])}
        />
      )}
      {menu !== null && menuCards.length > 0 ? (
        <MoveMenu
          cards={menuCards}
          at={menu.at}
          onStage={(stageId, name) => finish(() => placing.place(menuCards, stageId, name))}
          onState={(state) =>
            finish(() =>
              placing.setState(
                menuCards.filter((card) => card.place !== null),
                state,
              ),
            )
          }
          onOff={() => finish(() => placing.takeOff(menuCards))}
          onClose={() => {
            setMenu(null);
            focusCard(menu.ids[0]);
          }}
        />
      ) : null}
      {opened !== null && byId.has(opened) ? (
        <StageDrawer
          id={opened}
          onClose={() => {
            setOpened(null);
            focusOn(opened);
          }}
          onPlace={(stageId, name) => placing.place(cardsFor([opened]), stageId, name)}
          onState={(state) => placing.setState(cardsFor([opened]), state)}
          onOff={() => placing.takeOff(cardsFor([opened]))}
        />
      ) : null}
      {adding ? (
        <PlaceDialog
          board={board}
          onPlace={(id, stageId, name) => {
            setAdding(false);
            placing.place(cardsFor([id]), stageId, name);
          }}
          onClose={() => setAdding(false)}
        />
      ) : null}
      {placing.dialog}
    </Page>
  );
}

/** The focus goes back to the card, as soon as the menu has let it go. */
function focusCard(id: string | undefined): void {
  if (id === undefined) return;
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-name="${CSS.escape(id)}"]`)?.focus({ preventScroll: true }),
  );
}
