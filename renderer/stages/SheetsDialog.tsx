import { Button, Checkbox, Modal, Radio, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OpenQuestion } from '../../shared/contract/stage-questions.ts';
import { counted } from '../../shared/rules/dates.ts';
import { api, client, runJob } from '../client.ts';
import { receiveFile } from '../shell.ts';
import { DateField } from '../ui/DateField.tsx';
import { startInFirstField } from '../ui/first-field.ts';
import { Problem } from '../ui/Problem.tsx';
import { showDone } from '../ui/undo.tsx';
import classes from './menu.module.css';
import settle from './settle.module.css';

interface SheetsDialogProps {
  readonly questions: readonly OpenQuestion[];
  readonly onClose: () => void;
}

/** The open questions as workbooks for line managers, or on paper: who is asked what stands here before it leaves. */
export function SheetsDialog({ questions, onClose }: SheetsDialogProps) {
  const can = questions.filter((one) => one.answered !== 'record');
  const [facts, setFacts] = useState<readonly string[]>(() => {
    const theirs = can.filter((one) => one.who === 'line manager').map((one) => one.fact);
    return theirs.length > 0 ? theirs : can.map((one) => one.fact);
  });
  const [left, setLeft] = useState<ReadonlySet<string | null>>(new Set());
  const [together, setTogether] = useState(true);
  const [returnTo, setReturnTo] = useState('');
  const [returnBy, setReturnBy] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const sheets = useQuery({
    ...api.stages.sheets.queryOptions({ input: { facts: [...facts] } }),
    enabled: facts.length > 0,
  });
  const all = facts.length === 0 ? [] : (sheets.data ?? []);
  const managers = all.filter((one) => !left.has(one.id)).map((one) => one.id);

  const run = async (work: () => Promise<number>) => {
    setError(null);
    setBusy('Starting');
    try {
      const files = await work();
      if (files > 0) {
        showDone(`${files} ${files === 1 ? 'file' : 'files'} made. Take the answers back on this page.`);
        onClose();
      }
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(null);
    }
  };
  const onProgress = ({ say }: { say: string }) => setBusy(say);
  const write = () =>
    run(async () => {
      const files = await runJob(
        client.stages.exportSheets,
        { facts: [...facts], managers, together },
        { onProgress },
      );
      for (const file of files) await receiveFile(file);
      return files.length;
    });
  const print = () =>
    run(async () => {
      const data = { facts: [...facts], managers, returnTo: returnTo.trim() || null, returnBy };
      const file = await runJob(client.stages.printSheets, data, { onProgress });
      if (file === null) return 0;
      await receiveFile(file);
      return 1;
    });

  return (
    <Modal
      opened
      onClose={onClose}
      size={620}
      title="Ask line managers"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div ref={startInFirstField} className={classes.form}>
        <p className={classes.quiet}>
          What leaves: each line manager’s own people, with their posts and the questions ticked here. Nothing
          else.
        </p>
        <Checkbox.Group label="Questions" value={[...facts]} onChange={setFacts}>
          <div className={settle.scroll}>
            {can.map((one) => (
              <Checkbox
                key={one.fact}
                mt={6}
                value={one.fact}
                label={`${one.words} (${one.people}; ask ${one.who})`}
              />
            ))}
          </div>
        </Checkbox.Group>
        <Checkbox.Group
          label="Line managers"
          value={managers.map((id) => id ?? '')}
          onChange={(ids) =>
            setLeft(new Set(all.map((one) => one.id).filter((id) => !ids.includes(id ?? ''))))
          }
        >
          <div className={settle.scroll}>
            {all.map((one) => (
              <Checkbox
                key={one.id ?? ''}
                mt={6}
                value={one.id ?? ''}
                label={`${one.name}: ${counted(one.questions, 'question')} about ${counted(one.people, 'person', 'people')}`}
              />
            ))}
          </div>
        </Checkbox.Group>
        <Radio.Group
          label="Files"
          value={together ? 'one' : 'each'}
          onChange={(value) => setTogether(value === 'one')}
        >
          <Radio mt={6} value="one" label="One workbook, a sheet for each line manager" />
          <Radio
            mt={6}
            value="each"
            label="One workbook for each line manager, who then sees only their own people"
          />
        </Radio.Group>
        <div className={settle.who}>
          <TextInput
            label="On paper: return to"
            maxLength={120}
            value={returnTo}
            onChange={(event) => setReturnTo(event.currentTarget.value)}
          />
          <DateField label="On paper: by" value={returnBy} onDone={(date) => setReturnBy(date)} />
        </div>
        <Problem error={error} />
        <div className={classes.actions}>
          <Button
            variant="filled"
            disabled={managers.length === 0 || busy !== null}
            onClick={() => void write()}
          >
            Make the workbooks
          </Button>
          <Button disabled={managers.length === 0 || busy !== null} onClick={() => void print()}>
            Print instead
          </Button>
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
          <span role="status">{busy}</span>
        </div>
      </div>
    </Modal>
  );
}
