import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { api } from '../client.ts';
import { explain } from '../submit.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { EntryForm } from './EntryForm.tsx';
import { entryOptions } from './use-entry.ts';

/** Types answers in, one rater after the other. */
export function EntryPage() {
  const { id = '' } = useParams();
  const entry = useQuery(entryOptions(id));
  const { data: asked } = useQuery(api.reviews.invited.queryOptions({ input: { id } }));
  if (entry.data === undefined)
    return (
      <Page title="Enter answers" crumbs={[{ label: '360 reviews', href: '#/reviews' }]}>
        {entry.error ? (
          <ErrorPanel
            title="Answers cannot be entered here"
            otherWay={<a href={`#/reviews/${id}`}>Go to the review</a>}
          >
            {explain(entry.error)}
          </ErrorPanel>
        ) : (
          <LoadingRows label="Loading the form" rows={8} />
        )}
      </Page>
    );
  return <EntryForm key={id} entry={entry.data} asked={asked?.invited ?? []} />;
}
