import '@mantine/core/styles.css';
import { MantineProvider, Table, TextInput } from '@mantine/core';
import { useState } from 'react';
import { people } from './people.ts';

/** The peer: the same people in a Mantine table, filtered by the plainest means there are. */
export function BarePage() {
  const [query, setQuery] = useState('');
  const wanted = query.toLowerCase();
  const found = people.filter(({ name, role }) => `${name} ${role}`.toLowerCase().includes(wanted));
  return (
    <MantineProvider>
      <TextInput
        aria-label="Search"
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <div data-shown={query} style={{ height: 600, overflow: 'auto' }}>
        <Table>
          <Table.Tbody>
            {found.map(({ id, name, role, team, stage }) => (
              <Table.Tr key={id}>
                <Table.Td>{name}</Table.Td>
                <Table.Td>{role}</Table.Td>
                <Table.Td>{team}</Table.Td>
                <Table.Td>{stage === null ? 'None' : `Stage ${stage}`}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </MantineProvider>
  );
}
