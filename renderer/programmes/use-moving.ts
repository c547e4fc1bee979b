import { useRef, useState } from 'react';
import type { AllocatedRow, AllocationView } from '../../shared/contract/places-shapes.ts';
import { client, send } from '../client.ts';
import { useDoing } from '../use-doing.ts';

export interface Move {
  readonly row: AllocatedRow;
  readonly place: number;
}

/**
 * Moves somebody one place up or down in the proposal. The reason is asked for once: `asking` is whose it is. What the order
 * does not allow, such as a place that their school has not, is said instead.
 */
export function useMoving(roundId: string, { rows }: AllocationView) {
  const doing = useDoing();
  const [asking, setAsking] = useState<Move | null>(null);
  const [said, setSaid] = useState('');
  const busy = useRef(false);
  const move = async (row: AllocatedRow, by: 1 | -1): Promise<void> => {
    const last = rows.filter(({ order }) => order !== null).length;
    const place = (row.order ?? 0) + by;
    if (row.order === null || place < 1 || place > last || busy.current) return;
    busy.current = true;
    try {
      const reason = row.byHand?.choice === 'move' ? row.byHand.reason : null;
      const byHand = { choice: 'move', place, reason: reason ?? 'Tried' } as const;
      const tried = await client.programmes.allocation({ roundId, trying: { id: row.id, byHand } });
      const then = tried.rows.find(({ id }) => id === row.id);
      if (then?.order === row.order)
        setSaid(
          `${row.name} cannot stand ${place} in the order: the places of each school keep them ${row.order}.`,
        );
      else if (reason === null) setAsking({ row, place });
      else {
        const words = `${row.name} is ${then?.order ?? place} in the order.`;
        if (await doing(() => send(client.programmes.chooseByHand, { id: row.id, byHand }), words))
          setSaid('');
      }
    } finally {
      busy.current = false;
    }
  };
  return { move, asking, said, shut: () => setAsking(null) };
}
