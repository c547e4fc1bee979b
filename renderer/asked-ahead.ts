import { isRecord } from './is-record.ts';

/** Longer than a page takes to begin. A computer that slept meanwhile may have locked the file since. */
const FRESH_MS = 3_000;

const answers = new Map<string, unknown>();
let cameAt = 0;

/** Keeps what came with the session, by address, until somebody asks for it. */
export function keepAhead(ahead: unknown): void {
  cameAt = Date.now();
  if (isRecord(ahead)) for (const [address, answer] of Object.entries(ahead)) answers.set(address, answer);
}

/** The answer to a question that was answered ahead, once and not for long; undefined for every other. */
export function answerAhead(url: string): Response | undefined {
  if (Date.now() - cameAt > FRESH_MS) forgetAhead();
  const { pathname } = new URL(url);
  const answer = answers.get(pathname);
  return answers.delete(pathname) ? Response.json(answer) : undefined;
}

/** Forgets what nobody took: later the answers would be old. */
export const forgetAhead = (): void => answers.clear();
