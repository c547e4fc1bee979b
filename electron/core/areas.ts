import type { Contract } from '../../shared/contract/index.ts';
import type { Handlers } from './context.ts';
import type { RouterParts } from './router.ts';

/** What can be asked of an area, and what answers: of the open school file alone, or of the house around it. */
export type Area<Asked> = { readonly contract: Asked } & (
  | { readonly handlers: Handlers<Asked> }
  | { handlersFor(house: RouterParts): { readonly [Name in keyof Asked]: unknown } }
);

/**
 * Every area, read when it is first asked for: a start waits for those alone that the first page asks. Adding one here
 * and in the contract is all.
 */
export const areas: { readonly [Name in keyof Contract]: () => Promise<Area<Contract[Name]>> } = {
  staff: () => import('./staff.ts'),
  stages: () => import('./stages.ts'),
  cohorts: () => import('./cohorts.ts'),
  reviews: () => import('./reviews.ts'),
  programmes: () => import('./programmes.ts'),
  settings: () => import('./settings-handlers.ts'),
  import: () => import('./import.ts'),
  talent: () => import('./talent.ts'),
  matching: () => import('./matching.ts'),
  intake: () => import('./intake.ts'),
  impact: () => import('./impact.ts'),
  projects: () => import('./projects.ts'),
  running: () => import('./running.ts'),
  plans: () => import('./plans.ts'),
  frame: () => import('./frame.ts'),
  home: () => import('./home.ts'),
  history: () => import('./history.ts'),
  backups: () => import('./backups/handlers.ts'),
  versions: () => import('./versions/handlers.ts'),
  handOver: () => import('./hand-over/handlers.ts'),
  erasure: () => import('./erasure/handlers.ts'),
  app: () => import('./app-handlers.ts'),
};

/** What a piece of work reads when it comes to it. */
export const seldom = [
  () => import('./seed-file.ts'),
  () => import('./sample.ts'),
  () => import('./record.ts'),
  () => import('../../shared/contract/documents.ts'),
];
