import { Button } from '@mantine/core';
import type { NominationDetail } from '../../shared/contract/round-views.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { client, useCommand } from '../client.ts';
import { showUndoable } from '../taking-back.ts';
import { Problem } from '../ui/Problem.tsx';
import { authoritySaid } from './place-words.ts';
import classes from './programmes.module.css';

interface NominationAuthorityProps {
  readonly detail: NominationDetail;
  readonly onRecord: () => void;
}

/** What the local authority was asked and said; shown where it puts people forward, or has spoken. */
export function NominationAuthority({ detail, onRecord }: NominationAuthorityProps) {
  const { authoritySteps: steps, route } = detail;
  const remove = useCommand(client.programmes.removeAuthority, () =>
    showUndoable('What the local authority said is taken out.'),
  );
  if (route !== 'local_authority' && steps.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3>Local authority</h3>
      <div className={classes.spread}>
        <span>
          {steps.length > 0
            ? `${steps[0]?.authority}: ${authoritySaid[steps[0]?.step ?? 'asked'].toLowerCase()}.`
            : 'Not asked yet. This programme takes nobody whom the local authority has not proposed or endorsed.'}
        </span>
        <Button size="sm" onClick={onRecord}>
          Record what it said
        </Button>
      </div>
      <ul className={classes.list}>
        {steps.map((one) => (
          <li key={one.id} className={classes.spread}>
            <span className={classes.quiet}>
              {authoritySaid[one.step]} on {longDate(one.on)}
              {one.byName === '' ? '' : `, ${one.byName}`}, {one.authority}
              {one.words === '' ? '' : `. ${one.words}`}
            </span>
            <Button
              size="sm"
              variant="subtle"
              aria-label={`Take out: ${authoritySaid[one.step]} on ${longDate(one.on)}`}
              onClick={() => remove.mutate({ id: one.id })}
            >
              Take out
            </Button>
          </li>
        ))}
      </ul>
      <Problem error={remove.error} />
    </section>
  );
}
