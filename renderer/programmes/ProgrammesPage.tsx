import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoundSummary } from '../../shared/contract/round-views.ts';
import { byText } from '../../shared/rules/by-text.ts';
import { counted, longDate } from '../../shared/rules/dates.ts';
import { api, client, useCommand } from '../client.ts';
import { explain } from '../submit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Tag } from '../ui/Tag.tsx';
import { NameDialog } from './NameDialog.tsx';
import classes from './programmes.module.css';
import { left } from './words.ts';

type Listed = Awaited<ReturnType<typeof client.programmes.list>>[number];

/** Open rounds first, then the programmes to open one of, then past schemes to adapt. */
export function ProgrammesPage() {
  const list = useQuery(api.programmes.list.queryOptions({ input: {} }));
  const [naming, setNaming] = useState<{ copyOf: Listed | null } | null>(null);
  const go = ({ id }: { id: string }) => {
    location.hash = `#/programmes/${id}/edit`;
  };
  const make = useCommand(client.programmes.make, go);
  const copy = useCommand(client.programmes.copy, go);
  const page = (content: React.ReactNode, subtitle?: string) => (
    <Page
      title="Programmes"
      subtitle={subtitle}
      actions={<Button onClick={() => setNaming({ copyOf: null })}>New programme</Button>}
    >
      {content}
    </Page>
  );
  if (list.error !== null)
    return page(
      <ErrorPanel title="The programmes cannot be shown" onRetry={() => void list.refetch()}>
        {explain(list.error)}
      </ErrorPanel>,
    );
  if (list.data === undefined) return page(<LoadingRows label="Loading programmes" rows={6} />);

  const rounds = list.data
    .flatMap((programme) => programme.rounds.map((round) => ({ programme, round })))
    .sort((a, b) => byText(a.round.deadline, b.round.deadline));
  const open = rounds.filter(({ round }) => !round.closed);
  const earlier = rounds.filter(({ round }) => round.closed).reverse();
  const live = list.data.filter((one) => !one.pastScheme && !one.closed);
  const past = list.data.filter((one) => one.pastScheme);
  const closed = list.data.filter((one) => one.closed && !one.pastScheme);
  return page(
    <div className={classes.stack}>
      <Panel
        title="Open rounds"
        note={open.length === 0 ? undefined : String(open.length)}
        flush={open.length > 0}
      >
        {open.length === 0 ? (
          <EmptyState title="No round is open">
            Choose a programme below and open a round: its closing day, its places, and whom nominations go
            to.
          </EmptyState>
        ) : (
          <ul className={classes.list}>
            {open.map(({ programme, round }) => (
              <RoundLine key={round.id} programme={programme.name} round={round} />
            ))}
          </ul>
        )}
      </Panel>
      <Panel title="Programmes" note={String(live.length)} flush>
        <ul className={classes.list}>
          {live.map((one) => (
            <ProgrammeLine key={one.id} programme={one} />
          ))}
        </ul>
      </Panel>
      <Panel title="Past schemes to adapt" note={`${past.length}, from published sources`} flush>
        <ul className={classes.list}>
          {past.map((one) => (
            <ProgrammeLine
              key={one.id}
              programme={one}
              action={
                <Button size="sm" aria-label={`Adapt ${one.name}`} onClick={() => setNaming({ copyOf: one })}>
                  Adapt
                </Button>
              }
            />
          ))}
        </ul>
      </Panel>
      {earlier.length === 0 ? null : (
        <Panel title="Closed rounds" flush>
          <ul className={classes.list}>
            {earlier.map(({ programme, round }) => (
              <RoundLine key={round.id} programme={programme.name} round={round} />
            ))}
          </ul>
        </Panel>
      )}
      {closed.length === 0 ? null : (
        <Panel title="Programmes out of use" flush>
          <ul className={classes.list}>
            {closed.map((one) => (
              <ProgrammeLine key={one.id} programme={one} />
            ))}
          </ul>
        </Panel>
      )}
      {naming === null ? null : (
        <NameDialog
          title={naming.copyOf === null ? 'New programme' : `Adapt ${naming.copyOf.name}`}
          words={
            naming.copyOf === null
              ? 'It starts blank: no rules, and the usual columns in its spreadsheet.'
              : 'You get a copy of your own. Change what has changed since; the past scheme stays as its source gives it.'
          }
          name={naming.copyOf?.name ?? ''}
          button={naming.copyOf === null ? 'Make the programme' : 'Make the copy'}
          error={make.error ?? copy.error}
          busy={make.isPending || copy.isPending}
          onName={(name) =>
            naming.copyOf === null ? make.mutate({ name }) : copy.mutate({ id: naming.copyOf.id, name })
          }
          onClose={() => {
            setNaming(null);
            make.reset();
            copy.reset();
          }}
        />
      )}
    </div>,
    `${counted(open.length, 'open round')}, ${counted(live.length, 'programme')}`,
  );
}

function RoundLine({ programme, round }: { readonly programme: string; readonly round: RoundSummary }) {
  const places = round.placesPerSchool === null ? '' : ` for ${counted(round.placesPerSchool, 'place')}`;
  return (
    <li className={classes.row}>
      <span className={classes.main}>
        <a className={classes.name} href={`#/programmes/rounds/${round.id}`}>
          {programme} {round.academicYear}
        </a>
        <span className={classes.quiet}>
          {round.closed ? 'Closed' : `Closes ${longDate(round.deadline)}`}
        </span>
      </span>
      <span className={classes.quiet}>
        {round.coordinated
          ? `${counted(round.nominated, 'nomination')}, ${round.toDecide} to decide`
          : `${round.nominated} put forward${places}; ${round.ready} ready${
              round.notReady > 0 ? `, ${round.notReady} not yet` : ''
            }`}
      </span>
      {round.closed ? null : <Tag tone={round.daysLeft <= 14 ? 'warn' : 'plain'}>{left(round.daysLeft)}</Tag>}
    </li>
  );
}

function ProgrammeLine({
  programme,
  action,
}: {
  readonly programme: Listed;
  readonly action?: React.ReactNode;
}) {
  return (
    <li className={classes.row}>
      <span className={classes.main}>
        <a className={classes.name} href={`#/programmes/${programme.id}`}>
          {programme.name}
        </a>
        <span className={classes.quiet}>
          {programme.audience || 'No audience written yet'}
          {programme.characteristic === null
            ? ''
            : `. ${programme.characteristic}; offered to everyone eligible`}
        </span>
      </span>
      {programme.provider === '' ? null : <span className={classes.quiet}>{programme.provider}</span>}
      {action}
    </li>
  );
}
