import { Button, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { client, runJob, send } from '../client.ts';
import { receiveFile } from '../shell.ts';
import { useSubmit } from '../submit.ts';
import { ChangeDialog } from '../ui/ChangeDialog.tsx';
import { DateField } from '../ui/DateField.tsx';
import { FieldPair } from '../ui/FormDrawer.tsx';
import { IconPrinter } from '../ui/icons.ts';
import { Refused } from '../ui/Problem.tsx';
import { goToUnread } from '../ui/unread.ts';
import classes from './talent.module.css';
import { useToday } from './use-flags.ts';

interface PrivacyQuestionProps {
  readonly onAnswered: () => void;
  readonly onClose: () => void;
}

/** Asked once, before the first flag of a file: people should know that such things are written down. */
export function PrivacyQuestion({ onAnswered, onClose }: PrivacyQuestionProps) {
  const today = useToday();
  const [issued, setIssued] = useState<'yes' | 'no'>('yes');
  const [on, setOn] = useState<string | null>(today);
  const [by, setBy] = useState('');
  const { busy, submit, problem, rest } = useSubmit(['on', 'by']);
  const answer = async () => {
    const kept = await submit(() =>
      send(client.talent.answerPrivacy, { issued: issued === 'yes', on: on ?? today, by }),
    );
    if (kept) onAnswered();
  };
  const print = () =>
    submit(async () => {
      const file = await runJob(client.staff.printPrivacyNotice, {});
      if (file !== null) await receiveFile(file);
    });
  return (
    <ChangeDialog
      opened
      onClose={onClose}
      title="Have your staff had the privacy notice?"
      size={520}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy && !goToUnread(event.currentTarget)) void answer();
        }}
      >
        <p>
          Before the first flag in this file: staff should know what the school writes down about leadership,
          why, and for how long. This is asked once.
        </p>
        <Radio.Group
          aria-label="Have your staff had the privacy notice?"
          value={issued}
          onChange={(next) => setIssued(next === 'yes' ? 'yes' : 'no')}
        >
          <div className={classes.choices}>
            <Radio value="yes" label="Yes, it has been issued" data-autofocus />
            <Radio value="no" label="Not yet; Home will remind me" />
          </div>
        </Radio.Group>
        <FieldPair>
          <DateField
            label={issued === 'yes' ? 'Issued on' : 'Answered on'}
            required
            value={on}
            problem={problem('on')}
            onDone={setOn}
          />
          <TextInput
            label={issued === 'yes' ? 'By whom' : 'Who answers'}
            required
            maxLength={120}
            value={by}
            error={problem('by')}
            onChange={(event) => setBy(event.currentTarget.value)}
          />
        </FieldPair>
        <Refused say={rest} />
        <div className={classes.actions}>
          <Button type="submit" variant="filled" loading={busy}>
            Keep the answer
          </Button>
          <Button
            disabled={busy}
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => void print()}
          >
            Print the template
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </ChangeDialog>
  );
}
