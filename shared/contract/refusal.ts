/**
 * What a refused request says. `code` is stable and dotted ('nomination.duplicate'); `say` is a sentence a
 * head understands; `wayOut` says what to do next; `details` carries ids for a link to the way out.
 */
export interface RefusalData {
  code: string;
  say: string;
  wayOut?: string | undefined;
  field?: string | undefined;
  details?: Record<string, string | number | boolean | null> | undefined;
}

/** Thrown by core where a request cannot be carried out; reaches the page as the typed error REFUSED. */
export class Refusal extends Error {
  readonly data: RefusalData;
  constructor(code: string, say: string, more: Omit<RefusalData, 'code' | 'say'> = {}) {
    super(say);
    this.name = 'Refusal';
    this.data = { code, say, ...more };
  }
}
