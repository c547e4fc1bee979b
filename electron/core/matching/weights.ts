import { z } from 'zod';
import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { matchingContract } from '../../../shared/contract/matching.ts';
import { usualWeights, WEIGHT_KEYS, type Weights, weightWords } from '../../../shared/reference/matching.ts';
import type { CommandContext } from '../context.ts';
import { keepSetting, setting } from '../settings.ts';
import type { Reader } from '../sql.ts';

const KEY = 'matching_weights';
const number = z.number().int().min(0);
const kept = z.object({ role: number, focus: number, phase: number, nearness: number, choice: number });

/** What each kind of fit is worth: as the head set it, or our default. */
export const weightsOf = (db: Reader): Weights => setting(db, KEY, kept) ?? usualWeights;

/** Keeps what each kind of fit is worth; null goes back to our default. */
export function setWeights(
  context: CommandContext,
  { weights }: DataOf<(typeof matchingContract)['setWeights']>,
): { done: true } {
  keepSetting(context.db, KEY, weights);
  context.describe(
    weights === null
      ? 'What a fit is worth in matching is our default again'
      : `What a fit is worth in matching: ${WEIGHT_KEYS.map((key) => `${weightWords[key].toLowerCase()} ${weights[key]}`).join(', ')}`,
  );
  return { done: true };
}
