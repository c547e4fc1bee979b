import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AppStatus } from '../../../shared/contract/app-status.ts';
import { api, client, send } from '../../client.ts';
import { change } from '../../session.ts';
import { explain, useSubmit } from '../../submit.ts';
import { LoadingRows } from '../../ui/LoadingRows.tsx';
import { Refused } from '../../ui/Problem.tsx';
import { AnswerForm, type Answers } from './AnswerForm.tsx';
import { leaveFullScreen } from './full-screen.ts';
import classes from './sitting.module.css';
import { TakeBack } from './TakeBack.tsx';
import { useKeepTyped } from './use-keep-typed.ts';

interface SittingPageProps {
  readonly sitting: NonNullable<AppStatus['sitting']>;
}

/** Stands in place of everything while one rater has the computer; neither title nor address says whose form it is. */
export function SittingPage({ sitting }: SittingPageProps) {
  useTellNothing();
  return sitting.state === 'thanked' ? (
    <Thanks sitting={sitting} />
  ) : (
    <Form key={sitting.form} sitting={sitting} />
  );
}

function Thanks({ sitting }: SittingPageProps) {
  return (
    <main className={classes.thanks}>
      <h1 className={classes.title}>Thank you. Please give the computer back.</h1>
      {sitting.students ? <NextStudent /> : null}
      <TakeBack by={sitting.takenBackBy} />
    </main>
  );
}

/** Hands straight on to a blank form; once all have answered it says so. */
function NextStudent() {
  const { busy, submit, rest } = useSubmit([]);
  return (
    <>
      <Button loading={busy} onClick={() => void submit(() => change('nextStudent', {}))}>
        Next student
      </Button>
      <Refused say={rest} />
    </>
  );
}

function Form({ sitting }: SittingPageProps) {
  const form = useQuery(
    api.reviews.sitting.queryOptions({
      input: {},
      // A page that missed how one form ended must not begin the next with what was typed on it.
      queryKey: [...api.reviews.sitting.queryKey({ input: {} }), sitting.form],
      gcTime: 0,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
  const { busy, submit, rest } = useSubmit([]);
  const keepTyped = useKeepTyped();
  // A reply that was lost is asked for again under the same id, so a form is handed in once.
  const handIn = (of: number, answers: Answers) =>
    submit(() => send(client.reviews.handIn, { form: of, ...answers }));
  return (
    <main className={classes.page}>
      {form.data === undefined ? (
        form.isError ? (
          <>
            <h1 className={classes.title}>This form cannot be shown</h1>
            <Refused say={explain(form.error)} />
          </>
        ) : (
          <LoadingRows label="Opening the form" rows={8} />
        )
      ) : (
        <AnswerForm
          form={form.data}
          busy={busy}
          problem={rest}
          onTyped={(answers) => keepTyped({ form: form.data.form, ...answers })}
          onHandIn={(answers) => void handIn(form.data.form, answers)}
          onStop={() => void submit(() => change('stopSitting', {}))}
        />
      )}
      <div className={classes.foot}>
        <TakeBack by={sitting.takenBackBy} />
      </div>
    </main>
  );
}

/** The title names the app alone, and an address that is typed or gone back to is put away. */
function useTellNothing(): void {
  useEffect(() => {
    document.title = 'Baton';
    const putAway = () => window.history.replaceState(null, '', '#/');
    putAway();
    window.addEventListener('hashchange', putAway);
    return () => window.removeEventListener('hashchange', putAway);
  }, []);
  // Where the file was locked meanwhile nobody answers a form any more.
  useEffect(() => leaveFullScreen, []);
}
