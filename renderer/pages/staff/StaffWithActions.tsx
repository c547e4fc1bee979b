import { Button } from '@mantine/core';
import { useState } from 'react';
import { usePrintPlans } from '../../plans/use-print-plans.ts';
import { useStatus } from '../../session.ts';
import { StaffPage } from '../../staff/StaffPage.tsx';
import { FlagPeopleDialog } from '../../talent/FlagDrawer.tsx';
import { PlaceOnStage } from './PlaceOnStage.tsx';
import { PutForward } from './PutForward.tsx';

/** The staff list with what other areas do for everyone chosen. */
export function StaffWithActions() {
  return <StaffPage actions={(ids) => <AreaActions ids={ids} />} />;
}

function AreaActions({ ids }: { readonly ids: readonly string[] }) {
  const [open, setOpen] = useState<'stage' | 'programme' | 'flag' | null>(null);
  const plans = usePrintPlans();
  const meeting = useStatus()?.meeting != null;
  const close = () => setOpen(null);
  return (
    <>
      <Button size="sm" onClick={() => setOpen('stage')}>
        Place on a stage
      </Button>
      <Button size="sm" onClick={() => setOpen('programme')}>
        Put forward
      </Button>
      {meeting ? null : (
        <Button size="sm" onClick={() => setOpen('flag')}>
          Flag
        </Button>
      )}
      <Button size="sm" disabled={plans.printing !== null} onClick={() => plans.print(ids)}>
        {plans.printing ?? 'Print plans'}
      </Button>
      {open === 'stage' ? <PlaceOnStage ids={ids} onClose={close} /> : null}
      {open === 'flag' ? <FlagPeopleDialog ids={ids} onClose={close} /> : null}
      {open === 'programme' ? <PutForward ids={ids} onClose={close} /> : null}
    </>
  );
}
