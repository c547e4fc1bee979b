import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { counted } from '../../../shared/rules/dates.ts';
import { api } from '../../client.ts';
import { explain } from '../../submit.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { LoadingRows } from '../../ui/LoadingRows.tsx';
import { Page } from '../../ui/Page.tsx';
import classes from '../reviews.module.css';
import { SendForms } from './SendForms.tsx';
import { TakeInForms } from './TakeInForms.tsx';

const pageName = 'Questionnaires';

/** A review's questionnaires: out to whoever is awaited, with words to send them, and back in together. */
export function FormsPage() {
  const { id = '' } = useParams();
  const view = useQuery(api.reviews.forms.queryOptions({ input: { id } }));
  if (view.data === undefined)
    return (
      <Page title={pageName} crumbs={[{ label: '360 reviews', href: '#/reviews' }]}>
        {view.error ? (
          <ErrorPanel
            title="There are no questionnaires here"
            otherWay={<a href={`#/reviews/${id}`}>Go to the review</a>}
          >
            {explain(view.error)}
          </ErrorPanel>
        ) : (
          <LoadingRows label="Loading the questionnaires" rows={8} />
        )}
      </Page>
    );
  const { head, forms } = view.data;
  return (
    <Page
      title={pageName}
      windowTitle={pageName}
      crumbs={[
        { label: '360 reviews', href: '#/reviews' },
        { label: `${head.person}: ${head.name}`, href: `#/reviews/${head.id}` },
      ]}
      subtitle={
        forms.length === 0
          ? 'Nobody’s answers are awaited.'
          : `${counted(forms.length, 'rater')} awaited. A workbook for each, for Excel or LibreOffice.`
      }
    >
      <div className={classes.stack}>
        <TakeInForms head={head} />
        <SendForms view={view.data} />
      </div>
    </Page>
  );
}
