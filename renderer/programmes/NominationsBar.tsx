import { Button, Menu } from '@mantine/core';
import type { NominationState } from '../../shared/contract/round-views.ts';
import { BulkBar } from '../ui/table/BulkBar.tsx';
import { PLACE_STEPS, type PlaceStep, stepButtons } from './place-words.ts';
import { doState } from './words.ts';

const bulkStates = ['ready', 'submitted', 'offered', 'reserve', 'declined', 'withdrawn', 'draft'] as const;

interface NominationsBarProps {
  readonly count: number;
  readonly onState: (state: NominationState) => void;
  readonly onPlace: (step: PlaceStep) => void;
  /** Null where the local authority has no part in the round. */
  readonly onAuthority: (() => void) | null;
  /** Null while forms are being made. */
  readonly onPrint: (() => void) | null;
  readonly onClear: () => void;
}

/** What can be done with the chosen nominations at once. */
export function NominationsBar({
  count,
  onState,
  onPlace,
  onAuthority,
  onPrint,
  onClear,
}: NominationsBarProps) {
  return (
    <BulkBar count={count} onClear={onClear}>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="sm">Change their state</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {bulkStates.map((to) => (
            <Menu.Item key={to} onClick={() => onState(to)}>
              {doState[to]}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {PLACE_STEPS.map((step) => (
            <Menu.Item key={step} onClick={() => onPlace(step)}>
              {stepButtons[step]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {onAuthority === null ? null : (
        <Button size="sm" onClick={onAuthority}>
          Local authority
        </Button>
      )}
      <Button size="sm" disabled={onPrint === null} onClick={onPrint ?? undefined}>
        Print their forms
      </Button>
    </BulkBar>
  );
}
