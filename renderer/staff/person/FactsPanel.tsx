import { type Profile, personFacts } from '../../../shared/contract/staff.ts';
import { kindWords } from '../../../shared/rules/staff-words.ts';
import { client, send } from '../../client.ts';
import { explain } from '../../submit.ts';
import { FactList, FieldRow } from '../../ui/FactList.tsx';
import { type Choice, InlineEdit } from '../../ui/InlineEdit.tsx';
import { Panel } from '../../ui/Panel.tsx';

type Change = Parameters<typeof client.staff.edit>[0]['data']['change'];
export const saveFact = (id: string, change: Change) => send(client.staff.edit, { ids: [id], change });

const kinds: readonly Choice[] = Object.entries(kindWords).map(([value, label]) => ({ value, label }));

/** Who somebody is: each fact becomes a field where it stands, and is saved at once. */
export function FactsPanel({ profile }: { readonly profile: Profile }) {
  const { id } = profile;
  const text = (
    label: string,
    key: 'title' | 'preferredName' | 'email' | 'trn' | 'misId',
    description?: string,
  ) => (
    <FieldRow label={label}>
      <InlineEdit
        label={label}
        kind="text"
        value={profile[key]}
        {...(description !== undefined && { description })}
        explain={explain}
        onSave={async (value) => void (await saveFact(id, { [key]: value }))}
      />
    </FieldRow>
  );
  const name = (label: string, key: 'forename' | 'surname') => (
    <FieldRow label={label}>
      <InlineEdit
        label={label}
        kind="text"
        value={profile[key]}
        explain={explain}
        onSave={async (value) => void (await saveFact(id, { [key]: value ?? '' }))}
      />
    </FieldRow>
  );
  return (
    <Panel title="Who they are">
      <FactList>
        {text('Title', 'title')}
        {name('Forename', 'forename')}
        {name('Surname', 'surname')}
        {text('Liked to be called', 'preferredName')}
        <FieldRow label="Kind of post">
          <InlineEdit
            label="Kind of post"
            kind={kinds}
            value={profile.kind}
            explain={explain}
            onSave={async (value) => {
              const kind = personFacts.kind.safeParse(value).data;
              if (kind !== undefined) await saveFact(id, { kind });
            }}
          />
        </FieldRow>
        {text('Email', 'email')}
        {text('TRN', 'trn', 'Seven digits.')}
        {text('Number in the school’s system', 'misId', 'An import finds the person by it.')}
      </FactList>
    </Panel>
  );
}
