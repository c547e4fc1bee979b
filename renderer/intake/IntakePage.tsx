import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { longDate } from '../../shared/rules/dates.ts';
import { api } from '../client.ts';
import { explain } from '../submit.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import classes from './intake.module.css';
import { PreviewFiles } from './PreviewFiles.tsx';
import { changeReading, leaveReading, useReading } from './reading.ts';
import { Senders } from './Senders.tsx';
import { TakeInFiles } from './TakeInFiles.tsx';

/** What schools send for a round: taken in after a look, who has not sent theirs, and decisions sent back. */
export function IntakePage() {
  const { id = '' } = useParams<{ id: string }>();
  const reading = useReading(id);
  const { previewId } = reading;
  const round = useQuery(api.intake.round.queryOptions({ input: { roundId: id } }));
  const crumbs = [{ label: 'Programmes', href: '#/programmes' }];
  if (round.error !== null)
    return (
      <Page title="Nominations from schools" crumbs={crumbs}>
        <ErrorPanel title="This cannot be shown" onRetry={() => void round.refetch()}>
          {explain(round.error)}
        </ErrorPanel>
      </Page>
    );
  if (round.data === undefined) return <LoadingRows label="Loading what schools sent" rows={6} />;
  const { programme, academicYear, deadline, closed, senders } = round.data;
  const sent = senders.filter(({ files }) => files.length > 0).length;
  return (
    <Page
      title="Nominations from schools"
      subtitle={`${sent} of ${senders.length} ${senders.length === 1 ? 'school has' : 'schools have'} sent theirs; nominations close on ${longDate(deadline)}.`}
      crumbs={[...crumbs, { label: `${programme} ${academicYear}`, href: `#/programmes/rounds/${id}` }]}
    >
      <div className={classes.stack}>
        <TakeInFiles roundId={id} closed={closed} reading={reading} />
        {previewId === null ? null : (
          <PreviewFiles
            key={previewId}
            previewId={previewId}
            choices={reading.choices}
            onChoices={(choices) => changeReading(id, { choices })}
            onDone={() => leaveReading(id, previewId)}
          />
        )}
        <Senders roundId={id} round={round.data} />
      </div>
    </Page>
  );
}
