import { useMemo } from 'react';
import type { Board, BoardCard } from '../../shared/contract/stages.ts';
import { FlagMarks, flagWords } from '../ui/FlagMarks.tsx';
import { ProgressBar8 } from '../ui/ProgressBar8.tsx';
import { StageMark } from '../ui/StageMark.tsx';
import { byNumber, byText, type Column } from '../ui/table/columns.ts';
import { DataTable } from '../ui/table/DataTable.tsx';
import { VerdictTag } from '../ui/VerdictTag.tsx';
import { fitWords, isOn, stateWords } from './words.ts';

interface StagesTableProps {
  readonly board: Board;
  /** In a meeting there are no flags to show. */
  readonly meeting: boolean;
  readonly cards: readonly BoardCard[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onOpen: (id: string) => void;
  readonly onMenu: (id: string) => void;
}

const rowId = (card: BoardCard) => card.id;
const rowName = (card: BoardCard) => card.name;

const flagsColumn: Column<BoardCard> = {
  id: 'flags',
  header: 'Flags',
  width: 96,
  cell: (card) => <FlagMarks flags={card.flags} />,
  compare: byText((card) => flagWords(card.flags)),
};

/** The board as a table: the same people, the same menu, sorted as one likes. */
export function StagesTable({ board, meeting, cards, chosen, onChoose, onOpen, onMenu }: StagesTableProps) {
  const columns = useMemo((): readonly Column<BoardCard>[] => {
    const stages = new Map(board.stages.map((stage) => [stage.id, stage]));
    const words = (card: BoardCard) =>
      card.fit === null ? '' : fitWords(card.fit, isOn(card), stages.get(card.fit.stageId)?.name ?? '');
    return [
      { id: 'name', header: 'Name', width: 146, names: true, cell: rowName, compare: 'as given' },
      {
        id: 'post',
        header: 'Post',
        least: 120,
        cell: (card) => card.post,
        compare: byText((card) => card.post),
      },
      {
        id: 'stage',
        header: 'Stage',
        width: 104,
        cell: (card) => {
          const stage = stages.get(card.place?.stageId ?? '');
          return stage === undefined ? 'None' : <StageMark number={stage.number} name={stage.name} />;
        },
        compare: byText((card) => stages.get(card.place?.stageId ?? '')?.name),
      },
      {
        id: 'state',
        header: 'State',
        width: 100,
        cell: (card) => (card.place === null ? '' : stateWords[card.place.state]),
        compare: byText((card) => (card.place === null ? null : stateWords[card.place.state])),
      },
      ...(meeting ? [] : [flagsColumn]),
      {
        id: 'years',
        header: 'Years',
        width: 82,
        align: 'end',
        cell: (card) => card.years ?? '',
        compare: byNumber((card) =>
          card.years === null ? null : Number.parseFloat(card.years.replace('½', '.5')),
        ),
      },
      {
        id: 'verdict',
        header: 'Rules',
        width: 192,
        cell: (card) =>
          card.fit === null ? (
            'No stage fits now'
          ) : (
            <VerdictTag plain verdict={card.fit.verdict} words={words(card)} />
          ),
        compare: byText(words),
      },
      {
        id: 'progress',
        header: 'Progress',
        width: 122,
        cell: (card) =>
          card.progress === null ? (
            ''
          ) : (
            <ProgressBar8
              compact
              done={card.progress.done}
              of={card.progress.of}
              label={`${card.name}, progress`}
            />
          ),
        compare: byNumber((card) => card.progress?.done),
      },
    ];
  }, [board, meeting]);
  const selection = useMemo(() => ({ chosen, onChoose }), [chosen, onChoose]);
  return (
    <DataTable
      label="Stages"
      rows={cards}
      columns={columns}
      rowId={rowId}
      rowName={rowName}
      selection={selection}
      onOpen={(card) => onOpen(card.id)}
      letters={{ m: (card) => onMenu(card.id) }}
      startSort={{ column: 'name', direction: 'ascending' }}
      empty="Nobody is listed. Take a filter off."
    />
  );
}
