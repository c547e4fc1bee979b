import { isRecord } from './is-record.ts';

const answers = new Map<string, unknown>();

/** Keeps what came with the session, by address, until somebody asks for it. */
export function keepAhead(ahead: unknown): void {
  if (isRecord(ahead)) for (const [address, answer] of Object.entries(ahead)) answers.set(address, answer);
}

/** The answer to a question that was answered ahead, once; undefined for every other. */
export function answerAhead(url: string): Response | undefined {
  const { pathname } = new URL(url);
  const answer = answers.get(pathname);
  return answers.delete(pathname) ? Response.json(answer) : undefined;
}

/** Forgets what nobody took: later the answers would be old. */
export const forgetAhead = (): void => answers.clear();
