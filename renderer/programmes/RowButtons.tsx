import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '../ui/icons.ts';
import classes from './ElementsEditor.module.css';

interface RowButtonsProps {
  /** What the row is called, for those who hear the buttons. */
  readonly name: string;
  readonly at: number;
  readonly of: number;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** Moves a row up or down, or takes it out. */
export function RowButtons({ name, at, of, onMove, onRemove }: RowButtonsProps) {
  return (
    <span className={classes.buttons}>
      <Button
        variant="subtle"
        size="sm"
        aria-label={`Move up: ${name}`}
        disabled={at === 0}
        onClick={() => onMove(at - 1)}
      >
        <IconArrowUp size={16} aria-hidden />
      </Button>
      <Button
        variant="subtle"
        size="sm"
        aria-label={`Move down: ${name}`}
        disabled={at === of - 1}
        onClick={() => onMove(at + 1)}
      >
        <IconArrowDown size={16} aria-hidden />
      </Button>
      <Button variant="subtle" size="sm" aria-label={`Remove: ${name}`} onClick={onRemove}>
        <IconTrash size={16} aria-hidden />
      </Button>
    </span>
  );
}
