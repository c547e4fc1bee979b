import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CohortView } from '../../../shared/contract/cohorts.ts';
import type { CeremonyView, GraduationView } from '../../../shared/contract/graduations.ts';
import { client, send } from '../../client.ts';
import { useSubmit } from '../../submit.ts';
import { showUndoable } from '../../taking-back.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FormDrawer } from '../../ui/FormDrawer.tsx';
import classes from '../cohorts.module.css';
import { type Listed, WhoGraduates } from './WhoGraduates.tsx';

interface CeremonyFormProps {
  readonly cohort: CohortView;
  readonly view: GraduationView;
  /** Null for a new one. */
  readonly ceremony: CeremonyView | null;
  readonly onClose: () => void;
}

const nobody = { name: '', role: '' };

/** When and where a graduation is, who signs its certificates, and who graduates. */
export function CeremonyForm({ cohort, view, ceremony, onClose }: CeremonyFormProps) {
  const [on, setOn] = useState(ceremony?.on ?? null);
  const [heldAt, setHeldAt] = useState(ceremony?.heldAt ?? view.usual.heldAt);
  const [signs, setSigns] = useState(() => {
    const [first, second] = ceremony?.signatories ?? view.usual.signatories;
    return [first ?? { ...nobody, role: 'Headteacher' }, second ?? nobody] as const;
  });
  const [listed, setListed] = useState<Listed>(() => startingList(view, ceremony));
  const { busy, submit, problem, rest } = useSubmit(['on', 'heldAt', 'although']);
  const signed = signs.filter((one) => one.name.trim() !== '' || one.role.trim() !== '');
  const save = async () => {
    const saved = await submit(() =>
      send(client.cohorts.setGraduation, {
        cohortId: cohort.id,
        id: ceremony?.id ?? null,
        on: on ?? '',
        heldAt,
        signatories: [...signed],
        graduates: Object.entries(listed).map(([placeId, although]) => ({ placeId, although })),
      }),
    );
    if (!saved) return;
    showUndoable(ceremony === null ? 'The graduation is set.' : 'The graduation is changed.');
    onClose();
  };
  const sign = (at: 0 | 1, change: Partial<typeof nobody>) =>
    setSigns(([first, second]) =>
      at === 0 ? [{ ...first, ...change }, second] : [first, { ...second, ...change }],
    );
  return (
    <FormDrawer
      opened
      title={ceremony === null ? `Graduation of ${cohort.name}` : 'Change the graduation'}
      button={ceremony === null ? 'Set the graduation' : 'Save the graduation'}
      busy={busy}
      problem={rest}
      row={ceremony}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <DateField label="Day" value={on} problem={problem('on')} onDone={setOn} />
      <TextInput
        label="Place"
        maxLength={120}
        value={heldAt}
        error={problem('heldAt')}
        onChange={(event) => setHeldAt(event.currentTarget.value)}
      />
      {([0, 1] as const).map((at) => (
        <div key={at} className={classes.pair}>
          <TextInput
            label={at === 0 ? 'Signed by' : 'And by'}
            required={at === 0}
            maxLength={80}
            value={signs[at].name}
            onChange={(event) => sign(at, { name: event.currentTarget.value })}
          />
          <TextInput
            label={at === 0 ? 'Their role' : 'Role of the second'}
            required={at === 0}
            maxLength={80}
            value={signs[at].role}
            onChange={(event) => sign(at, { role: event.currentTarget.value })}
          />
        </div>
      ))}
      <WhoGraduates
        people={view.mayGraduate}
        listed={listed}
        needsReason={problem('although') !== null}
        onChange={setListed}
      />
    </FormDrawer>
  );
}

/** Those on the list already; of a new ceremony everybody who lacks nothing. */
function startingList(view: GraduationView, ceremony: CeremonyView | null): Listed {
  const chosen =
    ceremony === null
      ? view.mayGraduate.filter((one) => one.missing?.length === 0)
      : ceremony.graduates.filter((one) => view.mayGraduate.some((may) => may.placeId === one.placeId));
  return Object.fromEntries(
    chosen.map((one) => [one.placeId, 'although' in one ? one.although : null] as const),
  );
}
