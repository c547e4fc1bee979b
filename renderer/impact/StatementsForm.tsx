import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { RATED, ratedWords, type Statement } from '../../shared/reference/self-rating.ts';
import { api, client, send } from '../client.ts';
import { FormDrawer } from '../ui/FormDrawer.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { useKept } from '../use-kept.ts';
import classes from './impact.module.css';

/** The statements that participants rate; ours until the head words others. */
export function StatementsForm({ onClose }: { readonly onClose: () => void }) {
  const asked = useQuery(api.impact.statements.queryOptions({ input: {} }));
  return asked.data === undefined ? (
    <LoadingRows label="Loading the statements" />
  ) : (
    <Form statements={asked.data.statements} ours={asked.data.ours} onClose={onClose} />
  );
}

interface FormProps {
  readonly statements: readonly Statement[];
  readonly ours: boolean;
  readonly onClose: () => void;
}

function Form({ statements, ours, onClose }: FormProps) {
  const [rows, setRows] = useState(statements);
  const { busy, keep, rest } = useKept([], onClose);
  const set = (at: number, change: Partial<Statement>) =>
    setRows((now) => now.map((row, index) => (index === at ? { ...row, ...change } : row)));
  return (
    <FormDrawer
      opened
      title="Statements of the self-rating"
      button="Keep the statements"
      busy={busy}
      problem={rest}
      onSubmit={() =>
        void keep(
          () => send(client.impact.setStatements, { statements: rows.map((row) => ({ ...row })) }),
          'The statements are kept.',
        )
      }
      onClose={onClose}
      otherWay={
        ours ? null : (
          <Button
            onClick={() =>
              void keep(
                () => send(client.impact.setStatements, { statements: null }),
                'The statements are our default again.',
              )
            }
          >
            Our default
          </Button>
        )
      }
    >
      <p className={classes.note}>
        {ours ? 'These are our default: no source gives them. ' : ''}
        Rated from 1 to 5. Who rated before keeps the words they were asked; a pair counts only where both
        were the same.
      </p>
      {rows.map((row, at) => (
        <div key={row.key} className={classes.fields}>
          <TextInput
            label={`Statement ${at + 1}`}
            value={row.words}
            maxLength={200}
            onChange={(event) => set(at, { words: event.currentTarget.value })}
          />
          <Select
            aria-label={`What statement ${at + 1} is about`}
            allowDeselect={false}
            data={RATED.map((value) => ({ value, label: ratedWords[value] }))}
            value={row.about}
            onChange={(value) => set(at, { about: RATED.find((one) => one === value) ?? row.about })}
          />
        </div>
      ))}
      <div className={classes.actions}>
        <Button
          size="sm"
          disabled={rows.length >= 12}
          onClick={() =>
            setRows((now) => [...now, { key: crypto.randomUUID(), about: 'confidence', words: '' }])
          }
        >
          Add a statement
        </Button>
        <Button size="sm" disabled={rows.length <= 1} onClick={() => setRows((now) => now.slice(0, -1))}>
          Take out the last
        </Button>
      </div>
    </FormDrawer>
  );
}
