import { Button, CloseButton, Menu } from '@mantine/core';
import classes from './Filters.module.css';
import { IconCheck, IconChevronDown } from './icons.ts';

interface FilterMenuProps {
  /** What it says when it filters nothing: 'All teams'. */
  readonly everything: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** One filter as a button that says what it lets through. */
export function FilterMenu({ everything, options, value, onChange }: FilterMenuProps) {
  const chosen = options.find((option) => option.value === value);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          className={classes.menu}
          data-on={chosen ? true : undefined}
          rightSection={<IconChevronDown size={15} aria-hidden />}
        >
          {chosen?.label ?? everything}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.options}>
        {[{ value: null, label: everything }, ...options].map((option) => (
          <Menu.RadioItem
            key={option.value}
            value={option.value ?? ''}
            checked={option.value === value}
            closeMenuOnClick
            checkIcon={<IconCheck size={15} aria-hidden />}
            onChange={() => onChange(option.value)}
          >
            {option.label}
          </Menu.RadioItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

export interface FilterPill {
  readonly id: string;
  /** What is let through: 'Stage 7'. */
  readonly label: string;
  readonly onRemove: () => void;
}

/** The filters that are on, each with its way off. */
export function FilterPills({ pills }: { readonly pills: readonly FilterPill[] }) {
  if (pills.length === 0) return null;
  return (
    <ul className={classes.pills} aria-label="Filters that are on">
      {pills.map((pill) => (
        <li key={pill.id} className={classes.pill}>
          {pill.label}
          <CloseButton
            size={24}
            iconSize={15}
            aria-label={`Take off the filter ${pill.label}`}
            onClick={({ currentTarget }) => {
              focusBeside(currentTarget);
              pill.onRemove();
            }}
          />
        </li>
      ))}
    </ul>
  );
}

/** A filter that is taken off goes with its button: the focus goes to the next, or else to where filters are chosen. */
function focusBeside(button: HTMLElement): void {
  const row = button.closest('li');
  const beside = row?.nextElementSibling ?? row?.previousElementSibling ?? row?.parentElement?.parentElement;
  beside?.querySelector<HTMLElement>('input, button')?.focus();
}
