import { Button, Progress } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { type Crumb, Page } from '../../ui/Page.tsx';
import { CheckImport } from './CheckImport.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { FixRows } from './FixRows.tsx';
import { Imported } from './Imported.tsx';
import classes from './import.module.css';
import { MatchColumns } from './MatchColumns.tsx';
import { Problem } from './Problem.tsx';
import type { ImportPorts } from './ports.ts';
import { Steps } from './Steps.tsx';
import { useStepInAddress } from './step-in-address.ts';
import { type Importing, useImport } from './use-import.ts';
import { datesProposed, keepingBack, needsYou, people, rowsWords } from './words.ts';

interface Props {
  readonly ports: ImportPorts;
  readonly crumbs?: readonly Crumb[];
}

/** The importer, given what it asks of core. */
export function ImportWizard({ ports, crumbs }: Props) {
  const importing = useImport(ports);
  useStepInAddress(importing);
  const { state } = importing;
  const { step, preview, applied } = state;
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    body.current?.focus({ preventScroll: true });
    for (let box: HTMLElement | null = body.current; box; box = box.parentElement) box.scrollTop = 0;
  }, [step]);
  if (step === 5 && applied !== null) return <Imported applied={applied} onAgain={importing.again} />;
  return (
    <Page title="Import staff" crumbs={crumbs} subtitle={<Subtitle importing={importing} />}>
      <Steps importing={importing} />
      <section ref={body} tabIndex={-1} className={classes.body} aria-label={stepNames[step]}>
        {step === 1 || preview === null ? <ChooseFile importing={importing} ports={ports} /> : null}
        {step > 1 && state.problem ? <Problem importing={importing} problem={state.problem} /> : null}
        {step === 2 && preview ? <MatchColumns importing={importing} preview={preview} /> : null}
        {step === 3 && preview ? <FixRows importing={importing} preview={preview} /> : null}
        {step === 4 && preview ? <CheckImport importing={importing} preview={preview} ports={ports} /> : null}
      </section>
      <Foot importing={importing} />
    </Page>
  );
}

const stepNames = [
  '',
  'Choose a file',
  'Match columns',
  'Questions and roles',
  'Check and import',
  'Imported',
];

function Subtitle({ importing: { state } }: { readonly importing: Importing }) {
  const { preview, file } = state;
  if (preview === null || file === null)
    return <>A spreadsheet from SIMS, Arbor, Bromcom or your own. Nothing changes until the last step.</>;
  const { added, changed } = preview.counts;
  return (
    <>
      <b>{file.name}</b>: {rowsWords(preview.rows)}, {people(added)} new, {people(changed)} to update,{' '}
      {needsYou(preview)}. Nothing changes until the last step.
    </>
  );
}

function Foot({ importing }: { readonly importing: Importing }) {
  const { state } = importing;
  const { step, preview, busy, cancelled } = state;
  if (busy)
    return (
      <div className={classes.foot} role="status">
        <span className={classes.doing}>{busy.say}</span>
        <Progress
          className={classes.bar}
          value={(busy.fraction ?? 0.02) * 100}
          aria-label={busy.say}
          animated={false}
        />
        {busy.canCancel ? <Button onClick={importing.cancel}>Cancel</Button> : null}
      </div>
    );
  if (preview === null || step === 1)
    return cancelled ? (
      <div className={classes.foot} role="status">
        Cancelled. Nothing was changed.
      </div>
    ) : null;
  const { added, changed } = preview.counts;
  const back = () => void importing.go(step === 2 ? 1 : step === 3 ? 2 : 3);
  return (
    <div className={classes.foot}>
      <Button onClick={back}>Back</Button>
      <span className={classes.hint}>{hint(importing)}</span>
      {step === 2 ? (
        <Button variant="filled" onClick={() => void importing.go(3)}>
          Continue to questions and roles
        </Button>
      ) : null}
      {step === 3 ? (
        <Button variant="filled" onClick={() => void importing.go(4)}>
          {preview.titles.length > 0 ? 'Confirm these and continue' : 'Continue'}
        </Button>
      ) : null}
      {step === 4 ? (
        <Button variant="filled" disabled={added + changed === 0} onClick={() => void importing.importNow()}>
          {added + changed === 0 ? 'Nothing to import' : `Import ${people(added + changed)}`}
        </Button>
      ) : null}
    </div>
  );
}

function hint({ state: { step, preview } }: Importing): string {
  if (preview === null) return '';
  if (step === 2) return 'Baton will remember this layout for next time.';
  if (step === 3)
    return keepingBack(preview) > 0
      ? 'Rows with an open question wait; everybody else can come in now.'
      : datesProposed(preview) || 'Job titles are remembered for next time.';
  return 'One step in the history. Nobody is deleted.';
}
