import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { MadeFile } from '../../../shared/contract/hand-over.ts';
import { api, client, queries, runJob } from '../../client.ts';
import { useSubmit } from '../../submit.ts';
import { IconPrinter } from '../../ui/icons.ts';
import { Panel, WithRail } from '../../ui/Panel.tsx';
import { usePrint } from '../../use-print.ts';
import classes from './hand-over.module.css';
import { Weighing } from './Weighing.tsx';

/** What opens the file that was made, shown until whoever is there says that it is kept. */
export function MadePanel({ made }: { readonly made: MadeFile }) {
  const [kept, setKept] = useState(false);
  const { print, printing } = usePrint();
  const { busy, submit, rest } = useSubmit([]);
  const done = async () => {
    await runJob(client.handOver.confirm, {});
    await queries.invalidateQueries({ queryKey: api.handOver.state.key() });
  };
  return (
    <WithRail rail={<Weighing weighed={made.weighed} />}>
      <Panel title="The file is made" note={made.name}>
        <div className={classes.form}>
          <p>
            Give it to the next head with the page below. What opens it is shown only now, and kept nowhere.
          </p>
          {made.passphrase === null ? null : (
            <div>
              <h3 className={classes.label}>Its passphrase</h3>
              <p className={classes.passphrase}>{made.passphrase}</p>
            </div>
          )}
          <div>
            <h3 className={classes.label}>Its recovery code, for the school’s safe</h3>
            <ol className={classes.code} aria-label="The recovery code of the new file, in groups">
              {made.recoveryCode.split('-').map((group, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be the same
                <li key={place}>{group}</li>
              ))}
            </ol>
          </div>
          <div className={classes.tools}>
            <Button
              leftSection={<IconPrinter size={17} aria-hidden />}
              loading={printing !== null}
              onClick={() => print((options) => runJob(client.handOver.printSheet, {}, options))}
            >
              Page for the next head
            </Button>
            <Button
              leftSection={<IconPrinter size={17} aria-hidden />}
              loading={printing !== null}
              onClick={() => print((options) => runJob(client.handOver.printRecoveryCode, {}, options))}
            >
              Page for the safe
            </Button>
          </div>
          <Checkbox
            label="The next head has the file and what opens it, and the code goes into the safe"
            checked={kept}
            onChange={(event) => setKept(event.currentTarget.checked)}
          />
          {rest === null ? null : (
            <p role="alert" className={classes.problem}>
              {rest}
            </p>
          )}
          <div className={classes.tools}>
            <Button variant="filled" disabled={!kept} loading={busy} onClick={() => void submit(done)}>
              Go on to this file
            </Button>
          </div>
        </div>
      </Panel>
    </WithRail>
  );
}
