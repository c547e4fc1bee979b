import { useStatus } from '../session.ts';
import { FactList, FieldRow } from '../ui/FactList.tsx';
import { Panel } from '../ui/Panel.tsx';

/** Which Baton this is and what it is made with. */
export function AboutPanel() {
  const status = useStatus();
  return (
    <Panel title="About Baton">
      <FactList>
        <FieldRow label="Version">{status?.version}</FieldRow>
        <FieldRow label="Running">
          {status?.shell === 'desktop' ? 'as a desktop app' : 'in the browser, on this computer only'}
        </FieldRow>
        <FieldRow label="Licence">MIT</FieldRow>
        <FieldRow label="Made with">
          Open-source software and open-government data. Who made it, and on which terms, is in the file
          THIRD-PARTY-NOTICES beside the app.
        </FieldRow>
        <FieldRow label="Network">None. Nothing leaves this computer unless you export it.</FieldRow>
      </FactList>
    </Panel>
  );
}
