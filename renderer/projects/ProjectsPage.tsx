import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ParticipantProject } from '../../shared/contract/projects-shapes.ts';
import { counted, longDate } from '../../shared/rules/dates.ts';
import { matches, searchKey, searchWords } from '../../shared/rules/search.ts';
import { api, client, send } from '../client.ts';
import { explain } from '../submit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { useHashQuery } from '../ui/hash.ts';
import { IconPrinter } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { Tag } from '../ui/Tag.tsx';
import { keptInVisit } from '../ui/visits.ts';
import { useDoing } from '../use-doing.ts';
import { usePrintCaseHistories } from './doing.ts';
import { ProjectTabs } from './ProjectTabs.tsx';
import classes from './projects.module.css';
import { stateTones, stateWords } from './words.ts';

const ALL = 'all';
const AT_ONCE = 100;

const useKeptRound = keptInVisit<string>();
const useKeptFind = keptInVisit<string>();
const useKeptMost = keptInVisit<number>();

/** Everybody who took up a place on a programme, with their project in school; all of a round print in one go. */
export function ProjectsPage() {
  const asked = useQuery(api.projects.list.queryOptions({ input: {} }));
  const [round, setRound] = useKeptRound(useHashQuery().get('round') ?? ALL);
  const [find, setFind] = useKeptFind('');
  const [most, setMost] = useKeptMost(AT_ONCE);
  const printing = usePrintCaseHistories();
  const keyed = useMemo(
    () =>
      (asked.data?.places ?? []).map((one) => ({
        one,
        key: searchKey(one.name, one.school, one.project?.title, one.project?.theme),
      })),
    [asked.data],
  );
  const wanted = searchWords(find);
  const rows = keyed
    .filter(({ one, key }) => (round === ALL || one.roundId === round) && matches(key, wanted))
    .map(({ one }) => one);
  const printable = rows.filter(({ project }) => project !== null).map(({ id }) => id);
  useShortcut({
    keys: 'mod+p',
    alternative: 'alt+shift+p',
    does: 'Print these case histories',
    off: printable.length === 0,
    run: () => printing.printing === null && printable.length > 0 && printing.print(printable),
  });
  const all = asked.data?.places ?? [];
  const begun = all.filter(({ project }) => project !== null).length;
  return (
    <Page
      title="Projects"
      subtitle={
        asked.data === undefined
          ? null
          : asked.data.meeting
            ? `${counted(begun, 'project')} whose authors agreed to share them. The others are not shown in a meeting.`
            : `${counted(begun, 'project')} of ${counted(all.length, 'participant')} of programmes.`
      }
      actions={
        begun === 0 ? null : printing.printing === null ? (
          <Button
            leftSection={<IconPrinter size={16} aria-hidden />}
            disabled={printable.length === 0}
            onClick={() => printing.print(printable)}
          >
            {printable.length === 1
              ? 'Print this case history'
              : `Print these ${printable.length} case histories`}
          </Button>
        ) : (
          <Button onClick={printing.cancel}>{printing.printing}… Cancel</Button>
        )
      }
    >
      <ProjectTabs now="Projects" />
      {asked.error === null ? null : (
        <ErrorPanel title="The projects did not load" onRetry={() => void asked.refetch()}>
          {explain(asked.error)}
        </ErrorPanel>
      )}
      {asked.isPending ? <LoadingRows label="Loading the projects" rows={6} /> : null}
      {asked.data === undefined ? null : all.length === 0 ? (
        <Panel>
          <EmptyState
            title={asked.data.meeting ? 'Nothing to show in a meeting' : 'Nobody has taken up a place yet'}
            action={asked.data.meeting ? null : <a href="#/programmes">Go to Programmes</a>}
          >
            {asked.data.meeting
              ? 'A meeting sees the projects that their authors agreed to share by name.'
              : 'Projects are those of participants: record first who took up the place they were offered.'}
          </EmptyState>
        </Panel>
      ) : (
        <>
          <div className={classes.filters}>
            <SearchField
              label="Name, school, title or theme"
              value={find}
              onChange={setFind}
              found={counted(rows.length, 'participant')}
              width={280}
            />
            <Select
              aria-label="Round"
              data={[
                { value: ALL, label: 'All rounds' },
                ...asked.data.rounds.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={round}
              allowDeselect={false}
              onChange={(value) => setRound(value ?? ALL)}
              w={280}
            />
          </div>
          <Panel flush>
            <div className={classes.scroll}>
              <table className={classes.table} aria-label="Projects of participants">
                <thead>
                  <tr>
                    <th scope="col">Participant</th>
                    <th scope="col">Project</th>
                    <th scope="col">Measures</th>
                    <th scope="col">State</th>
                    <th scope="col">Do</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.slice(0, most).map((one) => (
                    <Row key={one.id} one={one} />
                  ))}
                </tbody>
              </table>
            </div>
            {rows.length === 0 ? <EmptyState title="No participant like that" /> : null}
          </Panel>
          {rows.length > most ? (
            <Button mt={10} onClick={() => setMost(most + AT_ONCE)}>
              Show {Math.min(AT_ONCE, rows.length - most)} more
            </Button>
          ) : null}
        </>
      )}
    </Page>
  );
}

function Row({ one }: { readonly one: ParticipantProject }) {
  const doing = useDoing();
  const { project } = one;
  const start = async () => {
    const begun = await doing(
      () => send(client.projects.start, { placeId: one.id, opportunityId: null }),
      'The project is started.',
    );
    if (begun) location.hash = `#/projects/${one.id}`;
  };
  return (
    <tr>
      <th scope="row">
        <a className={classes.name} href={`#/staff/${one.personId}`}>
          {one.name}
        </a>
        <span className={classes.quiet}>{one.school}</span>
        <span className={classes.quiet}>{one.round}</span>
      </th>
      <td>
        {project === null ? (
          <span className={classes.quiet}>
            {one.meant === '' ? 'No project yet' : `Meant to: ${one.meant}`}
          </span>
        ) : (
          <>
            <a className={classes.name} href={`#/projects/${one.id}`}>
              {project.title}
            </a>
            <span className={classes.quiet}>{project.theme || 'No theme yet'}</span>
          </>
        )}
      </td>
      <td>
        {project === null
          ? '–'
          : project.measures === 0
            ? 'None yet'
            : `${project.results} of ${project.measures}`}
      </td>
      <td>
        {project === null ? null : (
          <>
            <Tag tone={stateTones[project.state]}>{stateWords[project.state]}</Tag>
            <span className={classes.quiet}>
              {longDate(project.stateOn)}
              {project.shared ? '; shared' : ''}
            </span>
          </>
        )}
      </td>
      <td>
        <span className={classes.does}>
          {project === null ? (
            <>
              <Button size="sm" aria-label={`Start the project of ${one.name}`} onClick={() => void start()}>
                Start
              </Button>
              <Button
                size="sm"
                component="a"
                td="none"
                href={`#/projects/opportunities?for=${one.id}`}
                aria-label={`From the bank, for ${one.name}`}
              >
                From the bank
              </Button>
            </>
          ) : (
            <Button
              size="sm"
              component="a"
              td="none"
              href={`#/projects/${one.id}`}
              aria-label={`Open the project of ${one.name}`}
            >
              Open
            </Button>
          )}
        </span>
      </td>
    </tr>
  );
}
