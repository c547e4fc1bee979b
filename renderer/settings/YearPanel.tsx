import { nextAcademicYear, previousAcademicYear } from '../../shared/rules/academic-year.ts';
import { client, send } from '../client.ts';
import { explain } from '../submit.ts';
import { FactList, FieldRow } from '../ui/FactList.tsx';
import { InlineEdit } from '../ui/InlineEdit.tsx';
import { Panel } from '../ui/Panel.tsx';

interface YearPanelProps {
  readonly academicYear: string;
  readonly alliance: string | null;
  readonly runsProgrammes: { readonly answer: boolean; readonly said: boolean };
}

const runsChoices = [
  { value: 'yes', label: 'We run programmes for an alliance' },
  { value: 'no', label: 'We put people forward to others' },
] as const;

/** The academic year that the file is in, and the alliance it belongs to. */
export function YearPanel({ academicYear, alliance, runsProgrammes }: YearPanelProps) {
  const next = nextAcademicYear(academicYear);
  const years = [previousAcademicYear(academicYear), academicYear, next, nextAcademicYear(next)];
  return (
    <Panel title="This file">
      <FactList>
        <FieldRow label="Academic year">
          <InlineEdit
            label="Academic year"
            kind={years.map((year) => ({ value: year, label: year }))}
            value={academicYear}
            explain={explain}
            onSave={async (value) => {
              if (value !== null) await send(client.settings.setFile, { academicYear: value });
            }}
          />
        </FieldRow>
        <FieldRow label="Alliance">
          <InlineEdit
            label="Alliance"
            kind="text"
            value={alliance}
            none="None"
            explain={explain}
            onSave={async (value) => void (await send(client.settings.setFile, { alliance: value ?? '' }))}
          />
        </FieldRow>
        <FieldRow label="Runs programmes">
          <InlineEdit
            label="Whether we run programmes for an alliance"
            kind={runsChoices}
            value={runsProgrammes.answer ? 'yes' : 'no'}
            description="With ‘yes’ rounds begin with what schools send, and end with decisions sent back."
            explain={explain}
            onSave={async (value) => {
              if (value !== null) await send(client.settings.setRunsProgrammes, { runs: value === 'yes' });
            }}
          />
        </FieldRow>
        <FieldRow label="Leadership posts">
          <a href="#/staff/posts">Posts, held and vacant</a>
        </FieldRow>
      </FactList>
    </Panel>
  );
}
