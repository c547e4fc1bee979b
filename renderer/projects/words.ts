import type { Measure, ProjectState } from '../../shared/contract/projects-shapes.ts';

export const stateWords: Readonly<Record<ProjectState, string>> = {
  planned: 'Planned',
  under_way: 'Under way',
  finished: 'Finished',
  stopped: 'Stopped',
};
export const stateTones = {
  planned: 'unknown',
  under_way: 'brand',
  finished: 'ok',
  stopped: 'warn',
} as const;
/** No figure of fewer pupils is kept. */
export const FEWEST = 5;
export const TOO_FEW = 'No figure for fewer than five pupils: it could tell who they are.';
export const metWords: Readonly<Record<NonNullable<Measure['met']>, string>> = {
  met: 'Met',
  partly: 'Met in part',
  not_met: 'Not met',
};
