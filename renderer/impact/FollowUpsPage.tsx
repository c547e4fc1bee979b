import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DueRow } from '../../shared/contract/impact-shapes.ts';
import { counted, longDate } from '../../shared/rules/dates.ts';
import {
  dueWords,
  type FollowUpAnswer,
  followUpAnswers,
  followUpAnswerWords,
} from '../../shared/rules/follow-ups.ts';
import { api, client, send } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Column, Panel } from '../ui/Panel.tsx';
import { useDoing } from '../use-doing.ts';
import classes from './impact.module.css';
import { ProposalList } from './ProposalList.tsx';

const keyOf = ({ id, months }: Pick<DueRow, 'id' | 'months'>) => `${id} ${months}`;

/** Whom to ask what became of them, the longest due first, and what the file says already. */
export function FollowUpsPage() {
  const asked = useQuery(api.impact.followUps.queryOptions({ input: {} }));
  const data = asked.data;
  return (
    <Page
      title="Follow-ups"
      crumbs={[{ label: 'Impact', href: '#/impact' }]}
      subtitle="At the end of a programme, and after 6, 12 and 24 months."
    >
      {asked.error === null ? null : (
        <ErrorPanel title="The follow-ups did not load" onRetry={() => void asked.refetch()}>
          {explain(asked.error)}
        </ErrorPanel>
      )}
      {asked.isPending ? <LoadingRows label="Loading the follow-ups" rows={6} /> : null}
      {data === undefined ? null : data.meeting ? (
        <EmptyState title="Follow-ups are not shown in a meeting">
          Turn meeting mode off to see them.
        </EmptyState>
      ) : data.participants === 0 ? (
        <EmptyState
          title="Nobody has taken up a place yet"
          action={
            <Button component="a" variant="filled" href="#/programmes">
              Go to programmes
            </Button>
          }
        >
          Once a round records who took part and how it ended, whom to ask stands here.
        </EmptyState>
      ) : (
        <Column>
          <Due rows={data.due} />
          {data.proposals.length + data.dismissed.length === 0 ? null : (
            <Panel flush title="The file says already" note="nothing counts until you take it over">
              <ProposalList rows={data.proposals} dismissed={data.dismissed} named />
            </Panel>
          )}
        </Column>
      )}
    </Page>
  );
}

function Due({ rows }: { readonly rows: readonly DueRow[] }) {
  const today = useStatus()?.today ?? '';
  const doing = useDoing();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const picked = rows.filter((row) => ticked.has(keyOf(row)));
  const tick = (key: string, on: boolean) =>
    setTicked((now) => new Set(on ? [...now, key] : [...now].filter((one) => one !== key)));
  const answer = async (which: readonly DueRow[], said: FollowUpAnswer) => {
    const [first] = which;
    if (first === undefined) return;
    const who = which.length === 1 ? first.name : counted(which.length, 'participant');
    const kept = await doing(
      () =>
        send(client.impact.answerFollowUps, {
          which: which.map(({ id, months }) => ({ id, months })),
          answer: said,
          on: today,
        }),
      `${who}: ${followUpAnswerWords[said].toLowerCase()}, ${longDate(today)}.`,
    );
    if (!kept) return;
    setTicked(new Set());
    // What changed is written down where the rest of them stands.
    if (said === 'changed' && which.length === 1) location.hash = `#/impact/participants/${first.id}`;
  };
  if (rows.length === 0)
    return (
      <Panel title="Due">
        <EmptyState title="Nobody is due">
          Whoever ends a programme is asked then, and after 6, 12 and 24 months.
        </EmptyState>
      </Panel>
    );
  return (
    <Panel flush title="Due" note={counted(rows.length, 'participant')}>
      <div className={classes.bar2}>
        <Checkbox
          label="All"
          checked={picked.length === rows.length}
          indeterminate={picked.length > 0 && picked.length < rows.length}
          onChange={(event) => setTicked(new Set(event.currentTarget.checked ? rows.map(keyOf) : []))}
        />
        <Button
          size="sm"
          variant="filled"
          disabled={picked.length === 0}
          onClick={() => void answer(picked, 'same')}
        >
          Nothing changed{picked.length === 0 ? '' : ` for ${picked.length}`}
        </Button>
        <Button size="sm" disabled={picked.length === 0} onClick={() => void answer(picked, 'not_reached')}>
          Not reached
        </Button>
      </div>
      <ul className={classes.list}>
        {rows.map((row) => (
          <li key={keyOf(row)} className={classes.pick}>
            <Checkbox
              aria-label={row.name}
              checked={ticked.has(keyOf(row))}
              onChange={(event) => tick(keyOf(row), event.currentTarget.checked)}
            />
            <span>
              <a className={classes.name} href={`#/impact/participants/${row.id}`}>
                {row.name}
              </a>
              <span className={classes.quiet}>
                {dueWords(row.months, row.from)}. {row.round}
                {row.school === '' ? '' : `, ${row.school}`}
              </span>
              <span className={classes.quiet}>{row.last}</span>
            </span>
            <span className={classes.does}>
              {followUpAnswers.map((one) => (
                <Button
                  key={one}
                  size="sm"
                  aria-label={`${followUpAnswerWords[one]}: ${row.name}`}
                  onClick={() => void answer([row], one)}
                >
                  {followUpAnswerWords[one]}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
