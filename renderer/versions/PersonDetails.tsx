import { Button, Checkbox, Table } from '@mantine/core';
import { useState } from 'react';
import type { Version } from '../../shared/contract/versions.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { listed } from '../../shared/rules/listed.ts';
import { client, runJob } from '../client.ts';
import { useSubmit } from '../submit.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Refused } from '../ui/Problem.tsx';
import { focusHeading } from '../ui/page-focus.ts';
import { showDone } from '../ui/undo.tsx';
import { useJob } from './use-job.ts';
import classes from './versions.module.css';

interface PersonDetailsProps {
  readonly version: Version;
  readonly personId: string;
  readonly inWords: string;
  readonly onTaken: () => void;
}

/** What differs about one person, field by field, and what taking them over would do. */
export function PersonDetails({ version, personId, inWords, onTaken }: PersonDetailsProps) {
  const { reply, problem, ask } = useJob(client.versions.person, { version, person: personId });
  const [thoughErased, setThoughErased] = useState(false);
  const { busy, submit, rest } = useSubmit([]);
  if (problem !== null)
    return (
      <ErrorPanel title="This person was not compared" onRetry={() => void ask()}>
        {problem}
      </ErrorPanel>
    );
  if (reply === null) return <LoadingRows label="Comparing" rows={3} />;
  const { name, state, fields, brings, without, blocked, erasedOn, answersErasedOn } = reply;
  const take = async () => {
    const taken = await submit(async () => {
      const data = { version, person: personId, thoughErased };
      const { say } = await runJob(client.versions.takeOver, data);
      showDone(say);
    });
    if (!taken) return;
    focusHeading();
    onTaken();
  };
  return (
    <div className={classes.details}>
      <Table.ScrollContainer minWidth={480}>
        <Table layout="fixed" verticalSpacing={5} aria-label={`What differs about ${name}`}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">What</Table.Th>
              <Table.Th scope="col">Here now</Table.Th>
              <Table.Th scope="col">In {inWords}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fields.map((field, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two fields may have the same words
              <Table.Tr key={place}>
                <Table.Td>{field.what}</Table.Td>
                <Table.Td>{field.now ?? <span className={classes.quiet}>nothing</span>}</Table.Td>
                <Table.Td>{field.other ?? <span className={classes.quiet}>nothing</span>}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {fields.length === 0 ? (
        <p className={classes.quiet}>Only how it is kept differs, nothing that is shown.</p>
      ) : null}
      {state === 'only_now' ? (
        <p>This person is not in {inWords}, so there is nothing to take over.</p>
      ) : (
        <>
          {brings.length === 0 ? null : <p>Deleted here since, and comes back too: {listed(brings)}.</p>}
          {without.length === 0 ? null : (
            <p>Not here any more, so their name is left out: {listed(without)}.</p>
          )}
          {blocked.length === 0 ? null : (
            <p className={classes.problem}>
              Cannot be taken over yet: {listed(blocked)}. Change that here first.
            </p>
          )}
          {erasedOn === null ? null : (
            <Checkbox
              label="They may be kept again, or it was somebody else who was erased"
              description={`Somebody was erased on ${longDate(erasedOn)}, after this version was made, and by all that is kept of that it is or may be them.${answersErasedOn === null ? '' : ` Single answers of their 360 that were erased on ${longDate(answersErasedOn)} come back too.`}`}
              checked={thoughErased}
              onChange={(event) => setThoughErased(event.currentTarget.checked)}
            />
          )}
          {erasedOn !== null || answersErasedOn === null ? null : (
            <Checkbox
              label="Bring the single answers back all the same"
              description={`This version still holds single answers of their 360 that were erased on ${longDate(answersErasedOn)}. They would have to be erased again.`}
              checked={thoughErased}
              onChange={(event) => setThoughErased(event.currentTarget.checked)}
            />
          )}
          <Refused say={rest} />
          <div>
            <Button
              variant="filled"
              size="sm"
              loading={busy}
              disabled={blocked.length > 0 || ((erasedOn ?? answersErasedOn) !== null && !thoughErased)}
              onClick={() => void take()}
            >
              {state === 'only_other' ? `Bring ${name} back` : `Take ${name} over from ${inWords}`}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
