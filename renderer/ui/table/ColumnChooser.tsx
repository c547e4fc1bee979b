import { Button, Menu } from '@mantine/core';
import { IconCheck, IconColumns3 } from '../icons.ts';

interface ColumnChooserProps {
  readonly columns: readonly { readonly id: string; readonly header: string; readonly names?: boolean }[];
  readonly hidden: ReadonlySet<string>;
  readonly onChange: (hidden: ReadonlySet<string>) => void;
}

/** Which columns are shown. The one that names the row always is. */
export function ColumnChooser({ columns, hidden, onChange }: ColumnChooserProps) {
  const toggle = (id: string) => {
    const next = new Set(hidden);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <Menu closeOnItemClick={false} position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconColumns3 size={16} aria-hidden />}>Columns</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {columns
          .filter((column) => !column.names)
          .map((column) => (
            <Menu.CheckboxItem
              key={column.id}
              checked={!hidden.has(column.id)}
              checkIcon={<IconCheck size={15} aria-hidden />}
              onChange={() => toggle(column.id)}
            >
              {column.header}
            </Menu.CheckboxItem>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
