import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DecidedNomination } from '../../shared/contract/intake-shapes.ts';
import { londonDate, shortDate } from '../../shared/rules/dates.ts';
import { client, send } from '../client.ts';
import { useSubmit } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { Refused } from '../ui/Problem.tsx';
import { useRefused } from '../ui/read-only.ts';
import { TheyMayRead } from '../ui/TheyMayRead.tsx';
import classes from './intake.module.css';
import { stateWords } from './words.ts';

/** What was decided on a school's nominations, with words for the school, and whether it was told. */
export function Decided({ nominations }: { readonly nominations: readonly DecidedNomination[] }) {
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label="Decisions">
        <thead>
          <tr>
            <th scope="col">Ref</th>
            <th scope="col">Name</th>
            <th scope="col">Decision</th>
            <th scope="col">Told</th>
            <th scope="col">Words for the school</th>
          </tr>
        </thead>
        <tbody>
          {nominations.map((one) => (
            <tr key={one.id}>
              <td>{one.ref}</td>
              <th scope="row">{one.name}</th>
              <td>
                {one.turnedDown ? 'Turned down' : stateWords[one.state]}, {shortDate(one.stateOn)}
              </td>
              <td>
                {one.sentAt === null ? 'Not yet' : shortDate(londonDate(one.sentAt))}
                {one.changed ? ', changed since' : ''}
              </td>
              <td>
                <Words key={one.words} one={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Words({ one }: { readonly one: DecidedNomination }) {
  const [words, setWords] = useState(one.words);
  const refused = useRefused();
  const { busy, submit, rest } = useSubmit([]);
  const keep = () => {
    if (refused()) return;
    void submit(async () => {
      await send(client.intake.setWords, { id: one.id, words });
      showUndoable('The words are kept.');
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <div className={classes.stack}>
        <TheyMayRead
          label={`Words for the school about ${one.name}`}
          hideLabel
          minRows={1}
          value={words}
          maxLength={1000}
          onChange={setWords}
        />
        {words === one.words ? null : (
          <Button size="sm" type="submit" loading={busy}>
            Keep
          </Button>
        )}
      </div>
      <Refused say={rest} />
    </form>
  );
}
