import { useDraggable } from '@dnd-kit/react';
import { VisuallyHidden } from '@mantine/core';
import { memo } from 'react';
import type { BoardCard } from '../../shared/contract/stages.ts';
import { FlagMarks } from '../ui/FlagMarks.tsx';
import { IconGripVertical } from '../ui/icons.ts';
import { ProgressBar8 } from '../ui/ProgressBar8.tsx';
import { TagText } from '../ui/Tag.tsx';
import { VerdictTag } from '../ui/VerdictTag.tsx';
import classes from './board.module.css';
import { fitWords } from './words.ts';

export interface CardActions {
  readonly open: (id: string) => void;
  readonly menu: (id: string) => void;
  /** A click with Shift or Ctrl chooses; a plain one opens. */
  readonly choose: (id: string, stretch: boolean) => void;
  readonly focused: (id: string) => void;
}

interface StageCardProps {
  readonly card: BoardCard;
  readonly stageName: string;
  readonly chosen: boolean;
  /** The one card of the board that Tab reaches. */
  readonly active: boolean;
  readonly actions: CardActions;
}

/** One person on the board: name, post and years, what the rules say and how far they have come. */
export const StageCard = memo(function StageCard(props: StageCardProps) {
  const { card, chosen, active, actions } = props;
  const { ref, handleRef, isDragSource } = useDraggable({ id: card.id, data: { name: card.name } });
  return (
    <div
      ref={ref}
      className={classes.card}
      data-card={card.id}
      data-chosen={chosen || undefined}
      data-dragged={isDragSource || undefined}
    >
      <div className={classes.cardWords}>
        <div className={classes.line}>
          <button
            type="button"
            className={classes.name}
            data-name={card.id}
            tabIndex={active ? 0 : -1}
            onFocus={() => actions.focused(card.id)}
            onClick={(event) => {
              if (event.shiftKey || event.ctrlKey || event.metaKey) actions.choose(card.id, event.shiftKey);
              else actions.open(card.id);
            }}
          >
            {card.name}
            {chosen ? <VisuallyHidden component="span">, chosen</VisuallyHidden> : null}
          </button>
          <FlagMarks flags={card.flags} />
        </div>
        <CardFace card={card} stageName={props.stageName} />
      </div>
      {/* After the name, so that Tab comes first to where the board's own keys are. */}
      <button
        ref={handleRef}
        type="button"
        className={classes.grip}
        data-grip={card.id}
        tabIndex={active ? 0 : -1}
        aria-label={`Move ${card.name}`}
        title="Click to move, or drag. By keyboard: Enter for the menu, Space to carry"
        onClick={() => actions.menu(card.id)}
      >
        <IconGripVertical size={15} aria-hidden />
      </button>
    </div>
  );
});

/** The second and third line, also shown while a card is dragged. */
export function CardFace({ card, stageName }: { readonly card: BoardCard; readonly stageName: string }) {
  // Beside the post, which can be cut short: the name keeps its room.
  const asides = [
    card.onLeave ? 'On leave' : '',
    card.place?.against ? 'Reason kept' : '',
    card.years ?? '',
  ].filter(Boolean);
  const onIt = card.place !== null && card.place.state !== 'graduated';
  return (
    <>
      <div className={classes.line}>
        <span className={classes.post} title={card.post}>
          {card.post || 'No post recorded'}
        </span>
        {asides.length === 0 ? null : <span className={classes.years}>{asides.join(', ')}</span>}
      </div>
      <div className={classes.line}>
        <span className={classes.verdict}>
          {card.fit === null ? (
            <TagText tone="plain">
              {card.place?.state === 'graduated' ? 'Graduated' : 'No stage fits now'}
            </TagText>
          ) : (
            <VerdictTag plain verdict={card.fit.verdict} words={fitWords(card.fit, onIt, stageName)} />
          )}
        </span>
        {card.progress === null ? null : (
          <ProgressBar8
            compact
            done={card.progress.done}
            of={card.progress.of}
            label={`${card.name}, progress`}
          />
        )}
      </div>
    </>
  );
}
