import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'wouter';
import { exportColumns } from '../../shared/reference/export-columns.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { api, client, useCommand } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { FactList, FieldRow } from '../ui/FactList.tsx';
import { IconDots } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel, WithRail } from '../ui/Panel.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Tag } from '../ui/Tag.tsx';
import { ElementList } from './ElementList.tsx';
import { GuidePlace } from './GuidePlace.tsx';
import { NameDialog } from './NameDialog.tsx';
import classes from './programmes.module.css';
import { RoundDialog, usualRound } from './RoundDialog.tsx';
import { RuleTree } from './RuleTree.tsx';
import { left, routeWords } from './words.ts';

/** One programme: whom it is for, its rules in words, what it consists of, and its rounds. */
export function ProgrammePage() {
  const { id = '' } = useParams<{ id: string }>();
  const status = useStatus();
  const today = status?.today ?? '';
  const meeting = status?.meeting != null;
  const programme = useQuery(api.programmes.programme.queryOptions({ input: { id } }));
  const [asked, setAsked] = useState<'copy' | 'round' | null>(null);
  const close = useCommand(client.programmes.close, (_, { closed: out }) =>
    showUndoable(
      `${programme.data?.content.name ?? 'The programme'} is ${out ? 'out of use' : 'back in use'}.`,
    ),
  );
  const copy = useCommand(client.programmes.copy, ({ id: made }) => {
    setAsked(null);
    location.hash = `#/programmes/${made}/edit`;
  });
  if (programme.error !== null)
    return (
      <Page title="Programme" crumbs={[{ label: 'Programmes', href: '#/programmes' }]}>
        <ErrorPanel title="This programme cannot be shown" onRetry={() => void programme.refetch()}>
          {explain(programme.error)}
        </ErrorPanel>
      </Page>
    );
  if (programme.data === undefined) return <LoadingRows label="Loading the programme" />;
  const { content, rounds, version, madeOn, closed } = programme.data;
  const asks = new Set<string>(content.columns);
  const notAsked = exportColumns.filter((column) => !asks.has(column.key));
  return (
    <Page
      title={content.name}
      subtitle={content.audience}
      mark={
        content.pastScheme ? (
          <Tag tone="plain">Past scheme</Tag>
        ) : closed ? (
          <Tag tone="plain">Out of use</Tag>
        ) : null
      }
      crumbs={[{ label: 'Programmes', href: '#/programmes' }]}
      actions={
        content.pastScheme ? (
          <Button variant="filled" onClick={() => setAsked('copy')}>
            Adapt this scheme
          </Button>
        ) : (
          <>
            <Menu position="bottom-end">
              <Menu.Target>
                <Button rightSection={<IconDots size={16} aria-hidden />}>More</Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => setAsked('copy')}>Copy under another name</Menu.Item>
                <Menu.Item onClick={() => close.mutate({ id, closed: !closed })}>
                  {closed ? 'Bring it back' : 'Take it out of use'}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
            <Button
              onClick={() => {
                location.hash = `#/programmes/${id}/edit`;
              }}
            >
              Edit
            </Button>
            <Button variant="filled" disabled={closed} onClick={() => setAsked('round')}>
              Open a round
            </Button>
          </>
        )
      }
    >
      <Problem error={close.error} />
      <WithRail
        rail={
          <>
            <Panel title="Rounds" flush={rounds.length > 0}>
              {rounds.length === 0 ? (
                <EmptyState title="None yet">
                  {content.pastScheme
                    ? 'Adapt this scheme first; then open a round of your own copy.'
                    : 'Open a round to put people forward.'}
                </EmptyState>
              ) : (
                <ul className={classes.list}>
                  {rounds.map((round) => (
                    <li key={round.id} className={classes.row}>
                      <a className={classes.name} href={`#/programmes/rounds/${round.id}`}>
                        {round.academicYear}
                      </a>
                      <span className={classes.quiet}>
                        {round.closed ? 'closed' : left(round.daysLeft)}; {round.nominated} put forward
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </Panel>
            <Panel title="Where this comes from">
              <p className={classes.quiet}>
                {content.source}. Version {version}, {longDate(madeOn)}.
              </p>
              {content.gaps.length === 0 ? null : (
                <>
                  <p className={classes.quiet}>What no source gives:</p>
                  <ul className={classes.bullets}>
                    {content.gaps.map((gap) => (
                      <li key={gap} className={classes.quiet}>
                        {gap}
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </Panel>
          </>
        }
      >
        <Panel title="Who it is for">
          <RuleTree rule={content.rule} />
          <p className={classes.quiet}>
            ‘Must’ decides who is eligible. ‘Aimed at’ only warns. What is not known never counts as met.
          </p>
          {content.characteristic === null ? null : (
            <p className={classes.notice} data-tone="plain">
              {content.characteristic}. Baton lists nobody by who they are: it is offered to everyone
              otherwise eligible, and the file keeps only that somebody declared it.
            </p>
          )}
        </Panel>
        {content.priorities.length === 0 ? null : (
          <Panel title="Who goes first" note="Where there are more people than places">
            <ol className={classes.bullets}>
              {content.priorities.map((one) => (
                <li key={one.words}>{one.words}</li>
              ))}
            </ol>
          </Panel>
        )}
        <Panel title="About it">
          <FactList>
            <FieldRow label="Organised by">{content.provider || 'Not recorded'}</FieldRow>
            <FieldRow label="Paid by">{content.funder || 'Not recorded'}</FieldRow>
            <FieldRow label="How people get in">{routeWords[content.route]}</FieldRow>
            <FieldRow label="Places">
              {meeting ? 'Not shown while a meeting looks on' : (content.places ?? 'Not recorded')}
              {content.perSchool === null ? '' : `; ${content.perSchool} for each school`}
            </FieldRow>
            {content.fitsWith === '' ? null : (
              <FieldRow label="With other programmes">{content.fitsWith}</FieldRow>
            )}
            {content.guide === null ? null : (
              <FieldRow label="Its own guide">
                {content.guide.name}
                {content.guide.kept === '' ? null : (
                  <div>
                    <GuidePlace
                      programmeId={id}
                      element={null}
                      kept={content.guide.kept}
                      of={content.guide.name}
                    />
                  </div>
                )}
              </FieldRow>
            )}
          </FactList>
        </Panel>
        <Panel title="What it consists of">
          <ElementList programmeId={id} elements={content.elements} />
          {content.awards.length === 0 ? null : <p>Who completes it has: {content.awards.join('; ')}.</p>}
        </Panel>
        <Panel title="What it asks for" note={`${content.columns.length} columns of the spreadsheet`}>
          <p>
            {exportColumns
              .filter((column) => asks.has(column.key))
              .map((column) => column.words)
              .join(', ')}
          </p>
          <p className={classes.quiet}>
            Left out: {notAsked.length === 0 ? 'nothing' : notAsked.map((column) => column.words).join(', ')}.
            Characteristics of people are never asked for.
          </p>
        </Panel>
      </WithRail>
      {asked === 'copy' ? (
        <NameDialog
          title={content.pastScheme ? `Adapt ${content.name}` : `Copy ${content.name}`}
          words="You get a copy of your own to change. This one stays as it is."
          name={content.pastScheme ? content.name : `${content.name}, copy`}
          button="Make the copy"
          error={copy.error}
          busy={copy.isPending}
          onName={(name) => copy.mutate({ id, name })}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {asked === 'round' ? (
        <RoundDialog
          today={today}
          programme={content.name}
          start={usualRound(today, content)}
          of={{ programmeId: id }}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </Page>
  );
}
