import { Button, Checkbox, Drawer, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NominationDetail, NominationState } from '../../shared/contract/round-views.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { api, client, send, useCommand } from '../client.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { FactList, FieldRow } from '../ui/FactList.tsx';
import { InlineEdit } from '../ui/InlineEdit.tsx';
import { IconChevronDown, IconPrinter } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Problem } from '../ui/Problem.tsx';
import { StateTag } from '../ui/StateTag.tsx';
import { AgreementDialog } from './AgreementDialog.tsx';
import { NominationRules } from './NominationRules.tsx';
import classes from './programmes.module.css';
import { doState, lookOf, moment, nextStates, nowIs } from './words.ts';

interface NominationDrawerProps {
  readonly id: string;
  readonly today: string;
  readonly onPrint: (id: string) => void;
  readonly onClose: () => void;
}

/** One nomination: its case, the agreement, the rules with their facts, and what was sent. */
export function NominationDrawer({ id, today, onPrint, onClose }: NominationDrawerProps) {
  const nomination = useQuery(api.programmes.nomination.queryOptions({ input: { id } }));
  return (
    <Drawer
      opened
      onClose={onClose}
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
  readonly onPrint: (id: string) => void;
}

function Detail({ detail, today, onPrint }: DetailProps) {
  const { row } = detail;
  const [agreeing, setAgreeing] = useState(false);
  const look = lookOf(row);
  const state = useCommand(client.programmes.setState, (_, { state: to }) =>
    showUndoable(nowIs(row.name, to)),
  );
  const sent = ['submitted', 'offered', 'reserve'].includes(row.state);
  const agree = useCommand(client.programmes.agree, () =>
    showUndoable(
      sent
        ? `${row.name} no longer agrees: the nomination is withdrawn.`
        : `The agreement of ${row.name} is taken back.`,
    ),
  );
  const move = (to: NominationState) => state.mutate({ ids: [row.id], state: to, on: today });
  const [first, ...others] = nextStates[row.state];
  const lacking = first === 'ready' && row.agreedOn === null;
  return (
    <div className={classes.stack}>
      <p className={classes.quiet}>
        {row.ref}. {detail.programme} {detail.academicYear}. {row.post}
        {row.post === '' ? '' : '. '}
        <a href={`#/staff/${row.personId}`}>Open their page</a>
      </p>
      <div className={classes.spread}>
        <span>
          <StateTag state={look.state} words={look.words} />{' '}
          <span className={classes.quiet}>{look.note}</span>
        </span>
        <span className={classes.actions}>
          {first === undefined ? null : lacking ? (
            <Button variant="filled" onClick={() => setAgreeing(true)}>
              Record the agreement
            </Button>
          ) : (
            <Button variant="filled" disabled={state.isPending} onClick={() => move(first)}>
              {doState[first]}
            </Button>
          )}
          <Menu position="bottom-end">
            <Menu.Target>
              <Button rightSection={<IconChevronDown size={15} aria-hidden />}>More</Button>
            </Menu.Target>
            <Menu.Dropdown>
              {(lacking && first !== undefined ? [first, ...others] : others).map((one) => (
                <Menu.Item key={one} onClick={() => move(one)}>
                  {doState[one]}
                </Menu.Item>
              ))}
              <Menu.Item leftSection={<IconPrinter size={15} aria-hidden />} onClick={() => onPrint(row.id)}>
                Print the form to sign
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </span>
      </div>
      <Problem error={state.error} />
      <Case detail={detail} />
      <section className={classes.section}>
        <h3>Agreement</h3>
        {detail.agreement === null ? (
          <div className={classes.spread}>
            <span>Not asked yet. Nothing leaves without it.</span>
            <Button size="sm" onClick={() => setAgreeing(true)}>
              Record it
            </Button>
          </div>
        ) : (
          <>
            <p>
              Agreed on {longDate(detail.agreement.on)}. Asked by {detail.agreement.askedBy}. Shown:{' '}
              {detail.agreement.shown}
            </p>
            <div className={classes.actions}>
              <Button size="sm" onClick={() => setAgreeing(true)}>
                Change
              </Button>
              <Button
                size="sm"
                variant="subtle"
                onClick={() => agree.mutate({ id: row.id, agreement: null })}
              >
                {sent ? 'They no longer agree: withdraw it' : 'Take it back'}
              </Button>
            </div>
          </>
        )}
        <Problem error={agree.error} />
      </section>
      <NominationRules detail={detail} today={today} />
      <Sent detail={detail} />
      {agreeing ? (
        <AgreementDialog
          nominationId={row.id}
          name={row.name}
          today={today}
          start={detail.agreement}
          onClose={() => setAgreeing(false)}
        />
      ) : null}
    </div>
  );
}

const fields = [
  { key: 'statement', label: 'Why them', kind: 'careful', none: 'Write the case in a sentence or two' },
  { key: 'needs', label: 'Development needs', kind: 'careful', none: 'Not written yet' },
  { key: 'targetRole', label: 'Target role', kind: 'text', none: 'Not recorded' },
  { key: 'coach', label: 'Coach asked for', kind: 'text', none: 'None asked for' },
  { key: 'shadowing', label: 'Shadowing asked for', kind: 'text', none: 'None asked for' },
  { key: 'project', label: 'Project', kind: 'text', none: 'Not decided' },
] as const;

function Case({ detail }: { readonly detail: NominationDetail }) {
  const { row } = detail;
  const save = async (change: Parameters<typeof client.programmes.editNomination>[0]['data']['change']) => {
    await send(client.programmes.editNomination, { id: row.id, change });
  };
  const edit = useCommand(client.programmes.editNomination);
  return (
    <section className={classes.section}>
      <h3>The case</h3>
      <p className={classes.quiet}>They may read this. Each change is kept at once.</p>
      <FactList>
        {fields.map(({ key, label, kind, none }) => (
          <FieldRow key={key} label={label}>
            <InlineEdit
              label={label}
              kind={kind}
              none={none}
              value={detail[key] === '' ? null : detail[key]}
              onSave={(value) => save({ [key]: value ?? '' })}
              explain={explain}
            />
            {key === 'targetRole' && detail.targetRole === '' && detail.hopesFor !== null ? (
              <Button
                size="sm"
                onClick={() => edit.mutate({ id: row.id, change: { targetRole: detail.hopesFor ?? '' } })}
              >
                Use ‘{detail.hopesFor}’, as they said
              </Button>
            ) : null}
          </FieldRow>
        ))}
        {detail.againstReason === null && row.verdict !== 'not_met' ? null : (
          <FieldRow label="Why, although a rule is not met">
            <InlineEdit
              label="Why, although a rule is not met"
              kind="careful"
              none="Write why; it is printed on the form"
              value={detail.againstReason}
              onSave={(value) => save({ againstReason: value })}
              explain={explain}
            />
          </FieldRow>
        )}
        {row.onLeave ? (
          <FieldRow label="On leave; told on">
            <InlineEdit
              label="Told on"
              kind="date"
              none="Not recorded: have they been told?"
              value={row.toldOnLeaveOn}
              onSave={(value) => save({ toldOnLeaveOn: value })}
              explain={explain}
            />
          </FieldRow>
        ) : null}
      </FactList>
      {detail.characteristic === null ? null : (
        <Checkbox
          mt={8}
          checked={detail.declared}
          label="They have told us that this programme is for them"
          description="Only that is kept, never what they said, and it does not leave with the spreadsheet."
          onChange={(event) => edit.mutate({ id: row.id, change: { declared: event.currentTarget.checked } })}
        />
      )}
      <Problem error={edit.error} />
    </section>
  );
}

function Sent({ detail }: { readonly detail: NominationDetail }) {
  return (
    <section className={classes.section}>
      <h3>What was sent, and what was done</h3>
      {detail.row.changedSince.length === 0 ? null : (
        <>
          <p>Changed since it was sent last:</p>
          <ul className={classes.bullets}>
            {detail.row.changedSince.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      )}
      <ul className={classes.list}>
        {detail.sent.map((one) => (
          <li key={one.exportId}>
            {moment(one.at)}: sent to {one.toWhom}.{' '}
            <a href={`#/programmes/rounds/${detail.roundId}/exports`}>What was sent</a>
          </li>
        ))}
        {detail.history.map((step) => (
          <li key={step.seq} className={classes.quiet}>
            {moment(step.at)}: {step.words}
          </li>
        ))}
      </ul>
    </section>
  );
}
