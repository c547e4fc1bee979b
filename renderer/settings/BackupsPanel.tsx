import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { backupMoment } from '../../shared/rules/backup-words.ts';
import { api } from '../client.ts';
import { useStatus } from '../session.ts';
import { sentenceOf } from '../submit.ts';
import { Panel } from '../ui/Panel.tsx';
import classes from './settings.module.css';

/** That Baton makes backups by itself, when it made the last, and where they are seen. */
export function BackupsPanel() {
  const meeting = useStatus()?.meeting != null;
  const kept = useQuery(api.backups.list.queryOptions({ input: {}, enabled: !meeting }));
  const [newest] = kept.data?.backups ?? [];
  return (
    <Panel title="Backups" note="Baton makes them by itself, on this computer">
      {meeting ? <p>They are not shown in a meeting.</p> : null}
      {newest === undefined ? null : <p>The latest is of {backupMoment(newest.at)}.</p>}
      {kept.data?.problem ? <p role="alert">{sentenceOf(kept.data.problem)}</p> : null}
      <div className={classes.tools}>
        <Button component="a" href="#/backups">
          See the backups
        </Button>
      </div>
    </Panel>
  );
}
