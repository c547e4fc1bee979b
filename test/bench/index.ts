import type { BenchRow } from './rows.ts';

/** Every row that the bench measures, each loaded when its turn comes. */
export const rows = {
  'import-5000': () => import('./import-5000.ts'),
  'returns-300': () => import('./returns-300.ts'),
  'intake-200': () => import('./intake-200.ts'),
  'workbook-5000': () => import('./workbook-5000.ts'),
  'plans-64': () => import('./plans-64.ts'),
  'score-10000': () => import('./score-10000.ts'),
  'impact-10y': () => import('./impact-10y.ts'),
  'match-800': () => import('./match-800.ts'),
  'match-2000': () => import('./match-2000.ts'),
  'report-pdf': () => import('./report-pdf.ts'),
  'edit-flat': () => import('./edit-flat.ts'),
  'edit-1': () => import('./edit-1.ts'),
  'edit-5': () => import('./edit-5.ts'),
  'edit-30': () => import('./edit-30.ts'),
  'open-replay': () => import('./open-replay.ts'),
  'snapshot-hold': () => import('./snapshot-hold.ts'),
  'search-5000': () => import('./search-5000.ts'),
  'board-400': () => import('./board-400.ts'),
  start: () => import('./start.ts'),
  heap: () => import('./heap.ts'),
  payload: () => import('./payload.ts'),
} satisfies Record<string, () => Promise<BenchRow>>;
