import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FlagRow } from '../../shared/contract/talent.ts';
import { writeDate } from '../../shared/rules/typed-date.ts';
import { api } from '../client.ts';
import { explain } from '../submit.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { FlagTag, HiddenTag } from '../ui/FlagTag.tsx';
import { IconPlus } from '../ui/icons.ts';
import { Panel } from '../ui/Panel.tsx';
import { FlagDrawer } from './FlagDrawer.tsx';
import { FlagMenu } from './FlagMenu.tsx';
import classes from './talent.module.css';

interface PersonTalentProps {
  readonly personId: string;
  /** Nobody who has left can be flagged. */
  readonly left: boolean;
}

/** The talent rail of a person's page: flags with what each rests on; in a meeting one tag, whatever is there. */
export function PersonTalent({ personId, left }: PersonTalentProps) {
  const talent = useQuery(api.talent.ofPerson.queryOptions({ input: { personId } }));
  const staff = useQuery(api.staff.list.queryOptions({ input: {} }));
  const [adding, setAdding] = useState(false);
  const [earlier, setEarlier] = useState(false);
  const person = staff.data?.find((row) => row.id === personId);
  const called = person === undefined ? 'this person' : `${person.forename} ${person.surname}`;
  if (talent.error)
    return (
      <ErrorPanel title="The flags did not load" onRetry={() => void talent.refetch()}>
        {explain(talent.error)}
      </ErrorPanel>
    );
  if (talent.data === undefined) return null;
  if (talent.data.hidden)
    return (
      <Panel title="Talent">
        <HiddenTag what="Flags" />
      </Panel>
    );
  const now = talent.data.flags.filter((row) => !row.over);
  const over = talent.data.flags.filter((row) => row.over);
  return (
    <Panel
      title="Talent"
      actions={
        left ? null : (
          <Button
            size="sm"
            variant="subtle"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            Add a flag
          </Button>
        )
      }
    >
      {now.length === 0 ? <p className={classes.none}>No flag is in force.</p> : <Flags rows={now} />}
      {over.length > 0 ? (
        <>
          <Button size="sm" variant="subtle" aria-expanded={earlier} onClick={() => setEarlier(!earlier)}>
            {earlier ? 'Hide earlier flags' : `Earlier flags, ${over.length}`}
          </Button>
          {earlier ? <Flags rows={over} /> : null}
        </>
      ) : null}
      <p className={classes.meta}>
        <a href="#/flags">All flags in force</a>
      </p>
      {adding ? (
        <FlagDrawer target={{ people: [personId], called }} onClose={() => setAdding(false)} />
      ) : null}
    </Panel>
  );
}

function Flags({ rows }: { readonly rows: readonly FlagRow[] }) {
  return (
    <ul className={classes.flags}>
      {rows.map((row) => (
        <li key={row.id} className={classes.flag}>
          <div className={classes.head}>
            <FlagTag name={row.words} icon={row.icon} />
            <FlagMenu row={row} />
          </div>
          <p className={classes.words}>{row.evidence}</p>
          {row.note === null ? null : <p className={classes.words}>{row.note}</p>}
          <p className={classes.meta}>{`${row.source}. ${lasting(row)}.`}</p>
        </li>
      ))}
    </ul>
  );
}

/** 'From 3 May 2026 until 3 May 2027', 'From … , ended 4 June 2026'. */
export function lasting(row: FlagRow): string {
  const from = `From ${writeDate(row.from)}`;
  if (row.endedOn !== null) return `${from}, ended ${writeDate(row.endedOn)}`;
  return row.over ? `${from}, ran out ${writeDate(row.until)}` : `${from} until ${writeDate(row.until)}`;
}
