import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { counted } from '../../shared/rules/dates.ts';
import { api } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import parts from './PreviewParts.module.css';
import classes from './programmes.module.css';
import { moment } from './words.ts';

/** Every copy that left, as it was: when, to whom, and each value. */
export function ExportsPage() {
  const { id = '' } = useParams<{ id: string }>();
  const meeting = useStatus()?.meeting != null;
  const sent = useQuery(api.programmes.exports.queryOptions({ input: { roundId: id } }));
  if (sent.error !== null)
    return (
      <Page title="What was sent" crumbs={[{ label: 'Programmes', href: '#/programmes' }]}>
        <ErrorPanel title="This cannot be shown" onRetry={() => void sent.refetch()}>
          {explain(sent.error)}
        </ErrorPanel>
      </Page>
    );
  if (sent.data === undefined) return <LoadingRows label="Loading what was sent" />;
  const { programme, academicYear, exports } = sent.data;
  return (
    <Page
      title="What was sent"
      subtitle="Copies kept as they were when they left; nothing that is changed here reaches them."
      crumbs={[
        { label: 'Programmes', href: '#/programmes' },
        { label: `${programme} ${academicYear}`, href: `#/programmes/rounds/${id}` },
      ]}
    >
      <div className={classes.stack}>
        {exports.length === 0 ? (
          <Panel>
            <EmptyState title={meeting ? 'What was sent is not shown' : 'Nothing has been sent'}>
              {meeting
                ? 'A meeting looks on. Turn meeting mode off to see whether anything was sent, and what.'
                : 'A copy of each workbook is kept here once it is exported.'}{' '}
              <a href={`#/programmes/rounds/${id}`}>Back to the round</a>
            </EmptyState>
          </Panel>
        ) : null}
        {exports.map((one) => (
          <Panel key={one.id} title={moment(one.at)} note={`to ${one.toWhom}`} flush>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
            <section className={parts.flush} tabIndex={0} aria-label={`Sent ${moment(one.at)}`}>
              <table className={parts.table}>
                <thead>
                  <tr>
                    {one.columns.map((column) => (
                      <th scope="col" key={column}>
                        {column}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {one.rows.map((row) => (
                    <tr key={row.nominationId}>
                      {row.values.map((value, index) => (
                        <td
                          key={one.columns[index]}
                          className={one.columns[index] === 'Local authority' ? parts.lines : undefined}
                        >
                          {value}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
            <p className={classes.row}>
              <span className={classes.quiet}>
                {one.erased === 0
                  ? null
                  : `${counted(one.erased, 'line')} of this copy ${one.erased === 1 ? 'was' : 'were'} erased since, with whom ${one.erased === 1 ? 'it was' : 'they were'} about. `}
                {one.fileName}. Fingerprint of the file: {one.sha256.slice(0, 16)}…
              </span>
            </p>
          </Panel>
        ))}
      </div>
    </Page>
  );
}
