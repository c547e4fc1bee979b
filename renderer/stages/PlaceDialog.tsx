import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { Board } from '../../shared/contract/stages.ts';
import { ChangeDialog } from '../ui/ChangeDialog.tsx';
import { PeoplePicker } from '../ui/PeoplePicker.tsx';
import classes from './menu.module.css';
import { fitWords, isOn } from './words.ts';

interface PlaceDialogProps {
  readonly board: Board;
  readonly onPlace: (personId: string, stageId: string, stageName: string) => void;
  readonly onClose: () => void;
}

/** Puts somebody on a stage by name, for whoever would rather not look for the card. */
export function PlaceDialog({ board, onPlace, onClose }: PlaceDialogProps) {
  const [personId, setPersonId] = useState<string | null>(null);
  const [stageId, setStageId] = useState<string | null>(null);
  const card = board.cards.find((one) => one.id === personId);
  const stage = board.stages.find((one) => one.id === stageId);
  const fitting = board.stages.find((one) => one.id === card?.fit?.stageId);
  return (
    <ChangeDialog
      opened
      onClose={onClose}
      size={440}
      title="Place someone"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (card && stage) onPlace(card.id, stage.id, stage.name);
        }}
      >
        <PeoplePicker
          label="Who"
          data-autofocus
          people={board.cards.map((one) => ({ id: one.id, name: one.name, detail: one.post }))}
          value={personId}
          onChange={setPersonId}
        />
        <Select
          label="Stage"
          data={board.stages.map((one) => ({ value: one.id, label: `${one.name} ${one.title}` }))}
          value={stageId}
          onChange={setStageId}
        />
        {card?.fit && fitting ? (
          <p className={classes.quiet}>
            {card.name}: {fitWords(card.fit, isOn(card), fitting.name)}
          </p>
        ) : null}
        <div className={classes.actions}>
          <Button type="submit" variant="filled" disabled={!card || !stage}>
            Place
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </ChangeDialog>
  );
}
