import { useStatus } from '../../session.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ImportWizard } from './ImportWizard.tsx';
import { realPorts } from './ports.ts';

const crumbs = [{ label: 'Staff', href: '#/staff' }];

/** Taking in the staff list: four steps, and nothing changes until the last. */
export function ImportPage() {
  const meeting = useStatus()?.meeting;
  if (meeting)
    return (
      <Page title="Import staff" crumbs={crumbs}>
        <Panel>
          <EmptyState title="Importing waits until the meeting is over">
            It shows everybody by name. Turn meeting mode off, then import the list.
          </EmptyState>
        </Panel>
      </Page>
    );
  return <ImportWizard ports={realPorts} crumbs={crumbs} />;
}
