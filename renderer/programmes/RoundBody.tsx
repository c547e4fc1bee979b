import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { NominationRow, RoundView } from '../../shared/contract/round-views.ts';
import { counted } from '../../shared/rules/dates.ts';
import { client, useCommand } from '../client.ts';
import { useStatus } from '../session.ts';
import { showUndoable } from '../taking-back.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconInfoCircle } from '../ui/icons.ts';
import { rowNow } from '../ui/overtaken.ts';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Problem } from '../ui/Problem.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { AgreementDialog } from './AgreementDialog.tsx';
import { AuthorityDialog } from './AuthorityDialog.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { NextReserve } from './NextReserve.tsx';
import { NominateDrawer } from './NominateDrawer.tsx';
import { NominationDrawer } from './NominationDrawer.tsx';
import { type NominationActions, NominationMenu } from './NominationMenu.tsx';
import { NominationsBar } from './NominationsBar.tsx';
import { OpenNamed } from './OpenNamed.tsx';
import { type PlaceAsked, PlaceDialog } from './PlaceDialog.tsx';
import classes from './programmes.module.css';
import { RemoveNomination } from './RemoveNomination.tsx';
import { RoundActions } from './RoundActions.tsx';
import { RoundDialog } from './RoundDialog.tsx';
import { authoritiesOf, inOrder, Keys, Notices } from './RoundNotes.tsx';
import { RoundSteps } from './RoundSteps.tsx';
import { RoundStrip } from './RoundStrip.tsx';
import table from './RoundTable.module.css';
import { RoundTable } from './RoundTable.tsx';
import { footWords, givenHere } from './round-words.ts';
import { usePrintForms } from './use-print-forms.ts';
import { goesForward, isDecided, nowIs } from './words.ts';

type Asked = 'nominate' | 'export' | 'edit' | 'changes' | null;

interface RoundBodyProps {
  readonly round: RoundView;
  /** The nomination whose drawer is open. */
  readonly opened: string | null;
  readonly onOpened: (id: string | null) => void;
}

/** A round at work: who goes forward in what order, and everything that is done with them. */
export function RoundBody({ round, opened, onOpened }: RoundBodyProps) {
  const status = useStatus();
  const today = status?.today ?? round.deadline;
  const meeting = status?.meeting != null;
  const coordinator = round.coordinated;
  const [asked, setAsked] = useState<Asked>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [agreeing, setAgreeing] = useState<NominationRow | null>(null);
  const [place, setPlace] = useState<PlaceAsked | null>(null);
  const [authority, setAuthority] = useState<readonly string[] | null>(null);
  const [removing, setRemoving] = useState<NominationRow | null>(null);
  /** The order just asked for, until core's own answer arrives. */
  const [ahead, setAhead] = useState<{ of: RoundView; order: readonly string[] } | null>(null);
  const state = useCommand(client.programmes.setState, (_, { ids: of, state: to }) => {
    const only = of.length === 1 ? round.nominations.find((row) => row.id === of[0]) : undefined;
    showUndoable(nowIs(only?.name ?? counted(of.length, 'nomination'), to));
  });
  const rank = useCommand(client.programmes.rank);
  const close = useCommand(client.programmes.closeRound, (_, { closed }) =>
    showUndoable(closed ? 'The round is closed.' : 'The round is open again.'),
  );
  const renew = useCommand(client.programmes.useNewVersion);
  const { print, printLetters, printing } = usePrintForms();
  const shown = ahead?.of === round ? inOrder(round, ahead.order) : round;
  const ids = new Set(round.nominations.map((row) => row.id));
  const nameOf = (id: string) => round.nominations.find((row) => row.id === id)?.name ?? null;
  const picked = [...chosen].filter((id) => ids.has(id));

  useShortcut({
    keys: 'mod+e',
    alternative: 'alt+shift+e',
    does: 'Export the nominations',
    off: meeting,
    run: () => meeting || setAsked('export'),
  });
  const going = round.nominations.filter(goesForward).map((row) => row.id);
  const decided = round.nominations.filter(isDecided);
  const unprinted = decided.filter((row) => row.letterAt === null);
  const letters = (unprinted.length === 0 ? decided : unprinted).map((row) => row.id);
  useShortcut({
    keys: 'mod+p',
    alternative: 'alt+shift+p',
    does: 'Print the nomination forms',
    off: meeting || going.length === 0,
    run: () => meeting || going.length === 0 || print(going),
  });
  const actions: NominationActions = {
    open: (row) => onOpened(row.id),
    agree: setAgreeing,
    setState: (of, to) => state.mutate({ ids: [...of], state: to, on: today }),
    print: printing === null ? print : null,
    letter: printing === null && !meeting ? printLetters : null,
    remove: setRemoving,
    place: (row, step) => setPlace({ step, ids: [row.id], name: row.name }),
    authority: round.route === 'local_authority' ? (row) => setAuthority([row.id]) : null,
  };
  const order = (next: readonly string[]) => {
    setAhead({ of: round, order: next });
    rank.mutate({ roundId: round.id, order: [...next] }, { onError: () => setAhead(null) });
  };
  const reserves =
    !meeting && !round.closed && givenHere(round) && round.nominations.some((row) => row.state === 'reserve');
  const error = state.error ?? rank.error ?? close.error ?? renew.error;

  return (
    <Page
      title={`${round.programme} ${round.academicYear}`}
      crumbs={[
        { label: 'Programmes', href: '#/programmes' },
        { label: round.programme, href: `#/programmes/${round.programmeId}` },
      ]}
      actions={
        <RoundActions
          round={round}
          meeting={meeting}
          coordinator={coordinator}
          printable={printing === null && going.length > 0}
          onAsk={setAsked}
          onPrint={() => print(going)}
          letters={printing === null && !meeting ? letters.length : 0}
          lettersAgain={unprinted.length === 0}
          onLetters={() => printLetters(letters)}
          onClosed={(closed) => close.mutate({ id: round.id, closed })}
        />
      }
    >
      <RoundSteps round={round} coordinator={coordinator} />
      <RoundStrip
        round={round}
        today={today}
        meeting={meeting}
        coordinator={coordinator}
        sentHref={`#/programmes/rounds/${round.id}/exports`}
        onSeeChanges={() => setAsked('changes')}
      />
      <Notices round={round} coordinator={coordinator} onRenew={() => renew.mutate({ id: round.id })} />
      {reserves ? (
        <div className={classes.notices}>
          <NextReserve roundId={round.id} today={today} />
        </div>
      ) : null}
      <Problem error={error} otherWay={<OpenNamed error={error} onOpen={onOpened} />} />
      {printing === null ? null : (
        <p role="status" className={classes.quiet}>
          {printing}
        </p>
      )}
      {round.nominations.length === 0 ? (
        <Panel>
          <EmptyState
            title={meeting ? 'Nobody can be shown here' : 'Nobody is put forward yet'}
            action={
              coordinator ? (
                <Button
                  variant="filled"
                  component="a"
                  td="none"
                  href={`#/programmes/rounds/${round.id}/intake`}
                >
                  Nominations from schools
                </Button>
              ) : (
                <Button variant="filled" disabled={round.closed} onClick={() => setAsked('nominate')}>
                  Put someone forward
                </Button>
              )
            }
          >
            {coordinator
              ? 'Take in the workbooks that schools send; you see what is in each before anything goes in.'
              : 'See who meets the rules and why, then talk with each person before their name goes anywhere.'}
          </EmptyState>
        </Panel>
      ) : (
        <>
          <RoundTable
            round={shown}
            selection={{ chosen, onChoose: setChosen }}
            onOpen={(row) => onOpened(row.id)}
            onOrder={order}
            onWithdraw={(row) =>
              row.taken === null ? actions.setState([row.id], 'withdrawn') : actions.place(row, 'withdrew')
            }
            menu={(row, move) => <NominationMenu row={row} actions={actions} move={move} />}
            bar={
              <NominationsBar
                count={picked.length}
                onState={(to) => actions.setState(picked, to)}
                onPlace={(step) =>
                  setPlace({
                    step,
                    ids: picked,
                    name: picked.length === 1 ? nameOf(picked[0] ?? '') : null,
                  })
                }
                onAuthority={round.route === 'local_authority' ? () => setAuthority(picked) : null}
                onPrint={printing === null ? () => print(picked) : null}
                onClear={() => setChosen(new Set())}
              />
            }
            foot={
              <div className={table.foot}>
                <IconInfoCircle size={16} aria-hidden />
                <span>{footWords(round, coordinator)}</span>
              </div>
            }
          />
          <Keys round={round} coordinator={coordinator} />
        </>
      )}
      {asked === 'nominate' ? (
        <NominateDrawer
          roundId={round.id}
          characteristic={round.characteristic}
          fitsWith={round.fitsWith}
          onOpenNomination={onOpened}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {asked === 'export' ? (
        <ExportDialog roundId={round.id} today={today} onClose={() => setAsked(null)} />
      ) : null}
      {asked === 'edit' ? (
        <RoundDialog
          today={today}
          programme={round.programme}
          start={{
            academicYear: round.academicYear,
            opensOn: round.opensOn,
            deadline: round.deadline,
            referenceDate: round.referenceDate,
            places: round.places,
            placesPerSchool: round.placesPerSchool,
            organiser: round.organiser,
          }}
          of={{ roundId: round.id }}
          onClose={() => setAsked(null)}
        />
      ) : null}
      <Modal
        opened={asked === 'changes'}
        onClose={() => setAsked(null)}
        title="Changed since the last export"
        size={560}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <ul className={classes.bullets}>
          {round.lastExport?.changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      </Modal>
      {opened === null ? null : (
        <NominationDrawer
          key={opened}
          id={opened}
          today={today}
          onPrint={printing === null ? (id) => print([id]) : null}
          onClose={() => onOpened(null)}
        />
      )}
      {agreeing === null ? null : (
        <AgreementDialog
          nominationId={agreeing.id}
          name={agreeing.name}
          today={today}
          start={null}
          row={[rowNow(round.nominations, agreeing)?.agreedOn]}
          onClose={() => setAgreeing(null)}
        />
      )}
      {place === null ? null : <PlaceDialog asked={place} today={today} onClose={() => setPlace(null)} />}
      {authority === null ? null : (
        <AuthorityDialog
          ids={authority}
          name={authority.length === 1 ? nameOf(authority[0] ?? '') : null}
          authorities={authoritiesOf(round, authority)}
          today={today}
          onClose={() => setAuthority(null)}
        />
      )}
      <RemoveNomination nomination={removing} onClose={() => setRemoving(null)} />
    </Page>
  );
}
