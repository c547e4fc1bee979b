import { Button, Progress, Radio } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type HandOverGroupId, handOverGroups } from '../../../shared/reference/hand-over-groups.ts';
import { api, client, queries, runJob } from '../../client.ts';
import { useStatus } from '../../session.ts';
import { receiveFile } from '../../shell.ts';
import { explain, useSubmit } from '../../submit.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { LoadingRows } from '../../ui/LoadingRows.tsx';
import { Panel, WithRail } from '../../ui/Panel.tsx';
import { Refused } from '../../ui/Problem.tsx';
import { isUsable, NewPassphrase, nothingTyped } from '../../ui/passphrase/NewPassphrase.tsx';
import { GroupChoices } from './GroupChoices.tsx';
import classes from './hand-over.module.css';
import { Weighing } from './Weighing.tsx';

const usual = handOverGroups.filter((one) => one.usual).map(({ id }) => id);

/** What passes and what opens the new file; beside it, in numbers, what would be in it and what would not. */
export function MakeFile() {
  const [chosen, setChosen] = useState<readonly HandOverGroupId[]>(usual);
  const weighed = useQuery(
    api.handOver.weigh.queryOptions({ input: { chosen: [...chosen] }, placeholderData: keepPreviousData }),
  );
  if (weighed.error)
    return (
      <ErrorPanel title="This file cannot be handed over" onRetry={() => void weighed.refetch()}>
        {explain(weighed.error)}
      </ErrorPanel>
    );
  if (weighed.data === undefined) return <LoadingRows label="Counting what there is" rows={6} />;
  return (
    <WithRail rail={<Weighing weighed={weighed.data} />}>
      <Panel title="What passes" note="Who works here, their posts and stages always do" flush>
        <GroupChoices weighed={weighed.data} chosen={chosen} onChoose={setChosen} />
      </Panel>
      <Opening chosen={chosen} />
    </WithRail>
  );
}

/** How the new file is opened, and the button that makes it. */
function Opening({ chosen }: { readonly chosen: readonly HandOverGroupId[] }) {
  const about = useStatus()?.file?.name ?? '';
  const [who, setWho] = useState('typed');
  const [typed, setTyped] = useState(nothingTyped);
  const [asked, setAsked] = useState(false);
  const [working, setWorking] = useState<{ say: string; fraction: number | null } | null>(null);
  const stop = useRef<AbortController | null>(null);
  const { busy, submit, problem, rest, forget } = useSubmit(['passphrase']);
  const make = async () => {
    const controller = new AbortController();
    stop.current = controller;
    const passphrase = who === 'typed' ? typed.passphrase : null;
    try {
      const reply = await runJob(
        client.handOver.make,
        { chosen: [...chosen], passphrase },
        { signal: controller.signal, onProgress: setWorking },
      );
      if (reply === null) return;
      await receiveFile(reply.file);
      setTyped(nothingTyped);
      await queries.invalidateQueries({ queryKey: api.handOver.state.key() });
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    } finally {
      setWorking(null);
    }
  };
  return (
    <Panel title="What opens it" note="Nothing that opens this file opens the new one">
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (!busy && (who === 'made' || isUsable(typed))) void submit(make);
        }}
      >
        <Radio.Group value={who} onChange={setWho} aria-label="Who makes the passphrase">
          <div className={classes.ways}>
            <Radio value="typed" label="The next head is here and types a passphrase" />
            <Radio value="made" label="Baton makes one, to be printed for them" />
          </div>
        </Radio.Group>
        {who === 'typed' ? (
          <NewPassphrase
            label="Passphrase of the next head"
            typed={typed}
            asked={asked}
            about={about.split(/\s+/)}
            onChange={(next) => {
              setTyped(next);
              forget();
            }}
          />
        ) : null}
        <Refused say={problem('passphrase') ?? rest} />
        {working === null ? null : (
          <div>
            <Progress value={(working.fraction ?? 0) * 100} aria-label="How far it is" />
            <p role="status">{working.say}</p>
          </div>
        )}
        <div className={classes.tools}>
          <Button type="submit" variant="filled" loading={busy}>
            Make the file
          </Button>
          {busy ? <Button onClick={() => stop.current?.abort()}>Cancel</Button> : null}
        </div>
      </form>
    </Panel>
  );
}
