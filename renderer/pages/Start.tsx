import { useState } from 'react';
import type { AppStatus } from '../../shared/contract/app.ts';
import { localAuthorities } from '../../shared/reference/local-authorities.ts';
import { phases } from '../../shared/reference/phases.ts';
import { academicYearOf, nextAcademicYear } from '../../shared/rules/academic-year.ts';
import { client, refusalOf } from '../client.ts';
import { change, takeStatusOf } from '../session.ts';
import { pickFile } from '../shell.ts';
import { FirstRunPage, type FirstRunProps } from './first-run/FirstRunPage.tsx';

/** The first page, wired: makes a school, opens one, or looks round the sample. */
export function Start({ status }: { readonly status: AppStatus }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<FirstRunProps['problem']>(null);
  const doing = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(refusalOf(error));
    } finally {
      setBusy(false);
    }
  };
  // What a file was refused with is said where its backup is offered, or the way to try again.
  const { rescue, atStart } = status;
  const above = rescue?.refused ?? atStart.refused;
  const year = academicYearOf(status.today);
  return (
    <FirstRunPage
      phases={phases}
      localAuthorities={localAuthorities.map(({ name }) => name)}
      academicYears={[year, nextAcademicYear(year)]}
      recent={status.recent}
      busy={busy}
      problem={problem?.say === above?.say ? null : problem}
      notOpened={atStart.refused}
      rescue={rescue}
      onRescue={() => void doing(() => takeStatusOf(client.backups.rescue, {}))}
      onCreate={({ name, phase, localAuthority, academicYear }, first, passphrase) =>
        void doing(async () => {
          const known = phases.find((one) => one === phase);
          if (known === undefined) return;
          const after = await change('create', {
            name,
            phase: known,
            localAuthority,
            academicYear,
            passphrase,
          });
          if (after.file !== null) location.hash = first === 'import' ? '#/staff/import' : '#/staff?add';
        })
      }
      onSample={() => void doing(() => change('openSample', {}))}
      onOpen={() =>
        void doing(async () => {
          const file = await pickFile('school_file');
          if (file !== null) await change('open', { ref: file.ref });
        })
      }
      onOpenRecent={(recent) => void doing(() => change('open', { recent }))}
      onForgetRecent={(recent) => void doing(() => change('forgetRecent', { recent }))}
    />
  );
}
