import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AllocatedRow } from '../../shared/contract/places-shapes.ts';
import { api } from '../client.ts';
import { OfferDialog } from './OfferDialog.tsx';
import classes from './programmes.module.css';

interface NextReserveProps {
  readonly roundId: string;
  readonly today: string;
}

/** Where a place came free: who is next in reserve, why, and the offer in one press. Nothing where none is free. */
export function NextReserve({ roundId, today }: NextReserveProps) {
  const proposal = useQuery(api.programmes.allocation.queryOptions({ input: { roundId, trying: null } }));
  const [offering, setOffering] = useState<AllocatedRow | null>(null);
  const next = proposal.data?.rows.find((row) => row.outcome === 'offered' && row.inReserve);
  if (next === undefined && offering === null) return null;
  return (
    <>
      {next === undefined ? null : (
        <div className={classes.notice} data-tone="plain">
          <span className={classes.main}>
            A place is free. Next in reserve is <b>{next.name}</b>
            {next.school === '' ? '' : `, ${next.school}`}. {next.reason}.
          </span>
          <Button size="sm" onClick={() => setOffering(next)}>
            Offer it
          </Button>
        </div>
      )}
      {offering === null ? null : (
        <OfferDialog roundId={roundId} rows={[offering]} today={today} onClose={() => setOffering(null)} />
      )}
    </>
  );
}
