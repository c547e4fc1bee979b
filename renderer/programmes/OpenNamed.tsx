import { Button } from '@mantine/core';
import { refusalOf } from '../client.ts';

interface OpenNamedProps {
  readonly error: unknown;
  readonly onOpen: (nominationId: string) => void;
}

/** Opens the nomination that a refusal points at, where it points at one. */
export function OpenNamed({ error, onOpen }: OpenNamedProps) {
  const nomination = error === null ? undefined : refusalOf(error).details?.nominationId;
  if (typeof nomination !== 'string') return null;
  return (
    <Button size="sm" onClick={() => onOpen(nomination)}>
      Open it
    </Button>
  );
}
