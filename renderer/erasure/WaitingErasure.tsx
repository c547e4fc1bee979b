import { Button } from '@mantine/core';
import type { erasureContract } from '../../shared/contract/erasure.ts';
import type { ReplyOf } from '../../shared/contract/kinds.ts';
import { explain, sentenceOf, useSubmit } from '../submit.ts';
import { Panel } from '../ui/Panel.tsx';
import { showProblem } from '../ui/undo.tsx';
import classes from './erasure.module.css';
import { tryAgain } from './running.ts';

type Waiting = NonNullable<ReplyOf<(typeof erasureContract)['list']>['waiting']>;

/** An erasure that was begun and may not be finished as it was agreed: why, and what to do. */
export function GivenUpErasure({
  why,
}: {
  readonly why: NonNullable<ReplyOf<(typeof erasureContract)['list']>['givenUp']>;
}) {
  return (
    <Panel title="An erasure was given up">
      {why.fresh ? (
        <p role="alert" className={classes.problem}>
          {sentenceOf(why)}
        </p>
      ) : (
        <p>{sentenceOf(why)}</p>
      )}
    </Panel>
  );
}

/** An erasure that was begun and could not be finished: why, and the way on. */
export function WaitingErasure({ waiting }: { readonly waiting: Waiting }) {
  const { busy, submit } = useSubmit([]);
  return (
    <Panel title="An erasure is not finished">
      <div className={classes.stack}>
        <p role="alert" className={classes.problem}>
          {waiting.problem === null ? 'It was cut short.' : sentenceOf(waiting.problem)}
        </p>
        <p>
          Until it is finished nothing counts as erased. Baton goes on with it each time the file is opened.
        </p>
        <div className={classes.actions}>
          <Button
            variant="filled"
            loading={busy}
            onClick={() =>
              void submit(() => tryAgain().catch((error: unknown) => showProblem(explain(error))))
            }
          >
            Try again now
          </Button>
        </div>
      </div>
    </Panel>
  );
}
