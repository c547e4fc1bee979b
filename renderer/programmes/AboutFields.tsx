import { Select, TextInput } from '@mantine/core';
import type { ProgrammeContent } from '../../shared/reference/programme-content.ts';
import { useStatus } from '../session.ts';
import { NumberField } from './NumberField.tsx';
import classes from './programmes.module.css';
import { routeWords } from './words.ts';

const routes = Object.entries(routeWords).map(([value, label]) => ({ value, label }));

interface AboutFieldsProps {
  readonly now: ProgrammeContent;
  readonly set: (change: Partial<ProgrammeContent>) => void;
}

/** Whom a programme is for, who runs and pays it, how people get in, its places, and its own guide. */
export function AboutFields({ now, set }: AboutFieldsProps) {
  const meeting = useStatus()?.meeting != null;
  const text = (key: 'audience' | 'provider' | 'funder' | 'fitsWith', label: string, maxLength: number) => (
    <TextInput
      label={label}
      maxLength={maxLength}
      value={now[key]}
      onChange={(event) => set({ [key]: event.currentTarget.value })}
    />
  );
  return (
    <div className={classes.pair}>
      <TextInput
        label="Name"
        required
        maxLength={120}
        value={now.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      {text('audience', 'Whom it is for', 300)}
      {text('provider', 'Who organises it', 200)}
      {text('funder', 'Who pays', 200)}
      <Select
        label="How people get in"
        data={routes}
        allowDeselect={false}
        value={now.route}
        onChange={(route) =>
          set({ route: route === 'local_authority' || route === 'individual' ? route : 'school' })
        }
      />
      {text('fitsWith', 'How it goes with NPQs and other programmes', 300)}
      {meeting ? null : (
        <>
          <NumberField
            label="Places in all"
            description="Empty: not known"
            value={now.places}
            onChange={(places) => set({ places })}
          />
          <NumberField
            label="Places for each school"
            description="Empty: not known"
            value={now.perSchool}
            onChange={(perSchool) => set({ perSchool })}
          />
        </>
      )}
      <TextInput
        label="Its own guide"
        description="What it is called; Baton holds no copy"
        maxLength={200}
        value={now.guide?.name ?? ''}
        onChange={(event) => set({ guide: { name: event.currentTarget.value, kept: now.guide?.kept ?? '' } })}
      />
      <TextInput
        label="Where the guide is kept"
        description="A web address (https://…), a folder, a shelf"
        autoComplete="off"
        maxLength={300}
        disabled={(now.guide?.name ?? '') === ''}
        value={now.guide?.kept ?? ''}
        onChange={(event) => set({ guide: { name: now.guide?.name ?? '', kept: event.currentTarget.value } })}
      />
      <TextInput
        label="If it is for people with a characteristic: its own words"
        description="Nobody is ever listed by it"
        maxLength={200}
        value={now.characteristic ?? ''}
        onChange={(event) => set({ characteristic: event.currentTarget.value })}
      />
    </div>
  );
}
