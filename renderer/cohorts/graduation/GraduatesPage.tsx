import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { RegisterRow } from '../../../shared/contract/graduations.ts';
import { bySurname } from '../../../shared/rules/by-text.ts';
import { counted, longDate } from '../../../shared/rules/dates.ts';
import { matches, searchKey, searchWords } from '../../../shared/rules/search.ts';
import { api } from '../../client.ts';
import { explain } from '../../submit.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { FilterMenu } from '../../ui/Filters.tsx';
import { IconFileSpreadsheet, IconPrinter } from '../../ui/icons.ts';
import { LoadingRows } from '../../ui/LoadingRows.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { BulkBar } from '../../ui/table/BulkBar.tsx';
import { byText, type Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { keptInVisit } from '../../ui/visits.ts';
import { ExportGraduates } from './ExportGraduates.tsx';
import classes from './graduation.module.css';
import { useCertificates } from './use-certificates.ts';

const shows = ['everyone', 'here', 'left'] as const;
type Show = (typeof shows)[number];
const showWords: Readonly<Record<Show, string>> = { everyone: 'Everyone', here: 'Still here', left: 'Left' };
const isShown = (row: RegisterRow, show: Show) => show === 'everyone' || row.here === (show === 'here');

const rowId = (row: RegisterRow) => row.placeId;
const rowName = (row: RegisterRow) => `${row.name}, ${row.stage}`;
const person = ({ personId, name, surname }: RegisterRow) => ({ id: personId, name, surname });
const rowHref = (row: RegisterRow) => `#/staff/${row.personId}`;

const columns: readonly Column<RegisterRow>[] = [
  {
    id: 'name',
    header: 'Name',
    names: true,
    compare: (one, other) => bySurname(person(one), person(other)),
    cell: (row) => (row.certifiedAs === null ? row.name : `${row.name} (then ${row.certifiedAs})`),
  },
  { id: 'stage', header: 'Stage', width: 110, compare: byText((row) => row.stage), cell: (row) => row.stage },
  {
    id: 'cohort',
    header: 'Cohort',
    width: 170,
    compare: byText((row) => row.cohort),
    cell: (row) => row.cohort ?? 'None',
  },
  {
    id: 'awarded',
    header: 'Awarded on',
    width: 150,
    compare: byText((row) => row.awardedOn),
    cell: (row) => longDate(row.awardedOn),
  },
  {
    id: 'number',
    header: 'Certificate',
    width: 140,
    compare: byText((row) => row.number),
    cell: (row) => row.number ?? 'None',
  },
  {
    id: 'printed',
    header: 'Printed first',
    width: 150,
    compare: byText((row) => row.printedOn),
    cell: (row) => (row.printedOn === null ? '' : longDate(row.printedOn)),
  },
  {
    id: 'here',
    header: 'At the school',
    width: 120,
    compare: byText((row) => (row.here ? 'a' : 'b')),
    cell: (row) => (row.here ? 'Still here' : 'Left'),
  },
];

/** Without what is said of certificates, where none is shown: in a meeting none is. */
const withoutNumbers = columns.filter(({ id }) => id !== 'number' && id !== 'printed');

const crumbs = [
  { label: 'Stages', href: '#/stages' },
  { label: 'Cohorts', href: '#/stages/cohorts' },
];

const useKeptFind = keptInVisit<string>();
const useKeptShow = keptInVisit<Show>();
const useKeptStage = keptInVisit<string | null>();

/** The register of who graduated from which stage, when, and with which certificate. */
export function GraduatesPage() {
  const list = useQuery(api.cohorts.graduates.queryOptions({ input: {} }));
  const [typed, setTyped] = useKeptFind('');
  const [show, setShow] = useKeptShow('everyone');
  const [stage, setStage] = useKeptStage(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [exporting, setExporting] = useState(false);
  const certificates = useCertificates();
  const all = useMemo(
    () =>
      (list.data ?? []).map((row) => ({
        row,
        key: searchKey(row.name, row.certifiedAs, row.number, row.cohort),
      })),
    [list.data],
  );
  const stages = [...new Set(all.map(({ row }) => row.stage))].sort();
  const rows = useMemo(() => {
    const words = searchWords(typed);
    return all
      .filter(
        ({ row, key }) =>
          isShown(row, show) && (stage === null || row.stage === stage) && matches(key, words),
      )
      .map(({ row }) => row);
  }, [all, show, stage, typed]);
  const selection = useMemo(() => ({ chosen, onChoose: setChosen }), [chosen]);
  const listed = useMemo(() => new Set(rows.map(rowId)), [rows]);
  const printable = all.flatMap(({ row }) => (chosen.has(row.placeId) && row.number !== null ? row : []));
  const numbered = all.filter(({ row }) => row.number !== null).length;
  return (
    <Page
      fill
      title="Register of graduates"
      crumbs={crumbs}
      subtitle={
        all.length === 0
          ? null
          : numbered === 0
            ? `${counted(all.length, 'graduation')}.`
            : `${counted(all.length, 'graduation')}, ${numbered === all.length ? 'each' : numbered} with a certificate.`
      }
      actions={
        certificates.printing === null ? (
          all.length === 0 ? null : (
            <>
              <Button
                leftSection={<IconPrinter size={16} aria-hidden />}
                disabled={rows.length === 0}
                onClick={() => certificates.printRegister(rows.map(rowId))}
              >
                Print
              </Button>
              <Button
                leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
                disabled={rows.length === 0}
                onClick={() => setExporting(true)}
              >
                Export
              </Button>
            </>
          )
        ) : (
          <Button onClick={certificates.cancel}>{certificates.printing}… Cancel</Button>
        )
      }
    >
      {list.error === null ? null : (
        <ErrorPanel title="The register did not load" onRetry={() => void list.refetch()}>
          {explain(list.error)}
        </ErrorPanel>
      )}
      {list.isPending ? <LoadingRows label="Loading the register" rows={6} /> : null}
      {list.data?.length === 0 ? (
        <EmptyState
          title="Nobody has graduated yet"
          action={
            <Button variant="filled" component="a" td="none" href="#/stages/cohorts">
              Open the cohorts
            </Button>
          }
        >
          Set a graduation in a cohort; whoever graduates at it stands here with their certificate.
        </EmptyState>
      ) : null}
      {all.length === 0 ? null : (
        <>
          <div className={classes.toolbar}>
            <SearchField
              label={numbered === 0 ? 'Name or cohort' : 'Name, number or cohort'}
              value={typed}
              found={counted(rows.length, 'graduation')}
              onChange={setTyped}
            />
            <SegmentedControl
              aria-label="Who is shown"
              value={show}
              onChange={setShow}
              data={shows.map((key) => ({
                value: key,
                label: `${showWords[key]} ${all.filter(({ row }) => isShown(row, key)).length}`,
              }))}
            />
            <FilterMenu
              everything="All stages"
              options={stages.map((name) => ({ value: name, label: name }))}
              value={stage}
              onChange={setStage}
            />
          </div>
          <DataTable
            label="Register of graduates"
            rows={rows}
            columns={numbered === 0 ? withoutNumbers : columns}
            rowId={rowId}
            rowName={rowName}
            rowHref={rowHref}
            {...(numbered > 0 && { selection })}
            bar={
              <BulkBar
                count={chosen.size}
                notListed={[...chosen].filter((id) => !listed.has(id)).length}
                onClear={() => setChosen(new Set())}
              >
                <Button
                  size="sm"
                  disabled={certificates.printing !== null || printable.length === 0}
                  title={printable.length === 0 ? 'None of those chosen has a certificate.' : undefined}
                  onClick={() => certificates.print(printable.map(rowId))}
                >
                  Print certificates
                </Button>
              </BulkBar>
            }
            empty={<EmptyState title="Nobody here">Nobody fits what is searched and filtered.</EmptyState>}
          />
        </>
      )}
      {exporting ? (
        <ExportGraduates
          rows={rows}
          numbered={rows.some((row) => row.number !== null)}
          onClose={() => setExporting(false)}
        />
      ) : null}
    </Page>
  );
}
