import { useQuery } from '@tanstack/react-query';
import { api } from '../client.ts';
import { ErasuresPanel } from '../erasure/ErasuresPanel.tsx';
import { explain } from '../submit.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Column, TwoColumns } from '../ui/Panel.tsx';
import { AboutPanel } from './AboutPanel.tsx';
import { BackupsPanel } from './BackupsPanel.tsx';
import { ComputerPanel } from './ComputerPanel.tsx';
import { HandOverPanel } from './hand-over/HandOverPanel.tsx';
import { NumbersPanel } from './NumbersPanel.tsx';
import { PassphrasePanel } from './PassphrasePanel.tsx';
import { SchoolsPanel } from './SchoolsPanel.tsx';
import { YearPanel } from './YearPanel.tsx';

/** What a school sets for itself: in the file, so that it goes with it, or on this computer. */
export function SettingsPage() {
  const settings = useQuery(api.settings.all.queryOptions({ input: {} }));
  const schools = useQuery(api.staff.schools.queryOptions({ input: {} }));
  const failed = settings.error ?? schools.error;
  return (
    <Page title="Settings" subtitle="Every change is saved at once.">
      {failed ? (
        <ErrorPanel
          title="The settings did not load"
          onRetry={() => void Promise.all([settings.refetch(), schools.refetch()])}
        >
          {explain(failed)}
        </ErrorPanel>
      ) : null}
      {settings.data === undefined || schools.data === undefined ? (
        failed ? null : (
          <LoadingRows label="Loading the settings" rows={6} />
        )
      ) : (
        <TwoColumns>
          <Column>
            <SchoolsPanel title="Our schools" ours schools={schools.data.filter((one) => one.ours)} />
            <SchoolsPanel
              title="Other schools"
              ours={false}
              schools={schools.data.filter((one) => !one.ours)}
            />
          </Column>
          <Column>
            <YearPanel
              academicYear={settings.data.academicYear}
              alliance={settings.data.alliance}
              runsProgrammes={settings.data.runsProgrammes}
            />
            <PassphrasePanel autoLock={settings.data.autoLock} />
            <BackupsPanel />
            <HandOverPanel />
            <ErasuresPanel />
            <NumbersPanel
              title="Keeping records"
              about={['keeping', 'flags']}
              numbers={settings.data.numbers}
            />
            <NumbersPanel title="360 results" about={['reviews']} numbers={settings.data.numbers} />
            <ComputerPanel />
            <AboutPanel />
          </Column>
        </TwoColumns>
      )}
    </Page>
  );
}
