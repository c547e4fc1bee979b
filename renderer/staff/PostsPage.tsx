import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PostRow } from '../../shared/contract/staff.ts';
import { roleOf } from '../../shared/reference/roles.ts';
import { basisWords, shareWords } from '../../shared/rules/staff-words.ts';
import { writeDate } from '../../shared/rules/typed-date.ts';
import { api } from '../client.ts';
import { explain } from '../submit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { IconPlus } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { rowNow } from '../ui/overtaken.ts';
import { Page } from '../ui/Page.tsx';
import { Tag } from '../ui/Tag.tsx';
import { byText, type Column } from '../ui/table/columns.ts';
import { DataTable } from '../ui/table/DataTable.tsx';
import { keptInVisit } from '../ui/visits.ts';
import { awayWords, type PostAway } from './HolderAway.tsx';
import { PostForm } from './PostForm.tsx';
import classes from './staff-table.module.css';

const rowId = (row: PostRow) => row.id;
const rowName = (row: PostRow) => row.title;

/** A post of another school than the one with the most posts is shown with its school. */
const columnsOf = (
  elsewhere: ReadonlySet<string>,
  away: ReadonlyMap<string, readonly PostAway[]>,
): readonly Column<PostRow>[] => [
  {
    id: 'title',
    header: 'Post',
    names: true,
    cell: (row) => (elsewhere.has(row.school) ? `${row.title}, ${row.school}` : row.title),
    compare: byText((row) => row.title),
  },
  {
    id: 'role',
    header: 'Role on the ladder',
    width: 230,
    cell: (row) => roleOf(row.role)?.words ?? row.role,
    compare: byText((row) => roleOf(row.role)?.words),
  },
  { id: 'team', header: 'Team', width: 140, cell: (row) => row.team, compare: byText((row) => row.team) },
  {
    id: 'holders',
    header: 'Held by',
    width: 330,
    cell: (row) => <Holders row={row} away={away.get(row.id) ?? []} />,
    compare: byText((row) => row.holders[0]?.name),
  },
];

function elsewhereIn(rows: readonly PostRow[]): ReadonlySet<string> {
  const bySchool = Map.groupBy(rows, (row) => row.school);
  const [, ...others] = [...bySchool].toSorted(([, a], [, b]) => b.length - a.length);
  return new Set(others.map(([school]) => school));
}

interface HoldersProps {
  readonly row: PostRow;
  readonly away: readonly PostAway[];
}

function Holders({ row, away }: HoldersProps) {
  if (row.closedOn !== null) return <Tag tone="unknown">{`Closed ${writeDate(row.closedOn)}`}</Tag>;
  if (row.holders.length === 0) return <Tag tone="warn">Vacant</Tag>;
  const held = row.holders.map((one, index) => (
    <span key={one.id}>
      {index === 0 ? '' : ', '}
      <a href={`#/staff/${one.id}`} tabIndex={-1}>
        {one.name}
      </a>
      {basisWords[one.basis]}
      {one.share === null || one.share === 1 ? '' : ` ${shareWords(one.share)}`}
    </span>
  ));
  return [...held, ...away.map((one) => <span key={one.nominationId}>; {awayWords(one)}</span>)];
}

const useKeptClosed = keptInVisit<boolean>();

/** The leadership posts, which exist whether or not anybody holds them. */
export function PostsPage() {
  const [closed, setClosed] = useKeptClosed(false);
  const posts = useQuery(api.staff.posts.queryOptions({ input: { closed } }));
  const [form, setForm] = useState<PostRow | 'new' | null>(null);
  const rows = useMemo(() => posts.data ?? [], [posts.data]);
  const asked = useQuery(api.running.away.queryOptions({ input: {} }));
  const away = useMemo(() => Map.groupBy(asked.data ?? [], (one) => one.postId), [asked.data]);
  const columns = useMemo(() => columnsOf(elsewhereIn(rows), away), [rows, away]);
  const vacant = rows.filter((row) => row.closedOn === null && row.holders.length === 0).length;
  const add = (
    <Button variant="filled" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setForm('new')}>
      Add a post
    </Button>
  );
  const none = posts.data?.length === 0 && !closed;
  return (
    <Page
      fill
      title="Leadership posts"
      subtitle={
        posts.data === undefined
          ? null
          : `${rows.length === 1 ? '1 post' : `${rows.length} posts`}, ${vacant} vacant. Open one to rename or close it.`
      }
      actions={none ? null : add}
    >
      {posts.error ? (
        <ErrorPanel title="The posts did not load" onRetry={() => void posts.refetch()}>
          {explain(posts.error)}
        </ErrorPanel>
      ) : null}
      {posts.isPending ? <LoadingRows label="Loading the posts" rows={6} /> : null}
      {none ? (
        <EmptyState title="No leadership post yet" action={add}>
          Add the posts that the school must always fill. Each can be vacant, shared, or held by somebody
          acting.
        </EmptyState>
      ) : null}
      {posts.data === undefined || none ? null : (
        <>
          <div className={classes.toolbar}>
            <Checkbox
              label="Closed posts too"
              checked={closed}
              onChange={(event) => setClosed(event.currentTarget.checked)}
            />
          </div>
          <div className={classes.list} data-testid="post-list">
            <DataTable
              label="Leadership posts"
              rows={rows}
              columns={columns}
              rowId={rowId}
              rowName={rowName}
              onOpen={setForm}
              startSort={{ column: 'title', direction: 'ascending' }}
            />
          </div>
        </>
      )}
      {form === null ? null : (
        <PostForm
          post={rowNow(rows, form)}
          away={form === 'new' ? [] : (away.get(form.id) ?? [])}
          onClose={() => setForm(null)}
        />
      )}
    </Page>
  );
}
