import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'wouter';
import type { ProjectPage as Project } from '../../shared/contract/projects-shapes.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { api, client, send } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { ConfirmDelete } from '../ui/ConfirmDelete.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { FactList, FieldRow } from '../ui/FactList.tsx';
import { IconEdit, IconPrinter } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel, WithRail } from '../ui/Panel.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { Tag } from '../ui/Tag.tsx';
import { useDoing } from '../use-doing.ts';
import { usePrintCaseHistories } from './doing.ts';
import { ProjectForm } from './ProjectForm.tsx';
import classes from './projects.module.css';
import { ShareDrawer } from './ShareDrawer.tsx';
import { StateDrawer } from './StateDrawer.tsx';
import { Story } from './Story.tsx';
import { stateTones, stateWords } from './words.ts';

/** One project: its case history as it stands, how far it is, and whether its author agreed to share it. */
export function ProjectPage() {
  const { id = '' } = useParams<{ id: string }>();
  const asked = useQuery(api.projects.one.queryOptions({ input: { id } }));
  if (asked.data !== undefined) return <Whole key={id} project={asked.data} />;
  return (
    <Page title="Project" crumbs={[{ label: 'Projects', href: '#/projects' }]}>
      {asked.error === null ? (
        <LoadingRows label="Loading the project" rows={6} />
      ) : (
        <ErrorPanel
          title="This project cannot be shown"
          otherWay={<a href="#/projects">Go to the projects</a>}
        >
          {explain(asked.error)}
        </ErrorPanel>
      )}
    </Page>
  );
}

type Opened = 'fields' | 'state' | 'share' | 'remove' | null;

function Whole({ project }: { readonly project: Project }) {
  const [opened, setOpened] = useState<Opened>(null);
  const meeting = useStatus()?.meeting != null;
  const printing = usePrintCaseHistories();
  const { id, fields } = project;
  useShortcut({
    keys: 'mod+p',
    alternative: 'alt+shift+p',
    does: 'Print this case history',
    run: () => printing.printing === null && printing.print([id]),
  });
  const shut = () => setOpened(null);
  return (
    <Page
      title={fields.title}
      windowTitle="Project"
      crumbs={[{ label: 'Projects', href: '#/projects' }]}
      subtitle={`${project.author}, ${project.programme} ${project.academicYear}`}
      mark={<Tag tone={stateTones[project.state]}>{stateWords[project.state]}</Tag>}
      actions={
        <>
          {printing.printing === null ? (
            <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => printing.print([id])}>
              Print case history
            </Button>
          ) : (
            <Button onClick={printing.cancel}>{printing.printing}… Cancel</Button>
          )}
          {meeting ? null : (
            <>
              <Button onClick={() => setOpened('state')}>Say how it stands</Button>
              <Button
                variant="filled"
                leftSection={<IconEdit size={16} aria-hidden />}
                onClick={() => setOpened('fields')}
              >
                Write
              </Button>
            </>
          )}
        </>
      }
    >
      <WithRail
        rail={
          <>
            <About project={project} />
            {meeting ? null : <Sharing project={project} onShare={() => setOpened('share')} />}
            {meeting ? null : <Button onClick={() => setOpened('remove')}>Take this project out</Button>}
          </>
        }
      >
        <Story page={project} asks={!meeting} />
      </WithRail>
      {opened === 'fields' ? <ProjectForm project={project} onClose={shut} /> : null}
      {opened === 'state' ? <StateDrawer project={project} onClose={shut} /> : null}
      {opened === 'share' ? <ShareDrawer project={project} onClose={shut} /> : null}
      <ConfirmDelete
        opened={opened === 'remove'}
        question="Take this project out?"
        button="Take it out"
        explain={explain}
        onDelete={async () => {
          await send(client.projects.remove, { id });
          location.hash = '#/projects';
          showUndoable('The project is out.');
        }}
        onClose={shut}
      >
        Its case history goes with it. The place on the programme stays.
      </ConfirmDelete>
    </Page>
  );
}

function About({ project }: { readonly project: Project }) {
  const { fields } = project;
  return (
    <Panel title="About it">
      <FactList>
        <FieldRow label="Author">
          {project.personId === null ? (
            project.author
          ) : (
            <a href={`#/staff/${project.personId}`}>{project.author}</a>
          )}
        </FieldRow>
        <FieldRow label="Post">{project.post || 'Not recorded'}</FieldRow>
        <FieldRow label="School">{project.school || 'Not recorded'}</FieldRow>
        <FieldRow label="Theme">{project.themeWords || 'Not chosen yet'}</FieldRow>
        <FieldRow label="Dates">
          {fields.from === null && fields.to === null
            ? 'Not recorded'
            : `${fields.from === null ? '' : longDate(fields.from)} to ${fields.to === null ? 'open' : longDate(fields.to)}`}
        </FieldRow>
        <FieldRow label="Sponsor">{fields.sponsor || 'Not recorded'}</FieldRow>
        <FieldRow label="Coach">{fields.coach || 'Not recorded'}</FieldRow>
        {fields.competencies === '' ? null : <FieldRow label="Practised">{fields.competencies}</FieldRow>}
        {project.opportunity === null ? null : (
          <FieldRow label="Began with">
            <a href="#/projects/opportunities">{project.opportunity}</a>
          </FieldRow>
        )}
        <FieldRow label="State">
          {stateWords[project.state]} since {longDate(project.stateOn)}
          {project.stoppedWhy === '' ? null : <span className={classes.quiet}>{project.stoppedWhy}</span>}
        </FieldRow>
      </FactList>
    </Panel>
  );
}

function Sharing({ project, onShare }: { readonly project: Project; readonly onShare: () => void }) {
  const doing = useDoing();
  const { id, consent } = project;
  if (consent === null)
    return (
      <Panel title="Shared with others">
        <p className={classes.prose}>
          {project.state === 'finished'
            ? 'Not shared. Ask the author; the library shows it from then on.'
            : 'Not shared. Only a finished project can be.'}
        </p>
        {project.state === 'finished' ? <Button onClick={onShare}>They agreed to share it</Button> : null}
      </Panel>
    );
  return (
    <Panel title="Shared with others">
      <p className={classes.prose}>
        {project.author} agreed on {longDate(consent.on)}, asked by {consent.askedBy}.{' '}
        {consent.as === null ? 'It is shared by name.' : `It is shared as ‘${consent.as}’.`} A change to its
        words asks them again.
      </p>
      <div className={classes.buttons}>
        <Button component="a" td="none" href={`#/projects/library/${id}`}>
          Read it in the library
        </Button>
        <Button
          onClick={() =>
            void doing(
              () => send(client.projects.share, { id, consent: null }),
              'The project is not shared any more.',
            )
          }
        >
          Stop sharing
        </Button>
      </div>
    </Panel>
  );
}
