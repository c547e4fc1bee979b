import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SentRow } from '../../shared/contract/impact-shapes.ts';
import { counted, longDate } from '../../shared/rules/dates.ts';
import { api } from '../client.ts';
import { explain } from '../submit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Panel } from '../ui/Panel.tsx';
import classes from './impact.module.css';
import { SentDrawer } from './SentDrawer.tsx';
import { goneWords, moment } from './words.ts';

/** The workbooks that left, the newest first; each opens its copy. */
export function SentPanel() {
  const sent = useQuery(api.impact.sent.queryOptions({ input: {} }));
  const [opened, setOpened] = useState<SentRow | null>(null);
  const copies = sent.data?.copies ?? [];
  return (
    <Panel flush title="What was sent" note={copies.length === 0 ? undefined : 'copies kept as they left'}>
      {sent.error !== null ? (
        <ErrorPanel title="What was sent did not load" onRetry={() => void sent.refetch()}>
          {explain(sent.error)}
        </ErrorPanel>
      ) : sent.isPending ? (
        <LoadingRows label="Loading what was sent" rows={2} />
      ) : copies.length === 0 ? (
        <EmptyState title="Nothing has been sent">
          A copy of each workbook is kept here once it is made. What is printed is not kept.
        </EmptyState>
      ) : (
        <ul className={classes.list} aria-label="What was sent">
          {copies.map((one) => (
            <li key={one.id} className={classes.row}>
              <span>
                <LinkButton
                  aria-label={`Sent ${moment(one.at)}: ${one.whose}`}
                  onClick={() => setOpened(one)}
                >
                  {moment(one.at)}
                </LinkButton>
                <span className={classes.quiet}>
                  {one.whose}, as at {longDate(one.asAt)}. {one.fileName}
                </span>
                {goneWords(one).map((words) => (
                  <span key={words} className={classes.quiet}>
                    {words}
                  </span>
                ))}
              </span>
              <span>
                {one.people === 0 ? 'Nobody named' : `${counted(one.people, 'person', 'people')} named`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {opened === null ? null : <SentDrawer row={opened} onClose={() => setOpened(null)} />}
    </Panel>
  );
}
