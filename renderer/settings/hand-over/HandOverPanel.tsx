import { Button } from '@mantine/core';
import { useStatus } from '../../session.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from '../settings.module.css';

/** The way to handing the file over, for when a new head comes. */
export function HandOverPanel() {
  const status = useStatus();
  const file = status?.file;
  if (file == null) return null;
  return (
    <Panel title="The next head" note="When you leave">
      <p>A new file for whoever comes after you, with what you choose and a passphrase of their own.</p>
      <div className={classes.tools}>
        <Button
          component="a"
          href="#/settings/hand-over"
          data-disabled={file.readOnly || status?.meeting != null || undefined}
        >
          Hand this file over
        </Button>
      </div>
    </Panel>
  );
}
