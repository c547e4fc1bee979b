import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'wouter';
import type { intakeContract } from '../../shared/contract/intake.ts';
import type { ReplyOf } from '../../shared/contract/kinds.ts';
import { counted } from '../../shared/rules/dates.ts';
import { api, client, runJob, send } from '../client.ts';
import { dropFile, type PickedFile, pickFile } from '../shell.ts';
import { useSubmit } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { IconUpload } from '../ui/icons.ts';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Refused } from '../ui/Problem.tsx';
import { useRefused } from '../ui/read-only.ts';
import classes from './intake.module.css';

type Read = ReplyOf<(typeof intakeContract)['readDecisions']>;

/** Takes in what an organiser decided on our nominations: the file, what it would change, one step. */
export function DecisionsPage() {
  const { id = '' } = useParams<{ id: string }>();
  const [read, setRead] = useState<Read | null>(null);
  const { busy, submit, rest } = useSubmit([]);
  const round = useQuery(api.intake.round.queryOptions({ input: { roundId: id } }));
  const look = (ask: () => Promise<PickedFile | null>) =>
    void submit(async () => {
      const file = await ask();
      if (file === null) return;
      setRead(null);
      setRead(await runJob(client.intake.readDecisions, { roundId: id, ref: file.ref }));
    });
  return (
    <Page
      title="Take in decisions"
      crumbs={[
        { label: 'Programmes', href: '#/programmes' },
        {
          label:
            round.data === undefined ? 'The round' : `${round.data.programme} ${round.data.academicYear}`,
          href: `#/programmes/rounds/${id}`,
        },
      ]}
    >
      <div className={classes.stack}>
        <Panel>
          <div className={classes.stack}>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut for the button inside */}
            <div
              className={classes.drop}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault();
                const [file] = event.dataTransfer.files;
                if (file !== undefined) look(() => dropFile(file));
              }}
            >
              <p className={classes.quiet}>
                Drop the workbook of decisions that the organiser sent, or your nomination workbook with its
                yellow cells filled in. You see what it says of each nomination before anything changes.
              </p>
              <div className={classes.actions}>
                <Button
                  variant="filled"
                  loading={busy}
                  leftSection={<IconUpload size={16} aria-hidden />}
                  onClick={() => look(() => pickFile('decisions'))}
                >
                  Choose the workbook
                </Button>
              </div>
            </div>
            <Refused say={rest} />
          </div>
        </Panel>
        {read === null ? null : (
          <Compared
            key={read.previewId}
            read={read}
            onDone={() => location.assign(`#/programmes/rounds/${id}`)}
          />
        )}
      </div>
    </Page>
  );
}

function Compared({ read, onDone }: { readonly read: Read; readonly onDone: () => void }) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const refused = useRefused();
  const { busy, submit, rest } = useSubmit([]);
  const ids = read.rows.flatMap(({ id, changes }) =>
    id !== null && changes.length > 0 && !left.has(id) ? [id] : [],
  );
  const takeIn = () => {
    if (refused()) return;
    void submit(async () => {
      const { changed } = await send(client.intake.takeDecisions, { previewId: read.previewId, ids });
      showUndoable(`Decisions on ${counted(changed, 'nomination')} taken in.`);
      onDone();
    });
  };
  const toggle = (id: string, isIn: boolean) =>
    setLeft((before) => {
      const next = new Set(before);
      if (isIn) next.delete(id);
      else next.add(id);
      return next;
    });
  return (
    <Panel
      title={`From ${read.organiser}`}
      note={counted(read.rows.length, 'decision')}
      actions={
        <Button size="sm" variant="filled" loading={busy} disabled={ids.length === 0} onClick={takeIn}>
          {ids.length === 0 ? 'Nothing to take in' : `Take in ${counted(ids.length, 'decision')}`}
        </Button>
      }
      flush
    >
      <Refused say={rest} />
      <ul className={classes.list} aria-label="Decisions">
        {read.rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change
          <li key={at} className={classes.item}>
            <Checkbox
              label={
                <>
                  <b>{row.name}</b> <span className={classes.quiet}>{row.ref}</span>
                </>
              }
              checked={row.id !== null && row.changes.length > 0 && !left.has(row.id)}
              disabled={row.id === null || row.changes.length === 0}
              onChange={(event) => row.id !== null && toggle(row.id, event.currentTarget.checked)}
            />
            {row.barred === null ? (
              <p className={classes.quiet}>
                {row.changes.length === 0 ? 'As it is here already.' : row.changes.map(sentence).join(' ')}
              </p>
            ) : (
              <p className={classes.note}>{row.barred}</p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** 'in reserve on 3 March' as a sentence; words of the organiser's end as they do. */
const sentence = (words: string): string =>
  `${words.charAt(0).toLocaleUpperCase('en-GB')}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;
