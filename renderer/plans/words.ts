import type { ActionState } from '../../shared/contract/plans.ts';

export const actionWords: Readonly<Record<ActionState, string>> = {
  not_started: 'Not started',
  in_progress: 'In progress',
  done: 'Done',
};

/** What one press moves an action to. */
export const nextState: Readonly<Record<ActionState, ActionState>> = {
  not_started: 'in_progress',
  in_progress: 'done',
  done: 'not_started',
};
