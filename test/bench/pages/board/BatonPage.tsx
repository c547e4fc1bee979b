import { useMemo, useState } from 'react';
import { columnsOf } from '../../../../renderer/stages/columns.ts';
import { StageBoard } from '../../../../renderer/stages/StageBoard.tsx';
import { BatonTheme } from '../../../../renderer/ui/BatonTheme.tsx';
import { board } from './people.ts';

const nothing = () => undefined;

/** The stage board itself, with four hundred people on it. */
export function BatonPage() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo(() => columnsOf(board, board.cards, false), []);
  return (
    <BatonTheme scheme="light">
      <div style={{ height: 760, display: 'flex' }}>
        <StageBoard
          board={board}
          columns={columns}
          chosen={chosen}
          onChoose={setChosen}
          onOpen={nothing}
          onMenu={nothing}
          onDrop={nothing}
          onToggleRest={nothing}
          wanted={null}
        />
      </div>
    </BatonTheme>
  );
}
