import '@mantine/core/styles.css';
import { MantineProvider, Table } from '@mantine/core';
import { createRoot } from 'react-dom/client';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly phase: string;
}

/** The peer of the staff list: the same rows, asked for over the same kind of connection, and nothing else. */
const rows: Row[] = await (await fetch('/rows')).json();

createRoot(document.getElementById('root') ?? document.body).render(
  <MantineProvider>
    <Table data-testid="staff-list">
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Td>{row.name}</Table.Td>
            <Table.Td>{row.role}</Table.Td>
            <Table.Td>{row.phase}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </MantineProvider>,
);
