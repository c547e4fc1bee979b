import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, client, send } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Tag } from '../ui/Tag.tsx';
import { useDoing } from '../use-doing.ts';
import classes from './projects.module.css';
import { stateTones, stateWords } from './words.ts';

interface PersonProjectsProps {
  readonly personId: string;
  /** Nothing new is started for whoever has left. */
  readonly left: boolean;
}

/** For a person's page: their projects, one for each programme they took up a place on; nothing where they took up none. */
export function PersonProjects({ personId, left }: PersonProjectsProps) {
  const asked = useQuery(api.projects.ofPerson.queryOptions({ input: { personId } }));
  const meeting = useStatus()?.meeting != null;
  const doing = useDoing();
  if (asked.error !== null)
    return (
      <Panel title="Projects">
        <ErrorPanel title="Their projects cannot be shown" onRetry={() => void asked.refetch()}>
          {explain(asked.error)}
        </ErrorPanel>
      </Panel>
    );
  if (asked.data === undefined) return <LoadingRows label="Loading projects" />;
  const rows = asked.data.filter(({ project }) => project !== null || !left);
  if (rows.length === 0) return null;
  return (
    <Panel title="Projects" flush>
      <ul className={classes.list}>
        {rows.map(({ id, round, meant, project }) => (
          <li key={id} className={classes.row}>
            {project === null ? (
              <>
                <div>
                  <span className={classes.name}>No project yet</span>
                  <span className={classes.quiet}>
                    {round}
                    {meant === '' ? '' : `. Meant to: ${meant}`}
                  </span>
                </div>
                {meeting ? null : (
                  <Button
                    size="sm"
                    aria-label={`Start the project for ${round}`}
                    onClick={() =>
                      void doing(
                        () => send(client.projects.start, { placeId: id, opportunityId: null }),
                        'The project is started.',
                      )
                    }
                  >
                    Start
                  </Button>
                )}
              </>
            ) : (
              <>
                <div>
                  <a className={classes.name} href={`#/projects/${id}`}>
                    {project.title}
                  </a>
                  <span className={classes.quiet}>
                    {round}
                    {project.shared ? '. Shared' : ''}
                  </span>
                </div>
                <Tag tone={stateTones[project.state]}>{stateWords[project.state]}</Tag>
              </>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
