import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CohortRow } from '../../shared/contract/cohorts.ts';
import { counted, longDate } from '../../shared/rules/dates.ts';
import { api } from '../client.ts';
import { explain } from '../submit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { IconCertificate, IconPlus, IconUsers } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { StageMark } from '../ui/StageMark.tsx';
import { Tag } from '../ui/Tag.tsx';
import { CohortsMenu } from './CohortsMenu.tsx';
import classes from './cohorts.module.css';
import { RolloverOffer } from './rollover/RolloverOffer.tsx';

/** The courses: who takes which stage together, this year and before, and what comes next in each. */
export function CohortsPage() {
  const list = useQuery(api.cohorts.list.queryOptions({ input: {} }));
  const start = (
    <Button
      variant="filled"
      component="a"
      td="none"
      href="#/stages/cohorts/new"
      leftSection={<IconPlus size={17} aria-hidden />}
    >
      Start a cohort
    </Button>
  );
  const open = (list.data ?? []).filter((one) => one.closedOn === null);
  const closed = (list.data ?? []).filter((one) => one.closedOn !== null);
  return (
    <Page
      title="Cohorts"
      crumbs={[{ label: 'Stages', href: '#/stages' }]}
      subtitle={list.data === undefined ? null : subtitle(open)}
      actions={
        <>
          <Button
            component="a"
            td="none"
            href="#/stages/mentors"
            leftSection={<IconUsers size={17} aria-hidden />}
          >
            Mentors
          </Button>
          <Button
            component="a"
            td="none"
            href="#/stages/register"
            leftSection={<IconCertificate size={17} aria-hidden />}
          >
            Register of graduates
          </Button>
          <CohortsMenu />
          {start}
        </>
      }
    >
      {list.error === null ? null : (
        <ErrorPanel title="The cohorts did not load" onRetry={() => void list.refetch()}>
          {explain(list.error)}
        </ErrorPanel>
      )}
      {list.isPending ? <LoadingRows label="Loading the cohorts" rows={6} /> : null}
      {list.data?.length === 0 ? (
        <EmptyState title="No cohort yet" action={start}>
          A cohort takes one stage together through the year: its sessions, who was there, their projects and
          mentors, up to graduation.
        </EmptyState>
      ) : null}
      <div className={classes.stack}>
        <RolloverOffer />
        {open.length === 0 ? null : (
          <Panel title="Under way" note={String(open.length)} flush>
            <Cohorts rows={open} />
          </Panel>
        )}
        {closed.length === 0 ? null : (
          <Panel title="Closed" note={String(closed.length)} flush>
            <Cohorts rows={closed} />
          </Panel>
        )}
      </div>
    </Page>
  );
}

function subtitle(open: readonly CohortRow[]): string {
  const people = open.reduce((sum, one) => sum + one.people, 0);
  const toMark = open.filter((one) => one.toMark !== null).length;
  const marks = toMark === 0 ? '' : ` Attendance is still to be marked in ${counted(toMark, 'cohort')}.`;
  return `${counted(open.length, 'cohort')} under way with ${people === 1 ? '1 person' : `${people} people`}.${marks}`;
}

function Cohorts({ rows }: { readonly rows: readonly CohortRow[] }) {
  return (
    <ul className={classes.list}>
      {rows.map((row) => (
        <li key={row.id} className={classes.row}>
          <span className={classes.mark}>
            <StageMark number={row.number} name={row.stage} />
          </span>
          <span className={classes.main}>
            <a className={classes.name} href={`#/stages/cohorts/${row.id}`}>
              {row.name}
            </a>
            <span className={classes.quiet}>
              {row.academicYear}
              {row.ledBy === '' ? '' : `, led by ${row.ledBy}`}
            </span>
          </span>
          <span className={classes.quiet}>
            {row.people === 1 ? '1 person' : `${row.people} people`}
            {row.graduated === 0 ? '' : `, ${row.graduated} graduated`}
          </span>
          <span className={classes.quiet}>
            {row.past} of {row.sessions} sessions held
          </span>
          {row.toMark === null ? (
            row.next === null ? null : (
              <span className={classes.quiet}>
                Next {longDate(row.next.on)}: {row.next.topic}
              </span>
            )
          ) : (
            <Tag tone="warn">Mark {longDate(row.toMark.on)}</Tag>
          )}
        </li>
      ))}
    </ul>
  );
}
