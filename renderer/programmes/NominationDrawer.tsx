import { Button, Drawer, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NominationDetail, NominationState } from '../../shared/contract/round-views.ts';
import { api, client, useCommand } from '../client.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { useOnTop } from '../ui/dialogs.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { IconChevronDown, IconPrinter } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Problem } from '../ui/Problem.tsx';
import { StateTag } from '../ui/StateTag.tsx';
import { AgreementDialog } from './AgreementDialog.tsx';
import { AuthorityDialog } from './AuthorityDialog.tsx';
import { NominationAgreement } from './NominationAgreement.tsx';
import { NominationAuthority } from './NominationAuthority.tsx';
import { NominationBeside } from './NominationBeside.tsx';
import { NominationCase } from './NominationCase.tsx';
import { NominationPlace } from './NominationPlace.tsx';
import { NominationRules } from './NominationRules.tsx';
import { NominationSent } from './NominationSent.tsx';
import { type PlaceAsked, PlaceDialog } from './PlaceDialog.tsx';
import classes from './programmes.module.css';
import { doState, leftMidway, lookOf, nextOf, nowIs, toWithdraw, usualNext } from './words.ts';

interface NominationDrawerProps {
  readonly id: string;
  readonly today: string;
  /** Null while forms are being made. */
  readonly onPrint: ((id: string) => void) | null;
  readonly onClose: () => void;
}

/** One nomination: its case, the agreement, the rules with their facts, and what was sent. */
export function NominationDrawer({ id, today, onPrint, onClose }: NominationDrawerProps) {
  const nomination = useQuery(api.programmes.nomination.queryOptions({ input: { id } }));
  const onTop = useOnTop(onClose);
  return (
    <Drawer
      {...onTop}
      opened
      title={nomination.data?.row.name ?? 'Nomination'}
      size={560}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {nomination.error !== null ? (
        <ErrorPanel title="This nomination cannot be shown" onRetry={() => void nomination.refetch()}>
          {explain(nomination.error)}
        </ErrorPanel>
      ) : nomination.data === undefined ? (
        <LoadingRows label="Loading the nomination" />
      ) : (
        <Detail detail={nomination.data} today={today} onPrint={onPrint} />
      )}
    </Drawer>
  );
}

interface DetailProps {
  readonly detail: NominationDetail;
  readonly today: string;
  /** Null while forms are being made. */
  readonly onPrint: ((id: string) => void) | null;
}

function Detail({ detail, today, onPrint }: DetailProps) {
  const { row } = detail;
  const [agreeing, setAgreeing] = useState(false);
  const [place, setPlace] = useState<PlaceAsked | null>(null);
  const [authority, setAuthority] = useState(false);
  const look = lookOf(row);
  const state = useCommand(client.programmes.setState, (_, { state: to }) =>
    showUndoable(nowIs(row.name, to)),
  );
  const move = (to: NominationState) => state.mutate({ ids: [row.id], state: to, on: today });
  const gone = toWithdraw(row);
  const first = usualNext(row);
  const others = nextOf(row).filter((one) => one !== first);
  const lacking = first === 'ready' && row.agreedOn === null;
  return (
    <div className={classes.stack}>
      <p className={classes.quiet}>
        {row.ref === null ? '' : `${row.ref}. `}
        {detail.programme} {detail.academicYear}. {row.post}
        {row.post === '' ? '' : '. '}
        <a href={`#/staff/${row.personId}`}>Open their page</a>
      </p>
      <div className={classes.spread}>
        <span>
          <StateTag state={look.state} words={look.words} />{' '}
          <span className={classes.quiet}>{look.note}</span>
        </span>
        <span className={classes.actions}>
          {first === null ? null : lacking ? (
            <Button variant="filled" onClick={() => setAgreeing(true)}>
              Record the agreement
            </Button>
          ) : (
            // Another button at each step, for a double click to take one.
            <Button key={first} variant="filled" disabled={state.isPending} onClick={() => move(first)}>
              {doState[first]}
            </Button>
          )}
          <Menu position="bottom-end">
            <Menu.Target>
              <Button rightSection={<IconChevronDown size={15} aria-hidden />}>More</Button>
            </Menu.Target>
            <Menu.Dropdown>
              {(lacking && first !== null ? [first, ...others] : others).map((one) => (
                <Menu.Item key={one} onClick={() => move(one)}>
                  {doState[one]}
                </Menu.Item>
              ))}
              <Menu.Item
                leftSection={<IconPrinter size={15} aria-hidden />}
                disabled={onPrint === null}
                onClick={() => onPrint?.(row.id)}
              >
                Print the form to sign
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </span>
      </div>
      {gone ? (
        <p className={classes.notice} data-tone="plain">
          {row.name} has left the school, so this nomination has no place and never leaves. Withdraw it when
          the organiser knows
          {row.state === 'offered' ? ', or record below that they take up the place all the same' : ''}.
        </p>
      ) : null}
      {leftMidway(row) ? (
        <p className={classes.notice} data-tone="plain">
          {row.name} has left the school and still takes part. Record below that they withdrew, or that they
          go on from where they are now.
        </p>
      ) : null}
      <Problem error={state.error} />
      <NominationCase detail={detail} />
      <NominationAgreement detail={detail} onRecord={() => setAgreeing(true)} />
      <NominationAuthority detail={detail} onRecord={() => setAuthority(true)} />
      <NominationPlace detail={detail} onStep={(step) => setPlace({ step, ids: [row.id], name: row.name })} />
      <NominationRules detail={detail} today={today} onAuthority={() => setAuthority(true)} />
      <NominationBeside detail={detail} />
      <NominationSent detail={detail} />
      {place === null ? null : <PlaceDialog asked={place} today={today} onClose={() => setPlace(null)} />}
      {authority ? (
        <AuthorityDialog
          ids={[row.id]}
          name={row.name}
          authorities={[detail.localAuthority]}
          today={today}
          onClose={() => setAuthority(false)}
        />
      ) : null}
      {agreeing ? (
        <AgreementDialog
          nominationId={row.id}
          name={row.name}
          today={today}
          start={detail.agreement}
          row={detail.agreement}
          onClose={() => setAgreeing(false)}
        />
      ) : null}
    </div>
  );
}
