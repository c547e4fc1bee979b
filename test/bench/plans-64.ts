import { fullPlan, printed } from '../helpers/documents.ts';
import { besideBareChromium, printGoal } from './print-beside-bare.ts';
import type { Measured } from './rows.ts';

export const name = 'plans-64';
export const goal = printGoal;

/** 64 plans in one PDF. */
export function run(): Promise<readonly Measured[]> {
  return besideBareChromium(name, {
    document: 'pathway-plans',
    title: 'Leadership pathway plans, 20 November 2026',
    data: {
      ...printed,
      plans: Array.from({ length: 64 }, (_, index) => fullPlan({ name: `Person Number ${index + 1}` })),
    },
  });
}
