import { Button } from '@mantine/core';
import { useState } from 'react';
import type { WhatToErase } from '../../shared/contract/erasure.ts';
import { EraseDialog } from './EraseDialog.tsx';

interface EraseButtonProps {
  readonly what: WhatToErase;
  readonly name: string;
}

/** The way to an erasure: it asks before anything happens. */
export function EraseButton({ what, name }: EraseButtonProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button color="bad" onClick={() => setAsking(true)}>
        Erase…
      </Button>
      {asking ? <EraseDialog what={what} name={name} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
