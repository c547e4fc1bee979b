import { type ReactNode, useState } from 'react';
import type { BoardCard, PlaceState } from '../../shared/contract/stages.ts';
import { client, refusalOf, useCommand } from '../client.ts';
import { showUndoable } from '../taking-back.ts';
import { showProblem } from '../ui/undo.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { isOn, stateWords, whomWords } from './words.ts';

interface Asked {
  readonly cards: readonly BoardCard[];
  readonly stageId: string;
  readonly stageName: string;
}

export interface Placing {
  readonly place: (cards: readonly BoardCard[], stageId: string, stageName: string) => void;
  readonly setState: (cards: readonly BoardCard[], state: PlaceState) => void;
  readonly takeOff: (cards: readonly BoardCard[]) => void;
  /** The question for a reason, while there is one. */
  readonly dialog: ReactNode;
}

/**
 * Moves people and says what was done; where a reason is needed, asks for it first. `onPlaced` hears who was put on a
 * stage.
 */
export function usePlacing(onPlaced?: (cards: readonly BoardCard[]) => void): Placing {
  const [asked, setAsked] = useState<Asked | null>(null);
  const place = useCommand(client.stages.place);
  const move = useCommand(client.stages.move);
  const off = useCommand(client.stages.takeOff);
  const failed = (error: unknown) => {
    const { say, wayOut } = refusalOf(error);
    showProblem(say, wayOut);
  };

  const send = (what: Asked, reason: string | null) =>
    place.mutate(
      { ids: what.cards.map((card) => card.id), stageId: what.stageId, reason },
      {
        onSuccess: () => {
          setAsked(null);
          onPlaced?.(what.cards);
          showUndoable(
            `${whomWords(what.cards)} ${what.cards.length === 1 ? 'is' : 'are'} on ${what.stageName}.`,
          );
        },
        onError: (error) => {
          if (refusalOf(error).code === 'stages.needs-reason') setAsked(what);
          else if (reason === null) failed(error);
        },
      },
    );

  return {
    place: (cards, stageId, stageName) => send({ cards, stageId, stageName }, null),
    setState: (cards, state) =>
      move.mutate(
        { ids: cards.map((card) => card.id), state },
        {
          onSuccess: () => showUndoable(`${whomWords(cards)}: ${stateWords[state].toLowerCase()}.`),
          onError: failed,
        },
      ),
    takeOff: (cards) => {
      const on = cards.filter(isOn);
      if (on.length === 0) return;
      off.mutate(
        { ids: on.map((card) => card.id) },
        {
          onSuccess: () => showUndoable(`${whomWords(on)} off the board; the history stays.`),
          onError: failed,
        },
      );
    },
    dialog:
      asked === null ? null : (
        <ReasonDialog
          {...asked}
          pending={place.isPending}
          error={
            place.error !== null && refusalOf(place.error).code !== 'stages.needs-reason' ? place.error : null
          }
          onPlace={(reason) => send(asked, reason)}
          onClose={() => setAsked(null)}
        />
      ),
  };
}
