import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'wouter';
import { api } from '../client.ts';
import { explain } from '../submit.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { IconPlus } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { StageMark } from '../ui/StageMark.tsx';
import { AddStageDialog } from './AddStageDialog.tsx';
import classes from './editor.module.css';
import { StageForm } from './StageForm.tsx';

/** The stages as the school wants them: each change is a new version, and places keep theirs. */
export function StageEditorPage() {
  const { id } = useParams();
  const asked = useQuery(api.stages.list.queryOptions({ input: {} }));
  const frameworks = useQuery(api.stages.frameworks.queryOptions({ input: {} }));
  const [adding, setAdding] = useState(false);
  const stages = asked.data ?? [];
  const current = stages.find((stage) => stage.id === id) ?? stages[0];
  return (
    <Page
      title="Edit stages"
      crumbs={[{ label: 'Stages', href: '#/stages' }]}
      subtitle="Every change makes a new version. People keep the decision they were placed with."
      actions={
        <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setAdding(true)}>
          Add a stage
        </Button>
      }
    >
      {asked.isError ? (
        <ErrorPanel title="The stages cannot be shown" onRetry={() => void asked.refetch()}>
          {explain(asked.error)}
        </ErrorPanel>
      ) : current === undefined || frameworks.data === undefined ? (
        <LoadingRows label="Loading the stages" rows={6} />
      ) : (
        <div className={classes.layout}>
          <nav aria-label="Stages" className={classes.stages}>
            {stages.map((stage) => (
              <a
                key={stage.id}
                href={`#/stages/edit/${stage.id}`}
                className={classes.stage}
                aria-current={stage === current ? 'page' : undefined}
              >
                <StageMark number={stage.number} name={stage.content.name} />
                <br />
                <span>
                  Version {stage.version}, {stage.people} on it{stage.closedOn === null ? '' : ', closed'}
                </span>
              </a>
            ))}
          </nav>
          <StageForm key={current.id} stage={current} frameworks={frameworks.data} />
        </div>
      )}
      {adding ? <AddStageDialog onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}
