/**
 * Whether something that came from core has named parts to look at. Answers that the first page needs are looked at by
 * hand: a library for it would be the second largest thing that this page waits for.
 */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
