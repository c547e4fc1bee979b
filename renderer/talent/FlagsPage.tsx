import { Button, Modal, SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { FlagRow } from '../../shared/contract/talent.ts';
import { addDays, counted } from '../../shared/rules/dates.ts';
import { api } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { FilterMenu } from '../ui/Filters.tsx';
import { FlagTag, HiddenTag } from '../ui/FlagTag.tsx';
import { replaceHashQuery, useHashQuery } from '../ui/hash.ts';
import { IconPlus } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel, WithRail } from '../ui/Panel.tsx';
import { keptInVisit } from '../ui/visits.ts';
import { FlagDrawer } from './FlagDrawer.tsx';
import { FlagKindsPanel } from './FlagKindsPanel.tsx';
import { FlagMenu } from './FlagMenu.tsx';
import { lasting } from './PersonTalent.tsx';
import { PrivacyPanel } from './PrivacyPanel.tsx';
import classes from './talent.module.css';
import { useToday } from './use-flags.ts';

const shows = ['now', 'soon', 'over'] as const;
type Show = (typeof shows)[number];
/** As Home says it: a flag that ends within these days ends soon. */
const SOON = 30;

const useKeptKind = keptInVisit<string | null>();

/** Every flag: those in force, those that end soon, those that are over; and the kinds there are. */
export function FlagsPage() {
  const query = useHashQuery();
  const today = useToday();
  const meeting = useStatus()?.meeting != null;
  const flags = useQuery(api.talent.flags.queryOptions({ input: { over: true } }));
  const kinds = useQuery(api.talent.kinds.queryOptions({ input: {} }));
  const [kind, setKind] = useKeptKind(null);
  const [flagging, setFlagging] = useState(false);
  const show: Show = shows.find((one) => one === query.get('show')) ?? 'now';
  const all = useMemo(() => flags.data ?? [], [flags.data]);
  const of: Record<Show, FlagRow[]> = {
    now: all.filter((row) => !row.over),
    soon: all.filter((row) => !row.over && row.until <= addDays(today, SOON)),
    over: all.filter((row) => row.over),
  };
  const rows = of[show].filter((row) => kind === null || row.kindId === kind);
  if (meeting)
    return (
      <Page title="Flags">
        <Panel>
          <HiddenTag what="Flags" />
        </Panel>
      </Page>
    );
  return (
    <Page
      title="Flags"
      subtitle={flags.data === undefined ? null : `${counted(of.now.length, 'flag')} in force.`}
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setFlagging(true)}>
          Flag a post
        </Button>
      }
    >
      {flags.error ? (
        <ErrorPanel title="The flags did not load" onRetry={() => void flags.refetch()}>
          {explain(flags.error)}
        </ErrorPanel>
      ) : null}
      {flags.isPending ? <LoadingRows label="Loading the flags" rows={6} /> : null}
      {flags.data === undefined ? null : (
        <WithRail
          rail={
            <>
              <PrivacyPanel asking={query.has('privacy')} />
              <FlagKindsPanel />
            </>
          }
        >
          <div className={classes.toolbar}>
            <SegmentedControl
              aria-label="Which flags"
              data={[
                { value: 'now', label: `In force ${of.now.length}` },
                { value: 'soon', label: `End soon ${of.soon.length}` },
                { value: 'over', label: `Ended ${of.over.length}` },
              ]}
              value={show}
              onChange={(next) => replaceHashQuery(next === 'now' ? '' : `show=${next}`)}
            />
            <FilterMenu
              everything="All kinds"
              options={(kinds.data ?? []).map(({ id, words }) => ({ value: id, label: words }))}
              value={kind}
              onChange={setKind}
            />
          </div>
          {rows.length === 0 ? (
            <EmptyState
              title={all.length === 0 ? 'No flags yet' : 'No flag fits'}
              action={
                all.length === 0 ? (
                  <Button component="a" href="#/staff">
                    Go to the staff list
                  </Button>
                ) : (
                  <Button
                    onClick={() => {
                      setKind(null);
                      replaceHashQuery('');
                    }}
                  >
                    Show all in force
                  </Button>
                )
              }
            >
              {all.length === 0
                ? 'Flag somebody on their own page, or many at once in the staff list.'
                : 'There are others without these filters.'}
            </EmptyState>
          ) : (
            <Panel>
              <ul className={classes.flags} aria-label="Flags">
                {rows.map((row) => (
                  <OneFlag key={row.id} row={row} />
                ))}
              </ul>
            </Panel>
          )}
        </WithRail>
      )}
      {flagging ? <FlagPost onClose={() => setFlagging(false)} /> : null}
    </Page>
  );
}

function OneFlag({ row }: { readonly row: FlagRow }) {
  return (
    <li className={classes.flag}>
      <div className={classes.head}>
        <span className={classes.toolbar}>
          <b>{row.personId === null ? row.about : <a href={`#/staff/${row.personId}`}>{row.about}</a>}</b>
          <FlagTag name={row.words} icon={row.icon} />
        </span>
        <FlagMenu row={row} />
      </div>
      <p className={classes.words}>{row.evidence}</p>
      <p className={classes.meta}>{`${row.source}. ${lasting(row)}.`}</p>
    </li>
  );
}

/** Chooses the post, then says what makes it hard to cover: about the post, never about who holds it. */
function FlagPost({ onClose }: { readonly onClose: () => void }) {
  const posts = useQuery(api.staff.posts.queryOptions({ input: {} }));
  const [postId, setPostId] = useState<string | null>(null);
  const post = posts.data?.find((one) => one.id === postId);
  if (post !== undefined)
    return <FlagDrawer target={{ postId: post.id, called: `the post ${post.title}` }} onClose={onClose} />;
  return (
    <Modal
      opened
      onClose={onClose}
      title="Which post?"
      size={460}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Select
        label="Post"
        description="A flag on a post is about the post, never about who holds it."
        searchable
        data-autofocus
        nothingFoundMessage="No post is called that"
        data={(posts.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        value={postId}
        onChange={setPostId}
      />
    </Modal>
  );
}
