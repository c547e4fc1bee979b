import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FormsView, FormToSend } from '../../../shared/contract/review-forms.ts';
import { groupNames } from '../../../shared/rules/scoring-words.ts';
import { client, runJob } from '../../client.ts';
import { receiveFile } from '../../shell.ts';
import { useSubmit } from '../../submit.ts';
import { IconCopy, IconDownload, IconPrinter } from '../../ui/icons.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Refused } from '../../ui/Problem.tsx';
import { showDone, showProblem } from '../../ui/undo.tsx';
import reviews from '../reviews.module.css';
import classes from './forms.module.css';

/** Makes the workbooks of all who are awaited, and gives the words to send with each. */
export function SendForms({ view }: { readonly view: FormsView }) {
  const { head, forms, without } = view;
  const [say, setSay] = useState<string | null>(null);
  const { busy, submit, rest } = useSubmit([]);
  const hand = (job: typeof client.reviews.makeForms, then: string) =>
    void submit(async () => {
      try {
        const file = await runJob(job, { id: head.id }, { onProgress: (progress) => setSay(progress.say) });
        if (file === null) return;
        await receiveFile(file);
        showDone(`Saved ${file.name}. ${then}`);
      } finally {
        setSay(null);
      }
    });
  return (
    <Panel
      title="To send"
      actions={
        <>
          <Button
            size="sm"
            loading={busy}
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => hand(client.reviews.printForms, 'Copy as many as there are raters in a group.')}
          >
            Print forms for paper
          </Button>
          <Button
            size="sm"
            loading={busy}
            disabled={forms.length === 0}
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => hand(client.reviews.makeForms, 'Unpack it, and send each rater their own file.')}
          >
            Make the questionnaires
          </Button>
        </>
      }
    >
      <p className={reviews.quiet}>
        What leaves: one workbook for each rater listed here, all in one zip archive. Each names {head.person}{' '}
        and its rater, and says what the review is for, who reads the result, who collects and how far raters
        stay unknown. Send each file to its own rater alone: Baton knows by it who has answered.
      </p>
      <p role="status" className={reviews.quiet}>
        {say}
      </p>
      <Refused say={rest} />
      {forms.length === 0 ? (
        <p>
          {without.length === 0
            ? 'Everybody who is asked has answered or declined. '
            : 'Nobody is asked by name whose answer is still awaited. '}
          <a href={`#/reviews/${head.id}`}>Ask somebody</a> on the review’s page.
        </p>
      ) : (
        <ul className={classes.list} aria-label="Questionnaires to send">
          {forms.map((form) => (
            <Line key={form.id} form={form} />
          ))}
        </ul>
      )}
      {without.map((words) => (
        <p key={words} className={reviews.quiet}>
          {words}
        </p>
      ))}
    </Panel>
  );
}

function Line({ form }: { readonly form: FormToSend }) {
  const copy = (words: string, said: string) => async () => {
    try {
      await navigator.clipboard.writeText(words);
      showDone(said);
    } catch {
      showProblem('The words could not be copied.', 'Open “Read it” and copy them from there.');
    }
  };
  return (
    <li className={classes.form}>
      <div>
        <span className={classes.name}>{form.name}</span>{' '}
        <span className={reviews.quiet}>
          {form.group === 'self' ? 'Own questionnaire' : groupNames[form.group]}
          {form.email === null ? '' : `, ${form.email}`}
        </span>
        <div className={reviews.quiet}>{form.fileName}</div>
        <details>
          <summary>Read it</summary>
          <p className={classes.words}>
            {form.subject}
            {'\n\n'}
            {form.words}
          </p>
        </details>
      </div>
      <div className={reviews.actions}>
        {form.email === null ? null : (
          <Button
            size="sm"
            variant="subtle"
            aria-label={`Copy the address of ${form.name}`}
            onClick={copy(form.email, `Copied the address of ${form.name}.`)}
          >
            Address
          </Button>
        )}
        <Button
          size="sm"
          variant="subtle"
          aria-label={`Copy the subject for ${form.name}`}
          onClick={copy(form.subject, 'Copied the subject.')}
        >
          Subject
        </Button>
        <Button
          size="sm"
          leftSection={<IconCopy size={16} aria-hidden />}
          aria-label={`Copy the email to ${form.name}`}
          onClick={copy(form.words, `Copied the email to ${form.name}.`)}
        >
          Copy
        </Button>
      </div>
    </li>
  );
}
