import { Autocomplete, Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ROLES } from '../../shared/reference/roles.ts';
import { keysOf } from '../../shared/rules/keys-of.ts';
import { kindWords } from '../../shared/rules/staff-words.ts';
import { client, send } from '../client.ts';
import { useSubmit } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { DateField } from '../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../ui/FormDrawer.tsx';
import { showDone } from '../ui/undo.tsx';
import { useProposedRole } from './use-proposed-role.ts';

interface AddPersonProps {
  readonly opened: boolean;
  readonly teams: readonly string[];
  readonly onClose: () => void;
}

const blank = { title: '', forename: '', surname: '', email: '', post: '', team: '' };
const fields = ['title', 'forename', 'surname', 'email', 'post', 'role', 'team', 'from', 'kind'];
type Kind = keyof typeof kindWords;
const kinds = keysOf(kindWords).map((value) => ({ value, label: kindWords[value] }));
const roles = ROLES.map(({ code, words }) => ({ value: code, label: words }));
const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** Adds one person by hand, with the post they hold now. */
export function AddPerson({ opened, teams, onClose }: AddPersonProps) {
  const [typed, setTyped] = useState(blank);
  const [chosenKind, setKind] = useState<Kind | null>(null);
  const role = useProposedRole(typed.post, roles);
  const kind = chosenKind ?? role.kind ?? 'teaching';
  const [from, setFrom] = useState<string | null>(null);
  const [sent, setSent] = useState(0);
  const { busy, submit, problem, rest, forget, code } = useSubmit(fields);
  /** The head was told that somebody called so was erased; another name is asked about anew. */
  const erased = code === 'staff.erased';
  const text = (field: keyof typeof blank) => ({
    value: typed[field],
    error: problem(field),
    onChange: (event: { currentTarget: { value: string } }) => {
      if (erased) forget();
      setTyped({ ...typed, [field]: event.currentTarget.value });
    },
  });
  const clear = () => {
    setTyped(blank);
    setKind(null);
    role.clear();
    setFrom(null);
    forget();
  };
  const add = (then: (id: string) => void) =>
    submit(async () => {
      const { id } = await send(client.staff.add, {
        title: orNull(typed.title),
        forename: typed.forename,
        surname: typed.surname,
        kind,
        email: orNull(typed.email),
        post: typed.post,
        role: role.role,
        team: orNull(typed.team),
        from,
        thoughErased: erased,
      });
      clear();
      then(id);
    });
  const name = `${typed.forename.trim()} ${typed.surname.trim()}`;
  const another = () =>
    void add(() => {
      setSent((before) => before + 1);
      showUndoable(`Added ${name}.`);
      document.getElementById('add-forename')?.focus();
    });
  return (
    <FormDrawer
      opened={opened}
      title="Add a person"
      button={erased ? 'Add them all the same' : 'Add the person'}
      busy={busy}
      problem={rest}
      onSubmit={() =>
        void add((id) => {
          onClose();
          showDone(`Added ${name}.`, {
            label: 'Open',
            run: () => window.location.assign(`#/staff/${id}`),
          });
        })
      }
      onClose={() => {
        clear();
        onClose();
      }}
      sent={sent}
      otherWay={
        erased ? null : (
          <Button loading={busy} onClick={another}>
            Add and start another
          </Button>
        )
      }
    >
      <FieldPair>
        <TextInput id="add-forename" label="Forename" data-autofocus maxLength={120} {...text('forename')} />
        <TextInput label="Surname" maxLength={120} {...text('surname')} />
      </FieldPair>
      <FieldPair>
        <TextInput label="Title" placeholder="Ms" maxLength={40} {...text('title')} />
        <Select
          label="Kind of post"
          data={kinds}
          allowDeselect={false}
          value={kind}
          onChange={(next) => setKind(kinds.find(({ value }) => value === next)?.value ?? kind)}
        />
      </FieldPair>
      <TextInput label="Post they hold now" placeholder="Head of Science" maxLength={200} {...text('post')} />
      <FieldPair>
        <Select
          label="Role on the ladder"
          data={roles}
          searchable
          clearable
          description={role.said}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={role.role}
          onChange={role.choose}
          error={problem('role')}
        />
        <DateField label="Since" value={from} onDone={setFrom} problem={problem('from')} />
      </FieldPair>
      <FieldPair>
        <Autocomplete
          label="Team"
          data={teams.filter((team) => team !== '')}
          maxLength={120}
          value={typed.team}
          error={problem('team')}
          onChange={(team) => setTyped({ ...typed, team })}
        />
        <TextInput label="Email" maxLength={200} {...text('email')} />
      </FieldPair>
    </FormDrawer>
  );
}
