import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'wouter';
import type { FrameworkView } from '../../shared/contract/review-shapes.ts';
import { counted, longDate } from '../../shared/rules/dates.ts';
import { api } from '../client.ts';
import { explain } from '../submit.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { IconCopy, IconPencil } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { EditFramework } from './EditFramework.tsx';
import classes from './Framework.module.css';

const crumbs = [
  { label: '360 reviews', href: '#/reviews' },
  { label: 'Frameworks', href: '#/reviews/frameworks' },
];

/** One version of a framework: its competencies with what they look like, and the way to the next version. */
export function FrameworkPage() {
  const { versionId = '' } = useParams();
  const framework = useQuery(api.reviews.framework.queryOptions({ input: { versionId } }));
  if (framework.data !== undefined)
    return <Framework key={framework.data.versionId} framework={framework.data} />;
  return (
    <Page title="Framework" crumbs={crumbs}>
      {framework.error ? (
        <ErrorPanel
          title="This framework cannot be shown"
          otherWay={<a href="#/reviews/frameworks">All frameworks</a>}
        >
          {explain(framework.error)}
        </ErrorPanel>
      ) : (
        <LoadingRows label="Loading the framework" rows={8} />
      )}
    </Page>
  );
}

/** Where a framework comes from, and the credit that its licence asks for. */
function originWords(source: string): string {
  const origin = source.includes('edited by the school')
    ? 'Edited by the school, from a framework that came with Baton.'
    : 'Came with Baton. Which competencies are in it is our suggestion; what they look like is in our words.';
  return source.includes('Open Government Licence')
    ? `${origin} Contains public sector information licensed under the Open Government Licence v3.0.`
    : origin;
}

function indicatorWords({ indicators, scored }: FrameworkView['competencies'][number]): string {
  if (indicators.length > 0) return `${indicators.join('. ')}.`;
  return scored ? 'What it looks like is not written yet.' : 'Read and talked about, not rated.';
}

function Framework({ framework }: { readonly framework: FrameworkView }) {
  const [editing, setEditing] = useState<'version' | 'copy' | null>(null);
  const { competencies, versions } = framework;
  const newest = framework.versionId === framework.currentVersionId;
  const given = versions.find((one) => one.id === framework.versionId)?.reviews ?? 0;
  if (editing !== null)
    return <EditFramework framework={framework} as={editing} onClose={() => setEditing(null)} />;
  return (
    <Page
      title={framework.name}
      crumbs={crumbs}
      subtitle={`Version ${framework.version}, made ${longDate(framework.madeOn)}. ${competencies.length} ${competencies.length === 1 ? 'competency' : 'competencies'}. ${given === 0 ? 'No review was given on it' : `${counted(given, 'review')} given on it`}.`}
      actions={
        <>
          {versions.length > 1 ? (
            <Select
              aria-label="Version"
              allowDeselect={false}
              value={framework.versionId}
              onChange={(next) => {
                if (next !== null) window.location.assign(`#/reviews/frameworks/${next}`);
              }}
              data={versions.map((one) => ({
                value: one.id,
                label: `Version ${one.version}, ${longDate(one.madeOn)}`,
              }))}
            />
          ) : null}
          <Button leftSection={<IconCopy size={16} aria-hidden />} onClick={() => setEditing('copy')}>
            Copy as a new framework
          </Button>
          {newest ? (
            <Button
              variant="filled"
              leftSection={<IconPencil size={16} aria-hidden />}
              onClick={() => setEditing('version')}
            >
              Edit as version {framework.version + 1}
            </Button>
          ) : null}
        </>
      }
    >
      <div className={classes.sets}>
        {[...new Set(competencies.map((one) => one.set))].map((set) => (
          <Panel key={set} title={set} note={String(competencies.filter((one) => one.set === set).length)}>
            <dl className={classes.competencies}>
              {competencies
                .filter((one) => one.set === set)
                .map((one) => (
                  <div key={one.key}>
                    <dt>
                      {one.name}
                      {one.scored || one.indicators.length === 0 ? null : ' (not rated)'}
                    </dt>
                    <dd>{indicatorWords(one)}</dd>
                  </div>
                ))}
            </dl>
          </Panel>
        ))}
        <p className={classes.source}>{originWords(framework.source)}</p>
      </div>
    </Page>
  );
}
