import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OpenQuestion } from '../../shared/contract/stage-questions.ts';
import { counted } from '../../shared/rules/dates.ts';
import { api } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { IconFileImport, IconFileSpreadsheet } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { NobodyYet } from '../ui/NobodyYet.tsx';
import { Page } from '../ui/Page.tsx';
import { focusHeading } from '../ui/page-focus.ts';
import { QuestionPanel } from './QuestionPanel.tsx';
import { ReturnedSheets } from './ReturnedSheets.tsx';
import { SheetsDialog } from './SheetsDialog.tsx';
import classes from './settle.module.css';

/** What is not known and keeps verdicts open: one question at a time, for everybody at once. */
export function SettlePage() {
  const asked = useQuery(api.stages.openQuestions.queryOptions({ input: {} }));
  const [picked, setPicked] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'export' | 'return' | null>(null);
  const meeting = useStatus()?.meeting != null;
  const questions = asked.data ?? [];
  // With no question open, there may be nobody to ask about: that is not the same as everything being known.
  const board = useQuery(api.stages.board.queryOptions({ input: {}, enabled: asked.data?.length === 0 }));
  const error = asked.error ?? board.error;
  const nobody = questions.length === 0 && board.data?.cards.length === 0;
  const current = questions.find((one) => one.fact === picked) ?? questions[0];
  const settles = questions.reduce((sum, one) => sum + one.settles, 0);
  return (
    <Page
      title="Settle questions"
      crumbs={[{ label: 'Stages', href: '#/stages' }]}
      subtitle={
        questions.length === 0
          ? undefined
          : `${counted(questions.length, 'question')} open. One answer each would settle ${counted(settles, 'verdict')}. Missing answers never count as met.`
      }
      actions={
        nobody ? null : (
          <>
            <Button
              leftSection={<IconFileImport size={17} aria-hidden />}
              onClick={() => setDialog('return')}
            >
              Take sheets back
            </Button>
            <Button
              leftSection={<IconFileSpreadsheet size={17} aria-hidden />}
              disabled={questions.length === 0}
              onClick={() => setDialog('export')}
            >
              Ask line managers
            </Button>
          </>
        )
      }
    >
      {error !== null ? (
        <ErrorPanel
          title="The questions cannot be shown"
          onRetry={() => void (asked.isError ? asked : board).refetch()}
        >
          {explain(error)}
        </ErrorPanel>
      ) : asked.isPending || (questions.length === 0 && board.isPending) ? (
        <LoadingRows label="Finding what is not known" rows={6} />
      ) : nobody ? (
        <NobodyYet meeting={meeting}>
          What the rules of the stages ask of your staff, and nobody has answered yet, is asked here.
        </NobodyYet>
      ) : current === undefined ? (
        <EmptyState
          title="Nothing is left to ask"
          action={
            <Button component="a" td="none" variant="filled" href="#/stages">
              Open the stage board
            </Button>
          }
        >
          Every rule of every stage can be decided from what is recorded.
        </EmptyState>
      ) : (
        <div className={classes.columns}>
          <nav aria-label="Open questions" className={classes.questions}>
            <ol>
              {questions.map((one) => (
                <li key={one.fact}>
                  <QuestionButton question={one} on={one === current} onPick={() => setPicked(one.fact)} />
                </li>
              ))}
            </ol>
          </nav>
          <QuestionPanel
            key={current.fact}
            fact={current.fact}
            onNext={() => {
              setPicked(null);
              focusHeading();
            }}
          />
        </div>
      )}
      {dialog === 'export' ? <SheetsDialog questions={questions} onClose={() => setDialog(null)} /> : null}
      {dialog === 'return' ? <ReturnedSheets onClose={() => setDialog(null)} /> : null}
    </Page>
  );
}

interface QuestionButtonProps {
  readonly question: OpenQuestion;
  readonly on: boolean;
  readonly onPick: () => void;
}

function QuestionButton({ question, on, onPick }: QuestionButtonProps) {
  return (
    <button type="button" className={classes.question} aria-current={on || undefined} onClick={onPick}>
      <b>{question.words}</b>
      <span>
        {counted(question.people, 'person', 'people')}, settles {question.settles}; ask {question.who}
      </span>
    </button>
  );
}
