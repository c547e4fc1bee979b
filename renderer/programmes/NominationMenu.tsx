import { ActionIcon, Menu } from '@mantine/core';
import type { NominationRow, NominationState } from '../../shared/contract/round-views.ts';
import { londonDate, shortDate } from '../../shared/rules/dates.ts';
import { IconDots, IconPrinter, IconTrash } from '../ui/icons.ts';
import { type PlaceStep, placeSteps, stepButtons } from './place-words.ts';
import { doState, goesForward, isDecided, nextOf } from './words.ts';

export interface NominationActions {
  readonly open: (row: NominationRow) => void;
  readonly agree: (row: NominationRow) => void;
  readonly setState: (ids: readonly string[], state: NominationState) => void;
  /** Null while forms are being made. */
  readonly print: ((ids: readonly string[]) => void) | null;
  /** Null while one is being made, and while a meeting looks on. */
  readonly letter: ((ids: readonly string[]) => void) | null;
  readonly remove: (row: NominationRow) => void;
  /** What becomes of a place that was offered. */
  readonly place: (row: NominationRow, step: PlaceStep) => void;
  /** Null where the local authority has no part in the round. */
  readonly authority: ((row: NominationRow) => void) | null;
}

interface NominationMenuProps {
  readonly row: NominationRow;
  readonly actions: NominationActions;
  /** Places up (negative) or down; minus infinity is to the top. */
  readonly move: (by: number) => void;
}

/** What can be done with one nomination, moving it among the others too. */
export function NominationMenu({ row, actions, move }: NominationMenuProps) {
  const going = goesForward(row);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon aria-label={`What can be done with ${row.name}`}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => actions.open(row)}>Open</Menu.Item>
        {going && row.agreedOn === null ? (
          <Menu.Item onClick={() => actions.agree(row)}>Record the agreement</Menu.Item>
        ) : null}
        {row.place !== null ? (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => move(Number.NEGATIVE_INFINITY)}>Make first</Menu.Item>
            <Menu.Item onClick={() => move(-1)}>Move up</Menu.Item>
            <Menu.Item onClick={() => move(1)}>Move down</Menu.Item>
          </>
        ) : null}
        <Menu.Divider />
        {going && actions.authority !== null ? (
          <Menu.Item onClick={() => actions.authority?.(row)}>Record what the local authority said</Menu.Item>
        ) : null}
        {placeSteps(row).map((step) => (
          <Menu.Item key={step} onClick={() => actions.place(row, step)}>
            {stepButtons[step]}
          </Menu.Item>
        ))}
        {nextOf(row).map((state) => (
          <Menu.Item key={state} onClick={() => actions.setState([row.id], state)}>
            {doState[state]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconPrinter size={15} aria-hidden />}
          disabled={actions.print === null}
          onClick={() => actions.print?.([row.id])}
        >
          Print the form to sign
        </Menu.Item>
        {isDecided(row) ? (
          <Menu.Item
            leftSection={<IconPrinter size={15} aria-hidden />}
            disabled={actions.letter === null}
            onClick={() => actions.letter?.([row.id])}
          >
            {row.letterAt === null
              ? 'Print the letter to them'
              : `Print the letter again, printed ${shortDate(londonDate(row.letterAt))}`}
          </Menu.Item>
        ) : null}
        {row.exportedAt === null && (row.state === 'draft' || row.state === 'withdrawn') ? (
          <Menu.Item leftSection={<IconTrash size={15} aria-hidden />} onClick={() => actions.remove(row)}>
            Remove, made by mistake
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
