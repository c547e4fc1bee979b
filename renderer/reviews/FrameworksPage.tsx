import { useQuery } from '@tanstack/react-query';
import type { FrameworkRow } from '../../shared/contract/review-shapes.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { api } from '../client.ts';
import { explain } from '../submit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { byNumber, byText, type Column } from '../ui/table/columns.ts';
import { DataTable } from '../ui/table/DataTable.tsx';

/** The competency frameworks of this file, each with its newest version. */
export function FrameworksPage() {
  const frameworks = useQuery(api.reviews.frameworks.queryOptions({ input: {} }));
  return (
    <Page
      fill
      title="Competency frameworks"
      crumbs={[{ label: '360 reviews', href: '#/reviews' }]}
      subtitle="What reviews are given on. Changing one makes a new version; results stay with the version they were given on."
    >
      {frameworks.error ? (
        <ErrorPanel title="The frameworks did not load" onRetry={() => void frameworks.refetch()}>
          {explain(frameworks.error)}
        </ErrorPanel>
      ) : null}
      {frameworks.isPending ? <LoadingRows label="Loading the frameworks" rows={6} /> : null}
      {frameworks.data === undefined ? null : (
        <DataTable
          label="Competency frameworks"
          rows={frameworks.data}
          columns={columns}
          rowId={(row) => row.id}
          rowName={(row) => row.name}
          rowHref={(row) => `#/reviews/frameworks/${row.versionId}`}
          empty={<EmptyState title="This file has no framework" />}
        />
      )}
    </Page>
  );
}

const columns: readonly Column<FrameworkRow>[] = [
  {
    id: 'name',
    header: 'Framework',
    names: true,
    compare: byText((row) => row.name),
    cell: (row) => row.name,
  },
  {
    id: 'version',
    header: 'Version',
    width: 200,
    cell: (row) => `${row.version}, made ${longDate(row.madeOn)}`,
  },
  {
    id: 'competencies',
    header: 'Competencies',
    width: 120,
    align: 'end',
    compare: byNumber((row) => row.competencies),
    cell: (row) => row.competencies,
  },
  {
    id: 'reviews',
    header: 'Reviews',
    width: 100,
    align: 'end',
    compare: byNumber((row) => row.reviews),
    cell: (row) => row.reviews,
  },
];
