import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { writeDate } from '../../shared/rules/typed-date.ts';
import { api } from '../client.ts';
import { replaceHashQuery } from '../ui/hash.ts';
import { Panel } from '../ui/Panel.tsx';
import { PrivacyQuestion } from './PrivacyQuestion.tsx';
import classes from './talent.module.css';

/** Whether staff have had the privacy notice, who says so, and who is still to have it. */
export function PrivacyPanel({ asking }: { readonly asking: boolean }) {
  const privacy = useQuery(api.talent.privacy.queryOptions({ input: {} }));
  const [open, setOpen] = useState(asking);
  if (privacy.data === undefined) return null;
  const { answer, notGiven } = privacy.data;
  const close = () => {
    setOpen(false);
    if (asking) replaceHashQuery('');
  };
  return (
    <Panel
      title="Privacy notice"
      actions={
        <Button size="sm" variant="subtle" onClick={() => setOpen(true)}>
          {answer === null ? 'Answer' : 'Change'}
        </Button>
      }
    >
      <p>
        {answer === null
          ? 'Asked before the first flag: have your staff had it?'
          : answer.issued
            ? `Issued on ${writeDate(answer.on)}, says ${answer.by}.`
            : `Not issued yet, says ${answer.by} on ${writeDate(answer.on)}.`}
      </p>
      {notGiven > 0 ? (
        <p className={classes.meta}>
          <a href="#/staff?show=no_notice">{`${notGiven} staff`}</a> without a date on their own record.
        </p>
      ) : null}
      {open ? <PrivacyQuestion onAnswered={close} onClose={close} /> : null}
    </Panel>
  );
}
