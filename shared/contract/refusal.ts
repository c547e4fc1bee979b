import { z } from 'zod';

/**
 * What a refused request says. `code` is stable and dotted ('nomination.duplicate'); `say` is a sentence a
 * head understands; `wayOut` says what to do next; `details` carries ids for a link to the way out.
 */
export const refusalData = z.object({
  code: z.string(),
  say: z.string(),
  wayOut: z.string().optional(),
  field: z.string().optional(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
});
export type RefusalData = z.infer<typeof refusalData>;

/** Thrown by core where a request cannot be carried out; reaches the page as the typed error REFUSED. */
export class Refusal extends Error {
  readonly data: RefusalData;
  constructor(code: string, say: string, more: Omit<RefusalData, 'code' | 'say'> = {}) {
    super(say);
    this.name = 'Refusal';
    this.data = { code, say, ...more };
  }
}
