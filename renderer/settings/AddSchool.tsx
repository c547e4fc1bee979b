import { Autocomplete, Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { localAuthorities } from '../../shared/reference/local-authorities.ts';
import { phases } from '../../shared/reference/phases.ts';
import { client, send } from '../client.ts';
import { useSubmit } from '../submit.ts';
import { FormDrawer } from '../ui/FormDrawer.tsx';

const authorities = localAuthorities.map(({ name }) => name);

/** A further school of ours, or another one that people work at or come from. */
export function AddSchool({ ours, onClose }: { readonly ours: boolean; readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const [phase, setPhase] = useState<string>('Primary');
  const [localAuthority, setAuthority] = useState('');
  const [inAlliance, setInAlliance] = useState(!ours);
  const { busy, submit, problem, rest } = useSubmit(['name', 'phase', 'localAuthority']);
  const save = async () => {
    const data = { name, phase, localAuthority, ours, inAlliance };
    if (await submit(() => send(client.staff.addSchool, data))) onClose();
  };
  return (
    <FormDrawer
      opened
      title={ours ? 'Add a school of ours' : 'Add a school'}
      button="Add the school"
      busy={busy}
      problem={rest}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextInput
        label="School’s name"
        data-autofocus
        maxLength={120}
        value={name}
        error={problem('name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label="Phase"
        data={[...phases]}
        allowDeselect={false}
        value={phase}
        error={problem('phase')}
        onChange={(value) => setPhase(value ?? phase)}
      />
      <Autocomplete
        label="Local authority"
        data={authorities}
        limit={12}
        maxLength={80}
        value={localAuthority}
        error={problem('localAuthority')}
        onChange={setAuthority}
      />
      <Checkbox
        label="In our alliance"
        checked={inAlliance}
        onChange={(event) => setInAlliance(event.currentTarget.checked)}
      />
    </FormDrawer>
  );
}
