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
export const metWords: Readonly<Record<NonNullable<Measure['met']>, string>> = {
  met: 'Met',
  partly: 'Met in part',
  not_met: 'Not met',
};
