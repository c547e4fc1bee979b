import { Button, Checkbox, getDefaultZIndex, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { counted } from '../../../shared/rules/dates.ts';
import { matches, searchKey, searchWords } from '../../../shared/rules/search.ts';
import { SearchField } from '../SearchField.tsx';
import classes from './MeetingDialog.module.css';
import type { PersonChoice } from './types.ts';

interface MeetingDialogProps {
  readonly opened: boolean;
  readonly people: readonly PersonChoice[];
  /** Ticked from the start: who was in the room last time. */
  readonly lastRoom: readonly string[];
  readonly onStart: (room: readonly string[]) => Promise<void>;
  readonly onClose: () => void;
}

/** A meeting starts by ticking who is in the room, so that nothing about them can be shown to the others. */
export function MeetingDialog({ opened, people, lastRoom, onStart, onClose }: MeetingDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Who is in the room?"
      size={520}
      // Others may look on already: nothing behind it can be read.
      overlayProps={{ backgroundOpacity: 1, color: 'var(--bg)' }}
      // Above every dialog, drawer and notice, which may be about whoever is being ticked.
      zIndex={getDefaultZIndex('max')}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Room people={people} lastRoom={lastRoom} onStart={onStart} onClose={onClose} />
    </Modal>
  );
}

const SHOWN = 250;

function Room({ people, lastRoom, onStart, onClose }: Omit<MeetingDialogProps, 'opened'>) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(people.filter(({ id }) => lastRoom.includes(id)).map(({ id }) => id)),
  );
  const [first] = useState(ticked);
  const [query, setQuery] = useState('');
  const [failed, setFailed] = useState<string | null>(null);
  const keyed = useMemo(
    () => people.map((person) => ({ person, key: searchKey(person.name, person.detail) })),
    [people],
  );
  const words = searchWords(query);
  const found = keyed.filter(({ key }) => matches(key, words)).map(({ person }) => person);
  if (words.length === 0) found.sort((a, b) => Number(first.has(b.id)) - Number(first.has(a.id)));
  const shown = found.slice(0, SHOWN);

  const start = async () => {
    setFailed(null);
    try {
      await onStart([...ticked]);
      onClose();
    } catch (error) {
      const why = error instanceof Error ? error.message : '';
      setFailed(`The meeting did not start, so everything is still shown. ${why}`.trim());
    }
  };

  return (
    <div className={classes.dialog}>
      <p>
        Nothing about the people you tick is shown or counted, nor about anyone they have declared an interest
        in. Flags, readiness and notes are hidden for everybody.
      </p>
      <SearchField
        first
        label="Find somebody"
        value={query}
        onChange={setQuery}
        found={counted(found.length, 'person', 'people')}
      />
      <fieldset className={classes.people} aria-label="People who may be in the room">
        {shown.map((person) => (
          <Checkbox
            key={person.id}
            className={classes.person}
            label={person.detail ? `${person.name}, ${person.detail}` : person.name}
            checked={ticked.has(person.id)}
            onChange={() => setTicked(toggled(ticked, person.id))}
          />
        ))}
        {found.length > SHOWN ? (
          <p className={classes.more}>Type a name to see the other {found.length - SHOWN}.</p>
        ) : null}
        {found.length === 0 ? <p className={classes.more}>Nobody has that name.</p> : null}
      </fieldset>
      {failed ? (
        <p role="alert" className={classes.failed}>
          {failed}
        </p>
      ) : null}
      <div className={classes.actions}>
        <Button variant="filled" onClick={start}>
          {ticked.size === 0 ? 'Start with nobody ticked' : `Start with ${ticked.size} in the room`}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </div>
  );
}

function toggled(ticked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ticked);
  if (!next.delete(id)) next.add(id);
  return next;
}
