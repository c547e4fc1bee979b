import { Button } from '@mantine/core';
import type { MadeFile } from '../../../shared/contract/hand-over.ts';
import { api, client, queries, runJob } from '../../client.ts';
import { IconPrinter } from '../../ui/icons.ts';
import { Panel, WithRail } from '../../ui/Panel.tsx';
import { RecoveryCode } from '../../ui/passphrase/RecoveryCode.tsx';
import { UntilKept } from '../../ui/passphrase/UntilKept.tsx';
import { usePrint } from '../../use-print.ts';
import classes from './hand-over.module.css';
import { Weighing } from './Weighing.tsx';

/** What opens the file that was made, shown until whoever is there says that it is kept. */
export function MadePanel({ made }: { readonly made: MadeFile }) {
  const { print, printing } = usePrint();
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
          {made.notNoted === null ? null : (
            <p role="alert">The history of this file does not say that it was made. {made.notNoted}</p>
          )}
          {made.passphrase === null ? null : (
            <div>
              <h3 className={classes.label}>Its passphrase</h3>
              <p className={classes.passphrase}>{made.passphrase}</p>
            </div>
          )}
          <div>
            <h3 className={classes.label}>Its recovery code, for the school’s safe</h3>
            <RecoveryCode code={made.recoveryCode} label="The recovery code of the new file, in groups" />
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
          <UntilKept
            label="The next head has the file and what opens it, and the code goes into the safe"
            button="Go on to this file"
            onGoOn={done}
          />
        </div>
      </Panel>
    </WithRail>
  );
}
