import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OpportunityRow } from '../../shared/contract/projects-shapes.ts';
import { api, client, send } from '../client.ts';
import { FormDrawer } from '../ui/FormDrawer.tsx';
import { useKept } from '../use-kept.ts';
import classes from './projects.module.css';

interface TakeDrawerProps {
  readonly opportunity: OpportunityRow;
  /** For whom the bank was opened; null where for nobody yet. */
  readonly placeId: string | null;
  readonly onTaken: (placeId: string) => void;
  readonly onClose: () => void;
}

/** Starts a participant's project with an opportunity. */
export function TakeDrawer({ opportunity, placeId, onTaken, onClose }: TakeDrawerProps) {
  const asked = useQuery(api.projects.list.queryOptions({ input: {} }));
  const without = (asked.data?.places ?? []).filter(({ project }) => project === null);
  const [chosen, setChosen] = useState(placeId);
  const [tried, setTried] = useState(false);
  const { busy, keep, rest, problem } = useKept(['placeId'], onClose);
  const take = () => {
    if (chosen === null) return;
    void keep(async () => {
      await send(client.projects.start, { placeId: chosen, opportunityId: opportunity.id });
      onTaken(chosen);
    }, 'The project is started with this opportunity.');
  };
  return (
    <FormDrawer
      opened
      title="Take this one"
      button="Start the project"
      busy={busy}
      problem={rest}
      onTry={() => setTried(true)}
      onSubmit={take}
      onClose={onClose}
    >
      <p className={classes.prose}>
        ‘{opportunity.fields.title}’ at {opportunity.school}. It gives the project its title, theme and dates;
        ask the school and the participant first.
      </p>
      {asked.data !== undefined && without.length === 0 ? (
        <p className={classes.prose}>Every participant has a project. Nobody else has taken up a place.</p>
      ) : (
        <Select
          label="For"
          searchable
          openOnFocus={false}
          data={without.map(({ id, name, round }) => ({ value: id, label: `${name}, ${round}` }))}
          value={chosen}
          error={problem('placeId') ?? (tried && chosen === null ? 'Choose the participant.' : null)}
          onChange={setChosen}
        />
      )}
    </FormDrawer>
  );
}
