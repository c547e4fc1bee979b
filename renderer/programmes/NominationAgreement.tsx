import { Button } from '@mantine/core';
import type { NominationDetail } from '../../shared/contract/round-views.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { client, useCommand } from '../client.ts';
import { showUndoable } from '../taking-back.ts';
import { Problem } from '../ui/Problem.tsx';
import classes from './programmes.module.css';

interface NominationAgreementProps {
  readonly detail: NominationDetail;
  readonly onRecord: () => void;
}

/** What they agreed to and when; taking it back withdraws what was sent. Of somebody who has left nothing more is asked. */
export function NominationAgreement({ detail, onRecord }: NominationAgreementProps) {
  const { row } = detail;
  const left = row.leftOn !== null;
  const sent = ['submitted', 'offered', 'reserve'].includes(row.state);
  const agree = useCommand(client.programmes.agree, () =>
    showUndoable(
      sent
        ? `${row.name} no longer agrees: the nomination is withdrawn.`
        : `The agreement of ${row.name} is taken back.`,
    ),
  );
  return (
    <section className={classes.section}>
      <h3>Agreement</h3>
      {detail.agreement === null ? (
        <div className={classes.spread}>
          <span>{left ? 'Never recorded.' : 'Not asked yet. Nothing leaves without it.'}</span>
          {left ? null : (
            <Button size="sm" onClick={onRecord}>
              Record it
            </Button>
          )}
        </div>
      ) : (
        <>
          <p>
            Agreed on {longDate(detail.agreement.on)}. Asked by {detail.agreement.askedBy}. Shown:{' '}
            {detail.agreement.shown.replace(/\.?$/, '.')}
          </p>
          <div className={classes.actions}>
            {left ? null : (
              <Button size="sm" onClick={onRecord}>
                Change
              </Button>
            )}
            {row.taken === null ? (
              <Button
                size="sm"
                variant="subtle"
                onClick={() => agree.mutate({ id: row.id, agreement: null })}
              >
                {sent ? 'They no longer agree: withdraw it' : 'Take it back'}
              </Button>
            ) : null}
          </div>
        </>
      )}
      <Problem error={agree.error} />
    </section>
  );
}
