import { Button } from '@mantine/core';
import type { Suggestion } from '../../shared/contract/plans.ts';
import { client, useCommand } from '../client.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { Panel } from '../ui/Panel.tsx';
import { showProblem } from '../ui/undo.tsx';
import classes from './plans.module.css';

interface SuggestionsProps {
  readonly planId: string;
  readonly suggestions: readonly Suggestion[];
  readonly title: string;
  readonly note: string;
}

/** Goals proposed from the newest result and the stage; one click each, and every word can be changed after. */
export function Suggestions({ planId, suggestions, title, note }: SuggestionsProps) {
  const add = useCommand(client.plans.addGoal, () =>
    showUndoable('The goal is in the plan; change its words as you like.'),
  );
  if (suggestions.length === 0) return null;
  return (
    <Panel title={title} note={note} flush>
      <ul className={classes.list}>
        {suggestions.map((one) => (
          <li key={one.key}>
            <span className={classes.grow}>
              <b>{one.title}</b>
              <p className={classes.quiet}>{one.why}</p>
            </span>
            <Button
              size="sm"
              aria-label={`Add to the plan: ${one.title}`}
              disabled={add.isPending}
              onClick={() =>
                add.mutate(
                  {
                    planId,
                    goal: {
                      title: one.title,
                      why: one.why,
                      competency: one.competency,
                      actions: one.actions.map((what) => ({
                        what,
                        resource: '',
                        by: null,
                        evidence: '',
                        state: 'not_started' as const,
                      })),
                    },
                  },
                  { onError: (error) => showProblem(explain(error)) },
                )
              }
            >
              Add to the plan
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
