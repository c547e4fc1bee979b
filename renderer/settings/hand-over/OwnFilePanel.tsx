import { Button } from '@mantine/core';
import { useState } from 'react';
import { addMonths, longDate } from '../../../shared/rules/dates.ts';
import { client, send } from '../../client.ts';
import { useStatus } from '../../session.ts';
import { useSubmit } from '../../submit.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Refused } from '../../ui/Problem.tsx';
import { showDone } from '../../ui/undo.tsx';
import classes from './hand-over.module.css';
import { RemoveDialog } from './RemoveDialog.tsx';

/** What becomes of the file that stays on this computer: it is kept until a day, or removed. */
export function OwnFilePanel() {
  const today = useStatus()?.today ?? '';
  const [until, setUntil] = useState<string | null>(() => (today === '' ? null : addMonths(today, 1)));
  const [removing, setRemoving] = useState(false);
  const { busy, submit, problem, rest } = useSubmit(['on']);
  const keep = async () => {
    if (until === null || !(await submit(() => send(client.handOver.keepUntil, { on: until })))) return;
    showDone(`Kept until ${longDate(until)}. Home reminds you then.`);
  };
  return (
    <Panel title="Your own file" note="It was handed over, and is still on this computer">
      <div className={classes.form}>
        <p>
          It holds everything, also what did not pass. The school answers for it until it is gone: keep it no
          longer than the next head may still ask.
        </p>
        <div className={classes.until}>
          <DateField label="Keep it until" value={until} problem={problem('on')} onDone={setUntil} />
          <Button loading={busy} disabled={until === null} onClick={() => void keep()}>
            Keep it, and remind me
          </Button>
          <Button color="bad" onClick={() => setRemoving(true)}>
            Remove it from this computer
          </Button>
        </div>
        <Refused say={rest} />
      </div>
      {removing ? <RemoveDialog onClose={() => setRemoving(false)} /> : null}
    </Panel>
  );
}
