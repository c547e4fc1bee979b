import { Button } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { personDiffers, Version } from '../../shared/contract/versions.ts';
import { Tag } from '../ui/Tag.tsx';
import { PersonDetails } from './PersonDetails.tsx';
import classes from './versions.module.css';

interface PersonRowProps {
  readonly version: Version;
  readonly person: z.infer<typeof personDiffers>;
  /** 'the backup' or 'the copy'. */
  readonly inWords: string;
  readonly onTaken: () => void;
}

/** One person who differs; opened, it says in what and offers to take them over. */
export function PersonRow({ version, person, inWords, onTaken }: PersonRowProps) {
  const [opened, setOpened] = useState(false);
  const { id, name, state, what } = person;
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <div className={classes.words}>
          <span className={classes.name}>
            {state === 'only_other' ? <b>{name}</b> : <a href={`#/staff/${id}`}>{name}</a>}
            {state === 'changed' ? null : (
              <Tag tone="plain">{state === 'only_now' ? 'Only here' : `Only in ${inWords}`}</Tag>
            )}
          </span>
          <span className={classes.quiet}>{what.join(', ')}</span>
        </div>
        <Button
          size="sm"
          aria-expanded={opened}
          aria-label={`${opened ? 'Close' : 'See'} what differs: ${name}`}
          onClick={() => setOpened(!opened)}
        >
          {opened ? 'Close' : 'See what differs'}
        </Button>
      </div>
      {opened ? <PersonDetails version={version} personId={id} inWords={inWords} onTaken={onTaken} /> : null}
    </li>
  );
}
