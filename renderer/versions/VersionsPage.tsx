import { useState } from 'react';
import { useStatus } from '../session.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { CopiesPanel } from './CopiesPanel.tsx';
import { LeftoversPanel } from './LeftoversPanel.tsx';
import classes from './versions.module.css';

/** Versions of this file that are not in it: copies that lie beside it, and changes found on this computer. */
export function VersionsPage() {
  const meeting = useStatus()?.meeting != null;
  const [done, setDone] = useState(0);
  return (
    <Page
      title="Other versions of this file"
      subtitle="What a cloud folder, another computer or a crash left apart. Nothing is removed unless you say so."
    >
      {meeting ? (
        <Panel>
          <EmptyState title="Other versions are not shown in a meeting">
            They hold everybody. End the meeting to compare them.
          </EmptyState>
        </Panel>
      ) : (
        <div className={classes.stack}>
          <LeftoversPanel onDone={() => setDone(done + 1)} />
          {/* It says which of the changes found it holds, so it looks again once some of them are done with. */}
          <CopiesPanel key={done} />
        </div>
      )}
    </Page>
  );
}
